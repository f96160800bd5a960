using System;
using LossGen.KernelHost;
using LossGen.KernelHost.Kernels;

namespace LossGen.Conformance.Tests.Behaviour;

/// <summary>Threads make the same bits, and the fast functions nearly the same values.</summary>
public sealed class ExecutionTests
{
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
            Assert.Equal(ExecutionLosses.Sequential(x, y, expected), ExecutionLosses.InParallel(x, y, dx));
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
        var loss = ExecutionLosses.Sequential(x, y, precise);
        Assert.Equal(loss, ExecutionLosses.Fast(x, y, fast), loss * 4e-6);
        for (var i = 0; i < x.Length; i++) Assert.Equal(precise[i], fast[i], Math.Abs(precise[i]) * 4e-6);
    }
}
