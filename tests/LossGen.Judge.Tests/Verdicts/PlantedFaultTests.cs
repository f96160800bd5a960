using System;
using System.Linq;
using LossGen.Judge.Formulas;
using LossGen.Judge.Kernels;
using LossGen.Judge.Verdicts;

namespace LossGen.Judge.Tests.Verdicts;

/// <summary>A judge that lets everything pass is none: kernels with faults are found, and right ones are not.</summary>
public sealed class PlantedFaultTests
{
    private const int Points = 300;

    private static readonly JudgedFormula Softplus = FormulaLine.Read("test", "log(1+exp(x))");

    [Fact]
    public void A_right_kernel_passes()
    {
        FormulaVerdict verdict = Judge(Softplus, SoftplusOf, static x => 1 / (1 + Math.Exp(-x)));
        Assert.False(verdict.Fails, FailureSummary.Of(verdict));
        Assert.All(verdict.Outputs, static output => Assert.InRange(output.Worst!.Error, 0, 0.51));
        Assert.All(verdict.Outputs, static output => Assert.InRange(output.Judged, Points / 2, Points));
    }

    [Fact]
    public void The_naive_form_is_seen_to_overflow() => Assert.NotNull(Judge(Softplus, static x => MathF.Log(1 + MathF.Exp((float)x)), static x => 1 / (1 + Math.Exp(-x))).Outputs[0].NotFinite);

    [Fact]
    public void What_the_naive_form_swallows_is_seen()
    {
        OutputVerdict loss = Judge(Softplus, static x => x > 80 ? x : MathF.Log(1 + MathF.Exp((float)x)), static x => 1 / (1 + Math.Exp(-x))).Outputs[0];
        Assert.True(loss.Fails);

        // In the tail e^x itself is ill-conditioned: 30 times there, but not a million.
        Assert.True(loss.TailFailures > 10);
        Assert.Equal(0, Judge(Softplus, SoftplusOf, static x => 1 / (1 + Math.Exp(-x))).Outputs[0].TailFailures);
    }

    [Fact]
    public void A_gradient_that_is_a_little_wrong_is_seen()
    {
        FormulaVerdict verdict = Judge(Softplus, SoftplusOf, static x => 1.000001 / (1 + Math.Exp(-x)));
        Assert.False(verdict.Outputs[0].Fails);
        Assert.True(verdict.Outputs[1].Fails);
    }

    [Fact]
    public void A_wrong_value_at_a_special_point_alone_is_seen() =>
        Assert.Equal(0, Assert.Single(Judge(Softplus, static x => x == 0 ? 0.6931475f : SoftplusOf(x), static x => 1 / (1 + Math.Exp(-x))).Outputs[0].Worst!.Point));

    [Fact]
    public void A_wrong_branch_is_seen()
    {
        JudgedFormula huber = FormulaLine.Read("test", "abs(x) <= d ? 0.5*x^2 : d*(abs(x)-0.5*d) ; d=0.75");
        Assert.False(Judge(huber, x => Huber(x, 0.75), static x => Math.Clamp(x, -0.75, 0.75)).Fails);
        Assert.True(Judge(huber, x => Huber(x, 0.9), static x => Math.Clamp(x, -0.75, 0.75)).Outputs[0].Fails);
        Assert.True(Judge(huber, x => Huber(x, 0.75), static x => Math.Abs(x) < 0.75 ? x : x < 0 ? -0.75 : 0.750001).Outputs[1].Fails);
    }

    [Fact]
    public void Where_the_problem_is_ill_conditioned_nothing_is_asked()
    {
        JudgedFormula tail = FormulaLine.Read("test", "sin(1000*x)");
        FormulaVerdict verdict = Judge(tail, static x => Math.Abs(x) < 1e-3 ? Math.Sin(1000 * x) : 0, static x => Math.Abs(x) < 1e-3 ? 1000 * Math.Cos(1000 * x) : 0);
        Assert.True(verdict.Outputs[0].IllConditioned > Points / 2);
    }

    [Fact]
    public void The_emitted_kernel_of_a_textbook_loss_passes()
    {
        JudgedFormula[] formulas = [FormulaLine.Read("test", "-(y*log(p) + (1-y)*log(1-p)) where p = sigmoid(x) ; y:label"), Softplus];
        Assert.All(JudgeRun.Judge(formulas, Points, withHessian: true), static verdict => Assert.False(verdict.Fails, FailureSummary.Of(verdict)));
    }

    [Fact]
    public void A_formula_with_a_mistake_has_no_kernel()
    {
        FormulaVerdict verdict = Assert.Single(JudgeRun.Judge([FormulaLine.Read("test", "nosuch(x)")], Points, withHessian: true));
        Assert.Contains("LG0002", verdict.Error, StringComparison.Ordinal);
        Assert.True(verdict.Fails);
    }

    [Fact]
    public void A_formula_without_a_value_may_be_refused_and_one_with_a_value_may_not()
    {
        FormulaVerdict verdict = Assert.Single(JudgeRun.Judge([FormulaLine.Read("test", "sqrt(x/(x - x))")], Points, withHessian: true));
        Assert.False(verdict.Fails, FailureSummary.Of(verdict));
        static void Refuse(Array[] inputs, float[][] outputs) => throw new NotSupportedException("LG0001: this is no formula");
        Assert.True(FormulaJudge.Judge(Softplus, new KernelRunner(Refuse), Points, withHessian: false).Fails);
    }

    private static double SoftplusOf(double x) => Math.Max(x, 0) + Log1p(Math.Exp(-Math.Abs(x)));

    private static double Log1p(double x) => 2 * Math.Atanh(x / (2 + x));

    private static double Huber(double x, double d) => Math.Abs(x) <= d ? 0.5 * x * x : 0.75 * (Math.Abs(x) - 0.375);

    /// <summary>Judges a kernel of one input that is written here.</summary>
    private static FormulaVerdict Judge(JudgedFormula formula, Func<double, double> value, Func<double, double> gradient)
    {
        void Run(Array[] inputs, float[][] outputs)
        {
            float[] x = (float[])inputs.Single();
            for (int i = 0; i < x.Length; i++)
            {
                outputs[0][i] = (float)value(x[i]);
                outputs[1][i] = (float)gradient(x[i]);
            }
        }

        return FormulaJudge.Judge(formula, new KernelRunner(Run), Points, withHessian: false);
    }
}
