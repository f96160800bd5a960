using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Tests.Symbolics;

/// <summary>What a derivation shows is a formula: read again, it is the same expression.</summary>
public sealed class PrinterTests
{
    [Theory]
    [InlineData("x")]
    [InlineData("-x")]
    [InlineData("1 - x")]
    [InlineData("x - y")]
    [InlineData("-x - y")]
    [InlineData("x - (y - z)")]
    [InlineData("x*y*z")]
    [InlineData("x/y")]
    [InlineData("x/(y*z)")]
    [InlineData("x/y/z")]
    [InlineData("1/x")]
    [InlineData("2/(3*x)")]
    [InlineData("-1/(x + y)")]
    [InlineData("-(x + y)")]
    [InlineData("-(x + y)/z")]
    [InlineData("-2*(x + y)*z")]
    [InlineData("x^2")]
    [InlineData("-x^2")]
    [InlineData("(-x)^3")]
    [InlineData("(x + y)^2")]
    [InlineData("(x*y)^gamma")]
    [InlineData("(x^y)^z")]
    [InlineData("x^(y^z)")]
    [InlineData("x^-y")]
    [InlineData("x^-2")]
    [InlineData("y/sqrt(x)")]
    [InlineData("x^0.5")]
    [InlineData("x^1.5/y^2.5")]
    [InlineData("2^x")]
    [InlineData("(-2)^x")]
    [InlineData("0.5^-x")]
    [InlineData("sqrt(x)/sqrt(y)")]
    [InlineData("1/sqrt(x + y)")]
    [InlineData("exp(-x^2/2)")]
    [InlineData("x/3")]
    [InlineData("2*x/3")]
    [InlineData("x/7 - y/49")]
    [InlineData("0.1*x + 1e-12 - 1e20*y")]
    [InlineData("x^(1/3)")]
    [InlineData("y/x^(2/3)")]
    [InlineData("(2/3)^x")]
    [InlineData("min(x, inf)*y")]
    [InlineData("max(x, min(y, z))")]
    [InlineData("x < y ? x : y")]
    [InlineData("(x < y ? x : y)*2")]
    [InlineData("(x < y ? x : y) + 1")]
    [InlineData("x < y ? x : y < z ? y : z")]
    [InlineData("(x < y ? y < z : z < x) ? 1 : 2")]
    [InlineData("x <= y && !(y == z || z < 1) ? x : 0")]
    [InlineData("(x < y || y < z) && z < 1 ? x : 2")]
    [InlineData("!(x < y && y < z) ? x : 2")]
    [InlineData("x < (y < z ? 1 : 2) ? x : 3")]
    [InlineData("tanh(x)*sin(y)/cosh(z)")]
    [InlineData("logcosh(x)*softplus(-y) - log1p(z^2)*expm1(w)")]
    [InlineData("stopgradient(x)*abs(y)*sign(z)")]
    [InlineData("erf(x/sqrt(2))")]
    [InlineData("(x + y)*(x - y)/(x*(y + 1))")]
    public void Printed_and_read_again_it_is_the_same(string formula)
    {
        Expr once = BoundFormula.Of(formula).Value;
        string printed = ExprPrinter.Print(once);
        Expr again = BoundFormula.Of(printed).Value;
        Assert.True(SortedText.Of(once) == SortedText.Of(again), $"{formula} -> {printed} -> {ExprPrinter.Print(again)}");
    }

    /// <summary>The same for a thousand expressions that nobody would write.</summary>
    [Fact]
    public void Random_expressions()
    {
        Random random = new(4);
        ExprPool pool = new();
        Expr[] leaves = [.. new[] { "x", "y", "z" }.Select(name => pool.Input(name, Interval.All)), pool.HyperParameter("delta")];
        for (int i = 0; i < 1_000; i++)
        {
            Expr expr = Grow(pool, leaves, random, depth: 4);
            string printed = ExprPrinter.Print(expr);
            Dictionary<string, double> point = BoundFormula.Point("x=0.8 y=1.3 z=0.4 delta=0.6");
            double expected = BoundFormula.Evaluate(expr, point), actual = BoundFormula.Evaluate(BoundFormula.Of(printed).Value, point);
            Assert.True(
                (double.IsNaN(expected) && double.IsNaN(actual)) || expected == actual || Math.Abs(expected - actual) <= 1e-9 * Math.Max(Math.Abs(expected), 1e-3),
                FormattableString.Invariant($"{printed}: {expected} is not {actual}"));
        }
    }

