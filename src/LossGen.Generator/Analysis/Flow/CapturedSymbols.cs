using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generator.Analysis.Flow;

/// <summary>
/// The locals and parameters that a lambda or local function writes, or whose buffers it could write, and those that a reference leads into: when they are written is not known, so nothing is ever
/// known of them.
/// </summary>
internal static class CapturedSymbols
{
    public static HashSet<ISymbol> Of(ControlFlowGraph graph)
    {
        HashSet<ISymbol> found = new(SymbolEqualityComparer.Default);
        foreach (IOperation operation in graph.OriginalOperation.Descendants())
        {
            if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation)
                Collect(operation, found);

            // ref float r = ref p[0]: writes through r are not seen.
            if (operation is IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None, Initializer: { } initializer })
                found.UnionWith(initializer.Descendants().Select(SymbolOf).OfType<ISymbol>());
        }

        return found;
    }

    private static void Collect(IOperation function, HashSet<ISymbol> found)
    {
        foreach (IOperation operation in function.Descendants())
        {
            if (SymbolOf(operation) is { } symbol && (BufferTypes.IsWritable(operation.Type) || IsWritten(operation)))
                found.Add(symbol);
        }
    }

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private static bool IsWritten(IOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        IIncrementOrDecrementOperation => true,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        ITupleOperation { Parent: IDeconstructionAssignmentOperation deconstruction } tuple => deconstruction.Target == tuple,
        _ => false,
    };
}
