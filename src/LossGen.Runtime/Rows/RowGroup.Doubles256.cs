using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Runtime;

/// <content>Doubles by vectors of 256 bits: squares of 4 by 4. The last columns are a square that overlaps the one before it, and writes the same once more.</content>
public static partial class RowGroup
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void LoadBy256(ref double rows, nuint rowLength, ref double group)
    {
        for (nuint c = 0; c < rowLength; c += WideDoubleColumns)
        {
            nuint column = Math.Min(c, rowLength - WideDoubleColumns);
            for (nuint half = 0; half < 8; half += 4)
                TurnSquare(ref Unsafe.Add(ref rows, (half * rowLength) + column), rowLength, ref Unsafe.Add(ref group, (column * 8) + half), 8);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void StoreBy256(ref double group, nuint rowLength, ref double rows)
    {
        for (nuint c = 0; c < rowLength; c += WideDoubleColumns)
        {
            nuint column = Math.Min(c, rowLength - WideDoubleColumns);
            for (nuint half = 0; half < 8; half += 4)
                TurnSquare(ref Unsafe.Add(ref group, (column * 8) + half), 8, ref Unsafe.Add(ref rows, (half * rowLength) + column), rowLength);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TurnSquare(ref double from, nuint fromStep, ref double to, nuint toStep)
    {
        Vector256<double> a = Vector256.LoadUnsafe(ref from), b = Vector256.LoadUnsafe(ref from, fromStep);
        Vector256<double> c = Vector256.LoadUnsafe(ref from, 2 * fromStep), d = Vector256.LoadUnsafe(ref from, 3 * fromStep);

        // a0 b0 a2 b2 | c0 d0 c2 d2, and the odd ones.
        Vector256<double> ab = Avx.UnpackLow(a, b), cd = Avx.UnpackLow(c, d);
        Avx.Permute2x128(ab, cd, 0x20).StoreUnsafe(ref to);
        Avx.Permute2x128(ab, cd, 0x31).StoreUnsafe(ref to, 2 * toStep);
        (ab, cd) = (Avx.UnpackHigh(a, b), Avx.UnpackHigh(c, d));
        Avx.Permute2x128(ab, cd, 0x20).StoreUnsafe(ref to, toStep);
        Avx.Permute2x128(ab, cd, 0x31).StoreUnsafe(ref to, 3 * toStep);
    }
}
