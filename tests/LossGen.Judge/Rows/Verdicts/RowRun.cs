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

    /// <summary>The written formulas, at all rows and with their Hessians.</summary>
    public static RowVerdict[] Written(IReadOnlyList<RowFormula> formulas) => Judge(formulas, RowSampler.Thorough, withHessian: true);

    /// <summary>Random ones, at a few rows. One whose rows are the same in all classes is no loss over rows, as the compiler says.</summary>
    public static RowVerdict[] Random(IReadOnlyList<RowFormula> formulas) =>
        [.. Judge(formulas, RowSampler.Quick, withHessian: false).Where(static verdict => verdict.Error?.StartsWith("LG0005", StringComparison.Ordinal) != true)];

    private static RowVerdict[] Judge(IReadOnlyList<RowFormula> formulas, Func<RowFormula, RowPoint[]> rows, bool withHessian)
    {
        // The compiler's tables are made by the thread that asks first: one thread for all of them, on every run.
        RowKernelBatch.Compile([RowFormula.Read("first", "-log(softmax(x)[y]) ; y:index")], withHessian).Dispose();
        return [.. formulas.Chunk(BatchSize).AsParallel().AsOrdered().WithDegreeOfParallelism(Environment.ProcessorCount).SelectMany(batch => JudgeBatch(batch, rows, withHessian))];
    }

    private static RowVerdict[] JudgeBatch(RowFormula[] formulas, Func<RowFormula, RowPoint[]> rows, bool withHessian)
    {
        using var batch = RowKernelBatch.Compile(formulas, withHessian);
        var verdicts = new RowVerdict[formulas.Length];
        Parallel.For(0, formulas.Length, i => verdicts[i] = RowJudge.Judge(formulas[i], batch.Runners[i], rows(formulas[i]), withHessian));
        return verdicts;
    }
}
