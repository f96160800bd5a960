using System;
using System.Linq;

namespace LossGen.Runtime.Tests.Threading;

/// <summary>Each chunk is run once, on its own part of every span, and the sums are added in their order.</summary>
public sealed class ParallelChunksTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65535)]
    [InlineData(65536)]
    [InlineData(65537)]
    [InlineData(300_000)]
    public void Every_element_is_visited_once(int length)
    {
        short[] source = [.. Enumerable.Range(0, length).Select(i => (short)(i % 1000))];
        var visits = new double[length];
        ChunkSpans spans = default;
        spans.Add<short>(source);
        spans.Add<double>(visits);
        Span<double> totals = [7, 7];
        ParallelChunks.Run<Visit, float[]>(spans, length, [0.5f], totals);
        Assert.Equal(source.Select(value => value + 0.5), visits);
        Assert.Equal(source.Sum(value => (double)value), totals[0]);
        Assert.Equal(length, totals[1]);
    }

    [Fact]
    public void The_sums_of_the_chunks_are_added_in_their_order()
    {
        // 1e16 + 1 + 1 + ... loses each 1, 1 + 1 + ... + 1e16 none: chunk k yields 1e16 for k = 0, else 1.
        ChunkSpans spans = default;
        spans.Add<double>(new double[BlockSum.ChunkLength * 40]);
        Span<double> totals = [0];
        ParallelChunks.Run<Order, float[]>(spans, BlockSum.ChunkLength * 40, [], totals);
        Assert.Equal(1e16, totals[0]);
    }

    [Fact]
    public void Sixteen_spans_have_room_and_the_next_has_none()
    {
        ChunkSpans spans = default;
        for (var i = 0; i < ChunkSpans.Capacity; i++) spans.Add<int>(new int[1]);
        try
        {
            spans.Add<int>(new int[1]);
        }
        catch (InvalidOperationException error)
        {
            Assert.Equal("A parallel kernel has at most 16 spans.", error.Message);
            return;
        }

        Assert.Fail("The seventeenth span was taken.");
    }

    private sealed class Visit : IChunkKernel<float[]>
    {
        public static void Run(ChunkMemory memory, float[] scalars, int start, int count, Span<double> sums)
        {
            var source = memory.Slice<short>(0, start, count);
            var visits = memory.Slice<double>(1, start, count);
            for (var i = 0; i < count; i++)
            {
                visits[i] += source[i] + scalars[0];
                sums[0] += source[i];
            }

            sums[1] = count;
        }
    }

    private sealed class Order : IChunkKernel<float[]>
    {
        public static void Run(ChunkMemory memory, float[] scalars, int start, int count, Span<double> sums) => sums[0] = start == 0 ? 1e16 : 1;
    }
}
