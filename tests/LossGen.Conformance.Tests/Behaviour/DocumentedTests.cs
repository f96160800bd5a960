using LossGen.KernelHost.Kernels;

namespace LossGen.Conformance.Tests.Behaviour;

/// <summary>What docs/formula-language.md says of its three uses.</summary>
public sealed class DocumentedTests
{
    [Fact]
    public void The_objective_of_a_booster()
    {
        var (g, h) = (new float[3], new float[3]);
        DocumentedLosses.Objective([0, 40, -200], [1, 1, 0], [1, 2, 1], g, h);
        Assert.Equal([-0.5f, 0], new[] { g[0], g[2] });
        Assert.Equal(-8.4967085e-18, g[1], 2e-24);
        Assert.Equal([0.25f, 2E-16f, 1E-16f], h);
    }

    [Fact]
    public void Labels_that_do_not_count()
    {
        var dx = new float[3];
        Assert.Equal(0.6931472f, DocumentedLosses.Labelled([0, float.NaN, 0], [1, -100, 0], dx));
        Assert.Equal([-0.25f, 0, 0.25f], dx);
    }

    [Fact]
    public void A_temperature_that_is_learnt()
    {
        // The same 200 steps in double: 6.26787297.
        float t = 1;
        for (var step = 0; step < 200; step++)
        {
            DocumentedLosses.Calibration([4, 3, -5, 6], [1, 1, 0, 0], t, out var dt);
            t -= 2 * (float)dt;
        }

        Assert.Equal(6.26787297f, t, 1e-4f);
    }
}
