using LossGen.KernelHost.Kernels;

namespace LossGen.Conformance.Tests.Behaviour;

/// <summary>The diagonal of the second derivative.</summary>
public sealed class HessianTests
{
    [Fact]
    public void A_Hessian_is_that_of_the_mean_and_keeps_its_tail()
    {
        var (dx, d2x) = (new float[2], new float[2]);
        HessianLosses.WithHessian([0, 40], [1, 0], dx, d2x);
        Assert.Equal([-0.25f, 0.5f], dx);
        Assert.Equal(0.125f, d2x[0]);
        // sigmoid(40)*sigmoid(-40)/2
        Assert.Equal(2.1241771276457938e-18, d2x[1], 1e-24);
    }

    [Fact]
    public void A_floor_raises_the_Hessian_only()
    {
        var (dx, d2x) = (new float[3], new float[3]);
        HessianLosses.WithHessianFloor([0, 100, -100], [1, 0, 0], dx, d2x);
        Assert.Equal([0.25f, 1e-16f, 1e-16f], d2x);
        Assert.Equal([-0.5f, 1], dx[..2]);
        Assert.Equal(3.720076e-44, dx[2], 6e-45);
    }
}
