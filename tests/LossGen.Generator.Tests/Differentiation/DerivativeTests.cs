using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Generator.Binding;
using LossGen.Generator.Differentiation;
using LossGen.Generator.Simplification;
using LossGen.Generator.Stabilization;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Tests.Symbolics;

namespace LossGen.Generator.Tests.Differentiation;

/// <summary>Symbolic derivatives against difference quotients of the formula as the user wrote it, which no stage of ours has rewritten.</summary>
public sealed class DerivativeTests
{
    [Theory]
    [InlineData("x")]
    [InlineData("3*x - 2")]
    [InlineData("x^2")]
    [InlineData("x^3 - 2*x^2 + x")]
    [InlineData("x^-1")]
    [InlineData("1/x^2")]
    [InlineData("(x+y)/(x-3*y)")]
    [InlineData("abs(x)^2.5")]
    [InlineData("(1 + x^2)^gamma")]
    [InlineData("gamma^x")]
    [InlineData("(1 + x^2)^(x*y)")]
    [InlineData("2^x")]
    [InlineData("sqrt(1 + x^2)")]
    [InlineData("1/sqrt(1 + x^2)")]
    [InlineData("exp(x)")]
    [InlineData("exp(-x^2/2)")]
    [InlineData("expm1(2*x)")]
    [InlineData("log(1 + x^2)")]
    [InlineData("log(x^2 + y^2)")]
    [InlineData("log1p(x^4)")]
    [InlineData("log(x^2)")]
    [InlineData("abs(x)*x")]
    [InlineData("abs(x - y)")]
    [InlineData("sin(x)*cos(2*x)")]
    [InlineData("tanh(x)")]
    [InlineData("tanh(x)^2")]
    [InlineData("1 - tanh(x)^2")]
    [InlineData("sinh(x) - cosh(x/2)")]
    [InlineData("sigmoid(x)")]
    [InlineData("sigmoid(x)*(1 - sigmoid(x))")]
    [InlineData("(sigmoid(x) - y)^2")]
    [InlineData("softplus(x)")]
    [InlineData("logsigmoid(x)")]
    [InlineData("logcosh(x - y)")]
    [InlineData("log(cosh(x - y))")]
    [InlineData("-(y*log(p) + (1-y)*log(1-p)) where p = sigmoid(x)")]
    [InlineData("softplus(x) - x*y")]
    [InlineData("log(1 + exp(-y*x))")]
    [InlineData("-(1-p)^gamma*log(p) where p = sigmoid(x)")]
    [InlineData("-(1-p_t)^2*log(p_t) where p_t = y*s + (1-y)*(1-s) s = sigmoid(x)")]
    [InlineData("exp(x) - y*x")]
    [InlineData("y*exp(-x) + x")]
    [InlineData("xlogy(w, w/p) - w + p where p = exp(x)")]
    [InlineData("delta^2*(sqrt(1 + ((x-y)/delta)^2) - 1)")]
    [InlineData("abs(r) <= delta ? 0.5*r^2 : delta*(abs(r) - 0.5*delta) where r = x - y")]
    [InlineData("max(alpha*r, (alpha-1)*r) where r = y - x")]
    [InlineData("max(0, 1 - x*y)")]
    [InlineData("max(0, 1 - x*y)^2")]
    [InlineData("relu(x)^2")]
    [InlineData("min(x, y)*max(x, z)")]
    [InlineData("clamp(x, -1, 1)*x")]
    [InlineData("log(1 + (x-y)^2/delta^2)")]
    [InlineData("1 - exp(-(x-y)^2/(2*delta^2))")]
    [InlineData("(x-y)^2/((x-y)^2 + delta^2)")]
    [InlineData("sign(x)*x^2")]
    [InlineData("x > 0 ? x*exp(-x) : sin(x)")]
    [InlineData("y*(x > 0 ? x^2 : -x) + 1")]
    [InlineData("x > 0 && y > 0 || z > x ? x*y : x - y")]
    [InlineData("log(exp(x) + exp(y))")]
    [InlineData("exp(x)/(exp(x) + exp(y))")]
    [InlineData("log(1 - exp(-abs(x)))")]
    [InlineData("sqrt(x^2)*x")]
    [InlineData("stopgradient(y)*x^2")]
    [InlineData("p^q where p = 1 + exp(x), q = sigmoid(x)")]
    [InlineData("lgamma(1 + x^2)*y")]
    [InlineData("lgamma(x)")]
    [InlineData("digamma(exp(x))")]
    [InlineData("exp(x) - y*x + lgamma(y + x)")]
    [InlineData("log((1 + x^2)/(1 + y^2))")]
    public void It_is_the_limit_of_difference_quotients(string formula)
    {
        BoundLoss loss = BoundFormula.Of(formula);
        Expr x = loss.Inputs["x"];
        Expr raw = Differentiator.Differentiate(loss.Pool, loss.Value, [x]).Single();
        Expr stable = Shown(loss, x);
        foreach (Dictionary<string, double> point in Points())
        {
            double expected = Quotient(loss.Value, point);
            if (double.IsNaN(expected))
                continue;

            AssertNear(expected, BoundFormula.Evaluate(raw, point), formula, raw, point);
            AssertNear(expected, BoundFormula.Evaluate(stable, point), formula, stable, point);
        }
    }

