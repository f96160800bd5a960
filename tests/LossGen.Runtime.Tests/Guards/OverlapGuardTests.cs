using System;
using System.Runtime.InteropServices;
using LossGen.Runtime;

namespace LossGen.Runtime.Tests.Guards;

public sealed class OverlapGuardTests
{
    // Spans of bytes at any offset, viewed as other types: the guards never read them, so alignment does not matter.
    private readonly byte[] memory = new byte[96];

    [Fact]
    public void An_output_over_an_input_passes_exactly_where_it_is_the_same_memory_or_none_of_it()
    {
        const int start = 40;
        const int bytes = 16;
        for (var offset = 0; offset <= memory.Length - bytes; offset++)
        {
            var apart = offset + bytes <= start || offset >= start + bytes;
            Assert.Equal(apart || offset == start, Passes(() => OutputOverInput<float, float>(offset, 4, start, 4)));
            Assert.Equal(apart, Passes(() => OutputsApart<float, float>(offset, 4, start, 4)));
        }
    }

    [Fact]
    public void Every_pair_of_lengths_at_every_offset_agrees_with_the_bytes_that_are_shared()
    {
        const int start = 24;
        for (var inputLength = 0; inputLength <= 5; inputLength++)
            for (var outputLength = 0; outputLength <= 5; outputLength++)
                for (var offset = 0; offset <= memory.Length - 20; offset++)
                {
                    var shared = Math.Min(offset + outputLength * 4, start + inputLength * 4) - Math.Max(offset, start) > 0
                        && inputLength > 0 && outputLength > 0;
                    var same = offset == start && inputLength == outputLength;
                    Assert.Equal(!shared || same, Passes(() => OutputOverInput<float, float>(offset, outputLength, start, inputLength)));
                    Assert.Equal(!shared, Passes(() => OutputOverInput<float, int>(offset, outputLength, start, inputLength)));
                    Assert.Equal(!shared, Passes(() => OutputsApart<float, int>(offset, outputLength, start, inputLength)));
                }
    }

    [Fact]
    public void The_same_bytes_as_elements_of_another_size_are_not_the_same_memory()
    {
        Assert.False(Passes(() => OutputOverInput<float, double>(8, 4, 8, 2)));
        Assert.False(Passes(() => OutputOverInput<double, float>(8, 2, 8, 4)));
        Assert.False(Passes(() => OutputOverInput<float, byte>(8, 4, 8, 16)));
        // The same start and the same number of elements, but not the same size.
        Assert.False(Passes(() => OutputOverInput<float, byte>(8, 4, 8, 4)));
        Assert.False(Passes(() => OutputOverInput<Half, float>(8, 4, 8, 4)));
    }

    [Fact]
    public void The_same_bytes_as_another_type_of_the_same_size_are_not_the_same_memory()
    {
        Assert.False(Passes(() => OutputOverInput<float, int>(8, 4, 8, 4)));
        Assert.False(Passes(() => OutputOverInput<double, long>(8, 4, 8, 4)));
        Assert.False(Passes(() => OutputOverInput<Half, short>(8, 4, 8, 4)));
        Assert.True(Passes(() => OutputOverInput<Half, Half>(8, 4, 8, 4)));
    }

    [Fact]
    public void Neighbours_pass()
    {
        Assert.True(Passes(() => OutputOverInput<float, double>(16, 4, 0, 2)));
        Assert.True(Passes(() => OutputOverInput<float, double>(16, 4, 32, 2)));
        Assert.True(Passes(() => OutputsApart<float, byte>(16, 4, 15, 1)));
        Assert.True(Passes(() => OutputsApart<float, byte>(16, 4, 32, 1)));
    }

    [Fact]
    public void One_shared_byte_at_either_end_is_an_error()
    {
        Assert.False(Passes(() => OutputsApart<float, byte>(16, 4, 16, 1)));
        Assert.False(Passes(() => OutputsApart<float, byte>(16, 4, 31, 1)));
        Assert.False(Passes(() => OutputOverInput<byte, float>(31, 1, 16, 4)));
    }

    [Fact]
    public void Two_outputs_never_share_memory_not_even_exactly() =>
        Assert.False(Passes(() => OutputsApart<float, float>(16, 4, 16, 4)));

    [Fact]
    public void Empty_spans_pass_anywhere()
    {
        for (var offset = 0; offset <= 40; offset++)
        {
            Assert.True(Passes(() => OutputOverInput<float, float>(offset, 0, 16, 4)));
            Assert.True(Passes(() => OutputOverInput<float, float>(16, 4, offset, 0)));
            Assert.True(Passes(() => OutputsApart<float, float>(offset, 0, 16, 4)));
        }

        Guard.OutputOverInput(default(Span<float>), default(ReadOnlySpan<float>), "dx", "x");
        Guard.OutputsApart(default(Span<float>), default(Span<float>), "dx", "d2x");
    }

    [Fact]
    public void Separate_arrays_pass()
    {
        Guard.OutputOverInput<float, float>(new float[8], new float[8], "dx", "x");
        Guard.OutputsApart<float, double>(new float[8], new double[8], "dx", "values");
    }

    [Fact]
    public void The_messages_name_both_parameters()
    {
        var overInput = Assert.Throws<ArgumentException>("dx", () => OutputOverInput<float, float>(4, 4, 0, 4));
        Assert.Equal("The output 'dx' overlaps the input 'x', but is not exactly the same memory. (Parameter 'dx')", overInput.Message);
        var overOutput = Assert.Throws<ArgumentException>("dx", () => OutputsApart<float, float>(4, 4, 0, 4));
        Assert.Equal("The output 'dx' overlaps the output 'd2x'. (Parameter 'dx')", overOutput.Message);
    }

    private static bool Passes(Action check)
    {
        try
        {
            check();
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private void OutputOverInput<TOut, TIn>(int outputStart, int outputLength, int inputStart, int inputLength)
        where TOut : unmanaged
        where TIn : unmanaged =>
        Guard.OutputOverInput<TOut, TIn>(View<TOut>(outputStart, outputLength), View<TIn>(inputStart, inputLength), "dx", "x");

    private void OutputsApart<T1, T2>(int start, int length, int otherStart, int otherLength)
        where T1 : unmanaged
        where T2 : unmanaged =>
        Guard.OutputsApart(View<T1>(start, length), View<T2>(otherStart, otherLength), "dx", "d2x");

    private Span<T> View<T>(int start, int length)
        where T : unmanaged =>
        MemoryMarshal.Cast<byte, T>(memory.AsSpan(start))[..length];
}
