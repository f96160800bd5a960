using System;
using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Runtime;

/// <summary>
/// A group of short rows turned on its side, one row a lane, so that vectors work on several rows at once:
/// <code>
/// element c of row r:   rows[r * rowLength + c]   is   group[c * lanes + r],   lanes = 64 bytes: 16 floats, 8 doubles
/// </code>
/// The group has the same form whatever the width of the vectors; narrower ones take it in parts.
/// </summary>
/// <remarks>A group that is full is turned by the widest vectors there are; the last one, where it is not full, and numbers of other types, element by element.</remarks>
/// <example>
/// <code>
/// RowGroup.Load(logits.Slice(first * classes, count * classes), classes, group);   // rows of a group that is not full are 0
/// RowGroup.Store(group, classes, gradient.Slice(first * classes, count * classes));
/// </code>
/// </example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class RowGroup
{
    /// <summary>The longest row that is worked on in a group.</summary>
    public const int LongestRow = 32;

    private const int LaneBytes = 64;

    /// <summary>Turns rows into a group.</summary>
    /// <typeparam name="T">The type of the lanes.</typeparam>
    /// <param name="rows">The rows, one after the other; at most as many as a group has lanes.</param>
    /// <param name="rowLength">The row length.</param>
    /// <param name="group">Receives them; lanes without a row are set to 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The group is too short, or there are more rows than lanes.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Load<T>(ReadOnlySpan<T> rows, int rowLength, Span<T> group)
        where T : unmanaged
    {
        if (IsFull<T>(group.Length, rowLength, rows.Length))
        {
            LoadFull(ref MemoryMarshal.GetReference(rows), (nuint)rowLength, ref MemoryMarshal.GetReference(group));
            return;
        }

        group[..(rowLength * Lanes<T>())].Clear();
        LoadByElements(rows, rowLength, group);
    }

    /// <summary>Turns a group back into rows.</summary>
    /// <typeparam name="T">The type of the lanes.</typeparam>
    /// <param name="group">The group.</param>
    /// <param name="rowLength">The row length.</param>
    /// <param name="rows">Receives as many rows as it has room for, at most as many as a group has lanes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The group is too short, or there is room for more rows than lanes.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Store<T>(ReadOnlySpan<T> group, int rowLength, Span<T> rows)
        where T : unmanaged
    {
        if (IsFull<T>(group.Length, rowLength, rows.Length))
            StoreFull(ref MemoryMarshal.GetReference(group), (nuint)rowLength, ref MemoryMarshal.GetReference(rows));
        else
            StoreByElements(group, rowLength, rows);
    }

    /// <summary>Turns a group back into rows and adds them to what is there.</summary>
    /// <typeparam name="T">The type of the lanes.</typeparam>
    /// <param name="group">The group.</param>
    /// <param name="rowLength">The row length.</param>
    /// <param name="rows">As many rows as are added to, at most as many as a group has lanes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The group is too short, or there are more rows than lanes.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    public static void Add<T>(ReadOnlySpan<T> group, int rowLength, Span<T> rows)
        where T : unmanaged, INumberBase<T>
    {
        if (!IsFull<T>(group.Length, rowLength, rows.Length) || rowLength > LongestRow)
        {
            AddByElements(group, rowLength, rows);
            return;
        }

        // Turned back aside first: blocks of columns overlap, and an element that lies in two of them would be added twice.
        Span<T> terms = stackalloc T[LongestRow * Lanes<T>()];
        StoreFull(ref MemoryMarshal.GetReference(group), (nuint)rowLength, ref MemoryMarshal.GetReference(terms));
        ref T sum = ref MemoryMarshal.GetReference(rows), term = ref MemoryMarshal.GetReference(terms);
        for (nuint i = 0; i < (nuint)(rowLength * Lanes<T>()); i += (nuint)Vector<T>.Count)
            (Vector.LoadUnsafe(ref sum, i) + Vector.LoadUnsafe(ref term, i)).StoreUnsafe(ref sum, i);
    }

    /// <summary>Adds the rows of a group up, class by class, row after row.</summary>
    /// <typeparam name="T">The type of the lanes.</typeparam>
    /// <param name="group">The group.</param>
    /// <param name="rowLength">The row length.</param>
    /// <param name="count">The number of lanes that have a row.</param>
    /// <param name="sums">The sums, one per class.</param>
    /// <exception cref="ArgumentOutOfRangeException">The group or the sums are too short.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void AddColumns<T>(ReadOnlySpan<T> group, int rowLength, int count, Span<double> sums)
        where T : unmanaged, INumberBase<T>
    {
        int lanes = Lanes<T>();
        sums = sums[..rowLength];
        for (int c = 0; c < sums.Length; c++)
        {
            double sum = 0;
            foreach (T term in group.Slice(c * lanes, count))
                sum += double.CreateTruncating(term);
            sums[c] += sum;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Lanes<T>() => LaneBytes / Unsafe.SizeOf<T>();

    /// <summary>Checks the lengths, on which all that goes by references relies, and tells whether each lane has its row and there are vectors to turn them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsFull<T>(int groupLength, int rowLength, int rowsLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rowLength);
        long length = (long)rowLength * Lanes<T>();
        ArgumentOutOfRangeException.ThrowIfLessThan(groupLength, length);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(rowsLength, length + rowLength);
        return rowsLength >= length && HasVectors && (typeof(T) == typeof(float) || typeof(T) == typeof(double));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LoadFull<T>(ref T rows, nuint rowLength, ref T group)
    {
        if (typeof(T) == typeof(float))
        {
            ref float from = ref Unsafe.As<T, float>(ref rows), to = ref Unsafe.As<T, float>(ref group);
            if (rowLength < FloatColumns) LoadNarrow(ref from, rowLength, ref to);
            else if (Avx512F.IsSupported) LoadBy512(ref from, rowLength, ref to);
            else if (Avx.IsSupported) LoadBy256(ref from, rowLength, ref to);
            else LoadBy128(ref from, rowLength, ref to);
        }
        else
        {
            ref double from = ref Unsafe.As<T, double>(ref rows), to = ref Unsafe.As<T, double>(ref group);
            if (rowLength < DoubleColumns) CopyLine(ref from, ref to);
            else if (rowLength < WideDoubleColumns || !Avx.IsSupported) LoadBy128(ref from, rowLength, ref to);
            else if (Avx512F.IsSupported) LoadBy512(ref from, rowLength, ref to);
            else LoadBy256(ref from, rowLength, ref to);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreFull<T>(ref T group, nuint rowLength, ref T rows)
    {
        if (typeof(T) == typeof(float))
        {
            ref float from = ref Unsafe.As<T, float>(ref group), to = ref Unsafe.As<T, float>(ref rows);
            if (rowLength < FloatColumns) StoreNarrow(ref from, rowLength, ref to);
            else if (Avx512F.IsSupported) StoreBy512(ref from, rowLength, ref to);
            else if (Avx.IsSupported) StoreBy256(ref from, rowLength, ref to);
            else StoreBy128(ref from, rowLength, ref to);
        }
        else
        {
            ref double from = ref Unsafe.As<T, double>(ref group), to = ref Unsafe.As<T, double>(ref rows);
            if (rowLength < DoubleColumns) CopyLine(ref from, ref to);
            else if (rowLength < WideDoubleColumns || !Avx.IsSupported) StoreBy128(ref from, rowLength, ref to);
            else if (Avx512F.IsSupported) StoreBy512(ref from, rowLength, ref to);
            else StoreBy256(ref from, rowLength, ref to);
        }
    }
}
