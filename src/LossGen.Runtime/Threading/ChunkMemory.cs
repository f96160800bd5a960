using System;
using System.ComponentModel;

namespace LossGen.Runtime;

/// <summary>The memory of a kernel's spans, pinned while its chunks run.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ChunkMemory
{
    private readonly nint[] starts;

    internal ChunkMemory(nint[] starts) => this.starts = starts;

    /// <summary>A chunk of a span.</summary>
    /// <typeparam name="T">The span's element type.</typeparam>
    /// <param name="index">The span's number, from 0, in the order in which they were added.</param>
    /// <param name="start">The first element.</param>
    /// <param name="count">The number of elements.</param>
    /// <returns>The chunk.</returns>
    public unsafe Span<T> Slice<T>(int index, int start, int count)
        where T : unmanaged => new((T*)starts[index] + start, count);
}
