using System;

namespace LossGen.Conformance.Tests.Accuracy;

public sealed class UlpsTests
{
    [Fact]
    public void The_next_float_is_one_ulp_away()
    {
        Assert.Equal(0, Ulps.ErrorOf(1f, 1, 1));
        Assert.Equal(1, Ulps.ErrorOf(MathF.BitIncrement(1f), 1, 1));
        Assert.Equal(0.5, Ulps.ErrorOf(MathF.BitDecrement(1f), 1, 1));
        Assert.Equal(1, Ulps.ErrorOf(MathF.BitDecrement(1.5f), 1.5, 1.5));
        Assert.Equal(0.5, Ulps.ErrorOf(1f, 1 + Math.ScaleB(1, -24), 1));
        Assert.Equal(1, Ulps.ErrorOf(double.BitIncrement(1.0), 1.0, 1));
    }

    [Fact]
    public void Below_the_normal_numbers_the_least_one_is_the_unit()
    {
        Assert.Equal(3, Ulps.ErrorOf(3 * float.Epsilon, 0, 0));
        Assert.Equal(1, Ulps.ErrorOf(0f, float.Epsilon, float.Epsilon));
        Assert.Equal(1, Ulps.ErrorOf(float.Epsilon, 1e-300, 1e-300), 1e-6);
        Assert.Equal(1, Ulps.ErrorOf(double.Epsilon, 0.0, 0));
    }

    [Fact]
    public void An_infinity_is_right_only_where_the_value_rounds_to_it()
    {
        Assert.Equal(0, Ulps.ErrorOf(float.PositiveInfinity, 1e39, 1e39));
        Assert.Equal(double.PositiveInfinity, Ulps.ErrorOf(float.PositiveInfinity, 1e38, 1e38));
        Assert.Equal(double.PositiveInfinity, Ulps.ErrorOf(float.MaxValue, 1e39, 1e39));
        Assert.Equal(double.PositiveInfinity, Ulps.ErrorOf(float.NegativeInfinity, 1e39, 1e39));
        Assert.Equal(double.PositiveInfinity, Ulps.ErrorOf(float.NaN, 1, 1));
        Assert.Equal(double.PositiveInfinity, Ulps.ErrorOf(float.NaN, 1e39, 1e39));
        Assert.Equal(0, Ulps.ErrorOf(double.PositiveInfinity, double.PositiveInfinity, 1));
        Assert.Equal(double.PositiveInfinity, Ulps.ErrorOf(double.NaN, 1, 1));
    }

    [Fact]
    public void An_error_is_counted_in_ulps_of_the_scale() =>
        Assert.Equal(1, Ulps.ErrorOf(MathF.ScaleB(1, -23), 0, 1));
}
