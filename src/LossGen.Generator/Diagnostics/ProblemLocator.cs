using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using LossGen.Generator.Declarations;
using LossGen.Generator.Problems;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.Generator.Diagnostics;

/// <summary>Turns the problems of one declaration into diagnostics that stand on the very characters.</summary>
internal sealed class ProblemLocator
{
    /// <summary>The property that carries the nearest known name to the code fix.</summary>
    public const string NearestName = "nearest";

    /// <summary>
    /// The property that carries what to replace by it: spans in the file of the diagnostic, or, where it has additional locations (a constant declared elsewhere),
    /// in the file of the first of them.
    /// </summary>
    public const string Pieces = "pieces";

    private readonly MethodDeclarationSyntax? method;
    private readonly AttributeSyntax attribute;
    private readonly AttributeData data;
    private readonly SemanticModel model;
    private readonly CancellationToken cancellation;

    /// <param name="declaration">The method (or whatever else <c>[Loss]</c> was put on).</param>
    /// <param name="attribute">The <c>[Loss]</c> on it.</param>
    public ProblemLocator(
        SyntaxNode declaration, AttributeSyntax attribute, AttributeData data, SemanticModel model, CancellationToken cancellation)
    {
        method = declaration as MethodDeclarationSyntax;
        this.attribute = attribute;
        this.data = data;
        this.model = model;
        this.cancellation = cancellation;
    }

    public Diagnostic Diagnose(Problem problem)
    {
        FormulaLocation? formula = FormulaOf(problem.Place.Text);
        Location location = formula?.At(problem.Place.Range) ?? LocationOf(problem.Place);
        ImmutableArray<Location> declaredAt = formula?.DeclaredAt(problem.Place.Range) ?? [];
        ImmutableDictionary<string, string?> properties = Properties(problem, formula, (declaredAt.FirstOrDefault() ?? location).SourceTree);
        return Diagnostic.Create(Descriptors.Of(problem), location, declaredAt, properties, problem.Arguments.ToArray<object>());
    }

    private static ImmutableDictionary<string, string?> Properties(Problem problem, FormulaLocation? formula, SyntaxTree? tree)
    {
        ImmutableDictionary<string, string?> none = ImmutableDictionary<string, string?>.Empty;
        bool hasNearest = problem is { Id: ProblemIds.UnknownFunction or ProblemIds.UnknownName, Arguments.Count: > 2 } && problem.Arguments[2].Length > 0;
        ImmutableArray<Location> pieces = hasNearest ? formula?.PiecesOf(problem.Place.Range) ?? [] : [];
        return pieces.IsEmpty || pieces.Any(piece => piece.SourceTree != tree)
            ? none
            : none.Add(NearestName, problem.Arguments[2]).Add(Pieces, PrintPieces(pieces.Select(piece => piece.SourceSpan)));
    }

    /// <summary>Spans as text, such as <c>12+3 20+4</c>.</summary>
    private static string PrintPieces(IEnumerable<TextSpan> spans) =>
        string.Join(" ", spans.Select(span => FormattableString.Invariant($"{span.Start}+{span.Length}")));

    /// <summary>The spans that <see cref="Pieces"/> carries.</summary>
    public static ImmutableArray<TextSpan> ReadPieces(string text) =>
    [
        .. from piece in text.Split(' ')
           let parts = piece.Split('+')
           select new TextSpan(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture)),
    ];

    private FormulaLocation? FormulaOf(ProblemText text)
    {
        ExpressionSyntax? argument = text switch
        {
            ProblemText.Formula => FormulaArgument()?.Expression,
            ProblemText.Weight => Option(nameof(LossOptions.Weight))?.Expression,
            ProblemText.Mask => Option(nameof(LossOptions.Mask))?.Expression,
            _ => null,
        };
        object? value = text == ProblemText.Formula ? LossAttributes.FirstArgument(data) : LossAttributes.Argument(data, text.ToString());
        return argument is null ? null : new FormulaLocation(argument, value as string ?? "", model, cancellation);
    }

    private Location LocationOf(ProblemPlace place) => place.Text switch
    {
        ProblemText.Method => method?.Identifier.GetLocation(),
        ProblemText.Parameter => Parameter(place.Name)?.Identifier.GetLocation(),
        ProblemText.ParameterType => Parameter(place.Name)?.Type?.GetLocation(),
        ProblemText.OutputTarget => OutputTarget(Parameter(place.Name))?.GetLocation() ?? Parameter(place.Name)?.Identifier.GetLocation(),
        ProblemText.OutputOption => OutputOption(Parameter(place.Name))?.GetLocation() ?? Parameter(place.Name)?.Identifier.GetLocation(),
        ProblemText.ReturnType => method?.ReturnType.GetLocation(),
        ProblemText.Modifier => Modifier(place.Name)?.GetLocation(),
        ProblemText.Option => Option(place.Name)?.GetLocation(),
        _ => null,
    } ?? attribute.GetLocation();

    private SyntaxToken? Modifier(string keyword) =>
        method?.Modifiers.Where(modifier => modifier.Text == keyword).Cast<SyntaxToken?>().FirstOrDefault();

    private ParameterSyntax? Parameter(string name) =>
        method?.ParameterList.Parameters.FirstOrDefault(parameter => parameter.Identifier.ValueText == name);

    /// <summary>What stands in <c>[Gradient(nameof(x))]</c>, or in <c>[RowLength(10)]</c>.</summary>
    private static ExpressionSyntax? OutputTarget(ParameterSyntax? parameter) =>
        ArgumentsOfAttributes(parameter, LossAttributes.Gradient, LossAttributes.Hessian, LossAttributes.RowLength).FirstOrDefault(argument => argument.NameEquals is null)?.Expression;

    /// <summary>The <c>Floor = 1</c> of <c>[Hessian(Floor = 1)]</c>.</summary>
    private static AttributeArgumentSyntax? OutputOption(ParameterSyntax? parameter) =>
        ArgumentsOfAttributes(parameter, LossAttributes.Hessian).FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == nameof(ParameterDeclaration.Floor));

    private static IEnumerable<AttributeArgumentSyntax> ArgumentsOfAttributes(ParameterSyntax? parameter, params string[] attributes) =>
        from list in parameter?.AttributeLists ?? default
        from attribute in list.Attributes
        where attributes.Any(name => IsNamed(attribute, name))
        from argument in attribute.ArgumentList?.Arguments ?? default
        select argument;

    private static bool IsNamed(AttributeSyntax attribute, string typeName)
    {
        string written = attribute.Name.ToString();
        string last = written.Substring(written.LastIndexOfAny(['.', ':']) + 1);
        return last == typeName || last + nameof(Attribute) == typeName;
    }

    private AttributeArgumentSyntax? FormulaArgument() =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals is null);

    private AttributeArgumentSyntax? Option(string name) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);
}
