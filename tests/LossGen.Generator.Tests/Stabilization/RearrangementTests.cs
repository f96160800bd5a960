using System;
using System.Linq;
using LossGen.Generator.Stabilization;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Tests.Symbolics;

namespace LossGen.Generator.Tests.Stabilization;

/// <summary>What sums give up, and what exponentials come to.</summary>
public sealed class RearrangementTests
{
    [Theory]
    [InlineData("1/(1 + abs(x)) - abs(x)/(1 + abs(x))^2", "(1 + abs(x))^-2")]
    [InlineData("1/sqrt(x^2 + 2) - x^2/(x^2 + 2)^1.5", "2/(x^2 + 2)^1.5")]
    [InlineData("z*sigmoid(x)^2*sigmoid(-x) - z*sigmoid(x)*sigmoid(-x)^2", "z*sigmoid(x)*sigmoid(-x)*tanh(x/2)")]
    [InlineData("1 - 2/(2 + x^2)", "x^2/(2 + x^2)")]
    [InlineData("1/(1 - x)^2 - 1/(1 + x)^2", "4*x/((1 - x)^2*(1 + x)^2)")]
    [InlineData("1 - x/(x + y)", "y/(x + y)")]
    [InlineData("1/sqrt(1 + (x/delta)^2) - x^2/((1 + (x/delta)^2)^1.5*delta^2)", "(1 + (x/delta)^2)^-1.5")]
    public void Terms_give_up_what_they_have_in_common(string sum, string result) =>
        Assert.Equal(Printed(result), ExprPrinter.Print(Stabilized(sum)));

    // The Gaussian likelihood by its scale: where x = y is far greater than z, z + x - y would be 0. Where terms cancel the squares are opened.
    [Theory]
    [InlineData("z^2 - (x - y)^2", "(abs(z) - abs(x - y))*(abs(z) + abs(x - y))")]
    [InlineData("(x - y)^2 - (x - z)^2", "(z - y)*(2*x - y - z)")]
    public void A_sum_under_a_square_is_kept_together(string sum, string result) =>
        Assert.Equal(SortedText.Of(BoundFormula.Of(result).Value), SortedText.Of(Stabilized(sum)));

    [Theory]
    [InlineData("exp(x)*y - exp(z)")]
    [InlineData("1/x - 1/y")]
    [InlineData("x*y + x*z")]
    public void What_would_be_no_better_stays(string sum)
    {
        var loss = BoundFormula.Of(sum);
        Assert.Equal(ExprPrinter.Print(loss.Value), ExprPrinter.Print(new CommonFactors(loss.Pool, static expr => expr).TakeOut(loss.Value)));
    }

    // e^1000 is infinite in double.
    [Theory]
    [InlineData("(exp(x) + exp(y))/(1 + exp(x))", "x=1000 y=999", 1.3678794411714423)]
    [InlineData("exp(x)/(2 + 3*exp(x))", "x=1000", 0.3333333333333333)]
    [InlineData("log(2 + exp(x)*3)", "x=1000", 1001.0986122886681)]
    [InlineData("sinh(x)/cosh(x)^2*exp(x)", "x=1000", 2)]
    [InlineData("expm1(x)/(exp(x) + 5)", "x=1000", 1)]
    [InlineData("exp(y)*exp(-exp(x))*cosh(x)", "x=1000 y=3", 0)]
    public void No_exponential_overflows(string formula, string point, double expected)
    {
        var loss = BoundFormula.Of(formula);
        Expr scaled = new ScaledExponentials(loss.Pool).Scale(loss.Value);
        Assert.Equal(expected, BoundFormula.Evaluate(scaled, BoundFormula.Point(point)), 1e-12);
    }

    private static Expr Stabilized(string formula)
    {
        var loss = BoundFormula.Of(formula);
        return Stabilizer.Finish(loss.Pool, [loss.Value]).Values.Single();
    }

    private static string Printed(string formula) => ExprPrinter.Print(BoundFormula.Of(formula).Value);
}
