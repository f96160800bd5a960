using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <summary>
/// What becomes of the accumulators of a long row, and of the values of many rows. A long row has an accumulator for each of 32 columns of floats or 16 of doubles; they are added
/// in a fixed tree, in double, halves to halves, so that the sum has the same bits whatever the width of the vectors that made them.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowSum
{
    /// <summary>The sum of 32 columns.</summary>
    /// <param name="columns">The first.</param>
    /// <returns>The sum.</returns>
    public static double Total(ref float columns)
    {
        Vector512<float> sums = Vector512.LoadUnsafe(ref columns), others = Vector512.LoadUnsafe(ref columns, 16);
        return Total((Vector512.WidenLower(sums) + Vector512.WidenLower(others)) + (Vector512.WidenUpper(sums) + Vector512.WidenUpper(others)));
    }

    /// <summary>The sum of 16 columns.</summary>
    /// <param name="columns">The first.</param>
    /// <returns>The sum.</returns>
    public static double Total(ref double columns) => Total(Vector512.LoadUnsafe(ref columns) + Vector512.LoadUnsafe(ref columns, 8));

    /// <summary>The largest of 32 columns, NaN if one of them is.</summary>
    /// <param name="columns">The first.</param>
    /// <returns>The largest.</returns>
    public static float Largest(ref float columns)
    {
        Vector512<float> sixteen = Vector512.Max(Vector512.LoadUnsafe(ref columns), Vector512.LoadUnsafe(ref columns, 16));
        Vector256<float> eight = Vector256.Max(sixteen.GetLower(), sixteen.GetUpper());
        Vector128<float> four = Vector128.Max(eight.GetLower(), eight.GetUpper());
        return MathF.Max(MathF.Max(four[0], four[2]), MathF.Max(four[1], four[3]));
    }

    /// <summary>The largest of 16 columns, NaN if one of them is.</summary>
    /// <param name="columns">The first.</param>
    /// <returns>The largest.</returns>
    public static double Largest(ref double columns)
    {
        Vector512<double> eight = Vector512.Max(Vector512.LoadUnsafe(ref columns), Vector512.LoadUnsafe(ref columns, 8));
        Vector256<double> four = Vector256.Max(eight.GetLower(), eight.GetUpper());
        return Math.Max(Math.Max(four[0], four[2]), Math.Max(four[1], four[3]));
    }

    /// <summary>The sum of the rows' values, in the blocks and the tree of <see cref="BlockSum"/>.</summary>
    /// <param name="values">The values, filled up with zeros to a multiple of <see cref="BlockSum.BlockLength"/>.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The last block is not full.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double OfRows(ReadOnlySpan<float> values)
    {
        Span<double> columns = stackalloc double[BlockSum.Columns];
        columns.Clear();
        for (int i = 0; i < values.Length; i += BlockSum.BlockLength)
            BlockSum.AddBlock(values[i..], columns);
        return BlockSum.Total(columns);
    }

    /// <inheritdoc cref="OfRows(ReadOnlySpan{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double OfRows(ReadOnlySpan<double> values)
    {
        Span<double> columns = stackalloc double[BlockSum.Columns];
        columns.Clear();
        for (int i = 0; i < values.Length; i += BlockSum.BlockLength)
            BlockSum.AddBlock(values[i..], columns);
        return BlockSum.Total(columns);
    }

    private static double Total(Vector512<double> eight)
    {
        Vector256<double> four = eight.GetLower() + eight.GetUpper();
        return (four[0] + four[2]) + (four[1] + four[3]);
    }
}
