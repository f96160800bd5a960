using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <content>The same additions of vectors: one from each row of a block, at one column.</content>
public static partial class BlockSum
{
    /// <summary>Adds a vector of each row of a block to the columns below them.</summary>
    /// <param name="sums">The first of the <see cref="Columns"/> accumulators.</param>
    /// <param name="column">The column of the vectors' first value.</param>
    /// <param name="row0">Values of the block's first row.</param>
    /// <param name="row1">Values of the second row.</param>
    /// <param name="row2">Values of the third row.</param>
    /// <param name="row3">Values of the fourth row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddRows(ref double sums, nuint column, Vector512<float> row0, Vector512<float> row1, Vector512<float> row2, Vector512<float> row3)
    {
        AddRows(ref sums, column, Vector512.WidenLower(row0), Vector512.WidenLower(row1), Vector512.WidenLower(row2), Vector512.WidenLower(row3));
        AddRows(ref sums, column + (nuint)Vector512<double>.Count, Vector512.WidenUpper(row0), Vector512.WidenUpper(row1), Vector512.WidenUpper(row2), Vector512.WidenUpper(row3));
    }

    /// <inheritdoc cref="AddRows(ref double, nuint, Vector512{float}, Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddRows(ref double sums, nuint column, Vector256<float> row0, Vector256<float> row1, Vector256<float> row2, Vector256<float> row3)
    {
        AddRows(ref sums, column, Vector256.WidenLower(row0), Vector256.WidenLower(row1), Vector256.WidenLower(row2), Vector256.WidenLower(row3));
        AddRows(ref sums, column + (nuint)Vector256<double>.Count, Vector256.WidenUpper(row0), Vector256.WidenUpper(row1), Vector256.WidenUpper(row2), Vector256.WidenUpper(row3));
    }

    /// <inheritdoc cref="AddRows(ref double, nuint, Vector512{float}, Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddRows(ref double sums, nuint column, Vector<float> row0, Vector<float> row1, Vector<float> row2, Vector<float> row3)
    {
        AddRows(ref sums, column, Vector.WidenLower(row0), Vector.WidenLower(row1), Vector.WidenLower(row2), Vector.WidenLower(row3));
        AddRows(ref sums, column + (nuint)Vector<double>.Count, Vector.WidenUpper(row0), Vector.WidenUpper(row1), Vector.WidenUpper(row2), Vector.WidenUpper(row3));
    }

    /// <inheritdoc cref="AddRows(ref double, nuint, Vector512{float}, Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddRows(ref double sums, nuint column, Vector512<double> row0, Vector512<double> row1, Vector512<double> row2, Vector512<double> row3) =>
        Vector512.StoreUnsafe(Vector512.LoadUnsafe(ref sums, column) + ((row0 + row1) + (row2 + row3)), ref sums, column);

    /// <inheritdoc cref="AddRows(ref double, nuint, Vector512{float}, Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddRows(ref double sums, nuint column, Vector256<double> row0, Vector256<double> row1, Vector256<double> row2, Vector256<double> row3) =>
        Vector256.StoreUnsafe(Vector256.LoadUnsafe(ref sums, column) + ((row0 + row1) + (row2 + row3)), ref sums, column);

    /// <inheritdoc cref="AddRows(ref double, nuint, Vector512{float}, Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddRows(ref double sums, nuint column, Vector<double> row0, Vector<double> row1, Vector<double> row2, Vector<double> row3) =>
        Vector.StoreUnsafe(Vector.LoadUnsafe(ref sums, column) + ((row0 + row1) + (row2 + row3)), ref sums, column);

    /// <summary>Fills a block with the values that are left over, and zeros after them.</summary>
    /// <param name="values">The values, fewer than a block.</param>
    /// <param name="block">Receives them, and is zero behind them.</param>
    /// <returns>The block's first value.</returns>
    public static ref T Pad<T>(ReadOnlySpan<T> values, Span<T> block)
    {
        values.CopyTo(block);
        block[values.Length..].Clear();
        return ref block[0];
    }
}
