using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Lowering;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission.Rows;

/// <summary>Writes what stands behind the method of a loss over rows: its entry, the checks of class indices, and one kernel for each vector width.</summary>
internal static class RowLossEmitter
{
    /// <summary>All that is computed.</summary>
    public static IEnumerable<VectorNode> Code(RowKernel kernel) =>
        Parts(kernel).SelectMany(static part => new RowPieces(part).All).SelectMany(static piece => piece.Nodes).Concat(RowCheckEmitter.Code(kernel));

    public static void Write(SourceWriter writer, RowKernel kernel)
    {
        new RowEntryEmitter(writer, kernel).Write();
        if (RowCheckEmitter.IsNeeded(kernel))
        {
            writer.Line();
            new RowCheckEmitter(writer, kernel).Write();
        }

        if (RowParallelEmitter.IsParallel(kernel))
        {
            writer.Line();
            RowParallelEmitter.WriteClass(writer, kernel);
        }

        foreach (RowKernel part in Parts(kernel))
        {
            foreach (Dialect dialect in Dialect.All(kernel.Precision.Format.Type))
            {
                writer.Line();
                new RowKernelEmitter(writer, part, dialect).Write();
            }
        }
    }

    private static IEnumerable<RowKernel> Parts(RowKernel kernel) => kernel.Weights is null ? [kernel] : [kernel, kernel.Weights];
}
