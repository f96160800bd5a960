using System;
using System.ComponentModel;

namespace LossGen.Runtime;

/// <summary>
/// The summation tree of every reduced loss: the order of its additions is fixed, so that a sum has the same bits whatever the width of
/// the vectors that compute it.
/// </summary>
/// <remarks>
/// <para>
/// A block is 64 values in four rows of 16 columns. Each column has an accumulator in <see cref="double"/>, which per block gains
/// <c>(v[j] + v[j+16]) + (v[j+32] + v[j+48])</c>, every value widened before the first addition; 512-, 256- and 128-bit vectors do
/// these additions lane by lane. The 16 columns are then added in a fixed pairwise tree. A last block that is not full is filled up with
/// zeros.
/// </para>
/// <para>
/// A sum of many blocks is cut into chunks of <see cref="ChunkLength"/> values, the unit of work for threads; the totals of the chunks are
/// added in their order. A column so gains at most 1,024 times per chunk, which keeps the rounding errors of 16 million values at the
/// level of a few hundred additions in <see cref="double"/>.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// Span&lt;double&gt; columns = stackalloc double[BlockSum.Columns];
/// BlockSum.AddBlock(values, columns);             // 64 values
/// double sum = BlockSum.Total(columns);
/// </code>
/// </example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class BlockSum
{
    /// <summary>The number of values in a block.</summary>
    public const int BlockLength = 64;

    /// <summary>The number of accumulators.</summary>
    public const int Columns = 16;

    /// <summary>The number of values in a chunk: 1,024 blocks.</summary>
    public const int ChunkLength = 65536;

    /// <summary>Adds a block to the columns.</summary>
    /// <param name="block">The <see cref="BlockLength"/> values of the block.</param>
    /// <param name="columns">The <see cref="Columns"/> accumulators.</param>
    /// <exception cref="ArgumentOutOfRangeException">The block or the columns are too short.</exception>
    public static void AddBlock(ReadOnlySpan<float> block, Span<double> columns)
    {
        block = block[..BlockLength];
        columns = columns[..Columns];
        for (var j = 0; j < columns.Length; j++)
            columns[j] += ((double)block[j] + block[j + 16]) + ((double)block[j + 32] + block[j + 48]);
    }

    /// <summary>Adds a block to the columns.</summary>
    /// <param name="block">The <see cref="BlockLength"/> values of the block.</param>
    /// <param name="columns">The <see cref="Columns"/> accumulators.</param>
    /// <exception cref="ArgumentOutOfRangeException">The block or the columns are too short.</exception>
    public static void AddBlock(ReadOnlySpan<double> block, Span<double> columns)
    {
        block = block[..BlockLength];
        columns = columns[..Columns];
        for (var j = 0; j < columns.Length; j++)
            columns[j] += (block[j] + block[j + 16]) + (block[j + 32] + block[j + 48]);
    }

    /// <summary>The sum of the columns: halves are added to halves, 8 to 8, then 4 to 4, 2 to 2 and 1 to 1.</summary>
    /// <param name="columns">The <see cref="Columns"/> accumulators.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The columns are too short.</exception>
    public static double Total(ReadOnlySpan<double> columns)
    {
        Span<double> sums = stackalloc double[Columns];
        columns[..Columns].CopyTo(sums);
        for (var half = Columns / 2; half > 0; half /= 2)
            for (var j = 0; j < half; j++)
                sums[j] += sums[j + half];
        return sums[0];
    }
}
