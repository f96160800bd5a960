using System.Collections.Generic;
using System.Linq;
using System.Threading;
using LossGen.Generator.Problems;
using LossGen.Generator.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generator.Declarations;

/// <summary>Reads the types around a loss method, which the emitted file opens again.</summary>
internal static class ContainerReader
{
    /// <summary>The containers, outermost first, or null where one of them cannot be opened again.</summary>
    public static EquatableArray<ContainerDeclaration>? Read(IMethodSymbol method, ProblemSink problems, CancellationToken cancellation)
    {
        Stack<ContainerDeclaration> containers = new();
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (Obstacle(type, cancellation) is { } obstacle)
            {
                problems.Report(ProblemIds.UnsupportedMethod, ProblemPlace.Method, $"'{method.Name}' cannot be generated: {obstacle}");
                return null;
            }

            containers.Push(new ContainerDeclaration(Keywords(type), NameOf(type)));
        }

        return new EquatableArray<ContainerDeclaration>(containers);
    }

    private static string? Obstacle(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface))
            return "it stands neither in a class, nor in a struct, record or interface";
        if (type.IsFileLocal)
            return $"the type '{type.Name}' is local to its file ('file'), and the other half stands in another one";
        if (!IsPartial(type, cancellation))
            return $"the type '{type.Name}' is not partial";

        return null;
    }

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax(cancellation) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static string Keywords(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } => "partial interface",
        { TypeKind: TypeKind.Struct, IsRecord: true } => "partial record struct",
        { TypeKind: TypeKind.Struct } => "partial struct",
        { IsRecord: true } => "partial record",
        _ => "partial class",
    };

    /// <summary>Constraints need not be repeated on a part of a type, but the variance of an interface's parameters must be.</summary>
    private static string NameOf(INamedTypeSymbol type)
    {
        string name = CSharpNames.Escape(type.Name);
        return type.TypeParameters.IsEmpty ? name : $"{name}<{string.Join(", ", type.TypeParameters.Select(NameOf))}>";
    }

    private static string NameOf(ITypeParameterSymbol parameter)
    {
        string variance = parameter.Variance switch
        {
            VarianceKind.In => "in ",
            VarianceKind.Out => "out ",
            _ => "",
        };
        return variance + CSharpNames.Escape(parameter.Name);
    }
}
