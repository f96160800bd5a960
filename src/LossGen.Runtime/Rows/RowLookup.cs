using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <summary>
/// Elements that are found by their class index. The indices of rows that count have been checked; those of rows that do not may be anything, and find an
/// element of their row nevertheless.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowLookup
{
    private const int LaneBytes = 64;

    /// <summary>The index where it lies in the row, else 0, of a NaN too.</summary>
    /// <param name="index">The index as a number.</param>
    /// <param name="rowLength">The row length, at least 1.</param>
    /// <returns>An index in the row.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint Within(float index, int rowLength) => Within((int)index, rowLength);

    /// <inheritdoc cref="Within(float, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint Within(double index, int rowLength) => Within((int)index, rowLength);

    /// <summary>Finds an element of each of several rows of a group.</summary>
    /// <param name="group">The group's first element.</param>
    /// <param name="rowLength">The row length.</param>
    /// <param name="found">The index of each lane; receives its element.</param>
    /// <param name="lane">The first lane.</param>
    /// <param name="count">The number of lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void InGroup(ref float group, int rowLength, ref float found, nuint lane, int count)
    {
        for (nuint r = lane; r < lane + (nuint)count; r++)
            Unsafe.Add(ref found, r) = Unsafe.Add(ref group, (Within(Unsafe.Add(ref found, r), rowLength) * (LaneBytes / sizeof(float))) + r);
    }

    /// <inheritdoc cref="InGroup(ref float, int, ref float, nuint, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void InGroup(ref double group, int rowLength, ref double found, nuint lane, int count)
    {
        for (nuint r = lane; r < lane + (nuint)count; r++)
            Unsafe.Add(ref found, r) = Unsafe.Add(ref group, (Within(Unsafe.Add(ref found, r), rowLength) * (LaneBytes / sizeof(double))) + r);
    }

    /// <summary>Finds a class's value for each of several rows.</summary>
    /// <param name="classes">The first class's value.</param>
    /// <param name="rowLength">The row length.</param>
    /// <param name="found">The index of each lane; receives its value.</param>
    /// <param name="lane">The first lane.</param>
    /// <param name="count">The number of lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void InClasses(ref float classes, int rowLength, ref float found, nuint lane, int count)
    {
        for (nuint r = lane; r < lane + (nuint)count; r++)
            Unsafe.Add(ref found, r) = Unsafe.Add(ref classes, Within(Unsafe.Add(ref found, r), rowLength));
    }

    /// <inheritdoc cref="InClasses(ref float, int, ref float, nuint, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void InClasses(ref double classes, int rowLength, ref double found, nuint lane, int count)
    {
        for (nuint r = lane; r < lane + (nuint)count; r++)
            Unsafe.Add(ref found, r) = Unsafe.Add(ref classes, Within(Unsafe.Add(ref found, r), rowLength));
    }

    // A cast saturates, and makes 0 of a NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint Within(int index, int rowLength) => (uint)index < (uint)rowLength ? (uint)index : 0;
}
