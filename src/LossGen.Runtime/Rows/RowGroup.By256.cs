using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Runtime;

/// <content>Floats by vectors of 256 bits: as by 512, but half of the rows at a time.</content>
public static partial class RowGroup
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void LoadBy256(ref float rows, nuint rowLength, ref float group)
    {
        for (nuint c = 0; c < rowLength; c += FloatColumns)
        {
            nuint column = Math.Min(c, rowLength - FloatColumns);
            for (nuint half = 0; half < 16; half += 8)
            {
                ref float row = ref Unsafe.Add(ref rows, (half * rowLength) + column), lines = ref Unsafe.Add(ref group, (column * 16) + half);
                Turn(
                    Pair(ref row, 4 * rowLength),
                    Pair(ref Unsafe.Add(ref row, rowLength), 4 * rowLength),
                    Pair(ref Unsafe.Add(ref row, 2 * rowLength), 4 * rowLength),
                    Pair(ref Unsafe.Add(ref row, 3 * rowLength), 4 * rowLength),
                    out Vector256<float> line0,
                    out Vector256<float> line1,
                    out Vector256<float> line2,
                    out Vector256<float> line3);
                line0.StoreUnsafe(ref lines);
                line1.StoreUnsafe(ref lines, 16);
                line2.StoreUnsafe(ref lines, 32);
                line3.StoreUnsafe(ref lines, 48);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void StoreBy256(ref float group, nuint rowLength, ref float rows)
    {
        for (nuint c = 0; c < rowLength; c += FloatColumns)
        {
            nuint column = Math.Min(c, rowLength - FloatColumns);
            for (nuint half = 0; half < 16; half += 8)
            {
                ref float row = ref Unsafe.Add(ref rows, (half * rowLength) + column), lines = ref Unsafe.Add(ref group, (column * 16) + half);
                Turn(
                    Vector256.LoadUnsafe(ref lines),
                    Vector256.LoadUnsafe(ref lines, 16),
                    Vector256.LoadUnsafe(ref lines, 32),
                    Vector256.LoadUnsafe(ref lines, 48),
                    out Vector256<float> rows0,
                    out Vector256<float> rows1,
                    out Vector256<float> rows2,
                    out Vector256<float> rows3);
                StorePair(rows0, ref row, 4 * rowLength);
                StorePair(rows1, ref Unsafe.Add(ref row, rowLength), 4 * rowLength);
                StorePair(rows2, ref Unsafe.Add(ref row, 2 * rowLength), 4 * rowLength);
                StorePair(rows3, ref Unsafe.Add(ref row, 3 * rowLength), 4 * rowLength);
            }
        }
    }

    /// <summary>Two pieces of 128 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Pair(ref float first, nuint step) =>
        Avx.InsertVector128(Vector128.LoadUnsafe(ref first).ToVector256Unsafe(), Vector128.LoadUnsafe(ref first, step), 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StorePair(Vector256<float> pieces, ref float first, nuint step)
    {
        pieces.GetLower().StoreUnsafe(ref first);
        Avx.ExtractVector128(pieces, 1).StoreUnsafe(ref first, step);
    }

    /// <summary>Turns the square of 4 by 4 in each half, from rows to columns or back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Turn(
        Vector256<float> a,
        Vector256<float> b,
        Vector256<float> c,
        Vector256<float> d,
        out Vector256<float> first,
        out Vector256<float> second,
        out Vector256<float> third,
        out Vector256<float> fourth)
    {
        Vector256<double> ab = Avx.UnpackLow(a, b).AsDouble(), cd = Avx.UnpackLow(c, d).AsDouble();
        first = Avx.UnpackLow(ab, cd).AsSingle();
        second = Avx.UnpackHigh(ab, cd).AsSingle();
        (ab, cd) = (Avx.UnpackHigh(a, b).AsDouble(), Avx.UnpackHigh(c, d).AsDouble());
        third = Avx.UnpackLow(ab, cd).AsSingle();
        fourth = Avx.UnpackHigh(ab, cd).AsSingle();
    }
}
