using System;
using System.ComponentModel;

namespace LossGen.Runtime;

/// <summary>A kernel that <see cref="ParallelChunks"/> can run.</summary>
/// <typeparam name="TScalars">What all chunks share.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IChunkKernel<TScalars>
{
    /// <summary>Runs one chunk.</summary>
    /// <param name="memory">The spans.</param>
    /// <param name="scalars">What all chunks share.</param>
    /// <param name="start">The chunk's first element.</param>
    /// <param name="count">The number of its elements.</param>
    /// <param name="sums">Receives the chunk's sums.</param>
    static abstract void Run(ChunkMemory memory, TScalars scalars, int start, int count, Span<double> sums);
}
