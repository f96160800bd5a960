using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Runtime;

/// <summary>
/// Elements that are found by their class index. The indices of rows that count have been checked; those of rows that do not may be anything, and find an
/// element of their row nevertheless: the first, where the index, cut to a whole number, lies outside of the row.
/// </summary>
/// <remarks>
/// Several rows at a time look at all classes in turn, each lane keeping the element whose class is its index:
/// <code>
/// element = group[0];   element = index == c ? group[c] : element,   c = 1, 2, ...
/// </code>
/// That is a few instructions a class for all lanes together, while a look at one element per lane sends every lane through memory alone: the better way for long rows only.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowLookup
{
    private const int LaneBytes = 64;

    // 2^23 and 2^52.
    private const float FloatUnits = 8388608;
    private const double DoubleUnits = 4503599627370496;

    /// <summary>The index where it lies in the row, else 0, of a NaN too.</summary>
    /// <param name="index">The index as a number.</param>
    /// <param name="rowLength">The row length, at least 1.</param>
    /// <returns>An index in the row.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint Within(float index, int rowLength) => Within(float.ConvertToIntegerNative<int>(index), rowLength);

    /// <inheritdoc cref="Within(float, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint Within(double index, int rowLength) => Within(double.ConvertToIntegerNative<int>(index), rowLength);

    /// <summary>How many indices at the start lie in their rows for certain, as the smallest and the largest of all whole vectors tell.</summary>
    /// <returns>Those of all whole vectors, or none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int LeadingWithin<T>(System.ReadOnlySpan<T> indices, int rowLength)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (!Vector<T>.IsSupported) return 0;
        Vector<T> least = Vector<T>.Zero, most = Vector<T>.Zero;
        int whole = indices.Length - (indices.Length % Vector<T>.Count);
        for (int i = 0; i < whole; i += Vector<T>.Count)
        {
            Vector<T> here = new(indices[i..]);
            (least, most) = (Vector.Min(least, here), Vector.Max(most, here));
        }

        for (int i = 0; i < Vector<T>.Count; i++)
        {
            if (T.IsNegative(least[i]) || ulong.CreateTruncating(most[i]) >= (ulong)rowLength) return 0;
        }

        return whole;
    }

    /// <summary>Finds an element of each of several rows of a group.</summary>
    /// <param name="group">The group's first element.</param>
    /// <param name="rowLength">The row length.</param>
    /// <param name="found">The index of each lane; receives its element.</param>
    /// <param name="lane">The first lane.</param>
    /// <param name="count">The number of lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void InGroup(ref float group, int rowLength, ref float found, nuint lane, int count)
    {
        nuint end = lane + (nuint)count;
        for (nuint r = Sweep<float, int>(ref group, isGroup: true, rowLength, ref found, lane, end, FloatUnits); r < end; r++)
            Unsafe.Add(ref found, r) = Unsafe.Add(ref group, (Within(Unsafe.Add(ref found, r), rowLength) * (LaneBytes / sizeof(float))) + r);
    }

    /// <inheritdoc cref="InGroup(ref float, int, ref float, nuint, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void InGroup(ref double group, int rowLength, ref double found, nuint lane, int count)
    {
        nuint end = lane + (nuint)count;
        for (nuint r = Sweep<double, long>(ref group, isGroup: true, rowLength, ref found, lane, end, DoubleUnits); r < end; r++)
            Unsafe.Add(ref found, r) = Unsafe.Add(ref group, (Within(Unsafe.Add(ref found, r), rowLength) * (LaneBytes / sizeof(double))) + r);
    }

    /// <summary>Finds an element of each row of several groups.</summary>
    /// <param name="groups">The first group's first element.</param>
    /// <param name="rowLength">The row length.</param>
    /// <param name="found">The index of each lane; receives its element. There is one for each lane of the last group, whether it has a row or not.</param>
    /// <param name="count">The number of lanes that have a row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void InGroups(ref float groups, int rowLength, ref float found, int count)
    {
        const int Lanes = LaneBytes / sizeof(float);
        for (int first = 0; first < count; first += Lanes)
            InGroup(ref Unsafe.Add(ref groups, (nint)first * rowLength), rowLength, ref Unsafe.Add(ref found, first), 0, Lanes);
    }

    /// <inheritdoc cref="InGroups(ref float, int, ref float, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void InGroups(ref double groups, int rowLength, ref double found, int count)
    {
        const int Lanes = LaneBytes / sizeof(double);
        for (int first = 0; first < count; first += Lanes)
            InGroup(ref Unsafe.Add(ref groups, (nint)first * rowLength), rowLength, ref Unsafe.Add(ref found, first), 0, Lanes);
    }

    /// <summary>Finds a class's value for each of several rows.</summary>
    /// <param name="classes">The first class's value.</param>
    /// <param name="rowLength">The row length.</param>
    /// <param name="found">The index of each lane; receives its value.</param>
    /// <param name="lane">The first lane.</param>
    /// <param name="count">The number of lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void InClasses(ref float classes, int rowLength, ref float found, nuint lane, int count)
    {
        nuint end = lane + (nuint)count;
        for (nuint r = Sweep<float, int>(ref classes, isGroup: false, rowLength, ref found, lane, end, FloatUnits); r < end; r++)
            Unsafe.Add(ref found, r) = Unsafe.Add(ref classes, Within(Unsafe.Add(ref found, r), rowLength));
    }

    /// <inheritdoc cref="InClasses(ref float, int, ref float, nuint, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void InClasses(ref double classes, int rowLength, ref double found, nuint lane, int count)
    {
        nuint end = lane + (nuint)count;
        for (nuint r = Sweep<double, long>(ref classes, isGroup: false, rowLength, ref found, lane, end, DoubleUnits); r < end; r++)
            Unsafe.Add(ref found, r) = Unsafe.Add(ref classes, Within(Unsafe.Add(ref found, r), rowLength));
    }

    /// <summary>Finds an element of each of several rows.</summary>
    /// <param name="rows">The first row's first element.</param>
    /// <param name="rowLength">The row length.</param>
    /// <param name="found">The index of each row; receives its element.</param>
    /// <param name="count">The number of rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void InRows(ref float rows, int rowLength, ref float found, int count)
    {
        for (int r = 0; r < count; r++)
            Unsafe.Add(ref found, r) = Unsafe.Add(ref rows, ((nuint)r * (nuint)rowLength) + Within(Unsafe.Add(ref found, r), rowLength));
    }

    /// <inheritdoc cref="InRows(ref float, int, ref float, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void InRows(ref double rows, int rowLength, ref double found, int count)
    {
        for (int r = 0; r < count; r++)
            Unsafe.Add(ref found, r) = Unsafe.Add(ref rows, ((nuint)r * (nuint)rowLength) + Within(Unsafe.Add(ref found, r), rowLength));
    }

    /// <summary>
    /// Serves as many lanes as fill vectors. With <paramref name="units"/> added, whose last bit is worth 1, an index is that number's bits plus itself, so that the
    /// class to compare with is counted up as an integer, without waiting for a sum of floats; what is none of the whole numbers from 1 to the last class has other bits than they.
    /// </summary>
    /// <returns>The first lane that is left: all of them, if the rows are so long that a look at every class is dearer than one at a time.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint Sweep<T, TBits>(ref T source, bool isGroup, int rowLength, ref T found, nuint lane, nuint end, T units)
        where T : unmanaged
        where TBits : unmanaged
    {
        nuint classStep = (nuint)(LaneBytes / Unsafe.SizeOf<T>());
        if (Avx512F.IsSupported && rowLength <= 2 * Vector512<float>.Count)
        {
            for (; lane + (nuint)Vector512<T>.Count <= end; lane += (nuint)Vector512<T>.Count)
            {
                Vector512<T> element = isGroup ? Vector512.LoadUnsafe(ref source, lane) : Vector512.Create(source);
                Vector512<TBits> index = (Whole(Vector512.LoadUnsafe(ref found, lane)) + Vector512.Create(units)).As<T, TBits>(), here = Vector512.Create(units).As<T, TBits>();
                for (nuint c = 1; c < (nuint)rowLength; c++)
                {
                    here += Vector512<TBits>.One;
                    Vector512<T> ofClass = isGroup ? Vector512.LoadUnsafe(ref source, (c * classStep) + lane) : Vector512.Create(Unsafe.Add(ref source, c));
                    element = Vector512.ConditionalSelect(Vector512.Equals(index, here).As<TBits, T>(), ofClass, element);
                }

                element.StoreUnsafe(ref found, lane);
            }
        }

        if (rowLength <= 2 * Vector<float>.Count)
        {
            for (; lane + (nuint)Vector<T>.Count <= end; lane += (nuint)Vector<T>.Count)
            {
                Vector<T> element = isGroup ? Vector.LoadUnsafe(ref source, lane) : Vector.Create(source);
                Vector<TBits> index = (Whole(Vector.LoadUnsafe(ref found, lane)) + Vector.Create(units)).As<T, TBits>(), here = Vector.Create(units).As<T, TBits>();
                for (nuint c = 1; c < (nuint)rowLength; c++)
                {
                    here += Vector<TBits>.One;
                    Vector<T> ofClass = isGroup ? Vector.LoadUnsafe(ref source, (c * classStep) + lane) : Vector.Create(Unsafe.Add(ref source, c));
                    element = Vector.ConditionalSelect(Vector.Equals(index, here).As<TBits, T>(), ofClass, element);
                }

                element.StoreUnsafe(ref found, lane);
            }
        }

        return lane;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Whole<T>(Vector512<T> index) =>
        typeof(T) == typeof(float) ? Vector512.Truncate(index.As<T, float>()).As<float, T>() : Vector512.Truncate(index.As<T, double>()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> Whole<T>(Vector<T> index) =>
        typeof(T) == typeof(float) ? Vector.Truncate(index.As<T, float>()).As<float, T>() : Vector.Truncate(index.As<T, double>()).As<double, T>();

    // What lies outside of the range of int becomes its smallest or its largest number, as the machine has it, and a NaN its smallest or 0: of these only 0 can lie in a row.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint Within(int index, int rowLength) => (uint)index < (uint)rowLength ? (uint)index : 0;
}
