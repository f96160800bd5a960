using System;
using LossGen.FunctionLab.Exact;

namespace LossGen.Generator.Tests.Functions.Measuring;

/// <summary>Errors worked out by hand: ordinary, at powers of two, subnormal, beyond the greatest number, and special values.</summary>
public sealed class UlpTests
{
    private const double Inf = double.PositiveInfinity;
    private const double TwoTo128 = 3.402823669209385e38;
    private const double TwoTo104 = 2.028240960365167e31;

    [Theory]
    [InlineData(1f, 1.0, 0)]
    [InlineData(1.0000001f, 1.0, 1)]
    [InlineData(0.99999994f, 1.0, 0.5)]
    [InlineData(3f, 3.0000001192092896, 0.5)]
    [InlineData(-3f, -3.0000001192092896, 0.5)]
    [InlineData(0f, 1.401298464324817e-45, 1)]
    [InlineData(1e-45f, 2.1019476964872256e-45, 0.5)]
    [InlineData(0f, -0.0, Inf)]
    [InlineData(-0f, -0.0, 0)]
    [InlineData(float.NaN, double.NaN, 0)]
    [InlineData(float.NaN, 1.0, Inf)]
    [InlineData(1f, double.NaN, Inf)]
    [InlineData(float.PositiveInfinity, Inf, 0)]
    [InlineData(float.PositiveInfinity, -Inf, Inf)]
    [InlineData(float.PositiveInfinity, TwoTo128, 0)]
    [InlineData(float.PositiveInfinity, TwoTo128 - (0.75 * TwoTo104), 0.75)]
    [InlineData(float.MaxValue, TwoTo128 + (0.5 * TwoTo104), 1.5)]
    [InlineData(float.MaxValue, Inf, Inf)]
    public void Error_of_a_float(float computed, double exact, double expected) => Assert.Equal(expected, Ulp.Error(computed, exact));

    [Theory]
    [InlineData(1.0, 1.0, 0.25, 0.25)]
    [InlineData(1.0000000000000002, 1.0, -0.25, 1.25)]
    [InlineData(0.9999999999999999, 1.0, 0, 0.5)]
    [InlineData(5e-324, 0.0, 0.25, 0.75)]
    [InlineData(0.0, 5e-324, -0.25, 0.75)]
    [InlineData(0.0, 0.0, 0, 0)]
    [InlineData(-0.0, 0.0, 0, Inf)]
    [InlineData(-0.0, 0.0, 0.25, 0.25)]
    [InlineData(1e300, 1e300, -0.375, 0.375)]
    [InlineData(double.NaN, double.NaN, 0, 0)]
    [InlineData(0.0, double.NaN, 0, Inf)]
    [InlineData(Inf, Inf, 0.125, 0)]
    [InlineData(Inf, double.MaxValue, 0.25, 0.75)]
    [InlineData(double.MaxValue, Inf, 0.125, 1.125)]
    [InlineData(double.MaxValue, Inf, Inf, Inf)]
    [InlineData(-Inf, Inf, Inf, Inf)]
    public void Error_of_a_double(double computed, double high, double rest, double expected) => Assert.Equal(expected, Ulp.Error(computed, new ExactValue(high, rest)));

    [Fact]
    public void Unit_is_the_distance_to_the_next_number()
    {
        foreach (double x in (double[])[1, 1.5, -2, 1e-300, 1e300, 5e-324, 3e-310])
            Assert.Equal(Math.BitIncrement(Math.Abs(x)) - Math.Abs(x), Ulp.UnitOf(x));
    }
}
