using System;
using System.Linq;
using LossGen.KernelHost.Kernels;

namespace LossGen.Conformance.Tests.Behaviour;

/// <summary>Weights, at points whose results can be worked out by hand.</summary>
public sealed class WeightTests
{
    [Fact]
    public void A_weighted_mean_divides_by_the_sum_of_the_weights()
    {
        var (dx, values) = (new float[2], new float[2]);
        Assert.Equal(1.5f, WeightLosses.Mean([1, -3], [0, 0], [3, 1], dx, values));
        Assert.Equal([0.75f, -0.25f], dx);
        Assert.Equal([3, 3], values);
    }

    [Fact]
    public void A_weighted_mean_holds_in_blocks_tails_and_chunks()
    {
        foreach (var length in Enumerable.Range(1, 256).Concat([65535, 65536, 65537, 131_073]))
        {
            // Values 0, 1, 2 with weights 1, 2, 3: all sums are exact.
            float[] x = [.. Enumerable.Range(0, length).Select(i => (float)(i % 3))], w = [.. x.Select(v => v + 1)];
            var (dx, values) = (new Guarded<float>(length), new Guarded<float>(length));
            double sum = x.Zip(w, static (v, weight) => (double)v * weight).Sum(), weights = w.Sum(v => (double)v);
            Assert.Equal((float)(sum / weights), WeightLosses.Mean(x, new float[length], w, dx.Span, values.Span));
            Assert.Equal(x.Zip(w, static (v, weight) => v * weight), values.Span.ToArray());
            var scale = (float)(1 / weights);
            Assert.Equal(x.Zip(w, (v, weight) => v == 0 ? 0 : scale * weight), dx.Span.ToArray());
            Assert.True(dx.IsIntact && values.IsIntact);
        }
    }

    [Fact]
    public void Weights_that_sum_to_0_leave_a_mean_of_nothing()
    {
        foreach (var weights in (float[][])[[0, 0], [2, -2]])
        {
            float[] dx = [7, 7], values = [7, 7];
            Assert.Equal(0, WeightLosses.Mean([1, -3], [0, 0], weights, dx, values));
            Assert.Equal([0, 0], dx);
            Assert.Equal([1 * weights[0], 3 * weights[1]], values);

            dx = [7, 7];
            Assert.Equal(double.NaN, WeightLosses.MeanOrNaN([1, -3], [0, 0], weights, dx));
            Assert.Equal([0, 0], dx);

            dx = [7, 7];
            values = [7, 7];
            var error = Assert.Throws<InvalidOperationException>(() => WeightLosses.MeanOrThrow([1, -3], [0, 0], weights, dx, values));
            Assert.Equal("'MeanOrThrow' is a mean over no values: there is no input, every sample is masked, or the weights sum to 0.", error.Message);
            Assert.Equal([7, 7], dx);
            Assert.Equal([7, 7], values);
            Assert.Equal(3 * weights[1] + weights[0], WeightLosses.Sum([1, -3], [0, 0], weights, dx, values));
        }

        Assert.Equal(0, WeightLosses.Mean([], [], [], [], []));
        Assert.Equal(double.NaN, WeightLosses.MeanOrNaN([], [], [], []));
        Assert.Throws<InvalidOperationException>(() => WeightLosses.MeanOrThrow([], [], [], [], []));
        Assert.Equal(0, WeightLosses.Sum([], [], [], [], []));
    }

    [Fact]
    public void A_weighted_sum_is_not_divided()
    {
        var (dx, values) = (new float[2], new float[2]);
        Assert.Equal(6, WeightLosses.Sum([1, -3], [0, 0], [3, 1], dx, values));
        Assert.Equal([3, -1], dx);
        Assert.Equal([3, 3], values);
    }

    [Fact]
    public void A_method_without_a_result_has_weights_too()
    {
        var (dx, dy, values) = (new float[2], new float[2], new float[2]);
        WeightLosses.Nothing([3, -1], [1, 0], [3, 1], dx, dy);
        Assert.Equal([3, -0.5f], dx);
        Assert.Equal([-3, 0.5f], dy);
        WeightLosses.ValuesOnly([3, -1], [1, 0], [3, 1], values);
        Assert.Equal([12, 1], values);
    }

