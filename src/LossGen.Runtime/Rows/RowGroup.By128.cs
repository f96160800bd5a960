using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Runtime;

/// <content>By vectors of 128 bits: squares of 4 by 4 floats, or 2 by 2 doubles. The last columns are a square that overlaps the one before it, and writes the same once more.</content>
public static partial class RowGroup
{
    /// <summary>The columns that are turned at a time: 128 bits of a row.</summary>
    internal const int FloatColumns = 4;

    /// <summary>The columns that are turned at a time: 128 bits of a row.</summary>
    internal const int DoubleColumns = 2;

    /// <summary>Is there an instruction for interleaving two vectors, of which all of this is made?</summary>
    internal static bool HasVectors => Sse2.IsSupported || AdvSimd.Arm64.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void LoadBy128(ref float rows, nuint rowLength, ref float group)
    {
        for (nuint c = 0; c < rowLength; c += FloatColumns)
        {
            nuint column = Math.Min(c, rowLength - FloatColumns);
            for (nuint r = 0; r < 16; r += 4)
            {
                ref float row = ref Unsafe.Add(ref rows, (r * rowLength) + column), lines = ref Unsafe.Add(ref group, (column * 16) + r);
                Turn(
                    Vector128.LoadUnsafe(ref row),
                    Vector128.LoadUnsafe(ref row, rowLength),
                    Vector128.LoadUnsafe(ref row, 2 * rowLength),
                    Vector128.LoadUnsafe(ref row, 3 * rowLength),
                    out Vector128<float> line0,
                    out Vector128<float> line1,
                    out Vector128<float> line2,
                    out Vector128<float> line3);
                line0.StoreUnsafe(ref lines);
                line1.StoreUnsafe(ref lines, 16);
                line2.StoreUnsafe(ref lines, 32);
                line3.StoreUnsafe(ref lines, 48);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void StoreBy128(ref float group, nuint rowLength, ref float rows)
    {
        for (nuint c = 0; c < rowLength; c += FloatColumns)
        {
            nuint column = Math.Min(c, rowLength - FloatColumns);
            for (nuint r = 0; r < 16; r += 4)
            {
                ref float row = ref Unsafe.Add(ref rows, (r * rowLength) + column), lines = ref Unsafe.Add(ref group, (column * 16) + r);
                Turn(
                    Vector128.LoadUnsafe(ref lines),
                    Vector128.LoadUnsafe(ref lines, 16),
                    Vector128.LoadUnsafe(ref lines, 32),
                    Vector128.LoadUnsafe(ref lines, 48),
                    out Vector128<float> row0,
                    out Vector128<float> row1,
                    out Vector128<float> row2,
                    out Vector128<float> row3);
                row0.StoreUnsafe(ref row);
                row1.StoreUnsafe(ref row, rowLength);
                row2.StoreUnsafe(ref row, 2 * rowLength);
                row3.StoreUnsafe(ref row, 3 * rowLength);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void LoadBy128(ref double rows, nuint rowLength, ref double group)
    {
        for (nuint c = 0; c < rowLength; c += DoubleColumns)
        {
            nuint column = Math.Min(c, rowLength - DoubleColumns);
            ref double row = ref Unsafe.Add(ref rows, column), lines = ref Unsafe.Add(ref group, column * 8);
            TurnSmallSquare(ref row, rowLength, ref lines, 8);
            TurnSmallSquare(ref Unsafe.Add(ref row, 2 * rowLength), rowLength, ref Unsafe.Add(ref lines, 2), 8);
            TurnSmallSquare(ref Unsafe.Add(ref row, 4 * rowLength), rowLength, ref Unsafe.Add(ref lines, 4), 8);
            TurnSmallSquare(ref Unsafe.Add(ref row, 6 * rowLength), rowLength, ref Unsafe.Add(ref lines, 6), 8);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void StoreBy128(ref double group, nuint rowLength, ref double rows)
    {
        for (nuint c = 0; c < rowLength; c += DoubleColumns)
        {
            nuint column = Math.Min(c, rowLength - DoubleColumns);
            ref double row = ref Unsafe.Add(ref rows, column), lines = ref Unsafe.Add(ref group, column * 8);
            TurnSmallSquare(ref lines, 8, ref row, rowLength);
            TurnSmallSquare(ref Unsafe.Add(ref lines, 2), 8, ref Unsafe.Add(ref row, 2 * rowLength), rowLength);
            TurnSmallSquare(ref Unsafe.Add(ref lines, 4), 8, ref Unsafe.Add(ref row, 4 * rowLength), rowLength);
            TurnSmallSquare(ref Unsafe.Add(ref lines, 6), 8, ref Unsafe.Add(ref row, 6 * rowLength), rowLength);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TurnSmallSquare(ref double from, nuint fromStep, ref double to, nuint toStep)
    {
        Vector128<double> a = Vector128.LoadUnsafe(ref from), b = Vector128.LoadUnsafe(ref from, fromStep);
        ZipLow(a, b).StoreUnsafe(ref to);
        ZipHigh(a, b).StoreUnsafe(ref to, toStep);
    }

    /// <summary>Turns a square of 4 by 4, from rows to columns or back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Turn(
        Vector128<float> a,
        Vector128<float> b,
        Vector128<float> c,
        Vector128<float> d,
        out Vector128<float> first,
        out Vector128<float> second,
        out Vector128<float> third,
        out Vector128<float> fourth)
    {
        Vector128<double> ab = ZipLow(a, b).AsDouble(), cd = ZipLow(c, d).AsDouble();
        first = ZipLow(ab, cd).AsSingle();
        second = ZipHigh(ab, cd).AsSingle();
        (ab, cd) = (ZipHigh(a, b).AsDouble(), ZipHigh(c, d).AsDouble());
        third = ZipLow(ab, cd).AsSingle();
        fourth = ZipHigh(ab, cd).AsSingle();
    }

    // a0 b0 a1 b1, and the upper halves likewise.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ZipLow(Vector128<float> a, Vector128<float> b) => Sse.IsSupported ? Sse.UnpackLow(a, b) : AdvSimd.Arm64.ZipLow(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ZipHigh(Vector128<float> a, Vector128<float> b) => Sse.IsSupported ? Sse.UnpackHigh(a, b) : AdvSimd.Arm64.ZipHigh(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ZipLow(Vector128<double> a, Vector128<double> b) => Sse2.IsSupported ? Sse2.UnpackLow(a, b) : AdvSimd.Arm64.ZipLow(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ZipHigh(Vector128<double> a, Vector128<double> b) => Sse2.IsSupported ? Sse2.UnpackHigh(a, b) : AdvSimd.Arm64.ZipHigh(a, b);
}
