using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <content>Rows of less than 128 bits: one number, two floats, or three.</content>
public static partial class RowGroup
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void LoadNarrow(ref float rows, nuint rowLength, ref float group)
    {
        if (rowLength == 1) CopyLine(ref rows, ref group);
        else if (rowLength == 2) LoadPairs(ref rows, ref group);
        else LoadTriples(ref rows, ref group);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void StoreNarrow(ref float group, nuint rowLength, ref float rows)
    {
        if (rowLength == 1) CopyLine(ref group, ref rows);
        else if (rowLength == 2) StorePairs(ref group, ref rows);
        else StoreTriples(ref group, ref rows);
    }

    /// <summary>Rows of one number, which are a line as they stand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void CopyLine<T>(ref T from, ref T to)
    {
        Vector256<T> lower = Vector256.LoadUnsafe(ref from), upper = Vector256.LoadUnsafe(ref from, (nuint)Vector256<T>.Count);
        lower.StoreUnsafe(ref to);
        upper.StoreUnsafe(ref to, (nuint)Vector256<T>.Count);
    }

    // x0 y0 x1 y1 | x2 y2 x3 y3   =>   x0 x2 y0 y2 | x1 x3 y1 y3   =>   x0 x1 x2 x3 | y0 y1 y2 y3
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LoadPairs(ref float rows, ref float group)
    {
        for (nuint r = 0; r < 16; r += 4)
        {
            Vector128<float> lower = Vector128.LoadUnsafe(ref rows, 2 * r), upper = Vector128.LoadUnsafe(ref rows, (2 * r) + 4);
            Vector128<float> even = ZipLow(lower, upper), odd = ZipHigh(lower, upper);
            ZipLow(even, odd).StoreUnsafe(ref group, r);
            ZipHigh(even, odd).StoreUnsafe(ref group, 16 + r);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StorePairs(ref float group, ref float rows)
    {
        for (nuint r = 0; r < 16; r += 4)
        {
            Vector128<float> x = Vector128.LoadUnsafe(ref group, r), y = Vector128.LoadUnsafe(ref group, 16 + r);
            ZipLow(x, y).StoreUnsafe(ref rows, 2 * r);
            ZipHigh(x, y).StoreUnsafe(ref rows, (2 * r) + 4);
        }
    }

    // x0 y0 z0 - | x1 y1 z1 - | x2 y2 z2 - | x3 y3 z3 -, where - is of the next row; the fourth is loaded as z2 x3 y3 z3, so that nothing behind the last row is touched.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LoadTriples(ref float rows, ref float group)
    {
        for (nuint r = 0; r < 16; r += 4)
        {
            ref float row = ref Unsafe.Add(ref rows, 3 * r), lines = ref Unsafe.Add(ref group, r);
            Turn(
                Vector128.LoadUnsafe(ref row),
                Vector128.LoadUnsafe(ref row, 3),
                Vector128.LoadUnsafe(ref row, 6),
                Vector128.Shuffle(Vector128.LoadUnsafe(ref row, 8), Vector128.Create(1, 2, 3, 0)),
                out Vector128<float> x,
                out Vector128<float> y,
                out Vector128<float> z,
                out _);
            x.StoreUnsafe(ref lines);
            y.StoreUnsafe(ref lines, 16);
            z.StoreUnsafe(ref lines, 32);
        }
    }

    // With z0 z1 z3 z2 for the fourth line the fourth row is x3 y3 z3 z2, and turned by one what ends where it ends: z2 x3 y3 z3. What the others store over the next row is put right by it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreTriples(ref float group, ref float rows)
    {
        for (nuint r = 0; r < 16; r += 4)
        {
            ref float row = ref Unsafe.Add(ref rows, 3 * r), lines = ref Unsafe.Add(ref group, r);
            Vector128<float> z = Vector128.LoadUnsafe(ref lines, 32);
            Turn(
                Vector128.LoadUnsafe(ref lines),
                Vector128.LoadUnsafe(ref lines, 16),
                z,
                Vector128.Shuffle(z, Vector128.Create(0, 1, 3, 2)),
                out Vector128<float> row0,
                out Vector128<float> row1,
                out Vector128<float> row2,
                out Vector128<float> row3);
            row0.StoreUnsafe(ref row);
            row1.StoreUnsafe(ref row, 3);
            row2.StoreUnsafe(ref row, 6);
            Vector128.Shuffle(row3, Vector128.Create(3, 0, 1, 2)).StoreUnsafe(ref row, 8);
        }
    }
}