    [Theory]
    [InlineData("y*1 - x*1", "y - x")]
    [InlineData("-x + 1", "1 - x")]
    [InlineData("x*x", "x^2")]
    [InlineData("x^0.5", "sqrt(x)")]
    [InlineData("x^-1", "1/x")]
    [InlineData("0.5*x", "x/2")]
    [InlineData("x*0.3", "0.3*x")]
    [InlineData("x + -2*y", "x - 2*y")]
    [InlineData("x - -y", "x + y")]
    [InlineData("x*1e-7", "1e-7*x")]
    [InlineData("x*pi", "pi*x")]
    [InlineData("x/pi", "0.3183098861837907*x")]
    [InlineData("max(x, 2*pi)", "max(x, 2*pi)")]
    [InlineData("max(x, -pi)", "max(x, -pi)")]
    [InlineData("x - pi/2", "x - pi/2")]
    [InlineData("x + 3*pi*y/4", "x + 0.75*pi*y")]
    [InlineData("pi^x", "pi^x")]
    [InlineData("x + 1099511627776", "2^40 + x")]
    [InlineData("x - 1099511627776*y", "x - 2^40*y")]
    [InlineData("x/1099511627776", "2^-40*x")]
    [InlineData("max(x, -1099511627776)", "max(x, -2^40)")]
    [InlineData("1099511627776^x", "(2^40)^x")]
    [InlineData("x + 1024", "1024 + x")]
    [InlineData("1 == x ? y : 2", "x == 1 ? y : 2")]
    [InlineData("1 < x ? y : 2", "x > 1 ? y : 2")]
    [InlineData("x >= 1 ? y : 2", "x >= 1 ? y : 2")]
    [InlineData("x < 1 ? y : 2", "x < 1 ? y : 2")]
    [InlineData("z*(2*y - 1)", "z*(2*y - 1)")]
    [InlineData("z*(1 - 2*y)", "z*(1 - 2*y)")]
    [InlineData("-z*(x - y)", "z*(y - x)")]
    [InlineData("(y - x)/z", "(y - x)/z")]
    [InlineData("w - z*(y - x)", "w + z*(x - y)")]
    [InlineData("-z*(x + y)", "-z*(x + y)")]
    [InlineData("exp(-(x - y)/2)", "exp((y - x)/2)")]
    [InlineData("x/3", "x/3")]
    [InlineData("x^(1/3)", "x^(1/3)")]
    [InlineData("x^(-2/7)*y", "y/x^(2/7)")]
    public void As_a_person_writes_it(string formula, string expected) => Assert.Equal(expected, ExprPrinter.Print(BoundFormula.Of(formula).Value));

    private static Expr Grow(ExprPool pool, Expr[] leaves, Random random, int depth)
    {
        if (depth == 0 || random.Next(6) == 0)
            return random.Next(3) == 0 ? pool.Constant(Rational.Create(random.Next(-9, 10), random.Next(1, 8))) : leaves[random.Next(leaves.Length)];

        Expr a = Grow(pool, leaves, random, depth - 1), b = Grow(pool, leaves, random, depth - 1);
        return random.Next(10) switch
        {
            0 or 1 => pool.Add(a, b),
            2 => pool.Subtract(a, b),
            3 or 4 => pool.Multiply(a, b),
            5 => pool.Divide(a, pool.Add(pool.One, pool.Square(b))),
            6 => pool.Power(pool.Add(pool.One, pool.Square(a)), b),
            7 => pool.Apply(Operator.Tanh, a),
            8 => pool.Select(pool.Apply(Operator.Less, a, b), b, pool.Negate(a)),
            _ => pool.Apply(Operator.Max, a, b),
        };
    }
}
