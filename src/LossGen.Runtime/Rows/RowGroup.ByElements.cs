using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <content>Element by element: the definition, for groups that are not full and where there are no vectors that would do. The lengths have been checked.</content>
public static partial class RowGroup
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void LoadByElements<T>(ReadOnlySpan<T> rows, int rowLength, Span<T> group)
        where T : unmanaged
    {
        int count = rows.Length / rowLength;
        for (int c = 0; c < rowLength; c++)
        {
            Span<T> lane = group.Slice(c * Lanes<T>(), count);
            for (int r = 0, i = c; r < lane.Length; r++, i += rowLength)
                lane[r] = rows[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void StoreByElements<T>(ReadOnlySpan<T> group, int rowLength, Span<T> rows)
        where T : unmanaged
    {
        int count = rows.Length / rowLength;
        for (int c = 0; c < rowLength; c++)
        {
            ReadOnlySpan<T> lane = group.Slice(c * Lanes<T>(), count);
            for (int r = 0, i = c; r < lane.Length; r++, i += rowLength)
                rows[i] = lane[r];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddByElements<T>(ReadOnlySpan<T> group, int rowLength, Span<T> rows)
        where T : unmanaged, INumberBase<T>
    {
        int count = rows.Length / rowLength;
        for (int c = 0; c < rowLength; c++)
        {
            ReadOnlySpan<T> lane = group.Slice(c * Lanes<T>(), count);
            for (int r = 0, i = c; r < lane.Length; r++, i += rowLength)
                rows[i] += lane[r];
        }
    }
}
