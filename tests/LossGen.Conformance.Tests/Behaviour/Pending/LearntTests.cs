using LossGen.KernelHost.Kernels;

namespace LossGen.Conformance.Tests.Behaviour;

/// <summary>Gradients of hyper-parameters.</summary>
public sealed class LearntTests
{
    [Fact]
    public void A_hyper_parameters_gradient_is_the_sum_over_all_values()
    {
        // sigmoid(0) = 1/2, so da is the mean of -y*x/2 and db of -y/2.
        var loss = LearntLosses.Platt([2, -4, 1], [1, -1, 1], 0, 0, out var da, out var db);
        Assert.Equal(0.6931472f, loss);
        Assert.Equal(-7.0 / 6, da, 1e-7);
        Assert.Equal(-1.0 / 6, db, 1e-7);
    }
}
