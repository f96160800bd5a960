using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Runtime;

/// <content>
/// Doubles by vectors of 512 bits: 4 columns of 8 rows at a time, two rows a vector. Which two is chosen so that the pairs of rows that are interleaved come out in order:
/// <code>
/// row 0 | row 2,   row 1 | row 3,   row 4 | row 6,   row 5 | row 7
/// interleaved:  column 0 of rows 0, 1 | column 2 of rows 0, 1 | column 0 of rows 2, 3 | column 2 of rows 2, 3,   and columns 1 and 3 likewise; rows 4 to 7 likewise
/// </code>
/// The last columns are a block that overlaps the one before it, and writes the same once more.
/// </content>
public static partial class RowGroup
{
    /// <summary>The columns of doubles that vectors of 256 and 512 bits turn at a time: 256 bits of a row.</summary>
    internal const int WideDoubleColumns = 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void LoadBy512(ref double rows, nuint rowLength, ref double group)
    {
        for (nuint c = 0; c < rowLength; c += WideDoubleColumns)
        {
            nuint column = Math.Min(c, rowLength - WideDoubleColumns);
            ref double row = ref Unsafe.Add(ref rows, column), lines = ref Unsafe.Add(ref group, column * 8);
            Vector512<double> a = EverySecond(ref row, rowLength), b = EverySecond(ref Unsafe.Add(ref row, rowLength), rowLength);
            Vector512<double> e = EverySecond(ref Unsafe.Add(ref row, 4 * rowLength), rowLength), f = EverySecond(ref Unsafe.Add(ref row, 5 * rowLength), rowLength);
            Vector512<double> even = Avx512F.UnpackLow(a, b), evenBelow = Avx512F.UnpackLow(e, f), odd = Avx512F.UnpackHigh(a, b), oddBelow = Avx512F.UnpackHigh(e, f);
            Avx512F.Shuffle4x128(even, evenBelow, 0b10_00_10_00).StoreUnsafe(ref lines);
            Avx512F.Shuffle4x128(odd, oddBelow, 0b10_00_10_00).StoreUnsafe(ref lines, 8);
            Avx512F.Shuffle4x128(even, evenBelow, 0b11_01_11_01).StoreUnsafe(ref lines, 16);
            Avx512F.Shuffle4x128(odd, oddBelow, 0b11_01_11_01).StoreUnsafe(ref lines, 24);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void StoreBy512(ref double group, nuint rowLength, ref double rows)
    {
        Vector512<long> upper = Vector512.Create(0L, 1, 8, 9, 2, 3, 10, 11), lower = Vector512.Create(4L, 5, 12, 13, 6, 7, 14, 15);
        for (nuint c = 0; c < rowLength; c += WideDoubleColumns)
        {
            nuint column = Math.Min(c, rowLength - WideDoubleColumns);
            ref double row = ref Unsafe.Add(ref rows, column), lines = ref Unsafe.Add(ref group, column * 8);
            Vector512<double> line0 = Vector512.LoadUnsafe(ref lines), line1 = Vector512.LoadUnsafe(ref lines, 8);
            Vector512<double> line2 = Vector512.LoadUnsafe(ref lines, 16), line3 = Vector512.LoadUnsafe(ref lines, 24);

            // Columns 0 and 1, then 2 and 3, of rows 0 2 4 6, and of rows 1 3 5 7.
            Vector512<double> left = Avx512F.UnpackLow(line0, line1), right = Avx512F.UnpackLow(line2, line3);
            StoreEverySecond(Avx512F.PermuteVar8x64x2(left, upper, right), ref row, rowLength);
            StoreEverySecond(Avx512F.PermuteVar8x64x2(left, lower, right), ref Unsafe.Add(ref row, 4 * rowLength), rowLength);
            (left, right) = (Avx512F.UnpackHigh(line0, line1), Avx512F.UnpackHigh(line2, line3));
            StoreEverySecond(Avx512F.PermuteVar8x64x2(left, upper, right), ref Unsafe.Add(ref row, rowLength), rowLength);
            StoreEverySecond(Avx512F.PermuteVar8x64x2(left, lower, right), ref Unsafe.Add(ref row, 5 * rowLength), rowLength);
        }
    }

    /// <summary>256 bits of a row, and of the next but one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> EverySecond(ref double row, nuint rowLength) =>
        Avx512F.InsertVector256(Vector256.LoadUnsafe(ref row).ToVector512Unsafe(), Vector256.LoadUnsafe(ref row, 2 * rowLength), 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreEverySecond(Vector512<double> pieces, ref double row, nuint rowLength)
    {
        pieces.GetLower().StoreUnsafe(ref row);
        Avx512F.ExtractVector256(pieces, 1).StoreUnsafe(ref row, 2 * rowLength);
    }
}
