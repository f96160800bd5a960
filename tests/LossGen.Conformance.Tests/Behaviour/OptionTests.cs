using System;
using System.Linq;
using LossGen.KernelHost.Kernels;

namespace LossGen.Conformance.Tests.Behaviour;

/// <summary>The options of a loss, at points whose results can be worked out by hand.</summary>
public sealed class OptionTests
{
    private const int Count = 70;

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

    private static float[] Fill(float value, int length) => Enumerable.Repeat(value, length).ToArray();
}
