using System;
using System.Linq;
using System.Threading;
using LossGen.Generator.Problems;
using LossGen.Generator.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generator.Declarations;

/// <summary>Turns a <c>[Loss]</c> method into values that compare deeply: the only reader of symbols.</summary>
internal static class DeclarationReader
{
    public static ReadLoss Read(IMethodSymbol method, AttributeData attribute, CancellationToken cancellation)
    {
        try
        {
            ProblemSink problems = new();
            LossDeclaration? declaration = Read(method.PartialDefinitionPart ?? method, attribute, problems, cancellation);
            return new ReadLoss(declaration, new EquatableArray<Problem>(problems.Problems), IsRefusedByCompiler(attribute, cancellation));
        }
#pragma warning disable CA1031 // an exception in a transform would take every emitted file of the project with it
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new ReadLoss(Declaration: null, InternalError.Of(exception));
        }
    }

    private static LossDeclaration? Read(
        IMethodSymbol method, AttributeData attribute, ProblemSink problems, CancellationToken cancellation)
    {
        if (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not { } node)
            return null;

        string hintName = HintNames.Of(method);
        if (!MethodChecker.CanHaveOtherHalf(method, node, hintName, problems))
            return null;

        MethodDeclarationSyntax syntax = (MethodDeclarationSyntax)node;
        EquatableArray<ContainerDeclaration>? containers = ContainerReader.Read(method, problems, cancellation);
        if (containers is null || IsAlreadyAnError(method, syntax, hintName))
            return null;

        MethodChecker.CheckShape(method, syntax, problems);
        ParameterDeclaration[] parameters = method.Parameters
            .Zip(syntax.ParameterList.Parameters, (symbol, written) => ParameterReader.Read(symbol, written, problems))
            .ToArray();
        LossOptions options = OptionsReader.Read(attribute, parameters.Any(static parameter => parameter.IsDoubleInput), problems);
        MethodChecker.CheckParameters(method, parameters, problems);
        if (!problems.HasErrors)
            OutputChecker.Check(parameters, problems);

        (string typeParameters, string constraints) = CSharpTypes.GenericsOf(method);
        ReturnKind? returnKind = MethodChecker.ReturnKindOf(method);
        return new LossDeclaration(
            LossAttributes.FirstArgument(attribute) as string ?? "",
            options,
            NamespaceOf(method),
            containers.Value,
            ModifiersOf(syntax),
            method.Name,
            typeParameters,
            returnKind ?? ReturnKind.Void,
            new EquatableArray<ParameterDeclaration>(parameters),
            HasDocumentation(syntax),
            hintName,
            constraints,
            returnKind is null ? ReturnTypeOf(method) : null);
    }

    /// <summary>
    /// Where C# itself reports an error, a second message from us, or from C# about an emitted half, would only stand in its way:
    /// parameters without a name, types that it does not understand, methods declared twice (as while copying one), a missing accessibility.
    /// </summary>
    private static bool IsAlreadyAnError(IMethodSymbol method, MethodDeclarationSyntax syntax, string hintName) =>
        MethodChecker.IsRefusedByCompiler(method, syntax)
        || method.Arity != (syntax.TypeParameterList?.Parameters.Count ?? 0)
        || ContainsError(method.ReturnType)
        || method.Parameters.Any(parameter => parameter.Name.Length == 0 || ContainsError(parameter.Type))
        || method.Parameters.Select(parameter => parameter.Name).Distinct(StringComparer.Ordinal).Count() != method.Parameters.Length
        || IsDeclaredBefore(method, hintName);

    /// <summary>Likewise for an attribute whose arguments are missing, no constants, of another type, or literals half typed; its method still gets its other half.</summary>
    private static bool IsRefusedByCompiler(AttributeData attribute, CancellationToken cancellation) =>
        attribute.ConstructorArguments.Length != 1
        || attribute.ConstructorArguments[0].Kind != TypedConstantKind.Primitive
        || attribute.NamedArguments.Any(static argument => argument.Value.Kind == TypedConstantKind.Error)
        || attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).ContainsDiagnostics == true;

    private static bool ContainsError(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol => true,
        IArrayTypeSymbol array => ContainsError(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(ContainsError),
        _ => false,
    };

    /// <summary>Of methods with the same signature only the first is emitted: two files of one name would stop the whole generator.</summary>
    private static bool IsDeclaredBefore(IMethodSymbol method, string hintName)
    {
        IMethodSymbol? first = method.ContainingType.GetMembers(method.Name)
            .OfType<IMethodSymbol>()
            .FirstOrDefault(member => HintNames.Of(member) == hintName);
        return !SymbolEqualityComparer.Default.Equals(first, method);
    }

    private static string NamespaceOf(IMethodSymbol method) => method.ContainingNamespace is { IsGlobalNamespace: false } name
        ? CSharpNames.EscapeQualified(name.ToDisplayString(CSharpTypes.Unescaped))
        : "";

    /// <summary>The halves must agree on every modifier but <c>async</c>, which belongs to a body.</summary>
    private static string ModifiersOf(MethodDeclarationSyntax syntax) =>
        string.Join(" ", syntax.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.AsyncKeyword)).Select(modifier => modifier.Text));

    private static string ReturnTypeOf(IMethodSymbol method)
    {
        string passing = method.ReturnsByRefReadonly ? "ref readonly " : method.ReturnsByRef ? "ref " : "";
        return passing + method.ReturnType.ToDisplayString(CSharpTypes.Display);
    }

    /// <summary>
    /// Looked for in the trivia, not in the symbol: without a documentation file the compiler reads <c>///</c> as an ordinary comment. Of a
    /// partial method documented on both halves, only the emitted half's text would reach the user's editor.
    /// </summary>
    private static bool HasDocumentation(MethodDeclarationSyntax syntax) => syntax.GetLeadingTrivia().Any(trivia => trivia.Kind() switch
    {
        SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia => true,
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia => IsDocumentation(trivia.ToString()),
        _ => false,
    });

    private static bool IsDocumentation(string comment) =>
        (comment.StartsWith("///", StringComparison.Ordinal) && !comment.StartsWith("////", StringComparison.Ordinal))
        || (comment.StartsWith("/**", StringComparison.Ordinal) && comment.Length > 4 && comment[3] is not ('*' or '/'));
}
