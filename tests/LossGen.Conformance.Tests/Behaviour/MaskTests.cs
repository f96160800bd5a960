using System;
using System.Linq;
using LossGen.KernelHost.Kernels;

namespace LossGen.Conformance.Tests.Behaviour;

/// <summary>Masks: what does not count is not seen, at points whose results can be worked out by hand.</summary>
public sealed class MaskTests
{
    [Fact]
    public void A_masked_sample_counts_nowhere_not_even_as_NaN()
    {
        var (dx, values) = (new float[4], new float[4]);
        Assert.Equal(2, MaskLosses.Mean([1, float.NaN, -3, float.PositiveInfinity], [0, -100, 0, -100], dx, values));
        Assert.Equal([0.5f, 0, -0.5f, 0], dx);
        Assert.Equal([1, 0, 3, 0], values);
    }

    [Fact]
    public void A_mask_may_be_of_integers_and_truth_values()
    {
        var (dx, values) = (new float[3], new float[3]);
        Assert.Equal(2, MaskLosses.OfInt32s([1, float.NaN, -3], [0, -100, 0], dx, values));
        Assert.Equal([0.5f, 0, -0.5f], dx);
        Assert.Equal([1, 0, 3], values);

        (dx, values) = (new float[3], new float[3]);
        Assert.Equal(2, MaskLosses.OfSBytes([1, float.NaN, -3], [0, -100, 0], dx, values));
        Assert.Equal([0.5f, 0, -0.5f], dx);
        Assert.Equal([1, 0, 3], values);

        var (wideGradient, wideValues) = (new double[3], new double[3]);
        Assert.Equal(2, MaskLosses.OfBooleans([1, double.NaN, -3], [0, double.NegativeInfinity, 0], [true, false, true], wideGradient, wideValues));
        Assert.Equal([0.5, 0, -0.5], wideGradient);
        Assert.Equal([1, 0, 3], wideValues);
    }

    [Fact]
    public void A_mask_may_be_of_bindings_and_hyper_parameters()
    {
        var dx = new float[3];
        Assert.Equal(4, MaskLosses.OfBinding([3, 50, 1], [1, 0, -100], 10, keep: false, dx));
        Assert.Equal([4, 0, 0], dx);
        Assert.Equal((4 + 2500 + 10201) / 3f, MaskLosses.OfBinding([3, 50, 1], [1, 0, -100], 10, keep: true, dx));
    }

    [Fact]
    public void A_mask_holds_in_blocks_tails_and_chunks()
    {
        foreach (var length in Enumerable.Range(1, 256).Concat([65535, 65536, 65537]))
        {
            float[] x = [.. Enumerable.Range(0, length).Select(i => i % 3 == 0 ? float.NaN : 1f)], y = [.. x.Select(v => float.IsNaN(v) ? -100f : 0f)];
            var counted = y.Count(v => v == 0);
            var (dx, values) = (new Guarded<float>(length), new Guarded<float>(length));
            Assert.Equal(counted == 0 ? 0 : 1, MaskLosses.Mean(x, y, dx.Span, values.Span));
            Assert.Equal(y.Select(v => v == 0 ? 1f / counted : 0), dx.Span.ToArray());
            Assert.Equal(y.Select(v => v == 0 ? 1f : 0), values.Span.ToArray());
            Assert.True(dx.IsIntact && values.IsIntact);

            int[] labels = [.. y.Select(v => (int)v)];
            Assert.Equal(counted == 0 ? 0 : 1, MaskLosses.OfInt32s(x, labels, dx.Span, values.Span));
            Assert.Equal(y.Select(v => v == 0 ? 1f / counted : 0), dx.Span.ToArray());
        }
    }

    [Fact]
    public void A_mean_over_nothing_is_0_or_NaN_with_zero_gradients()
    {
        float[] dx = [7, 7], values = [7, 7];
        Assert.Equal(0, MaskLosses.Mean([1, 2], [-100, -100], dx, values));
        Assert.Equal([0, 0], dx);
        Assert.Equal([0, 0], values);

        dx = [7, 7];
        Assert.Equal(float.NaN, MaskLosses.MeanOrNaN([1, float.NaN], [-100, -100], dx));
        Assert.Equal([0, 0], dx);
        Assert.Equal(float.NaN, MaskLosses.MeanOrNaN([], [], []));
        Assert.Equal(1, MaskLosses.MeanOrNaN([1, 2], [0, -100], dx));
    }

