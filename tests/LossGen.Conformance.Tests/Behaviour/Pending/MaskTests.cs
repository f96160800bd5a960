using System;
using System.Linq;
using LossGen.KernelHost.Kernels;

namespace LossGen.Conformance.Tests.Behaviour;

/// <summary>Weights, masks, and means over nothing, at points whose results can be worked out by hand.</summary>
public sealed class MaskTests
{
    [Fact]
    public void A_weighted_mean_divides_by_the_sum_of_the_weights()
    {
        var (dx, values) = (new float[2], new float[2]);
        Assert.Equal(1.5f, MaskLosses.Weighted([1, -3], [0, 0], [3, 1], dx, values));
        Assert.Equal([0.75f, -0.25f], dx);
        Assert.Equal([3, 3], values);
    }

    [Fact]
    public void Weights_that_sum_to_0_leave_nothing()
    {
        var (dx, values) = (new float[] { 7, 7 }, new float[] { 7, 7 });
        Assert.Equal(0, MaskLosses.Weighted([1, -3], [0, 0], [0, 0], dx, values));
        Assert.Equal([0, 0], dx);
        Assert.Equal([0, 0], values);
    }

    [Fact]
    public void A_masked_sample_counts_nowhere_not_even_as_NaN()
    {
        var (dx, values) = (new float[4], new float[4]);
        Assert.Equal(2, MaskLosses.Masked([1, float.NaN, -3, float.PositiveInfinity], [0, -100, 0, -100], dx, values));
        Assert.Equal([0.5f, 0, -0.5f, 0], dx);
        Assert.Equal([1, 0, 3, 0], values);
    }

    [Fact]
    public void A_mask_holds_in_blocks_and_tails()
    {
        for (var length = 1; length <= 200; length++)
        {
            var x = Enumerable.Range(0, length).Select(i => i % 3 == 0 ? float.NaN : 1f).ToArray();
            var y = Enumerable.Range(0, length).Select(i => i % 3 == 0 ? -100f : 0f).ToArray();
            var counted = y.Count(v => v == 0);
            var (dx, values) = (new float[length], new float[length]);
            Assert.Equal(counted == 0 ? 0 : 1, MaskLosses.Masked(x, y, dx, values));
            Assert.Equal(y.Select(v => v == 0 ? 1f / counted : 0), dx);
            Assert.Equal(y.Select(v => v == 0 ? 1f : 0), values);
        }
    }

    [Fact]
    public void A_mean_over_nothing_is_0_or_NaN_with_zero_gradients()
    {
        var (dx, values) = (new float[] { 7, 7 }, new float[] { 7, 7 });
        Assert.Equal(0, MaskLosses.Masked([1, 2], [-100, -100], dx, values));
        Assert.Equal([0, 0], dx);
        Assert.Equal([0, 0], values);

        dx = [7, 7];
        Assert.Equal(float.NaN, MaskLosses.MaskedOrNaN([1, 2], [-100, -100], dx));
        Assert.Equal([0, 0], dx);
        Assert.Equal(float.NaN, MaskLosses.MaskedOrNaN([], [], []));
        Assert.Equal(1, MaskLosses.MaskedOrNaN([1, 2], [0, -100], dx));
    }

    [Fact]
    public void A_mean_over_nothing_may_be_an_error_before_anything_is_written()
    {
        float[] dx = [7, 7];
        var error = Assert.Throws<InvalidOperationException>(() => MaskLosses.MaskedOrThrow([1, 2], [-100, -100], dx));
        Assert.Equal(
            "'MaskedOrThrow' is a mean over no values: there is no input, every sample is masked, or the weights sum to 0.", error.Message);
        Assert.Equal([7, 7], dx);
        Assert.Throws<InvalidOperationException>(() => MaskLosses.MaskedOrThrow([], [], []));
        Assert.Equal(1, MaskLosses.MaskedOrThrow([1, 2], [0, -100], dx));
    }

    [Fact]
    public void A_sum_over_nothing_is_0()
    {
        float[] dx = [7, 7];
        Assert.Equal(0, MaskLosses.MaskedSum([1, 2], [-100, -100], dx));
        Assert.Equal([0, 0], dx);
        Assert.Equal(0, MaskLosses.MaskedSum([], [], []));
    }
}
