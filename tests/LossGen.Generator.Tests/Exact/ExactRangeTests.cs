using System.Collections.Generic;
using LossGen.Generator.Assessment;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Tests.Symbolics;

namespace LossGen.Generator.Tests.Exact;

/// <summary>A range holds the exact value, tells a float's digits where there are any, and is none where there is no value.</summary>
public sealed class ExactRangeTests
{
    private const int MostBits = 640;

    [Theory]
    [InlineData("sqrt(1 + x^2) - 1", "x=1e-20", 5e-41)]
    [InlineData("(exp(x) - 1 - x)/x^2", "x=1e-9", 0.5000000001666667)]
    [InlineData("log(exp(x) + exp(y))", "x=-2000 y=-2001", -1999.6867383124818)]
    public void It_is_narrow_where_there_are_digits(string formula, string point, double expected)
    {
        ExactRange range = Of(formula, point)!.Value;
        Assert.InRange(expected, range.Low, range.High);
        Assert.InRange(range.High - range.Low, 0, 1e-12 * System.Math.Abs(expected));
        Assert.Equal(expected, range.Middle, 1e-12 * System.Math.Abs(expected));
    }

    /// <summary>e^-2000 is no double: that it has vanished is known, and that a 1 would be wrong.</summary>
    [Fact]
    public void What_has_vanished_is_near_zero()
    {
        ExactRange range = Of("log(1 + exp(x))", "x=-2000")!.Value;
        Assert.InRange(range.Size, 0, 1e-60);
        Assert.InRange(range.Distance(1), 0.999, 1);
    }

    /// <summary>e^1e30 is beyond all digits: what is known is that the logarithm is large.</summary>
    [Fact]
    public void What_is_not_known_may_be_anything_on_its_side()
    {
        ExactRange range = Of("log(1 + exp(x))", "x=1e30")!.Value;
        Assert.InRange(range.Low, 1e6, 1e30);
        Assert.InRange(range.High, 1e30, double.PositiveInfinity);
    }

    [Theory]
    [InlineData("log(x)", "x=-1")]
    [InlineData("x*log(x)", "x=0")]
    public void Where_there_is_no_value_there_is_no_range(string formula, string point) => Assert.Null(Of(formula, point));

    [Theory]
    [InlineData(1, 2, 0.25, 0.75)]
    [InlineData(1, 2, 1.5, 0)]
    [InlineData(1, 2, 4, 2)]
    [InlineData(-2, -1, 0, 1)]
    public void The_distance_is_the_least_there_can_be(double low, double high, double value, double expected) => Assert.Equal(expected, new ExactRange(low, high).Distance(value));

    [Theory]
    [InlineData(-3, 1, 3, 0)]
    [InlineData(1, 2, 2, 1.5)]
    [InlineData(-2, -2, 2, -2)]
    public void Its_size_and_middle(double low, double high, double size, double middle)
    {
        Assert.Equal(size, new ExactRange(low, high).Size);
        Assert.Equal(middle, new ExactRange(low, high).Middle);
    }

    private static ExactRange? Of(string formula, string point)
    {
        Dictionary<string, double> values = BoundFormula.Point(point);
        return ExactRange.Of(BoundFormula.Of(formula).Value, leaf => values[leaf.Name], MostBits);
    }
}
