using System;
using System.Linq;

namespace LossGen.Conformance.Tests.Machine;

/// <summary>The sweeps of a kernel over rows of a promised length are loops over rows alone, each straight-line code without a call.</summary>
public sealed class RowKernelCodeTests
{
    private const string Sweeps = "*__PromisedLengthOfVector*:Sweep*";

    [Theory]
    [InlineData("", "zmm")]
    [InlineData("DOTNET_EnableAVX512", "ymm")]
    public void The_sweeps_of_a_promised_row_length_have_no_inner_loop_and_no_call(string switchedOff, string registers)
    {
        var methods = JitListing.Of(Sweeps, "PromisedRows", switchedOff.Length == 0 ? [] : [(switchedOff, "0")]);

        // The largest, the sum of exponentials, the gradient; not the one by which weights are summed, which sweeps over no row.
        Assert.Equal(3, methods.Count);
        foreach (var method in methods)
        {
            Assert.True(method.IsOptimized, method.Method);
            var loop = Assert.Single(method.InnermostLoops());
            Assert.True(loop.Faults.Count == 0, $"{method.Method}, {loop.Header}:\n{string.Join('\n', loop.Faults)}");
            var instructions = loop.Blocks.SelectMany(block => block.Instructions).Where(i => i.Contains(registers, StringComparison.Ordinal)).ToArray();

            // Of each of the ten classes something is stored, or its largest is taken.
            Assert.True(instructions.Count(i => i.StartsWith("vmovup", StringComparison.Ordinal)) >= 10, method.Method);
        }

        // An exponential takes six multiply-adds at the least.
        Assert.Contains(methods, method => method.InnermostLoops()[0].Blocks.SelectMany(block => block.Instructions).Count(i => i.StartsWith("vfm", StringComparison.Ordinal)) >= 60);
    }

    [Fact]
    public void The_sweeps_of_any_row_length_have_no_call_in_their_loops()
    {
        var methods = JitListing.Of("*__AnyLengthOfVector*:Sweep*", "Rows", []);
        Assert.NotEmpty(methods);
        Assert.All(methods, method => Assert.NotEmpty(method.InnermostLoops()));
        Assert.All(methods.SelectMany(method => method.InnermostLoops()), loop => Assert.Empty(loop.Faults));
    }
}
