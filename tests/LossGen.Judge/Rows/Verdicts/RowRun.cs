using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using LossGen.Judge.Rows.Formulas;
using LossGen.Judge.Rows.Kernels;
using LossGen.Judge.Rows.Points;

namespace LossGen.Judge.Rows.Verdicts;

/// <summary>Judges many losses over rows: compiles them in batches, and judges the formulas of a batch at the same time.</summary>
internal static class RowRun
{
    private const int BatchSize = 40;

    public static RowVerdict[] Judge(IReadOnlyList<RowFormula> formulas, Func<RowFormula, RowPoint[]> rows)
    {
        // The compiler's tables are made by the thread that asks first: one thread for all of them, on every run.
        RowKernelBatch.Compile([RowFormula.Read("first", "-log(softmax(x)[y]) ; y:index")]).Dispose();
        return [.. formulas.Chunk(BatchSize).AsParallel().AsOrdered().WithDegreeOfParallelism(Environment.ProcessorCount).SelectMany(batch => JudgeBatch(batch, rows))];
    }

    private static RowVerdict[] JudgeBatch(RowFormula[] formulas, Func<RowFormula, RowPoint[]> rows)
    {
        using var batch = RowKernelBatch.Compile(formulas);
        var verdicts = new RowVerdict[formulas.Length];
        Parallel.For(0, formulas.Length, i => verdicts[i] = RowJudge.Judge(formulas[i], batch.Runners[i], rows(formulas[i])));
        return verdicts;
    }
}
