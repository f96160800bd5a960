using System.Linq;
using LossGen.Generator.Binding;
using LossGen.Generator.Differentiation;
using LossGen.Generator.Simplification;
using LossGen.Generator.Stabilization;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Tests.Symbolics;

namespace LossGen.Generator.Tests.Differentiation;

/// <summary>Derivatives where there is more than one to choose from: the conventions that the language states.</summary>
public sealed class KinkTests
{
    [Theory]
    [InlineData("abs(x)", "x=0", 0)]
    [InlineData("abs(x - y)", "x=2 y=2", 0)]
    [InlineData("relu(x)", "x=0", 0)]
    [InlineData("sign(x)*y", "x=0", 0)]
    [InlineData("sign(x)*y", "x=3", 0)]
    [InlineData("max(x, 0)", "x=0", 0)]
    [InlineData("max(0, x)", "x=0", 0)]
    [InlineData("min(x, 0)", "x=0", 0)]
    [InlineData("max(x, delta)", "x=2 delta=2", 0)]
    [InlineData("min(delta, x)", "x=2 delta=2", 0)]
    [InlineData("clamp(x, -1, 1)", "x=1", 0)]
    [InlineData("clamp(x, -1, 1)", "x=-1", 0)]
    [InlineData("clamp(x, -1, 1)", "x=0.5", 1)]
    [InlineData("max(x, y)", "x=2 y=2", 0.5)]
    [InlineData("min(x, y)", "x=2 y=2", 0.5)]
    [InlineData("max(y, x)", "x=2 y=2", 0.5)]
    [InlineData("max(x, 3*x)", "x=0", 2)]
    [InlineData("max(0, 1 - x*y)", "x=1 y=1", 0)]
    [InlineData("sqrt((x-y)^2)", "x=1 y=1", 0)]
    public void At_a_kink(string formula, string point, double expected) => AssertDerivative(formula, point, expected);

    [Theory]
    [InlineData("max(x,0) - x*y + log(1+exp(-abs(x)))", "x=0 y=0.25", 0.25)]
    [InlineData("max(x,0) - x*y + log(1+exp(-abs(x)))", "x=0 y=1", -0.5)]
    [InlineData("relu(x) + log1p(exp(-abs(x)))", "x=0", 0.5)]
    [InlineData("relu(x) + relu(-x)", "x=0", 0)]
    [InlineData("abs(x)^2", "x=0", 0)]
    [InlineData("abs(x)*x", "x=0", 0)]
    [InlineData("relu(x)^2", "x=0", 0)]
    public void Where_kinks_cancel_it_is_the_derivative_of_the_whole(string formula, string point, double expected) => AssertDerivative(formula, point, expected);

    [Theory]
    [InlineData("x > 0 ? log(x) : exp(x)", "x=-1", 0.36787944117144233)]
    [InlineData("x > 0 ? log(x) : exp(x)", "x=2", 0.5)]
    [InlineData("x > 0 ? sqrt(x) : 0", "x=0", 0)]
    [InlineData("x > 0 ? x*log(x) : 0", "x=0", 0)]
    [InlineData("x > 0 ? x*log(x) : 0", "x=-3", 0)]
    [InlineData("y*(x > 0 ? sqrt(x) : 0)", "x=0", 0)]
    [InlineData("y*(x > 0 ? sqrt(x) : 0) + x", "x=-1", 1)]
    [InlineData("y*(x > 0 ? sqrt(x) : 1) + x", "x=0", 1)]
    [InlineData("exp(x > 0 ? sqrt(x) : 1)*x", "x=0", 2.718281828459045)]
    [InlineData("exp(x > 0 ? sqrt(x) : 2*x)", "x=0", 2)]
    [InlineData("(x > 0 ? sqrt(x) : x)^2", "x=-3", -6)]
    [InlineData("log(x > 1 ? x : 2 - x)", "x=-1", -0.33333333333333331)]
    [InlineData("x == 0 ? 0 : y*log(x/y)", "x=0", 0)]
    [InlineData("x > 0 ? (x > 1 ? log(x - 1) : sqrt(x)) : -x", "x=0", -1)]
    [InlineData("x > 0 ? (x > 1 ? log(x - 1) : sqrt(x)) : -x", "x=1", 0.5)]
    [InlineData("abs(x) < 1e-3 ? 1 - x^2/6 : sin(x)/x", "x=0", 0)]
    public void Nothing_of_one_branch_meets_the_other(string formula, string point, double expected) => AssertDerivative(formula, point, expected);

    [Theory]
    [InlineData("stopgradient(x)*x", "x=3", 3)]
    [InlineData("stopgradient(x^2)", "x=3", 0)]
    [InlineData("stopgradient(sigmoid(x))*y + x", "x=3", 1)]
    public void What_is_stopped_counts_as_constant(string formula, string point, double expected) => AssertDerivative(formula, point, expected);

    private static void AssertDerivative(string formula, string point, double expected)
    {
        BoundLoss loss = BoundFormula.Of(formula);
        Expr prepared = Stabilizer.Prepare(loss.Pool, LabelSplit.Split(loss.Pool, loss.Value)).Values[0];
        Expr derivative = Differentiator.Differentiate(loss.Pool, prepared, [loss.Inputs["x"]]).Single();
        Expr shown = Simplifier.Simplify(loss.Pool, Stabilizer.Finish(loss.Pool, [derivative]).Values)[0];
        Assert.True(
            System.Math.Abs(expected - BoundFormula.Evaluate(shown, BoundFormula.Point(point))) <= 1e-12,
            $"{formula} at {point}: {BoundFormula.Evaluate(shown, BoundFormula.Point(point))} from {ExprPrinter.Print(shown)}");
    }
}
