using System;
using System.Linq;
using LossGen.Conformance.Tests.Reference;
using LossGen.KernelHost.Kernels;

namespace LossGen.Conformance.Tests.Accuracy;

/// <summary><see cref="LossGen.Accuracy.Fast"/>: the same stable form with shorter functions, so the exact values are still near, far into the tails.</summary>
public sealed class FastTests
{
    // A loss is a few functions of 4 ulp each, one inside the other.
    private const double MaxUlps = 12;

    private delegate float FastLoss(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> dx, Span<float> values);

    [Theory]
    [InlineData(nameof(FastLosses.BinaryCrossEntropy))]
    [InlineData(nameof(FastLosses.LogCosh))]
    [InlineData(nameof(FastLosses.Poisson))]
    public void Values_and_gradients_are_near_the_exact_ones(string name)
    {
        var rows = ReferenceTable.Read(name).Rows;
        float[] x = [.. rows.Select(static row => row.X)], y = [.. rows.Select(static row => row.Y)];
        var (fastGradient, fastValues) = Run(typeof(FastLosses).GetMethod(name)!.CreateDelegate<FastLoss>(), x, y);
        for (var i = 0; i < rows.Count; i++)
        {
            Assert.True(Ulps.ErrorOf(fastValues[i], rows[i].Value, rows[i].ValueScale) <= MaxUlps, $"value {fastValues[i]:R} at {x[i]:R}, {y[i]:R}");
            Assert.True(Ulps.ErrorOf(fastGradient[i], rows[i].Gradient, rows[i].GradientScale) <= MaxUlps, $"gradient {fastGradient[i]:R} at {x[i]:R}, {y[i]:R}");
        }

        // It is another kernel: not all of its bits are those of the precise one.
        var (gradient, values) = Run(typeof(SumLosses).GetMethod(name)!.CreateDelegate<FastLoss>(), x, y);
        Assert.False(gradient.SequenceEqual(fastGradient) && values.SequenceEqual(fastValues));
    }

    private static (float[] Gradient, float[] Values) Run(FastLoss loss, float[] x, float[] y)
    {
        float[] gradient = new float[x.Length], values = new float[x.Length];
        loss(x, y, gradient, values);
        return (gradient, values);
    }
}
