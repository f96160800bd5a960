using System;
using System.Linq;
using LossGen.Judge.Formulas;
using LossGen.Judge.Points;

namespace LossGen.Judge.Tests.Points;

/// <summary>The points are where they should be.</summary>
public sealed class PointTests
{
    private static readonly JudgedFormula Margin = FormulaLine.Read("test", "max(0, 1-y*x) + log(p/u) + n*t ; y:sbyte p:probability u:positive n:int t:label");

    [Fact]
    public void They_are_the_same_each_time()
    {
        double[][] once = PointSampler.Sample(Margin, 200), again = PointSampler.Sample(Margin, 200);
        Assert.Equal(once.SelectMany(static point => point), again.SelectMany(static point => point));
    }

    [Fact]
    public void Each_input_is_of_its_kind()
    {
        foreach (double[] point in PointSampler.Sample(Margin, 500))
        {
            foreach ((FormulaInput input, double value) in Margin.Inputs.Zip(point))
            {
                Assert.Equal((float)value, value);
                Assert.True(IsOfKind(value, input.Kind), FormattableString.Invariant($"{input} is {value}"));
            }
        }
    }

    [Fact]
    public void They_are_of_every_size_and_both_signs()
    {
        double[] x = [.. PointSampler.Sample(FormulaLine.Read("test", "x"), 1000).Select(static point => point[0])];
        Assert.Contains(0, x);
        Assert.Contains(x, static value => Math.Abs(value) is > 0 and < 1.17549435e-38);
        Assert.Contains(x, static value => Math.Abs(value) > 1e30);
        Assert.True(x.Count(static value => Math.Abs(value) is > 0.01 and < 100) > 500);
        Assert.InRange(x.Count(static value => value < 0), 350, 650);
    }

    [Theory]
    [InlineData("exp(x) - y", "exp(x) = y")]
    [InlineData("abs(x*y - 3)", "x*y = 3")]
    [InlineData("x^2 < y ? 1 : 0", "x^2 = y")]
    public void Some_lie_on_both_sides_of_where_a_part_changes_its_sign(string formula, string where)
    {
        Func<double, double, double> difference = where switch
        {
            "exp(x) = y" => static (x, y) => (Math.Exp(x) / y) - 1,
            "x*y = 3" => static (x, y) => (x * y / 3) - 1,
            _ => static (x, y) => (x * x / y) - 1,
        };
        double[] near = [.. PointSampler.Sample(FormulaLine.Read("test", formula), 300).Select(point => difference(point[0], point[1])).Where(static d => Math.Abs(d) < 1e-5)];
        Assert.True(near.Length >= 10, FormattableString.Invariant($"only {near.Length} points"));
        Assert.Contains(near, static d => d < 0);
        Assert.Contains(near, static d => d > 0);
    }

    private static bool IsOfKind(double value, InputKind kind) => kind switch
    {
        InputKind.SByte => value is -1 or 1,
        InputKind.Probability => value is > 0 and < 1,
        InputKind.Positive => value > 0,
        InputKind.Int => value >= 0 && value == Math.Floor(value),
        InputKind.Label => value is >= 0 and <= 1,
        _ => double.IsFinite(value),
    };
}
