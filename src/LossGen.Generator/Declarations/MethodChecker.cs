using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Problems;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generator.Declarations;

/// <summary>Checks the shape of a loss method, but for its parameters one by one.</summary>
internal static class MethodChecker
{
    /// <summary>
    /// The oldest C# that the emitted files compile as: they keep their helpers in file-local types. A project that targets the runtime's
    /// framework has a newer one, unless it asks for less.
    /// </summary>
    private const LanguageVersion OldestLanguage = LanguageVersion.CSharp11;

    /// <summary>Whether C# allows another half of the method; reports why where it does not.</summary>
    public static bool CanHaveOtherHalf(IMethodSymbol method, SyntaxNode syntax, string hintName, ProblemSink problems)
    {
        string? obstacle = syntax switch
        {
            MethodDeclarationSyntax declaration => Obstacle(method, declaration, hintName),
            _ => "[Loss] stands on a partial method, whose other half LossGen writes; this one cannot be partial",
        };
        if (obstacle is not null)
            problems.Report(ProblemIds.UnsupportedMethod, ProblemPlace.Method, obstacle);

        return obstacle is null;
    }

    /// <summary>
    /// Without an accessibility, C# wants a partial method to return nothing, to have no <c>out</c> parameter and not to be virtual, and
    /// says so itself (CS8796 to CS8798) on every half that there is.
    /// </summary>
    public static bool IsRefusedByCompiler(IMethodSymbol method, MethodDeclarationSyntax syntax) =>
        !syntax.Modifiers.Any(modifier => modifier.Kind()
            is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.PrivateKeyword)
        && (!method.ReturnsVoid
            || method.IsVirtual || method.IsOverride
            || syntax.Modifiers.Any(SyntaxKind.NewKeyword)
            || method.Parameters.Any(parameter => parameter.RefKind == RefKind.Out));

    public static void CheckShape(IMethodSymbol method, MethodDeclarationSyntax syntax, ProblemSink problems)
    {
        if (syntax.Modifiers.Any(SyntaxKind.AsyncKeyword))
            Unsupported(problems, ProblemPlace.Modifier("async"), $"'{method.Name}' is async: a loss is computed at once");
        if (ReturnKindOf(method) is null)
        {
            string type = method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
            string passing = method.ReturnsByRef || method.ReturnsByRefReadonly ? "a reference to '" : "'";
            Unsupported(
                problems, ProblemPlace.ReturnType, $"'{method.Name}' returns {passing}{type}'; a loss returns float, double or void");
        }

        if (syntax.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < OldestLanguage and var version })
        {
            Unsupported(
                problems,
                ProblemPlace.Method,
                $"the emitted code needs C# {OldestLanguage.ToDisplayString()}; this project is compiled as C# {version.ToDisplayString()}");
        }
    }

    public static void CheckParameters(IMethodSymbol method, IReadOnlyList<ParameterDeclaration> parameters, ProblemSink problems)
    {
        CheckNoneTwice(parameters, ParameterRole.RowLength, problems);
        CheckNoneTwice(parameters, ParameterRole.GradientScale, problems);

        bool hasRows = parameters.Any(parameter => parameter.Role == ParameterRole.RowLength);
        bool hasDerivatives = parameters.Any(parameter => parameter.Role is ParameterRole.Gradient or ParameterRole.Hessian);
        foreach (ParameterDeclaration parameter in parameters)
        {
            string name = parameter.Name;
            ProblemPlace place = ProblemPlace.Parameter(name);
            if (parameter is { Shape: not InputShape.Default, Role: ParameterRole.HyperParameter })
                Unsupported(problems, place, $"'{name}' is no input: [{parameter.Shape}] says how the values of an input lie");
            else if (parameter is { Shape: not InputShape.Default, Role: ParameterRole.Input } && !hasRows)
                Unsupported(problems, place, $"'{name}' is [{parameter.Shape}], but there are no rows: leave it out, or add a [RowLength] int");
            else if (parameter.Role == ParameterRole.GradientScale && !hasDerivatives)
                problems.Report(ProblemIds.NeverUsed, place, name, ": there is no gradient for it to scale");
        }

        // A parameter of a wrong type may have been meant as the input.
        if (!problems.HasErrors && parameters.All(parameter => parameter.Role != ParameterRole.Input))
            Unsupported(problems, ProblemPlace.Method, $"'{method.Name}' has no input: a loss takes at least one, such as ReadOnlySpan<float> x");
        if (method.ReturnsVoid && !parameters.Any(parameter => parameter.IsOutput))
            Unsupported(problems, ProblemPlace.ReturnType, $"'{method.Name}' returns nothing and fills nothing: let it return float or double, or add an output such as [Gradient] Span<float>");
    }

    /// <summary>What the method returns, or null where a loss cannot.</summary>
    public static ReturnKind? ReturnKindOf(IMethodSymbol method) => method switch
    {
        { ReturnsByRef: true } or { ReturnsByRefReadonly: true } => null,
        { ReturnType.SpecialType: SpecialType.System_Single } => ReturnKind.Single,
        { ReturnType.SpecialType: SpecialType.System_Double } => ReturnKind.Double,
        { ReturnsVoid: true } => ReturnKind.Void,
        _ => null,
    };

    private static string? Obstacle(IMethodSymbol method, MethodDeclarationSyntax syntax, string hintName)
    {
        if (!syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
            return $"'{method.Name}' is not partial: write it as a partial method without a body, and LossGen writes the other half";
        if (method.IsAbstract || syntax.Modifiers.Any(SyntaxKind.AbstractKeyword))
            return $"'{method.Name}' is abstract: a loss has a body, which LossGen writes";
        if (!method.ExplicitInterfaceImplementations.IsEmpty || syntax.ExplicitInterfaceSpecifier is not null)
            return $"'{method.Name}' implements an interface explicitly, which a partial method cannot";
        if (method.IsVararg)
            return $"'{method.Name}' takes __arglist: a loss takes spans";
        if (!method.IsPartialDefinition || IsWrittenByUser(method.PartialImplementationPart, hintName))
            return $"'{method.Name}' has a body already: leave it out, LossGen writes it";

        return null;
    }

    /// <summary>An analyzer sees the emitted half as well, which is no mistake of the user's.</summary>
    private static bool IsWrittenByUser(IMethodSymbol? implementation, string hintName) =>
        implementation?.DeclaringSyntaxReferences.Any(reference => !HintNames.IsEmittedAs(reference.SyntaxTree, hintName)) == true;

    private static void CheckNoneTwice(IReadOnlyList<ParameterDeclaration> parameters, ParameterRole role, ProblemSink problems)
    {
        foreach (ParameterDeclaration second in parameters.Where(parameter => parameter.Role == role).Skip(1))
            Unsupported(problems, ProblemPlace.Parameter(second.Name), $"'{second.Name}' is a second [{role}]; a loss has one: leave the other out");
    }

    private static void Unsupported(ProblemSink problems, ProblemPlace place, string message) =>
        problems.Report(ProblemIds.UnsupportedMethod, place, message);
}