    [Fact]
    public void A_mean_over_nothing_may_be_an_error_before_anything_is_written()
    {
        float[] dx = [7, 7];
        var error = Assert.Throws<InvalidOperationException>(() => MaskLosses.MeanOrThrow([1, 2], [-100, -100], dx));
        Assert.Equal("'MeanOrThrow' is a mean over no values: there is no input, every sample is masked, or the weights sum to 0.", error.Message);
        Assert.Equal([7, 7], dx);
        Assert.Throws<InvalidOperationException>(() => MaskLosses.MeanOrThrow([], [], []));
        Assert.Equal(1, MaskLosses.MeanOrThrow([1, 2], [0, -100], dx));
    }

    [Fact]
    public void A_sum_over_nothing_is_0()
    {
        float[] dx = [7, 7];
        Assert.Equal(0, MaskLosses.Sum([1, 2], [-100, -100], dx));
        Assert.Equal([0, 0], dx);
        Assert.Equal(0, MaskLosses.Sum([], [], []));
        Assert.Equal(1, MaskLosses.Sum([1, float.NaN], [0, -100], dx));
        Assert.Equal([1, 0], dx);
    }

    [Fact]
    public void Masked_weights_are_not_seen_and_nothing_is_accumulated_there()
    {
        float[] dx = [10, 10, 10, 10], d2x = new float[4], values = new float[4];
        var loss = MaskLosses.Weighted([0, float.NaN, 0, float.PositiveInfinity], [1, -100, 0, -100], [3, float.NaN, 1, float.PositiveInfinity], dx, d2x, values);
        Assert.Equal(0.6931472f, loss);
        Assert.Equal([9.625f, 10, 10.125f, 10], dx);
        Assert.Equal([0.1875f, 0, 0.0625f, 0], d2x);
        Assert.Equal([3 * 0.6931472f, 0, 0.6931472f, 0], values);

        // The floor of 1/1000 is raised to where a sample counts, and there it is weighted.
        MaskLosses.Weighted([20, 20], [1, -100], [3, 1], dx.AsSpan(0, 2), d2x.AsSpan(0, 2), values.AsSpan(0, 2));
        Assert.Equal([1e-3f, 0], d2x[..2]);
    }

    [Fact]
    public void A_weighted_masked_sum_is_not_divided()
    {
        var (dx, values) = (new float[3], new float[3]);
        Assert.Equal(13, MaskLosses.WeightedSum([3, float.NaN, -1], [1, -100, 0], [3, 5, 1], dx, values));
        Assert.Equal([12, 0, -2], dx);
        Assert.Equal([12, 0, 1], values);
    }

    [Fact]
    public void A_method_without_a_result_scales_and_accumulates_under_a_mask()
    {
        float[] dx = [1, 2, 3];
        MaskLosses.Accumulated([3, float.NaN, -1], [1, -100, 0], 8, dx);
        Assert.Equal([17, 2, -5], dx);
    }

    [Fact]
    public void Weight_and_mask_are_made_stable_like_the_formula()
    {
        // 1 - sigmoid(30) is 9.3576229688392989e-14; sigmoid(-10) is 4.5e-5, and logcosh(100) 99.3.
        float[] dx = new float[5], values = new float[5];
        MaskLosses.OfFunctions([30, -10, 100, 3, 0], dx, values);
        Assert.Equal([0, 0, 0], values[1..4]);
        Assert.Equal([0, 0, 0], dx[1..4]);
        Assert.Equal(30 * 9.3576229688392989e-14, values[0], 1e-18);
        Assert.Equal(9.3576229688392989e-14, dx[0], 4e-20);
        Assert.Equal(0.5 * 0.6931471805599453, values[4], 1e-7);
        Assert.Equal(0.25f, dx[4]);
    }
}
