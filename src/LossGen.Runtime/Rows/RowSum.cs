using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <summary>
/// What becomes of the accumulators of a long row, and of the values of many rows. A long row has an accumulator for each of 32 columns of floats or 16 of doubles. Every so often they are carried on in 16 columns
/// of doubles, and these are added in a fixed tree, halves to halves, so that the sum has the same bits whatever the width of the vectors that made them.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowSum
{
    /// <summary>The columns that a row is carried on in, in double: those of doubles, or the two halves of those of floats added to one another.</summary>
    public const int Columns = 16;

    /// <summary>Adds 32 columns of floats, the second half to the first, to the columns in double.</summary>
    /// <param name="columns">The first of the columns.</param>
    /// <param name="sums">The first of what they are added to.</param>
    public static void Carry(ref float columns, ref double sums)
    {
        Vector512<float> halves = Vector512.LoadUnsafe(ref columns) + Vector512.LoadUnsafe(ref columns, 16);
        Vector512.StoreUnsafe(Vector512.LoadUnsafe(ref sums) + Vector512.WidenLower(halves), ref sums);
        Vector512.StoreUnsafe(Vector512.LoadUnsafe(ref sums, 8) + Vector512.WidenUpper(halves), ref sums, 8);
    }

    /// <summary>Adds 16 columns of doubles to others.</summary>
    /// <param name="columns">The first of the columns.</param>
    /// <param name="sums">The first of what they are added to.</param>
    public static void Carry(ref double columns, ref double sums)
    {
        Vector512.StoreUnsafe(Vector512.LoadUnsafe(ref sums) + Vector512.LoadUnsafe(ref columns), ref sums);
        Vector512.StoreUnsafe(Vector512.LoadUnsafe(ref sums, 8) + Vector512.LoadUnsafe(ref columns, 8), ref sums, 8);
    }

    /// <summary>The sum of 16 columns.</summary>
    /// <param name="columns">The first.</param>
    /// <returns>The sum.</returns>
    public static double Total(ref double columns) => Total(Vector512.LoadUnsafe(ref columns), Vector512.LoadUnsafe(ref columns, 8));

    /// <summary>The sum of 16 columns in two vectors.</summary>
    /// <param name="lower">The first 8.</param>
    /// <param name="upper">The others.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Total(Vector512<double> lower, Vector512<double> upper)
    {
        Vector512<double> eight = lower + upper;
        return Total(eight.GetLower() + eight.GetUpper());
    }

    /// <summary>The sum of 16 columns in four vectors.</summary>
    /// <param name="first">The first 4.</param>
    /// <param name="second">The next 4.</param>
    /// <param name="third">The next 4.</param>
    /// <param name="fourth">The last 4.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Total(Vector256<double> first, Vector256<double> second, Vector256<double> third, Vector256<double> fourth) => Total((first + third) + (second + fourth));

    /// <summary>The largest of 32 columns, NaN if one of them is.</summary>
    /// <param name="columns">The first.</param>
    /// <returns>The largest.</returns>
    public static float Largest(ref float columns) => Largest(Vector512.Max(Vector512.LoadUnsafe(ref columns), Vector512.LoadUnsafe(ref columns, 16)));

    /// <summary>The largest of 16 columns, NaN if one of them is.</summary>
    /// <param name="columns">The first.</param>
    /// <returns>The largest.</returns>
    public static double Largest(ref double columns) => Largest(Vector512.Max(Vector512.LoadUnsafe(ref columns), Vector512.LoadUnsafe(ref columns, 8)));

    /// <summary>The largest number of a vector, NaN if one of them is; 0 if it is -0.</summary>
    /// <param name="columns">The numbers.</param>
    /// <returns>The largest.</returns>
    // Without a NaN and the sign of 0, the machine's own maximum is the largest in any order, in a third of the instructions.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Largest(Vector512<float> columns) => Largest(Vector256.Max(columns.GetLower(), columns.GetUpper()));

    /// <inheritdoc cref="Largest(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Largest(Vector256<float> columns)
    {
        if (!Vector256.EqualsAll(columns, columns)) return float.NaN;
        Vector128<float> four = Vector128.MaxNative(columns.GetLower(), columns.GetUpper());
        Vector128<float> two = Vector128.MaxNative(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 2, 3)));
        return Vector128.MaxNative(two, Vector128.Shuffle(two, Vector128.Create(1, 1, 1, 1))).ToScalar() + 0f;
    }

    /// <inheritdoc cref="Largest(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Largest(Vector512<double> columns) => Largest(Vector256.Max(columns.GetLower(), columns.GetUpper()));

    /// <inheritdoc cref="Largest(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Largest(Vector256<double> columns)
    {
        if (!Vector256.EqualsAll(columns, columns)) return double.NaN;
        Vector128<double> two = Vector128.MaxNative(columns.GetLower(), columns.GetUpper());
        return Vector128.MaxNative(two, Vector128.Shuffle(two, Vector128.Create(1L, 1))).ToScalar() + 0.0;
    }

    /// <summary>The sum of the rows' values, in the blocks and the tree of <see cref="BlockSum"/>.</summary>
    /// <param name="values">The values, filled up with zeros to a multiple of <see cref="BlockSum.BlockLength"/>.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The last block is not full.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double OfRows(ReadOnlySpan<float> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length % BlockSum.BlockLength, 0, nameof(values));
        ref float first = ref MemoryMarshal.GetReference(values);
        Vector512<double> lower = Vector512<double>.Zero, upper = Vector512<double>.Zero;
        for (nuint i = 0; i < (nuint)values.Length; i += BlockSum.BlockLength)
        {
            Vector512<float> r0 = Vector512.LoadUnsafe(ref first, i), r1 = Vector512.LoadUnsafe(ref first, i + 16), r2 = Vector512.LoadUnsafe(ref first, i + 32), r3 = Vector512.LoadUnsafe(ref first, i + 48);
            lower += (Vector512.WidenLower(r0) + Vector512.WidenLower(r1)) + (Vector512.WidenLower(r2) + Vector512.WidenLower(r3));
            upper += (Vector512.WidenUpper(r0) + Vector512.WidenUpper(r1)) + (Vector512.WidenUpper(r2) + Vector512.WidenUpper(r3));
        }

        return Total(lower, upper);
    }

    /// <inheritdoc cref="OfRows(ReadOnlySpan{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double OfRows(ReadOnlySpan<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length % BlockSum.BlockLength, 0, nameof(values));
        ref double first = ref MemoryMarshal.GetReference(values);
        Vector512<double> lower = Vector512<double>.Zero, upper = Vector512<double>.Zero;
        for (nuint i = 0; i < (nuint)values.Length; i += BlockSum.BlockLength)
        {
            lower += (Vector512.LoadUnsafe(ref first, i) + Vector512.LoadUnsafe(ref first, i + 16)) + (Vector512.LoadUnsafe(ref first, i + 32) + Vector512.LoadUnsafe(ref first, i + 48));
            upper += (Vector512.LoadUnsafe(ref first, i + 8) + Vector512.LoadUnsafe(ref first, i + 24)) + (Vector512.LoadUnsafe(ref first, i + 40) + Vector512.LoadUnsafe(ref first, i + 56));
        }

        return Total(lower, upper);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Total(Vector256<double> four)
    {
        Vector128<double> two = four.GetLower() + four.GetUpper();
        return two.ToScalar() + two[1];
    }
}
