using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Runtime;

/// <content>
/// Floats by vectors of 512 bits: 4 columns of 16 rows at a time. A vector takes the 128 bits of every fourth row, which the loads put where they belong, so that all that is left is to turn the
/// small squares that lie in the quarters of four vectors:
/// <code>
/// vector i = row i | row 4+i | row 8+i | row 12+i,   i = 0..3          becomes          vector j = column j of rows 0..3 | 4..7 | 8..11 | 12..15,   j = 0..3
/// </code>
/// The last columns are a block that overlaps the one before it, and writes the same once more.
/// </content>
public static partial class RowGroup
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void LoadBy512(ref float rows, nuint rowLength, ref float group)
    {
        for (nuint c = 0; c < rowLength; c += FloatColumns)
        {
            nuint column = Math.Min(c, rowLength - FloatColumns);
            ref float row = ref Unsafe.Add(ref rows, column), lines = ref Unsafe.Add(ref group, column * 16);
            Turn(
                Gather(ref row, 4 * rowLength),
                Gather(ref Unsafe.Add(ref row, rowLength), 4 * rowLength),
                Gather(ref Unsafe.Add(ref row, 2 * rowLength), 4 * rowLength),
                Gather(ref Unsafe.Add(ref row, 3 * rowLength), 4 * rowLength),
                out Vector512<float> line0,
                out Vector512<float> line1,
                out Vector512<float> line2,
                out Vector512<float> line3);
            line0.StoreUnsafe(ref lines);
            line1.StoreUnsafe(ref lines, 16);
            line2.StoreUnsafe(ref lines, 32);
            line3.StoreUnsafe(ref lines, 48);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void StoreBy512(ref float group, nuint rowLength, ref float rows)
    {
        for (nuint c = 0; c < rowLength; c += FloatColumns)
        {
            nuint column = Math.Min(c, rowLength - FloatColumns);
            ref float row = ref Unsafe.Add(ref rows, column), lines = ref Unsafe.Add(ref group, column * 16);
            Turn(
                Vector512.LoadUnsafe(ref lines),
                Vector512.LoadUnsafe(ref lines, 16),
                Vector512.LoadUnsafe(ref lines, 32),
                Vector512.LoadUnsafe(ref lines, 48),
                out Vector512<float> rows0,
                out Vector512<float> rows1,
                out Vector512<float> rows2,
                out Vector512<float> rows3);
            Scatter(rows0, ref row, 4 * rowLength);
            Scatter(rows1, ref Unsafe.Add(ref row, rowLength), 4 * rowLength);
            Scatter(rows2, ref Unsafe.Add(ref row, 2 * rowLength), 4 * rowLength);
            Scatter(rows3, ref Unsafe.Add(ref row, 3 * rowLength), 4 * rowLength);
        }
    }

    /// <summary>Four pieces of 128 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Gather(ref float first, nuint step)
    {
        Vector512<float> pieces = Vector128.LoadUnsafe(ref first).ToVector256Unsafe().ToVector512Unsafe();
        pieces = Avx512F.InsertVector128(pieces, Vector128.LoadUnsafe(ref first, step), 1);
        pieces = Avx512F.InsertVector128(pieces, Vector128.LoadUnsafe(ref first, 2 * step), 2);
        return Avx512F.InsertVector128(pieces, Vector128.LoadUnsafe(ref first, 3 * step), 3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Scatter(Vector512<float> pieces, ref float first, nuint step)
    {
        pieces.GetLower().GetLower().StoreUnsafe(ref first);
        Avx512F.ExtractVector128(pieces, 1).StoreUnsafe(ref first, step);
        Avx512F.ExtractVector128(pieces, 2).StoreUnsafe(ref first, 2 * step);
        Avx512F.ExtractVector128(pieces, 3).StoreUnsafe(ref first, 3 * step);
    }

    /// <summary>Turns the square of 4 by 4 in each quarter, from rows to columns or back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Turn(
        Vector512<float> a,
        Vector512<float> b,
        Vector512<float> c,
        Vector512<float> d,
        out Vector512<float> first,
        out Vector512<float> second,
        out Vector512<float> third,
        out Vector512<float> fourth)
    {
        Vector512<double> ab = Avx512F.UnpackLow(a, b).AsDouble(), cd = Avx512F.UnpackLow(c, d).AsDouble();
        first = Avx512F.UnpackLow(ab, cd).AsSingle();
        second = Avx512F.UnpackHigh(ab, cd).AsSingle();
        (ab, cd) = (Avx512F.UnpackHigh(a, b).AsDouble(), Avx512F.UnpackHigh(c, d).AsDouble());
        third = Avx512F.UnpackLow(ab, cd).AsSingle();
        fourth = Avx512F.UnpackHigh(ab, cd).AsSingle();
    }
}
