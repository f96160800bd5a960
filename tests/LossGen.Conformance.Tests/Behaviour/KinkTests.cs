using LossGen.KernelHost.Kernels;

namespace LossGen.Conformance.Tests.Behaviour;

/// <summary>The documented derivatives where a function has a kink, and the documented values of 0^0 and 0*log(0).</summary>
public sealed class KinkTests
{
    [Fact]
    public void Abs_and_relu_have_derivative_0_at_0()
    {
        var dx = new float[4];
        KinkLosses.Abs([-2, -0f, 0, 3], dx);
        Assert.Equal([-1, 0, 0, 1], dx);
        KinkLosses.Relu([-2, -0f, 0, 3], dx);
        Assert.Equal([0, 0, 0, 1], dx);
    }

    [Fact]
    public void A_tie_with_a_constant_takes_the_constants_derivative()
    {
        var dx = new float[3];
        KinkLosses.MaxOfConstant([1.5f, 2, 2.5f], dx);
        Assert.Equal([0, 0, 1], dx);
        KinkLosses.MinOfHyperParameter([1.5f, 2, 2.5f], 2, dx);
        Assert.Equal([1, 0, 0], dx);
    }

    [Fact]
    public void A_tie_of_inputs_is_shared()
    {
        var (dx, dy) = (new float[3], new float[3]);
        KinkLosses.MaxOfInputs([1, 2, 3], [2, 2, 2], dx, dy);
        Assert.Equal([0, 0.5f, 1], dx);
        Assert.Equal([1, 0.5f, 0], dy);
    }

    [Fact]
    public void A_clamp_has_derivative_0_at_its_bounds()
    {
        var dx = new float[5];
        Assert.Equal(0.5f, KinkLosses.Clamp([-2, -1, 0.5f, 1, 2], dx));
        Assert.Equal([0, 0, 1, 0, 0], dx);
    }

    [Fact]
    public void Kinks_that_cancel_leave_the_derivative_of_the_whole()
    {
        var dx = new float[4];
        KinkLosses.CancellingKinks([0, -0f, 0, 20], [0, 1, 0.25f, 1], dx);
        Assert.Equal([0.5f, -0.5f, 0.25f], dx[..3]);
        Assert.Equal(-2.0611537e-9, dx[3], 1e-15);
    }

    [Fact]
    public void A_power_at_0_is_a_limit()
    {
        var dx = new float[1];
        Assert.Equal(1, KinkLosses.Power([0], 0, dx));
        Assert.Equal(0, dx[0]);
        Assert.Equal(0, KinkLosses.Power([0], 1, dx));
        Assert.Equal(1, dx[0]);
        Assert.Equal(0, KinkLosses.Power([0], 2, dx));
        Assert.Equal(0, dx[0]);
        Assert.Equal(0, KinkLosses.Power([0], 0.5f, dx));
        Assert.Equal(float.PositiveInfinity, dx[0]);
        Assert.Equal(-8, KinkLosses.Power([-2], 3, dx), 1e-5);
        Assert.Equal(12, dx[0], 1e-5);
    }

    [Fact]
    public void A_clamped_power_has_a_finite_gradient_at_0()
    {
        var dx = new float[1];
        Assert.Equal(0, KinkLosses.ClampedPower([0], 0.5f, dx));
        // 0.5 * (1e-7)^-0.5: the gradient is the one at the clamped value.
        Assert.Equal(1581.1388, dx[0], 1e-3);
        Assert.Equal(0, KinkLosses.ClampedPower([0], 2, dx));
        Assert.Equal(0, dx[0]);
    }

    [Fact]
    public void Zero_times_the_logarithm_of_anything_is_0()
    {
        var dx = new float[3];
        Assert.Equal(0, KinkLosses.ZeroTimesLog([0, 1e-30f, 1], [0, 0, 0], dx));
        Assert.Equal([0, 0, 0], dx);
    }
}
