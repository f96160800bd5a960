using LossGen.Generator.Assessment;

namespace LossGen.Generator.Tests.Assessment;

/// <summary>Errors in units of a float's last place; below the least normal float, 2^-126, underflow may take as much as that.</summary>
public sealed class FloatSpacingTests
{
    private const double LeastNormal = 1.1754943508222875e-38;

    [Theory]
    [InlineData(1, 1 + 1.1920928955078125e-07, 1)]
    [InlineData(0, LeastNormal / 2, 0)]
    [InlineData(LeastNormal, 0, 0)]
    [InlineData(0, LeastNormal, 8388608)]
    [InlineData(0, 2 * LeastNormal, 8388608)]
    [InlineData(2 * LeastNormal, LeastNormal / 2, 12582912)]
    [InlineData(double.NaN, 0, double.PositiveInfinity)]
    [InlineData(double.PositiveInfinity, 1, double.PositiveInfinity)]
    public void An_error_is_counted(double computed, double exact, double ulps) => Assert.Equal(ulps, FloatSpacing.Ulps(computed, exact));
}
