using System;
using System.ComponentModel;
using System.Threading.Tasks;

namespace LossGen.Runtime;

/// <summary>
/// Runs a kernel's chunks on the processors at hand. The chunks, and the order in which their sums are added, are those of one thread: so are the
/// bits of the result.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ParallelChunks
{
    /// <summary>Runs every chunk of <see cref="BlockSum.ChunkLength"/> elements, and adds up their sums.</summary>
    /// <typeparam name="TKernel">The kernel.</typeparam>
    /// <typeparam name="TScalars">What all chunks share.</typeparam>
    /// <param name="spans">The spans, from their first elements.</param>
    /// <param name="length">The number of elements.</param>
    /// <param name="scalars">What all chunks share.</param>
    /// <param name="totals">Receives the sums.</param>
    public static void Run<TKernel, TScalars>(scoped ChunkSpans spans, int length, TScalars scalars, Span<double> totals)
        where TKernel : IChunkKernel<TScalars> => Run<TKernel, TScalars>(spans, length, BlockSum.ChunkLength, scalars, totals);

    /// <summary>Runs every chunk of so many elements or rows, and adds up their sums.</summary>
    /// <typeparam name="TKernel">The kernel.</typeparam>
    /// <typeparam name="TScalars">What all chunks share.</typeparam>
    /// <param name="spans">The spans, from their first elements.</param>
    /// <param name="length">The number of elements or rows.</param>
    /// <param name="chunkLength">The number of them in a chunk.</param>
    /// <param name="scalars">What all chunks share.</param>
    /// <param name="totals">Receives the sums.</param>
    public static unsafe void Run<TKernel, TScalars>(scoped ChunkSpans spans, int length, int chunkLength, TScalars scalars, Span<double> totals)
        where TKernel : IChunkKernel<TScalars>
    {
        int width = totals.Length, chunks = (length / chunkLength) + (length % chunkLength == 0 ? 0 : 1);
        var sums = new double[chunks * width];
        fixed (byte* start0 = &Target(ref spans.Start0))
        fixed (byte* start1 = &Target(ref spans.Start1))
        fixed (byte* start2 = &Target(ref spans.Start2))
        fixed (byte* start3 = &Target(ref spans.Start3))
        fixed (byte* start4 = &Target(ref spans.Start4))
        fixed (byte* start5 = &Target(ref spans.Start5))
        fixed (byte* start6 = &Target(ref spans.Start6))
        fixed (byte* start7 = &Target(ref spans.Start7))
        fixed (byte* start8 = &Target(ref spans.Start8))
        fixed (byte* start9 = &Target(ref spans.Start9))
        fixed (byte* start10 = &Target(ref spans.Start10))
        fixed (byte* start11 = &Target(ref spans.Start11))
        fixed (byte* start12 = &Target(ref spans.Start12))
        fixed (byte* start13 = &Target(ref spans.Start13))
        fixed (byte* start14 = &Target(ref spans.Start14))
        fixed (byte* start15 = &Target(ref spans.Start15))
        {
            var memory = new ChunkMemory([(nint)start0, (nint)start1, (nint)start2, (nint)start3, (nint)start4, (nint)start5, (nint)start6, (nint)start7, (nint)start8, (nint)start9, (nint)start10, (nint)start11, (nint)start12, (nint)start13, (nint)start14, (nint)start15]);
            if (chunks == 1)
                RunChunk(0);
            else
                Parallel.For(0, chunks, RunChunk);

            void RunChunk(int chunk)
            {
                int start = chunk * chunkLength, count = Math.Min(chunkLength, length - start);
                TKernel.Run(memory, scalars, start, count, sums.AsSpan(chunk * width, width));
            }
        }

        totals.Clear();
        for (int i = 0; i < sums.Length; i++)
            totals[i % width] += sums[i];
    }

    // What the field refers to: the field itself is on the stack, and the compiler sees nothing there to pin.
    private static ref byte Target(ref byte start) => ref start;
}
