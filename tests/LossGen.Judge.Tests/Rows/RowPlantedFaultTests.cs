using System;
using System.Linq;
using LossGen.Judge.Rows.Formulas;
using LossGen.Judge.Rows.Kernels;
using LossGen.Judge.Rows.Points;
using LossGen.Judge.Rows.Verdicts;

namespace LossGen.Judge.Tests.Rows;

/// <summary>A judge that lets everything pass is none: kernels of rows with faults are found, and right ones are not.</summary>
public sealed class RowPlantedFaultTests
{
    private static readonly RowFormula CrossEntropy = RowFormula.Read("test", "-log(softmax(x)[y]) ; y:index");

    [Fact]
    public void A_right_kernel_passes() => Assert.False(Judge(static x => x.Max(), static (_, _) => { }).Fails);

    [Fact]
    public void Without_the_greatest_taken_out_it_is_seen_to_overflow() => Assert.NotNull(Judge(static _ => 0, static (_, _) => { }).Outputs[0].NotFinite);

    [Fact]
    public void A_gradient_that_is_a_little_wrong_is_seen()
    {
        RowVerdict verdict = Judge(static x => x.Max(), static (gradient, _) => gradient[0] *= 1.000001);
        Assert.False(verdict.Outputs[0].Fails);
        Assert.True(verdict.Outputs[1].Fails);
    }

    [Fact]
    public void A_row_that_is_wrong_only_beside_others_is_seen() => Assert.True(Judge(static x => x.Max(), static (gradient, rows) => gradient[0] *= rows > 1 ? 1.000001 : 1).Outputs[1].Fails);

    /// <summary>Judges a kernel that is written here: log-sum-exp with something taken out, in double, by rows.</summary>
    private static RowVerdict Judge(Func<double[], double> takenOut, Action<double[], int> spoil)
    {
        void Run(Array[] inputs, int length, float[][] outputs)
        {
            var x = (float[])inputs[CrossEntropy.Inputs[0].Name == "x" ? 0 : 1];
            var y = (int[])inputs[CrossEntropy.Inputs[0].Name == "x" ? 1 : 0];
            for (int row = 0; row < y.Length; row++)
            {
                double[] logits = [.. x.AsSpan(row * length, length).ToArray().Select(static value => (double)value)];
                double top = takenOut(logits);
                double others = logits.Where((_, i) => i != y[row]).Sum(logit => Math.Exp(logit - top)), own = Math.Exp(logits[y[row]] - top);
                double ratio = others / own;
                double exactTop = logits.Max();
                outputs[0][row] = (float)(top == exactTop && double.IsFinite(ratio) ? ratio < 1e-5 ? ratio : Math.Log(1 + ratio) : Math.Log(own + others) + top - logits[y[row]]);
                double[] gradient = [.. logits.Select((logit, i) => i == y[row] ? -others / (own + others) : Math.Exp(logit - top) / (own + others))];
                spoil(gradient, y.Length);
                for (int i = 0; i < length; i++)
                    outputs[1][(row * length) + i] = (float)gradient[i];
            }
        }

        return RowJudge.Judge(CrossEntropy, new RowKernelRunner(Run), RowSampler.Quick(CrossEntropy), withHessian: false);
    }
}
