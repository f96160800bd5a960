using System;
using System.Diagnostics;
using System.Linq;
using LossGen.Judge.Exact;
using LossGen.Judge.Formulas;
using LossGen.Judge.Kernels;
using LossGen.Judge.Points;

namespace LossGen.Judge.Verdicts;

/// <summary>Judges one kernel at sampled points.</summary>
internal static class FormulaJudge
{
    /// <summary>What the message of a formula that has no meaning begins with.</summary>
    private const string Refusal = "LG0001";

    public static FormulaVerdict Judge(JudgedFormula formula, KernelRunner kernel, int points, bool withHessian)
    {
        var watch = Stopwatch.StartNew();
        OutputKey[] keys = OutputKey.Of(formula, withHessian);
        double[][] sample = PointSampler.Sample(formula, points);
        if (ErrorOf(formula, kernel, keys.Length) is { } error)
            return new FormulaVerdict(formula, [], IsRightlyRefused(formula, keys, sample, error) ? null : error);

        float[][] computed = [.. keys.Select(_ => new float[sample.Length])];
        kernel([.. formula.Inputs.Select((input, i) => InputArray.Of(input.Kind, sample.Select(point => point[i])))], computed);
        return new FormulaVerdict(formula, Compare(formula, keys, sample, computed)) { Elapsed = watch.Elapsed };
    }

    /// <summary>A formula may be refused as none if it has no value at any of the points: log(x - x), 1/(x - x).</summary>
    private static bool IsRightlyRefused(JudgedFormula formula, OutputKey[] keys, double[][] sample, string error)
    {
        ExactEvaluation exact = new(formula, keys);
        return error.StartsWith(Refusal, StringComparison.Ordinal) && !Array.Exists(sample, point => exact.At(point)[0].IsKnown);
    }

    /// <summary>What a kernel that could not be built says, when it is called for the first time: on no elements.</summary>
    private static string? ErrorOf(JudgedFormula formula, KernelRunner kernel, int outputs)
    {
        try
        {
            kernel([.. formula.Inputs.Select(static input => InputArray.Of(input.Kind, []))], [.. Enumerable.Range(0, outputs).Select(static _ => Array.Empty<float>())]);
            return null;
        }
        catch (NotSupportedException stub)
        {
            return stub.Message;
        }
    }

    private static OutputVerdict[] Compare(JudgedFormula formula, OutputKey[] keys, double[][] sample, float[][] computed)
    {
        ExactEvaluation exact = new(formula, keys);
        OutputVerdict[] verdicts = [.. keys.Select(static key => new OutputVerdict(key))];
        for (int i = 0; i < sample.Length; i++)
        {
            ExactOutput[] expected = exact.At(sample[i]);
            for (int k = 0; k < keys.Length; k++)
                verdicts[k].Add(computed[k][i], expected[k], sample[i]);
        }

        return verdicts;
    }
}
