using LossGen.Judge.Verdicts;

namespace LossGen.Judge.Tests.Verdicts;

/// <summary>Errors in units of the last place; below the least normal float, 2^-126, underflow may take as much as that, and nowhere else.</summary>
public sealed class UlpErrorTests
{
    private const float LeastNormal = 1.17549435e-38f;

    [Theory]
    [InlineData(1f, 1 + 1.1920928955078125e-07, 1)]
    [InlineData(0f, 1e-39, 0)]
    [InlineData(LeastNormal, 0, 0)]
    [InlineData(0f, LeastNormal, 8388608)]
    [InlineData(2 * LeastNormal, 3 * (double)LeastNormal, 4194304)]
    [InlineData(float.NaN, 0, double.PositiveInfinity)]
    public void An_error_is_counted(float computed, double exact, double ulps) => Assert.Equal(ulps, UlpError.Of(computed, exact));
}
