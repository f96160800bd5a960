using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using LossGen.Judge.Formulas;
using LossGen.Judge.Kernels;

namespace LossGen.Judge.Verdicts;

/// <summary>Judges many formulas: compiles them in batches, and judges the formulas of a batch at the same time.</summary>
internal static class JudgeRun
{
    /// <summary>As many losses in one assembly.</summary>
    private const int BatchSize = 100;

    public static FormulaVerdict[] Judge(IReadOnlyList<JudgedFormula> formulas, int points, bool withHessian)
    {
        // The compiler's tables are made by the thread that asks first: one thread for all of them, on every run.
        KernelBatch.Generated([FormulaLine.Read("first", "log(1+exp(x))")], withHessian);
        return
        [
            .. formulas.Chunk(BatchSize).AsParallel().AsOrdered().WithDegreeOfParallelism(System.Environment.ProcessorCount).SelectMany(batch => JudgeBatch(batch, points, withHessian)),
        ];
    }

    private static FormulaVerdict[] JudgeBatch(JudgedFormula[] formulas, int points, bool withHessian)
    {
        using var batch = KernelBatch.Compile(formulas, withHessian);
        FormulaVerdict[] verdicts = new FormulaVerdict[formulas.Length];
        Parallel.For(0, formulas.Length, i => verdicts[i] = FormulaJudge.Judge(formulas[i], batch.Runners[i], points, withHessian));
        return verdicts;
    }
}
