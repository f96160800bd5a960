using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using LossGen.Generator.Problems;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.Generator.Diagnostics;

/// <summary>Finds characters of a formula in the C# source that spells it.</summary>
internal sealed class FormulaLocation
{
    private readonly ExpressionSyntax argument;
    private readonly string value;
    private readonly SemanticModel? model;
    private readonly ConstantSpelling? spelling;
    private readonly CancellationToken cancellation;

    /// <param name="argument">The attribute's argument.</param>
    /// <param name="value">Its value, as the compiler computed it.</param>
    public FormulaLocation(ExpressionSyntax argument, string value, SemanticModel? model, CancellationToken cancellation)
    {
        this.argument = argument;
        this.value = value;
        this.model = model;
        this.cancellation = cancellation;
        spelling = ConstantSpelling.Of(argument, value, model, cancellation);
    }

    /// <summary>The characters in the attribute's argument; all of the argument where it does not spell them.</summary>
    public Location At(TextRange range)
    {
        if (spelling is null || value.Length == 0)
            return argument.GetLocation();

        (int first, int last) = Visible(range);
        TextSpan start = spelling.Text[first];
        TextSpan end = spelling.Text[last];
        return Location.Create(argument.SyntaxTree, TextSpan.FromBounds(Math.Min(start.Start, end.Start), Math.Max(start.End, end.End)));
    }

    /// <summary>Where the range touches constants declared elsewhere: the characters in their declarations.</summary>
    public ImmutableArray<Location> DeclaredAt(TextRange range)
    {
        if (spelling is null || value.Length == 0)
            return [];

        (int first, int last) = Visible(range);
        return spelling.OpaqueParts
            .Where(part => part.Start <= last && first < part.End)
            .Select(part => DeclaredAt(part, Math.Max(first, part.Start), Math.Min(last + 1, part.End)))
            .OfType<Location>()
            .ToImmutableArray();
    }

    /// <summary>Whether the characters stand in the argument as literals, so that a code fix can replace them there.</summary>
    public bool IsSpelledOut(TextRange range) =>
        spelling is not null
        && range.Length > 0
        && range.End <= value.Length
        && !spelling.OpaqueParts.Any(part => part.Start < range.End && range.Start < part.End)
        && Enumerable.Range(range.Start, range.Length - 1).All(index => spelling.Text[index].End == spelling.Text[index + 1].Start);

    /// <summary>
    /// The first and last character to mark. An empty range (something is missing there) becomes the character at it, or before it where
    /// the formula ends or a blank stands there: no mark is of zero width.
    /// </summary>
    private (int First, int Last) Visible(TextRange range)
    {
        int first = Math.Min(Math.Max(range.Start, 0), value.Length - 1);
        if (range.Length > 0)
            return (first, Math.Max(first, Math.Min(range.End, value.Length) - 1));

        while (first > 0 && char.IsWhiteSpace(value[first]))
            first--;

        return (first, first);
    }

    private Location? DeclaredAt(ConstantSpelling.OpaquePart part, int start, int end)
    {
        ISymbol? constant = model?.GetSymbolInfo(part.Expression, cancellation).Symbol;
        SyntaxNode? declaration = constant?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
        if (declaration is not VariableDeclaratorSyntax { Initializer.Value: { } declared })
            return null;

        return new FormulaLocation(declared, value.Substring(part.Start, part.Length), model: null, cancellation)
            .At(TextRange.FromBounds(start - part.Start, end - part.Start));
    }
}
