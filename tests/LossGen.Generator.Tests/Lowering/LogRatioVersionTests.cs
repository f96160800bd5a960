using LossGen.Generator.Lowering;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Tests.Lowering;

/// <summary>Which version computes log(a/b): one that leaves out what the ranges rule out, and nothing else.</summary>
public sealed class LogRatioVersionTests
{
    private const double Inf = double.PositiveInfinity;

    [Theory]
    [InlineData(0, Inf, 1e-7, Inf, "LogRatioOfNonNegativeAndNormal")]
    [InlineData(1e-40, 1, 1e-7, 1, "LogRatioOfNonNegativeAndNormal")]
    [InlineData(0, Inf, 0, Inf, "LogRatioOfNonNegative")]
    [InlineData(1, 2, 1e-40, Inf, "LogRatioOfNonNegative")]
    [InlineData(-Inf, Inf, 1, 2, "LogRatio")]
    [InlineData(1, 2, -1, Inf, "LogRatio")]
    [InlineData(-2, -1, -2, -1, "LogRatio")]
    public void Version_is_that_of_the_ranges(double aLow, double aHigh, double bLow, double bHigh, string name) =>
        Assert.Equal(name, VectorFunctionTable.OfLogRatio(new(aLow, aHigh), new(bLow, bHigh)).Name);
}
