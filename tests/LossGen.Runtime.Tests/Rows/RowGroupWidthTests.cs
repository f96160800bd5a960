using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Runtime.Tests.Rows;

/// <summary>Each way to turn a group against the definition, bit by bit, with nothing touched around: ways by vectors on machines that have them, whatever this one would choose.</summary>
public sealed class RowGroupWidthTests
{
    private const int Longest = 70;

    private delegate void Turning<T>(Span<T> from, int rowLength, Span<T> to);

    private sealed record Way<T>(string Name, Turning<T> Load, Turning<T> Store, bool OnlyFull = true, int ShortestRow = 1);

    private static readonly Way<float>[] FloatWays =
    [
        new("chosen", static (rows, n, group) => RowGroup.Load<float>(rows, n, group), static (group, n, rows) => RowGroup.Store<float>(group, n, rows), OnlyFull: false),
        new("512", static (rows, n, group) => RowGroup.LoadBy512(ref rows[0], (nuint)n, ref group[0]), static (group, n, rows) => RowGroup.StoreBy512(ref group[0], (nuint)n, ref rows[0]), ShortestRow: 4),
        new("256", static (rows, n, group) => RowGroup.LoadBy256(ref rows[0], (nuint)n, ref group[0]), static (group, n, rows) => RowGroup.StoreBy256(ref group[0], (nuint)n, ref rows[0]), ShortestRow: 4),
        new("128", static (rows, n, group) => RowGroup.LoadBy128(ref rows[0], (nuint)n, ref group[0]), static (group, n, rows) => RowGroup.StoreBy128(ref group[0], (nuint)n, ref rows[0]), ShortestRow: 4),
        new("elements", static (rows, n, group) => RowGroup.LoadByElements<float>(rows, n, group), static (group, n, rows) => RowGroup.StoreByElements<float>(group, n, rows)),
    ];

    private static readonly Way<double>[] DoubleWays =
    [
        new("chosen", static (rows, n, group) => RowGroup.Load<double>(rows, n, group), static (group, n, rows) => RowGroup.Store<double>(group, n, rows), OnlyFull: false),
        new("512", static (rows, n, group) => RowGroup.LoadBy512(ref rows[0], (nuint)n, ref group[0]), static (group, n, rows) => RowGroup.StoreBy512(ref group[0], (nuint)n, ref rows[0]), ShortestRow: 4),
        new("256", static (rows, n, group) => RowGroup.LoadBy256(ref rows[0], (nuint)n, ref group[0]), static (group, n, rows) => RowGroup.StoreBy256(ref group[0], (nuint)n, ref rows[0]), ShortestRow: 4),
        new("128", static (rows, n, group) => RowGroup.LoadBy128(ref rows[0], (nuint)n, ref group[0]), static (group, n, rows) => RowGroup.StoreBy128(ref group[0], (nuint)n, ref rows[0]), ShortestRow: 2),
        new("elements", static (rows, n, group) => RowGroup.LoadByElements<double>(rows, n, group), static (group, n, rows) => RowGroup.StoreByElements<double>(group, n, rows)),
    ];

    public static TheoryData<string> Widths
    {
        get
        {
            TheoryData<string> widths = ["chosen", "elements"];
            if (Avx512F.IsSupported) widths.Add("512");
            if (Avx.IsSupported) widths.Add("256");
            if (RowGroup.HasVectors) widths.Add("128");
            return widths;
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Floats_are_turned_as_defined(string width) => Judge(Array.Find(FloatWays, way => way.Name == width)!, lanes: 16);

    [Theory]
    [MemberData(nameof(Widths))]
    public void Doubles_are_turned_as_defined(string width) => Judge(Array.Find(DoubleWays, way => way.Name == width)!, lanes: 8);

    [Fact]
    public void Numbers_of_other_types_are_turned_too() => Judge<int>(
        new("chosen", static (rows, n, group) => RowGroup.Load<int>(rows, n, group), static (group, n, rows) => RowGroup.Store<int>(group, n, rows), OnlyFull: false), lanes: 16);

    private static void Judge<T>(Way<T> way, int lanes)
        where T : unmanaged
    {
        for (int rowLength = way.ShortestRow; rowLength <= Longest; rowLength++)
        {
            for (int rows = way.OnlyFull ? lanes : 1; rows <= lanes; rows++)
            {
                foreach ((int offset, bool isAtEnd) in Places(rows == lanes))
                {
                    string what = $"{way.Name}, {typeof(T).Name}: {rows} rows of {rowLength}, {offset} bytes {(isAtEnd ? "before" : "behind")} the fence";
                    Assert.True(IsLoaded(way.Load, rowLength, rows, lanes, offset, isAtEnd), "Load by " + what);
                    Assert.True(IsStored(way.Store, rowLength, rows, lanes, offset, isAtEnd), "Store by " + what);
                }
            }
        }
    }

    private static IEnumerable<(int Offset, bool IsAtEnd)> Places(bool isFull) => isFull ? [(0, true), (0, false), (1, true), (12, false)] : [(0, true)];

    private static bool IsLoaded<T>(Turning<T> load, int rowLength, int count, int lanes, int offset, bool isAtEnd)
        where T : unmanaged
    {
        T[] rows = Noise<T>(rowLength * count), expected = new T[rowLength * lanes];
        for (int c = 0; c < rowLength; c++)
        {
            for (int r = 0; r < count; r++)
                expected[(c * lanes) + r] = rows[(r * rowLength) + c];
        }

        return Turns(load, rows, rowLength, expected, offset, isAtEnd);
    }

    private static bool IsStored<T>(Turning<T> store, int rowLength, int count, int lanes, int offset, bool isAtEnd)
        where T : unmanaged
    {
        T[] group = Noise<T>(rowLength * lanes), expected = new T[rowLength * count];
        for (int c = 0; c < rowLength; c++)
        {
            for (int r = 0; r < count; r++)
                expected[(r * rowLength) + c] = group[(c * lanes) + r];
        }

        return Turns(store, group, rowLength, expected, offset, isAtEnd);
    }

    private static bool Turns<T>(Turning<T> turn, T[] from, int rowLength, T[] expected, int offset, bool isAtEnd)
        where T : unmanaged
    {
        ReadOnlySpan<byte> source = MemoryMarshal.AsBytes<T>(from), wanted = MemoryMarshal.AsBytes<T>(expected);
        using FencedMemory input = new(source.Length, offset, isAtEnd), output = new(wanted.Length, offset, isAtEnd);
        source.CopyTo(input.Span<byte>());
        turn(input.Span<T>(), rowLength, output.Span<T>());
        return output.Span<byte>().SequenceEqual(wanted) && input.Span<byte>().SequenceEqual(source) && input.IsFenceWhole && output.IsFenceWhole;
    }

    /// <summary>Any bits, those of NaN among them: a number that is only moved keeps them.</summary>
    private static T[] Noise<T>(int length)
        where T : unmanaged
    {
        T[] noise = new T[length];
        new Random(length).NextBytes(MemoryMarshal.AsBytes(noise.AsSpan()));
        return noise;
    }
}