    /// <summary>The check above can fail.</summary>
    [Fact]
    public void A_wrong_derivative_is_caught()
    {
        BoundLoss loss = BoundFormula.Of("x^2");
        foreach (Dictionary<string, double> point in Points())
        {
            Expr wrong = BoundFormula.Of("2.00001*x").Value;
            Assert.Throws<Xunit.Sdk.TrueException>(() => AssertNear(Quotient(loss.Value, point), BoundFormula.Evaluate(wrong, point), "x^2", wrong, point));
        }
    }

    /// <summary>The error function has no evaluator; its derivative is known: 2/sqrt(pi) e^(-x^2).</summary>
    [Theory]
    [InlineData(0, 1.1283791670955126)]
    [InlineData(1, 0.41510749742059472)]
    [InlineData(-1, 0.41510749742059472)]
    [InlineData(2.5, 0.0021782842303527)]
    public void The_error_function(double x, double expected)
    {
        BoundLoss loss = BoundFormula.Of("erf(x)");
        Expr derivative = Differentiator.Differentiate(loss.Pool, loss.Value, [loss.Inputs["x"]]).Single();
        Assert.Equal(expected, BoundFormula.Evaluate(derivative, BoundFormula.Point(Invariant($"x={x}"))), 12);
    }

    /// <summary>Several inputs in one sweep: each derivative is that of its own input.</summary>
    [Fact]
    public void Every_input_gets_its_own()
    {
        BoundLoss loss = BoundFormula.Of("x^2*y + sin(z)*x");
        Expr[] derivatives = [.. Differentiator.Differentiate(loss.Pool, loss.Value, [loss.Inputs["x"], loss.Inputs["y"], loss.Inputs["z"], loss.Inputs["w"]])];
        Dictionary<string, double> point = BoundFormula.Point("x=2 y=3 z=0");
        Assert.Equal([12, 4, 2, 0], derivatives.Select(derivative => BoundFormula.Evaluate(derivative, point)));
    }

    private static Expr Shown(BoundLoss loss, Expr x)
    {
        Expr prepared = Stabilizer.Prepare(loss.Pool, LabelSplit.Split(loss.Pool, loss.Value)).Values[0];
        Expr derivative = Differentiator.Differentiate(loss.Pool, prepared, [x]).Single();
        return Simplifier.Simplify(loss.Pool, Stabilizer.Finish(loss.Pool, [derivative]).Values)[0];
    }

    /// <summary>Away from every kink of the formulas above.</summary>
    private static IEnumerable<Dictionary<string, double>> Points() =>
    [
        BoundFormula.Point("x=0.3125 y=0.7 z=-0.4 w=1.3 gamma=1.7 delta=0.9 alpha=0.3"),
        BoundFormula.Point("x=-0.8 y=0.4 z=0.6 w=0.2 gamma=0.6 delta=0.5 alpha=0.8"),
        BoundFormula.Point("x=2.1 y=-1 z=1.4 w=2 gamma=2 delta=1.25 alpha=0.5"),
        BoundFormula.Point("x=-1.9 y=1 z=-2.2 w=0.7 gamma=3 delta=2 alpha=0.1"),
    ];

    /// <summary>The central quotient of the fourth order: its error is about 1e-12 here.</summary>
    private static double Quotient(Expr value, Dictionary<string, double> point)
    {
        const double h = 1.0 / 1024;
        return ((8 * (At(h) - At(-h))) - (At(2 * h) - At(-2 * h))) / (12 * h);

        double At(double offset) => BoundFormula.Evaluate(value, new Dictionary<string, double>(point, StringComparer.Ordinal) { ["x"] = point["x"] + offset });
    }

    private static void AssertNear(double expected, double actual, string formula, Expr derivative, Dictionary<string, double> point) => Assert.True(
        Math.Abs(expected - actual) <= 1e-7 * Math.Max(Math.Abs(expected), 1e-3),
        Invariant($"{formula}: expected {expected:R}, got {actual:R} from {ExprPrinter.Print(derivative)} at {string.Join(" ", point)}"));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
