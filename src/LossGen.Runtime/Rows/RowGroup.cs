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
/// The group has the same form whatever the width of the vectors; narrower ones take it in parts. Of more rows than a group has lanes the groups stand one behind the other.
/// </summary>
/// <remarks>A group that is full is turned by the widest vectors there are; the last one, where it is not full, and numbers of other types, element by element.</remarks>
/// <example>
/// <code>
/// RowGroup.Load(logits.Slice(first * classes, count * classes), classes, groups);   // lanes of the last group without a row are 0
/// RowGroup.Store(groups, classes, gradient.Slice(first * classes, count * classes));
/// </code>
/// </example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class RowGroup
{
    /// <summary>The longest row that is worked on in a group.</summary>
    public const int LongestRow = 56;

    private const int LaneBytes = 64;

    /// <summary>Turns rows into groups.</summary>
    /// <typeparam name="T">The type of the lanes.</typeparam>
    /// <param name="rows">The rows, one after the other.</param>
    /// <param name="rowLength">The row length.</param>
    /// <param name="groups">Receives them; lanes of the last group without a row are set to 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The groups have too few lanes.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Load<T>(ReadOnlySpan<T> rows, int rowLength, Span<T> groups)
        where T : unmanaged
    {
        int groupLength = GroupLength<T>(groups.Length, rowLength, rows.Length), at = 0;
        if (HasVectors && (typeof(T) == typeof(float) || typeof(T) == typeof(double)))
        {
            for (; at + groupLength <= rows.Length; at += groupLength)
                LoadFull(ref Unsafe.Add(ref MemoryMarshal.GetReference(rows), at), (nuint)rowLength, ref Unsafe.Add(ref MemoryMarshal.GetReference(groups), at));
        }

        for (; at < rows.Length; at += groupLength)
        {
            Span<T> group = groups.Slice(at, groupLength);
            group.Clear();
            LoadByElements(rows.Slice(at, Math.Min(groupLength, rows.Length - at)), rowLength, group);
        }
    }

    /// <summary>Turns groups back into rows.</summary>
    /// <typeparam name="T">The type of the lanes.</typeparam>
    /// <param name="groups">The groups.</param>
    /// <param name="rowLength">The row length.</param>
    /// <param name="rows">Receives as many rows as it has room for.</param>
    /// <exception cref="ArgumentOutOfRangeException">The groups have fewer lanes than there is room for rows.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Store<T>(ReadOnlySpan<T> groups, int rowLength, Span<T> rows)
        where T : unmanaged
    {
        int groupLength = GroupLength<T>(groups.Length, rowLength, rows.Length), at = 0;
        if (HasVectors && (typeof(T) == typeof(float) || typeof(T) == typeof(double)))
        {
            for (; at + groupLength <= rows.Length; at += groupLength)
                StoreFull(ref Unsafe.Add(ref MemoryMarshal.GetReference(groups), at), (nuint)rowLength, ref Unsafe.Add(ref MemoryMarshal.GetReference(rows), at));
        }

        for (; at < rows.Length; at += groupLength)
            StoreByElements(groups.Slice(at, groupLength), rowLength, rows.Slice(at, Math.Min(groupLength, rows.Length - at)));
    }

    /// <summary>Turns groups back into rows and adds them to what is there.</summary>
    /// <typeparam name="T">The type of the lanes.</typeparam>
    /// <param name="groups">The groups.</param>
    /// <param name="rowLength">The row length.</param>
    /// <param name="rows">As many rows as are added to.</param>
    /// <exception cref="ArgumentOutOfRangeException">The groups have fewer lanes than there are rows.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    public static void Add<T>(ReadOnlySpan<T> groups, int rowLength, Span<T> rows)
        where T : unmanaged, INumberBase<T>
    {
        int groupLength = GroupLength<T>(groups.Length, rowLength, rows.Length), at = 0;
        if (HasVectors && rowLength <= LongestRow && (typeof(T) == typeof(float) || typeof(T) == typeof(double)))
        {
            // Turned back aside first: blocks of columns overlap, and an element that lies in two of them would be added twice.
            Span<T> terms = stackalloc T[LongestRow * Lanes<T>()];
            ref T term = ref MemoryMarshal.GetReference(terms);
            for (; at + groupLength <= rows.Length; at += groupLength)
            {
                ref T sum = ref Unsafe.Add(ref MemoryMarshal.GetReference(rows), at);
                StoreFull(ref Unsafe.Add(ref MemoryMarshal.GetReference(groups), at), (nuint)rowLength, ref term);
                for (nuint i = 0; i < (nuint)groupLength; i += (nuint)Vector<T>.Count)
                    (Vector.LoadUnsafe(ref sum, i) + Vector.LoadUnsafe(ref term, i)).StoreUnsafe(ref sum, i);
            }
        }

        for (; at < rows.Length; at += groupLength)
            AddByElements(groups.Slice(at, groupLength), rowLength, rows.Slice(at, Math.Min(groupLength, rows.Length - at)));
    }

    /// <summary>Adds the rows of groups up, class by class: each group row after row, and one group after the other.</summary>
    /// <typeparam name="T">The type of the lanes.</typeparam>
    /// <param name="groups">The groups.</param>
    /// <param name="rowLength">The row length.</param>
    /// <param name="count">The number of lanes that have a row.</param>
    /// <param name="sums">The sums, one per class.</param>
    /// <exception cref="ArgumentOutOfRangeException">The groups or the sums are too short.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void AddColumns<T>(ReadOnlySpan<T> groups, int rowLength, int count, Span<double> sums)
        where T : unmanaged, INumberBase<T>
    {
        int lanes = Lanes<T>();
        sums = sums[..rowLength];
        for (int first = 0; first < count; first += lanes)
        {
            ReadOnlySpan<T> group = groups.Slice(first * rowLength, rowLength * lanes);
            for (int c = 0; c < sums.Length; c++)
            {
                double sum = 0;
                foreach (T term in group.Slice(c * lanes, Math.Min(lanes, count - first)))
                    sum += double.CreateTruncating(term);
                sums[c] += sum;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Lanes<T>() => LaneBytes / Unsafe.SizeOf<T>();

    /// <summary>Checks the lengths, on which all that goes by references relies.</summary>
    /// <returns>The numbers of a group.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int GroupLength<T>(int groupsLength, int rowLength, int rowsLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rowLength);
        long groupLength = (long)rowLength * Lanes<T>(), count = Math.Max(1, (rowsLength + (groupLength - 1)) / groupLength);
        ArgumentOutOfRangeException.ThrowIfLessThan(groupsLength, count * groupLength);
        return (int)groupLength;
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
