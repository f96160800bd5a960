using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Tests.Symbolics;

/// <summary>
/// What is known of a value is true of it: values drawn from the intervals of the operands land in the interval of the result. (Whether the interval is as narrow as
/// it could be is not asked here.)
/// </summary>
public sealed class IntervalTests
{
    private static readonly double[] Bounds = [double.NegativeInfinity, -3, -1, -0.5, 0, 0.25, 1, 2, double.PositiveInfinity];

    [Fact]
    public void Sums() => AssertContains(static (a, b) => a + b, static (x, y) => x + y);

    [Fact]
    public void Products() => AssertContains(static (a, b) => a * b, static (x, y) => x * y);

    [Fact]
    public void Maxima() => AssertContains(Interval.Max, Math.Max);

    [Fact]
    public void Negatives_and_magnitudes()
    {
        AssertContains(static (a, _) => a.Negate(), static (x, _) => -x);
        AssertContains(static (a, _) => a.Abs(), static (x, _) => Math.Abs(x));
    }

    [Fact]
    public void Unions_hold_both_and_intersections_what_is_in_both()
    {
        AssertContains(static (a, b) => a.Union(b), static (x, _) => x);
        AssertContains(static (a, b) => a.Union(b), static (_, y) => y);
        Random random = new(5);
        foreach ((Interval a, Interval b) in Pairs())
        {
            Interval both = a.Intersect(b);
            double value = Draw(a, random);
            Assert.Equal(Contains(b, value), Contains(both, value));
        }
    }

    /// <summary>Every operator that has an evaluator: the range in its row holds what it evaluates to.</summary>
    [Fact]
    public void Every_operators_range()
    {
        Random random = new(9);
        List<Operator> tested = [];
        foreach (Operator @operator in Enum.GetValues<Operator>())
        {
            OperatorRow row = OperatorTable.Row(@operator);
            if (row.Evaluate is null || row.IsTruth || row.Arity is not (1 or 2))
                continue;

            tested.Add(@operator);
            foreach ((Interval a, Interval b) in Pairs())
            {
                ExprPool pool = new();
                Expr x = pool.Input("x", a), y = pool.Input("y", b);
                Expr expr = row.Arity == 1 ? pool.Apply(@operator, x) : pool.Apply(@operator, x, y);
                for (int i = 0; i < 4; i++)
                {
                    double first = Draw(a, random), second = Draw(b, random);
                    double value = ConstantEvaluator.Evaluate(expr, leaf => leaf == x ? first : second);
                    Assert.True(
                        !double.IsFinite(value) || ContainsRounded(expr.Range, value),
                        FormattableString.Invariant($"{@operator}({first}, {second}) = {value} is not in {expr.Range}, given {a} and {b}"));
                }
            }
        }

        Assert.Contains(Operator.Softplus, tested);
        Assert.Contains(Operator.LogAddExp, tested);
        Assert.True(tested.Count > 20);
    }

    [Theory]
    [InlineData(-3)]
    [InlineData(-2)]
    [InlineData(-0.5)]
    [InlineData(0.5)]
    [InlineData(1.5)]
    [InlineData(2)]
    [InlineData(3)]
    public void Constant_powers(double exponent) => AssertContains(
        (a, _) =>
        {
            ExprPool pool = new();
            return pool.Power(pool.Input("x", a), pool.Constant(exponent)).Range;
        },
        (x, _) => Math.Pow(x, exponent));

    /// <summary>The facts that the stages lean on: what is above 0 needs no clamp.</summary>
    [Theory]
    [InlineData("exp(x)", true)]
    [InlineData("sigmoid(x)", true)]
    [InlineData("1 + x^2", true)]
    [InlineData("1 + exp(x)", true)]
    [InlineData("1 + abs(x)", true)]
    [InlineData("softplus(x)*exp(y)", true)]
    [InlineData("cosh(x)", true)]
    [InlineData("2 + sin(x)", true)]
    [InlineData("2 - tanh(x)", true)]
    [InlineData("x^2", false)]
    [InlineData("abs(x)", false)]
    [InlineData("1 + sin(x)", false)]
    [InlineData("1 - x^2", false)]
    [InlineData("exp(x) - 1", false)]
    [InlineData("x", false)]
    public void What_is_known_to_be_positive(string formula, bool expected) => Assert.Equal(expected, BoundFormula.Of(formula).Value.Range.IsPositive);

    [Fact]
    public void A_range_that_leaves_out_a_value_is_caught() =>
        Assert.Throws<Xunit.Sdk.TrueException>(() => AssertContains(static (a, _) => a, static (x, _) => x + 1));

    private static void AssertContains(Func<Interval, Interval, Interval> operation, Func<double, double, double> function)
    {
        Random random = new(2);
        foreach ((Interval a, Interval b) in Pairs())
        {
            Interval result = operation(a, b);
            for (int i = 0; i < 8; i++)
            {
                double x = Draw(a, random), y = Draw(b, random), value = function(x, y);
                Assert.True(
                    !double.IsFinite(value) || ContainsRounded(result, value),
                    FormattableString.Invariant($"f({x}, {y}) = {value} is not in {result}, given {a} and {b}"));
            }
        }
    }

    private static IEnumerable<(Interval A, Interval B)> Pairs()
    {
        Interval[] all = [.. All()];
        return all.SelectMany(a => all.Select(b => (a, b)));
    }

    private static IEnumerable<Interval> All() =>
        from low in Bounds
        from high in Bounds
        where low < high
        from lowIsOpen in new[] { false, true }
        select new Interval(low, high, lowIsOpen, HighIsOpen: high > 1);

    /// <summary>A finite value of the interval: an end that is attained, or something between.</summary>
    private static double Draw(Interval interval, Random random)
    {
        double low = double.IsInfinity(interval.Low) ? Math.Min(-20, interval.High - 20) : interval.Low;
        double high = double.IsInfinity(interval.High) ? Math.Max(20, interval.Low + 20) : interval.High;
        double value = random.Next(4) switch
        {
            0 => low,
            1 => high,
            _ => low + ((high - low) * random.NextDouble()),
        };
        return Contains(interval, value) ? value : low + ((high - low) / 2);
    }

    private static bool Contains(Interval interval, double value) =>
        (value > interval.Low || (value == interval.Low && !interval.LowIsOpen)) && (value < interval.High || (value == interval.High && !interval.HighIsOpen));

    /// <summary>The interval speaks of the exact value; its double may lie on an open end, or an ulp beyond a closed one.</summary>
    private static bool ContainsRounded(Interval interval, double value)
    {
        double slack = 4e-16 * Math.Max(Math.Abs(value), 1e-300);
        return value >= interval.Low - slack && value <= interval.High + slack;
    }
}
