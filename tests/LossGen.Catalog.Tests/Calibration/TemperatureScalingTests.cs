using System;

namespace LossGen.Catalog.Tests.Calibration;

/// <summary>Temperature scaling against the root of its equation in 60 digits (mpmath).</summary>
public sealed class TemperatureScalingTests
{
    [Fact]
    public void It_finds_the_optimum()
    {
        Assert.Equal(6.8525097088150009, TemperatureScaling.Fit([4f, 0f, 3f, 0f, 0f, 5f, 6f, 0f], [0, 0, 1, 1], 2).Temperature, 1e-11);
        Assert.Equal(1.8356131441167128, TemperatureScaling.Fit([2.0, 1, 0.5, 0, 3, 1, 1, 0, 4, 5, 1, 2, 0.5, 0, 0.25], [0, 1, 0, 0, 2], 3).Temperature, 1e-11);
    }

    /// <summary>Logits a thousand times as large have a temperature a thousand times as large, and the other way round.</summary>
    [Theory]
    [InlineData(1000)]
    [InlineData(0.001)]
    public void It_does_not_mind_the_scale_of_the_logits(double scale)
    {
        double[] logits = [4 * scale, 0, 3 * scale, 0, 0, 5 * scale, 6 * scale, 0];
        Assert.Equal(6.8525097088150009 * scale, TemperatureScaling.Fit(logits, [0, 0, 1, 1], 2).Temperature, 1e-9 * scale);
    }

    [Fact]
    public void Logits_are_divided_by_it()
    {
        TemperatureScaling scaling = TemperatureScaling.Fit([4f, 0f, 3f, 0f, 0f, 5f, 6f, 0f], [0, 0, 1, 1], 2);
        float[] logits = [6.8525097f, -1];
        scaling.Apply(logits, logits);
        Assert.Equal(1, logits[0], 1e-6);
        Assert.Equal(-1 / 6.8525097, logits[1], 1e-6);
    }

    [Fact]
    public void Where_there_is_no_best_temperature_it_says_why()
    {
        Fails("The temperature falls to 0", [0, 1]);
        Fails("No temperature", [1, 0]);

        static void Fails(string beginning, int[] labels) => Assert.StartsWith(
            beginning, Assert.Throws<InvalidOperationException>(() => TemperatureScaling.Fit([4f, 0f, 0f, 3f], labels, 2)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_input_is_named()
    {
        Assert.Equal("logits", Assert.Throws<ArgumentException>(static () => TemperatureScaling.Fit(ReadOnlySpan<float>.Empty, [], 2)).ParamName);
        Assert.Equal("logits", Assert.Throws<ArgumentException>(static () => TemperatureScaling.Fit([1f, float.PositiveInfinity], [0], 2)).ParamName);
        Assert.Throws<ArgumentException>(static () => TemperatureScaling.Fit([1f, 2f, 3f], [0], 2));
        Assert.Throws<ArgumentOutOfRangeException>(static () => TemperatureScaling.Fit([1f, 2f], [2], 2));
        TemperatureScaling scaling = TemperatureScaling.Fit([4f, 0f, 3f, 0f, 0f, 5f, 6f, 0f], [0, 0, 1, 1], 2);
        Assert.Equal("scaled", Assert.Throws<ArgumentException>(() => scaling.Apply([1f], new float[2])).ParamName);
    }
}
