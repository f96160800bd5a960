using System;
using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <summary>
/// A group of short rows turned on its side, one row a lane, so that vectors work on several rows at once:
/// <code>
/// element c of row r:   rows[r * rowLength + c]   is   group[c * lanes + r],   lanes = 64 bytes: 16 floats, 8 doubles
/// </code>
/// The group has the same form whatever the width of the vectors; narrower ones take it in parts.
/// </summary>
/// <example>
/// <code>
/// RowGroup.Load(logits.Slice(first * classes, count * classes), classes, group);   // rows of a group that is not full are 0
/// RowGroup.Store(group, classes, gradient.Slice(first * classes, count * classes));
/// </code>
/// </example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowGroup
{
    /// <summary>The longest row that is worked on in a group.</summary>
    public const int LongestRow = 64;

    private const int LaneBytes = 64;

    /// <summary>Turns rows into a group.</summary>
    /// <typeparam name="T">The type of the lanes.</typeparam>
    /// <param name="rows">The rows, one after the other; at most as many as a group has lanes.</param>
    /// <param name="rowLength">The row length.</param>
    /// <param name="group">Receives them; lanes without a row are set to 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The group is too short.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Load<T>(ReadOnlySpan<T> rows, int rowLength, Span<T> group)
        where T : unmanaged
    {
        int lanes = LaneBytes / Unsafe.SizeOf<T>(), count = rows.Length / rowLength;
        group = group[..(rowLength * lanes)];
        if (count < lanes) group.Clear();
        for (int c = 0; c < rowLength; c++)
        {
            Span<T> lane = group.Slice(c * lanes, count);
            for (int r = 0, i = c; r < lane.Length; r++, i += rowLength)
                lane[r] = rows[i];
        }
    }

    /// <summary>Turns a group back into rows.</summary>
    /// <typeparam name="T">The type of the lanes.</typeparam>
    /// <param name="group">The group.</param>
    /// <param name="rowLength">The row length.</param>
    /// <param name="rows">Receives as many rows as it has room for.</param>
    /// <exception cref="ArgumentOutOfRangeException">The group is too short.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Store<T>(ReadOnlySpan<T> group, int rowLength, Span<T> rows)
        where T : unmanaged
    {
        int lanes = LaneBytes / Unsafe.SizeOf<T>(), count = rows.Length / rowLength;
        for (int c = 0; c < rowLength; c++)
        {
            ReadOnlySpan<T> lane = group.Slice(c * lanes, count);
            for (int r = 0, i = c; r < lane.Length; r++, i += rowLength)
                rows[i] = lane[r];
        }
    }

    /// <summary>Turns a group back into rows and adds them to what is there.</summary>
    /// <typeparam name="T">The type of the lanes.</typeparam>
    /// <param name="group">The group.</param>
    /// <param name="rowLength">The row length.</param>
    /// <param name="rows">As many rows as are added to.</param>
    /// <exception cref="ArgumentOutOfRangeException">The group is too short.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add<T>(ReadOnlySpan<T> group, int rowLength, Span<T> rows)
        where T : unmanaged, INumberBase<T>
    {
        int lanes = LaneBytes / Unsafe.SizeOf<T>(), count = rows.Length / rowLength;
        for (int c = 0; c < rowLength; c++)
        {
            ReadOnlySpan<T> lane = group.Slice(c * lanes, count);
            for (int r = 0, i = c; r < lane.Length; r++, i += rowLength)
                rows[i] += lane[r];
        }
    }

    /// <summary>Adds the rows of a group up, class by class, row after row.</summary>
    /// <typeparam name="T">The type of the lanes.</typeparam>
    /// <param name="group">The group.</param>
    /// <param name="rowLength">The row length.</param>
    /// <param name="count">The number of lanes that have a row.</param>
    /// <param name="sums">The sums, one per class.</param>
    /// <exception cref="ArgumentOutOfRangeException">The group or the sums are too short.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddColumns<T>(ReadOnlySpan<T> group, int rowLength, int count, Span<double> sums)
        where T : unmanaged, INumberBase<T>
    {
        int lanes = LaneBytes / Unsafe.SizeOf<T>();
        sums = sums[..rowLength];
        for (int c = 0; c < sums.Length; c++)
        {
            double sum = 0;
            foreach (T term in group.Slice(c * lanes, count))
                sum += double.CreateTruncating(term);
            sums[c] += sum;
        }
    }
}
