using System;
using System.Linq;
using LossGen.KernelHost;
using LossGen.KernelHost.Kernels;

namespace LossGen.Conformance.Tests.Behaviour;

/// <summary>The options of a loss, at points whose results can be worked out by hand.</summary>
public sealed class OptionTests
{
    // 70 elements: a block and a tail, with the point in both.
    private const int Count = 70;

    [Fact]
    public void A_weighted_mean_divides_by_the_sum_of_the_weights()
    {
        var (dx, values) = (new float[2], new float[2]);
        Assert.Equal(1.5f, OptionLosses.Weighted([1, -3], [0, 0], [3, 1], dx, values));
        Assert.Equal([0.75f, -0.25f], dx);
        Assert.Equal([3, 3], values);
    }

    [Fact]
    public void Weights_that_sum_to_0_leave_nothing()
    {
        var (dx, values) = (new float[] { 7, 7 }, new float[] { 7, 7 });
        Assert.Equal(0, OptionLosses.Weighted([1, -3], [0, 0], [0, 0], dx, values));
        Assert.Equal([0, 0], dx);
        Assert.Equal([0, 0], values);
    }

    [Fact]
    public void A_masked_sample_counts_nowhere_not_even_as_NaN()
    {
        var (dx, values) = (new float[4], new float[4]);
        Assert.Equal(2, OptionLosses.Masked([1, float.NaN, -3, float.PositiveInfinity], [0, -100, 0, -100], dx, values));
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
            Assert.Equal(counted == 0 ? 0 : 1, OptionLosses.Masked(x, y, dx, values));
            Assert.Equal(y.Select(v => v == 0 ? 1f / counted : 0), dx);
            Assert.Equal(y.Select(v => v == 0 ? 1f : 0), values);
        }
    }

    [Fact]
    public void A_mean_over_nothing_is_0_or_NaN_with_zero_gradients()
    {
        var (dx, values) = (new float[] { 7, 7 }, new float[] { 7, 7 });
        Assert.Equal(0, OptionLosses.Masked([1, 2], [-100, -100], dx, values));
        Assert.Equal([0, 0], dx);
        Assert.Equal([0, 0], values);

        dx = [7, 7];
        Assert.Equal(float.NaN, OptionLosses.MaskedOrNaN([1, 2], [-100, -100], dx));
        Assert.Equal([0, 0], dx);
        Assert.Equal(float.NaN, OptionLosses.MaskedOrNaN([], [], []));
        Assert.Equal(1, OptionLosses.MaskedOrNaN([1, 2], [0, -100], dx));
    }

    [Fact]
    public void A_mean_over_nothing_may_be_an_error_before_anything_is_written()
    {
        float[] dx = [7, 7];
        var error = Assert.Throws<InvalidOperationException>(() => OptionLosses.MaskedOrThrow([1, 2], [-100, -100], dx));
        Assert.Equal(
            "'MaskedOrThrow' is a mean over no values: there is no input, every sample is masked, or the weights sum to 0.", error.Message);
        Assert.Equal([7, 7], dx);
        Assert.Throws<InvalidOperationException>(() => OptionLosses.MaskedOrThrow([], [], []));
        Assert.Equal(1, OptionLosses.MaskedOrThrow([1, 2], [0, -100], dx));
    }

    [Fact]
    public void A_sum_over_nothing_is_0()
    {
        float[] dx = [7, 7];
        Assert.Equal(0, OptionLosses.MaskedSum([1, 2], [-100, -100], dx));
        Assert.Equal([0, 0], dx);
        Assert.Equal(0, OptionLosses.MaskedSum([], [], []));
    }

    [Fact]
    public void A_gradient_scale_multiplies_the_gradient_only()
    {
        var dx = new float[1];
        Assert.Equal(4, OptionLosses.Scaled([3], [1], 1024, dx));
        Assert.Equal(4096, dx[0]);
    }

    [Fact]
    public void An_accumulated_gradient_is_added()
    {
        for (var length = 1; length <= Count; length++)
        {
            var dx = Enumerable.Repeat(10f, length).ToArray();
            Assert.Equal(4 * length, OptionLosses.Accumulated(Fill(3, length), Fill(1, length), dx));
            Assert.All(dx, value => Assert.Equal(14, value));
        }
    }

    [Fact]
    public void Each_input_has_its_own_gradient()
    {
        var (first, dy) = (new float[1], new float[1]);
        OptionLosses.BothGradients([3], [1], first, dy);
        Assert.Equal(4, first[0]);
        Assert.Equal(-4, dy[0]);
    }

    [Fact]
    public void A_Hessian_is_that_of_the_mean_and_keeps_its_tail()
    {
        var (dx, d2x) = (new float[2], new float[2]);
        OptionLosses.WithHessian([0, 40], [1, 0], dx, d2x);
        Assert.Equal([-0.25f, 0.5f], dx);
        Assert.Equal(0.125f, d2x[0]);
        // sigmoid(40)*sigmoid(-40)/2
        Assert.Equal(2.1241771276457938e-18, d2x[1], 1e-24);
    }

    [Fact]
    public void A_floor_raises_the_Hessian_only()
    {
        var (dx, d2x) = (new float[3], new float[3]);
        OptionLosses.WithHessianFloor([0, 100, -100], [1, 0, 0], dx, d2x);
        Assert.Equal([0.25f, 1e-16f, 1e-16f], d2x);
        Assert.Equal([-0.5f, 1], dx[..2]);
        Assert.Equal(3.720076e-44, dx[2], 6e-45);
    }

    [Fact]
    public void A_hyper_parameters_gradient_is_the_sum_over_all_values()
    {
        // sigmoid(0) = 1/2, so da is the mean of -y*x/2 and db of -y/2.
        var loss = OptionLosses.Platt([2, -4, 1], [1, -1, 1], 0, 0, out var da, out var db);
        Assert.Equal(0.6931472f, loss);
        Assert.Equal(-7.0 / 6, da, 1e-7);
        Assert.Equal(-1.0 / 6, db, 1e-7);
    }

    [Fact]
    public void Labels_of_every_type_mean_the_same()
    {
        var random = new Inputs(3);
        for (var length = 0; length <= 150; length++)
        {
            var (x, y) = (new float[length], new float[length]);
            random.Fill(x, Domain.Real);
            random.FillLabels(y, [0, 1]);
            var expected = new float[length];
            var loss = OptionLosses.FloatLabels(x, y, expected);
            Check(dx => OptionLosses.ByteLabels(x, Array.ConvertAll(y, v => (byte)v), dx));
            Check(dx => OptionLosses.BoolLabels(x, Array.ConvertAll(y, v => v == 1), dx));
            Check(dx => OptionLosses.LongLabels(x, Array.ConvertAll(y, v => (long)v), dx));

            void Check(Func<float[], float> run)
            {
                var dx = new float[length];
                Assert.Equal(loss, run(dx));
                Assert.Equal(expected, dx);
            }
        }
    }

    [Fact]
    public void Halves_are_stored_as_such_and_computed_in_float()
    {
        var x = Enumerable.Repeat((Half)300, Count).ToArray();
        var y = Enumerable.Repeat((Half)1, Count).ToArray();
        var dx = new Half[Count];
        // 299^2 is beyond the largest half, 65504.
        Assert.Equal(299f * 299 * Count, OptionLosses.OfHalves(x, y, dx));
        Assert.All(dx, value => Assert.Equal((Half)598, value));
    }

    [Fact]
    public void A_loss_may_return_nothing()
    {
        var dx = new float[4];
        OptionLosses.GradientOnly(new float[] { 1, 2, 3, -4 }, dx);
        Assert.Equal([0.5f, 1, 1.5f, -2], dx);
    }

    [Fact]
    public void A_double_result_has_the_digits_of_a_double() =>
        Assert.Equal(0.5 + Math.ScaleB(1, -31), OptionLosses.ToDouble([1, MathF.ScaleB(1, -30)]));

    [Fact]
    public void An_epsilon_holds_the_argument_and_the_gradient_is_the_one_there()
    {
        var dp = new float[3];
        Assert.Equal(2 * 4.6051702 + 0.6931472, OptionLosses.Clamped([0, 0.001f, 0.5f], dp), 4e-6);
        Assert.Equal([-100, -100, -2], dp);
    }

    [Fact]
    public void Without_an_epsilon_nothing_is_bent()
    {
        var dp = new float[2];
        Assert.Equal(float.PositiveInfinity, OptionLosses.Unclamped([0, 0.5f], dp));
        Assert.Equal([float.NegativeInfinity, -2], dp);
        Assert.Equal(69.07755f, OptionLosses.Unclamped([1e-30f], dp.AsSpan(0, 1)), 1e-5);
    }

    [Fact]
    public void Threads_make_the_same_bits()
    {
        foreach (var length in (int[])[1, 65536, 65537, 1_000_003])
        {
            var random = new Inputs(8);
            var (x, y) = (new float[length], new float[length]);
            random.Fill(x, Domain.Real);
            random.FillLabels(y, [0, 1]);
            var (expected, dx) = (new float[length], new float[length]);
            Assert.Equal(OptionLosses.Sequential(x, y, expected), OptionLosses.InParallel(x, y, dx));
            Assert.Equal(expected, dx);
        }
    }

    [Fact]
    public void Fast_is_close_to_precise()
    {
        var random = new Inputs(4);
        var (x, y) = (new float[10_000], new float[10_000]);
        random.Fill(x, Domain.Real);
        random.FillLabels(y, [0, 1]);
        var (precise, fast) = (new float[x.Length], new float[x.Length]);
        var loss = OptionLosses.Sequential(x, y, precise);
        Assert.Equal(loss, OptionLosses.Fast(x, y, fast), loss * 4e-6);
        for (var i = 0; i < x.Length; i++) Assert.Equal(precise[i], fast[i], Math.Abs(precise[i]) * 4e-6);
    }

    private static float[] Fill(float value, int length) => Enumerable.Repeat(value, length).ToArray();
}
