using System.Linq;
using LossGen.KernelHost.Kernels;

namespace LossGen.Conformance.Tests.Behaviour;

/// <summary>The diagonal of the second derivative beside other outputs and options; its exact values are in the tables of <c>SecondTests</c>.</summary>
public sealed class HessianTests
{
    [Fact]
    public void A_Hessian_is_that_of_the_mean_and_keeps_its_tail()
    {
        var (dx, d2x) = (new float[2], new float[2]);
        HessianLosses.Mean([0, 40], [1, 0], dx, d2x);
        Assert.Equal([-0.25f, 0.5f], dx);
        Assert.Equal(0.125f, d2x[0]);

        // sigmoid(40)*sigmoid(-40)/2
        Assert.Equal(2.1241771276457945e-18, d2x[1], 4e-25);
    }

    [Fact]
    public void A_floor_raises_the_Hessian_only()
    {
        var (dx, d2x) = (new float[3], new float[3]);
        HessianLosses.WithFloor([0, 100, -100], [1, 0, 0], dx, d2x);
        Assert.Equal([0.25f, 1e-16f, 1e-16f], d2x);
        Assert.Equal([-0.5f, 1], dx[..2]);
        Assert.Equal(3.720076e-44, dx[2], 6e-45);
    }

    [Fact]
    public void A_Hessian_needs_no_gradient_beside_it()
    {
        for (var length = 1; length <= 200; length++)
        {
            var d2x = new Guarded<float>(length);
            HessianLosses.Alone(new float[length], new float[length], d2x.Span);
            Assert.All(d2x.Span.ToArray(), value => Assert.Equal((float)(0.25 / length), value, 1e-8f));
            Assert.True(d2x.IsIntact);
        }
    }

    [Fact]
    public void Each_input_has_its_own()
    {
        var (d2x, ds, curvature) = (new float[3], new float[3], new double[3]);
        HessianLosses.OfTwoInputs([2, 1, -4], [0, 0, 0], d2x, ds, curvature);
        Assert.Equal([1, 1, 1], d2x);
        Assert.Equal([-1.5f, 0, -7.5f], ds);
        Assert.Equal([2, 0.5, 8], curvature);
    }

    [Fact]
    public void A_Hessian_is_accumulated()
    {
        for (var length = 1; length <= 100; length++)
        {
            float[] d2x = [.. Enumerable.Repeat(10f, length)];
            HessianLosses.Accumulated([.. Enumerable.Repeat(2f, length)], d2x);
            Assert.All(d2x, value => Assert.Equal(22, value));
        }
    }

    [Fact]
    public void A_floor_is_under_what_is_added_before_it_is_scaled()
    {
        // The second derivatives are 6 and -6, the latter raised to 3; the scale is 4 over 2 elements.
        double[] dx = new double[2], d2x = [10, 10];
        Assert.Equal(0, HessianLosses.AccumulatedAboveFloor([1, -1], 4, dx, d2x));
        Assert.Equal([6, 6], dx);
        Assert.Equal([22, 16], d2x);
    }

    [Fact]
    public void By_a_hyper_parameter_it_is_the_sum()
    {
        // (a*x - y)^2 is 4 and 4: the first derivative is 2*x*(a*x - y), the second 2*x^2.
        Assert.Equal(4, HessianLosses.OfHyperParameter([1, 3], [0, 4], 2, out var da, out var d2a));
        Assert.Equal((4 + 12) / 2f, da, 1e-6f);
        Assert.Equal((2 + 18) / 2.0, d2a);
        HessianLosses.OfHyperParameterAboveFloor([1, 3], [0, 4], 2, out var raised);
        Assert.Equal(100, raised);
        HessianLosses.OfHyperParameterAboveFloor([10, 30], [0, 4], 2, out raised);
        Assert.Equal(1000, raised);
    }
}
