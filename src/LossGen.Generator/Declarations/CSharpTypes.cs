using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Declarations;

/// <summary>Prints types so that they mean the same in the emitted file, whatever its usings.</summary>
internal static class CSharpTypes
{
    public static readonly SymbolDisplayFormat Display = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>A namespace's full name, without <c>@</c>.</summary>
    public static readonly SymbolDisplayFormat Unescaped =
        new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private static readonly SymbolDisplayFormat Generics = Display
        .WithMemberOptions(SymbolDisplayMemberOptions.None)
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints);

    /// <summary>A method's <c>&lt;T&gt;</c> and <c>where T : ...</c>: its two halves must agree on both.</summary>
    public static (string TypeParameters, string Constraints) GenericsOf(IMethodSymbol method)
    {
        if (!method.IsGenericMethod)
            return ("", "");

        const string where = " where ";
        string afterName = string.Concat(method.ToDisplayParts(Generics).Skip(1));
        int start = afterName.IndexOf(where, StringComparison.Ordinal);
        return start < 0 ? (afterName, "") : (afterName.Substring(0, start), afterName.Substring(start + 1));
    }
}
