using System;
using System.Collections.Generic;
using System.Linq;

namespace LossGen.Conformance.Tests.Machine;

/// <summary>The JIT leaves no call and no bounds check in a kernel's loop, at any vector width that has multiply-add in hardware.</summary>
public sealed class KernelCodeTests
{
    [Theory]
    [InlineData("BinaryCrossEntropy", "")]
    [InlineData("BinaryCrossEntropy", "DOTNET_EnableAVX512")]
    [InlineData("Huber", "")]
    [InlineData("Huber", "DOTNET_EnableAVX512")]
    [InlineData("Cauchy", "")]
    [InlineData("Cauchy", "DOTNET_EnableAVX512")]
    public void The_loops_of_a_kernel_have_no_call_and_no_bounds_check(string kernel, string switchedOff)
    {
        var methods = JitListing.Of($"*__{kernel}OfVector*:Run", kernel, switchedOff.Length == 0 ? [] : [(switchedOff, "0")]);

        // The sum and the mean, and none of the width that is switched off.
        Assert.Equal(2, methods.Count);
        if (switchedOff.Length != 0) Assert.DoesNotContain(methods, m => m.Method.Contains("OfVector512", StringComparison.Ordinal));
        AssertClean(methods);
    }

    /// <summary>Conversions are calls beside the innermost loop, one for each block.</summary>
    [Theory]
    [InlineData("DoubleBinaryCrossEntropy", "BinaryCrossEntropy")]
    [InlineData("Labels", "OfBytes")]
    [InlineData("Halves", "HalfLogits")]
    [InlineData("MaskedAndWeighted", "Weighted")]
    [InlineData("MaskedAndWeighted", "WeightedWeights")]
    [InlineData("Parallel", "ParallelLearnt")]
    public void The_loops_of_every_feature_have_none_either(string feature, string kernel)
    {
        var methods = JitListing.Of($"*__{kernel}OfVector*:Run", feature, []);
        Assert.Single(methods);
        AssertClean(methods, mustMultiply: !kernel.EndsWith("Weights", StringComparison.Ordinal));
    }

    private static void AssertClean(IReadOnlyList<Disassembly> methods, bool mustMultiply = true)
    {
        foreach (var method in methods)
        {
            Assert.True(method.IsOptimized, method.Method);
            var loops = method.InnermostLoops();
            Assert.NotEmpty(loops);
            Assert.All(loops, loop => Assert.True(
                loop.Faults.Count == 0, $"{method.Method}, {loop.Header}:\n{string.Join('\n', loop.Faults)}"));
            // It is the vector loop that was looked at: it works in registers of its width.
            Assert.Contains(
                loops.SelectMany(l => l.Blocks).SelectMany(b => b.Instructions),
                i => i.StartsWith(mustMultiply ? "vmul" : "v", StringComparison.Ordinal) && i.Contains(RegistersOf(method.Method), StringComparison.Ordinal));
        }
    }

    private static string RegistersOf(string method) =>
        method.Contains("OfVector512", StringComparison.Ordinal) ? "zmm"
        : method.Contains("OfVector256", StringComparison.Ordinal) ? "ymm"
        : "xmm";
}
