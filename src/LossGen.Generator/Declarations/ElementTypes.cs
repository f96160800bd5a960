using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Declarations;

/// <summary>Tells which C# types can be elements of a loss's parameters.</summary>
internal static class ElementTypes
{
    public static ElementType? Of(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Single => ElementType.Single,
        SpecialType.System_Double => ElementType.Double,
        SpecialType.System_Byte => ElementType.Byte,
        SpecialType.System_SByte => ElementType.SByte,
        SpecialType.System_Int16 => ElementType.Int16,
        SpecialType.System_Int32 => ElementType.Int32,
        SpecialType.System_Int64 => ElementType.Int64,
        SpecialType.System_Boolean => ElementType.Boolean,
        _ => IsSystemType(type, "Half", arity: 0) ? ElementType.Half : null,
    };

    /// <summary>The type as C# writes it.</summary>
    public static string Keyword(ElementType type) => type switch
    {
        ElementType.Single => "float",
        ElementType.Double => "double",
        ElementType.Half => "Half",
        ElementType.Byte => "byte",
        ElementType.SByte => "sbyte",
        ElementType.Int16 => "short",
        ElementType.Int32 => "int",
        ElementType.Int64 => "long",
        _ => "bool",
    };

    /// <summary>Takes a <c>Span</c> or <c>ReadOnlySpan</c> apart.</summary>
    public static bool TryGetSpan(ITypeSymbol type, out ITypeSymbol element, out bool isReadOnly)
    {
        isReadOnly = IsSystemType(type, "ReadOnlySpan", arity: 1);
        bool isSpan = isReadOnly || IsSystemType(type, "Span", arity: 1);
        element = isSpan ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        return isSpan;
    }

    /// <summary>Whether a derivative by values of this type means anything, and whether an output may have it.</summary>
    public static bool IsFloatingPoint(ElementType type) => type is ElementType.Single or ElementType.Double or ElementType.Half;

    /// <summary>Whether a type stands in a namespace that has no other around it, and in no other type.</summary>
    public static bool IsDirectlyIn(ITypeSymbol type, string rootNamespace) =>
        type is { ContainingType: null, ContainingNamespace: { ContainingNamespace.IsGlobalNamespace: true } space } && space.Name == rootNamespace;

    private static bool IsSystemType(ITypeSymbol type, string name, int arity) =>
        type is INamedTypeSymbol named && named.Name == name && named.Arity == arity && IsDirectlyIn(type, "System");
}
