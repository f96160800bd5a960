using System.Linq;
using LossGen.Generator.Analysis.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Analysis.Flow;

/// <summary>Which types refer to buffers of numbers, and which let one who is given them write there.</summary>
internal static class BufferTypes
{
    /// <summary>Arrays, spans, memory, lists, tensors.</summary>
    public static bool IsBuffer(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol => true,
        INamedTypeSymbol named => named.Name is "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "ArraySegment" or "List" or "IList" or "IReadOnlyList" or "IEnumerable" or "ICollection" or "IReadOnlyCollection" or "ImmutableArray" || IsTensor(named),
        _ => false,
    };

    /// <summary>Whether code that is given such a value may write to what it refers to. Tensors of libraries for automatic differentiation are as good as immutable.</summary>
    public static bool IsWritable(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol => true,
        INamedTypeSymbol named => named.Name is "Span" or "Memory" or "ArraySegment" or "List" or "IList" or "ICollection",
        _ => false,
    };

    public static bool IsTensor(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Tensor" } named && MetadataNames.Of(named) == "TorchSharp.torch+Tensor";

    public static bool IsNumber(ITypeSymbol? type) => type is
    {
        SpecialType: SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal or SpecialType.System_Int32 or SpecialType.System_Int64
            or SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt32,
    };

    /// <summary>Roslyn has no operation for stackalloc but one of no kind.</summary>
    public static bool IsKindOfStackAlloc(this SyntaxNode syntax) => syntax.RawKind is (int)SyntaxKind.StackAllocArrayCreationExpression or (int)SyntaxKind.ImplicitStackAllocArrayCreationExpression;

    /// <summary>Whether a method is one of a library that does not call back into the user's code.</summary>
    public static bool IsOfLibrary(IMethodSymbol method)
    {
        INamespaceSymbol? space = method.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;

        return space?.Name is "System" or "LossGen" or "TorchSharp" or "Microsoft" && method.DeclaringSyntaxReferences.All(static reference => false);
    }
}
