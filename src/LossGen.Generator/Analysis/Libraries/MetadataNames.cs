using System.Text;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Analysis.Libraries;

/// <summary>Names of types as the tables write them: namespace, nested types after a plus, the number of type parameters after a backtick.</summary>
internal static class MetadataNames
{
    public static string Of(INamedTypeSymbol type)
    {
        StringBuilder name = new(type.MetadataName);
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            name.Insert(0, '+').Insert(0, outer.MetadataName);

        for (INamespaceSymbol? space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
            name.Insert(0, '.').Insert(0, space.Name);

        return name.ToString();
    }
}
