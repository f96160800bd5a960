using System.Linq;
using LossGen.KernelHost;

namespace LossGen.Conformance.Tests.Machine;

/// <summary>The reader of disassembly finds the faults that it is for, in methods that have them.</summary>
public sealed class DisassemblyTests
{
    [Theory]
    [InlineData("CallInLoop", ":Square(")]
    [InlineData("CallInInnerLoop", ":Square(")]
    [InlineData("BoundsCheckInLoop", "CORINFO_HELP_RNGCHKFAIL")]
    public void A_fault_in_a_loop_is_found(string sample, string fault)
    {
        var loop = Assert.Single(ListingOf(sample).InnermostLoops());
        Assert.Contains(fault, Assert.Single(loop.Faults));
    }

    [Theory]
    [InlineData("Clean")]
    [InlineData("CallOutsideLoop")]
    public void A_loop_without_fault_is_found_and_found_clean(string sample)
    {
        var method = ListingOf(sample);
        Assert.True(method.IsOptimized);
        var loop = Assert.Single(method.InnermostLoops());
        Assert.Contains(loop.Blocks.SelectMany(b => b.Instructions), i => i.Contains("add", System.StringComparison.Ordinal));
        Assert.Empty(loop.Faults);
    }

    [Fact]
    public void A_method_without_a_loop_has_none() => Assert.Empty(ListingOf("NoLoop").InnermostLoops());

    [Fact]
    public void A_backward_jump_out_of_a_loop_closes_none()
    {
        var method = Assert.Single(Disassembly.Parse("""
            ; Assembly listing for method Example:Run():int (Tier1)

            G_M000_IG01:
                   jmp      SHORT G_M000_IG03

            G_M000_IG02:
                   call     [Example:Outside()]
                   ret

            G_M000_IG03:
                   dec      ecx
                   je       SHORT G_M000_IG02
                   jmp      SHORT G_M000_IG03
            """));
        var loop = Assert.Single(method.InnermostLoops());
        Assert.Equal("G_M000_IG03", loop.Header);
        Assert.Empty(loop.Faults);
    }

    [Fact]
    public void A_call_in_a_far_away_block_of_the_loop_is_found()
    {
        var method = Assert.Single(Disassembly.Parse("""
            ; Assembly listing for method Example:Run():int (Tier1)

            G_M000_IG01:
                   xor      eax, eax

            G_M000_IG02:
                   test     eax, eax
                   jne      G_M000_IG05

            G_M000_IG03:
                   dec      ecx
                   jne      SHORT G_M000_IG02

            G_M000_IG04:
                   ret

            G_M000_IG05:
                   call     [Example:Cold()]
                   jmp      SHORT G_M000_IG03
            """));
        var loop = Assert.Single(method.InnermostLoops());
        Assert.Equal("call     [Example:Cold()]", Assert.Single(loop.Faults));
    }

    [Fact]
    public void Of_nested_loops_only_the_inner_one_counts()
    {
        var method = Assert.Single(Disassembly.Parse("""
            ; Assembly listing for method Example:Run():int (Tier1)

            G_M000_IG01:
                   xor      eax, eax

            G_M000_IG02:
                   call     [Example:PerChunk()]

            G_M000_IG03:
                   dec      ecx
                   jne      SHORT G_M000_IG03

            G_M000_IG04:
                   dec      edx
                   jne      SHORT G_M000_IG02
                   ret
            """));
        var loop = Assert.Single(method.InnermostLoops());
        Assert.Equal("G_M000_IG03", loop.Header);
        Assert.Empty(loop.Faults);
    }

    private static Disassembly ListingOf(string sample) =>
        Assert.Single(JitListing.Of($"*{nameof(DisassemblySamples)}:{sample}", sample));
}