    [Fact]
    public void A_weight_may_be_constant()
    {
        var (dx, values) = (new float[2], new float[2]);
        Assert.Equal(2, WeightLosses.Constant([3, 1], [1, 1], dx, values));
        Assert.Equal([2, 0], dx);
        Assert.Equal([16, 0], values);
    }

    [Fact]
    public void A_weight_is_not_differentiated()
    {
        // r^2 with the weight |r|: r is 2 and -1, and the derivative 2*r*|r| over the weights' sum, 3.
        var (dx, values) = (new float[2], new float[2]);
        Assert.Equal(3, WeightLosses.OfBinding([3, -1], [1, 0], dx, values));
        Assert.Equal([8f / 3, -2f / 3], dx.Select(v => MathF.Round(v, 6)).Zip([8f / 3, -2f / 3], static (actual, exact) => Math.Abs(actual - exact) < 1e-6f ? exact : actual));
        Assert.Equal([8, 1], values);
    }

    [Fact]
    public void A_weight_may_be_of_labels_and_hyper_parameters()
    {
        // log(2) everywhere, 3 times of it at the positive label; sigmoid(0) is 1/2, and sigmoid'(0) 1/4.
        var (dx, d2x) = (new float[2], new float[2]);
        Assert.Equal(0.6931472f, WeightLosses.OfHyperParameter([0, 0], [1, 0], 3, dx, d2x));
        Assert.Equal([-0.375f, 0.125f], dx);
        Assert.Equal([0.1875f, 0.0625f], d2x);
    }

    [Fact]
    public void Gradients_and_Hessians_are_weighted_and_scaled()
    {
        var (dx, d2x) = (new float[2], new float[2]);
        Assert.Equal(3.25f, WeightLosses.Scaled([3, -1], [1, 0], [3, 1], 8, dx, d2x));
        Assert.Equal([24, -4], dx);
        Assert.Equal([12, 4], d2x);
    }

    [Fact]
    public void A_floor_is_under_the_second_derivative_before_weight_and_scale()
    {
        var (dx, d2x) = (new float[3], new float[3]);
        WeightLosses.WithFloor([0, 100, -100], [1, 0, 0], [2, 3, 0], 4, dx, d2x);
        Assert.Equal([-4, 12, 0], dx);
        Assert.Equal(2, d2x[0]);
        Assert.Equal(1.2e-15, d2x[1], 1e-22);

        // A sample of weight 0 has none.
        Assert.Equal(0, d2x[2]);
    }

    [Fact]
    public void Integers_may_weigh_and_a_scale_in_float_is_divided_in_double()
    {
        var dx = new double[2];
        Assert.Equal(3.25, WeightLosses.OfDoubles([3, -1], [1, 0], [3, 1], 0.1f, dx));
        Assert.Equal([3 * (double)0.1f, -0.5 * 0.1f], dx.Zip([3 * (double)0.1f, -0.5 * (double)0.1f], static (actual, exact) => Math.Abs(actual - exact) < 1e-16 * 4 ? exact : actual));

        var three = new double[3];
        StorageLosses.ScaledMean([1, 1, 1], 0.1f, three);
        Assert.All(three, value => Assert.Equal(2 * (double)0.1f / 3, value, 1e-16));
    }

    [Fact]
    public void A_NaN_among_the_weights_is_seen()
    {
        var (dx, values) = (new float[2], new float[2]);
        Assert.True(float.IsNaN(WeightLosses.Sum([1, 2], [0, 0], [1, float.NaN], dx, values)));
        Assert.Equal([1, float.NaN], dx);
        Assert.Equal([1, float.NaN], values);
        Assert.True(float.IsNaN(WeightLosses.Mean([1, 2], [0, 0], [1, float.NaN], dx, values)));
    }
}
