using System.Collections.Generic;
using LossGen.Generator.Lowering;

namespace LossGen.Generator.Emission.Rows;

/// <summary>Writes what stands behind the method of a loss over rows: its entry, the checks of class indices, and one kernel for each vector width.</summary>
internal static class RowLossEmitter
{
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

        IEnumerable<RowKernel> kernels = kernel.Weights is null ? [kernel] : [kernel, kernel.Weights];
        foreach (RowKernel part in kernels)
        {
            foreach (Dialect dialect in Dialect.All(kernel.Precision.Format.Type))
            {
                writer.Line();
                new RowKernelEmitter(writer, part, dialect).Write();
            }
        }
    }
}
