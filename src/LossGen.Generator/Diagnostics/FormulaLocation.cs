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
    /// <summary>Constants made of constants are followed this far.</summary>
    private const int DeepestConstant = 20;

    private readonly ExpressionSyntax argument;
    private readonly string value;
    private readonly SemanticModel? model;
    private readonly ConstantSpelling? spelling;
    private readonly int depth;
    private readonly CancellationToken cancellation;

    /// <param name="argument">The attribute's argument.</param>
    /// <param name="value">Its value, as the compiler computed it.</param>
    public FormulaLocation(ExpressionSyntax argument, string value, SemanticModel? model, CancellationToken cancellation)
        : this(argument, value, model, depth: 0, cancellation)
    {
    }

    private FormulaLocation(ExpressionSyntax argument, string value, SemanticModel? model, int depth, CancellationToken cancellation)
    {
        this.argument = argument;
        this.value = value;
        this.model = model;
        this.depth = depth;
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

    /// <summary>Where the range touches constants declared elsewhere: the characters in the literals of their declarations.</summary>
    public ImmutableArray<Location> DeclaredAt(TextRange range)
    {
        if (spelling is null || value.Length == 0)
            return [];

        (int first, int last) = Visible(range);
        return spelling.OpaqueParts
            .Where(part => part.Start <= last && first < part.End)
            .SelectMany(part => DeclaredAt(part, TextRange.FromBounds(Math.Max(first, part.Start), Math.Min(last + 1, part.End))))
            .ToImmutableArray();
    }

    /// <summary>
    /// The pieces of literals that spell the range, here or in a constant's declaration, so that a code fix can replace them there; none where some of it is
    /// spelt by something else, such as <c>nameof</c>.
    /// </summary>
    public ImmutableArray<Location> PiecesOf(TextRange range)
    {
        if (spelling is null || range.Length == 0 || range.Start < 0 || range.End > value.Length)
            return [];

        ImmutableArray<Location>.Builder pieces = ImmutableArray.CreateBuilder<Location>();
        int index = range.Start;
        while (index < range.End)
        {
            ConstantSpelling.OpaquePart? opaque = spelling.OpaqueParts.Where(part => part.Start <= index && index < part.End).Cast<ConstantSpelling.OpaquePart?>().FirstOrDefault();
            int end = Math.Min(range.End, opaque?.End ?? index + 1);
            ImmutableArray<Location> own = opaque is { } part
                ? Declaration(part)?.PiecesOf(TextRange.FromBounds(index - part.Start, end - part.Start)) ?? []
                : [Location.Create(argument.SyntaxTree, spelling.Text[index])];
            if (own.IsEmpty)
                return [];

            foreach (Location piece in own)
                Append(pieces, piece);

            index = end;
        }

        return pieces.ToImmutable();
    }

    private static void Append(ImmutableArray<Location>.Builder pieces, Location piece)
    {
        Location? last = pieces.Count == 0 ? null : pieces[pieces.Count - 1];
        if (last?.SourceTree == piece.SourceTree && last?.SourceSpan.End == piece.SourceSpan.Start)
            pieces[pieces.Count - 1] = Location.Create(piece.SourceTree!, TextSpan.FromBounds(last.SourceSpan.Start, piece.SourceSpan.End));
        else if (last != piece)
            pieces.Add(piece);
    }

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

    private ImmutableArray<Location> DeclaredAt(ConstantSpelling.OpaquePart part, TextRange range)
    {
        if (Declaration(part) is not { } declaration)
            return [];

        TextRange inPart = TextRange.FromBounds(range.Start - part.Start, range.End - part.Start);
        ImmutableArray<Location> deeper = declaration.DeclaredAt(inPart);
        return deeper.IsEmpty ? [declaration.At(inPart)] : deeper;
    }

    /// <summary>The value of a constant of this project's, where it is declared.</summary>
    private FormulaLocation? Declaration(ConstantSpelling.OpaquePart part)
    {
        ISymbol? constant = model?.GetSymbolInfo(part.Expression, cancellation).Symbol;
        SyntaxNode? declaration = constant?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
        if (model is null || depth == DeepestConstant || declaration is not VariableDeclaratorSyntax { Initializer.Value: { } declared })
            return null;

        SemanticModel declaredModel = declared.SyntaxTree == model.SyntaxTree ? model : model.Compilation.GetSemanticModel(declared.SyntaxTree);
        return new FormulaLocation(declared, value.Substring(part.Start, part.Length), declaredModel, depth + 1, cancellation);
    }
}
