using System;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

// What only losses over rows check.
public static partial class Guard
{
    /// <summary>Checks that a row length is at least 1, where no matrix's rows are counted by it.</summary>
    /// <param name="rowLength">The row length.</param>
    /// <param name="rowLengthName">The parameter that is the row length.</param>
    /// <exception cref="ArgumentException">It is below 1.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RowLength(int rowLength, string rowLengthName)
    {
        if (rowLength < 1) ThrowRowLength(rowLength, rowLengthName);
    }

    /// <summary>Checks that a span has one value per element of a row loss that reads no matrix.</summary>
    /// <param name="length">The length to check.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="rowLength">The row length.</param>
    /// <param name="name">The parameter that has <paramref name="length"/>.</param>
    /// <exception cref="ArgumentException">The length is not the number of elements.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OnePerElement(int length, int rows, int rowLength, string name)
    {
        if (length != (long)rows * rowLength) ThrowPerElement(length, rows, rowLength, name);
    }

    /// <summary>Checks that an output shares no memory with an input of another shape.</summary>
    /// <typeparam name="TOut">The output's element type.</typeparam>
    /// <typeparam name="TIn">The input's element type.</typeparam>
    /// <param name="output">The output.</param>
    /// <param name="input">The input.</param>
    /// <param name="outputName">The parameter that is the output.</param>
    /// <param name="inputName">The parameter that is the input.</param>
    /// <exception cref="ArgumentException">They share at least one byte.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OutputApart<TOut, TIn>(Span<TOut> output, ReadOnlySpan<TIn> input, string outputName, string inputName)
        where TOut : unmanaged
        where TIn : unmanaged
    {
        if (Overlap(output, input)) ThrowOutputOverOtherShape(outputName, inputName);
    }

    /// <summary>Checks that every row's class index lies in the row.</summary>
    /// <typeparam name="T">The indices' type.</typeparam>
    /// <param name="indices">The class indices, one per row.</param>
    /// <param name="rowLength">The row length.</param>
    /// <param name="name">The parameter that holds them.</param>
    /// <exception cref="ArgumentOutOfRangeException">One is negative, or not below the row length.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ClassIndices<T>(ReadOnlySpan<T> indices, int rowLength, string name)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (int row = RowLookup.LeadingWithin(indices, rowLength); row < indices.Length; row++)
            ClassIndex(long.CreateTruncating(indices[row]), rowLength, row, name);
    }

    /// <summary>Checks that the class index of every row that counts lies in the row.</summary>
    /// <typeparam name="T">The indices' type.</typeparam>
    /// <typeparam name="TMask">The type of <paramref name="counted"/>.</typeparam>
    /// <param name="indices">The class indices of some rows.</param>
    /// <param name="counted">For each of them, whether the row counts: 0 if not.</param>
    /// <param name="rowLength">The row length.</param>
    /// <param name="firstRow">The row that the first index belongs to.</param>
    /// <param name="name">The parameter that holds the indices.</param>
    /// <exception cref="ArgumentOutOfRangeException">One is negative, or not below the row length.</exception>
    public static void CountedIndices<T, TMask>(ReadOnlySpan<T> indices, ReadOnlySpan<TMask> counted, int rowLength, int firstRow, string name)
        where T : unmanaged, INumberBase<T>
        where TMask : unmanaged, INumberBase<TMask>
    {
        for (int i = 0; i < indices.Length; i++)
        {
            // A NaN is no index: it becomes one that lies in no row.
            if (!TMask.IsZero(counted[i]))
                ClassIndex(T.IsNaN(indices[i]) ? long.MinValue : long.CreateSaturating(indices[i]), rowLength, firstRow + i, name);
        }
    }

    [DoesNotReturn]
    private static void ThrowPerElement(int length, int rows, int rowLength, string name) =>
        throw new ArgumentException(
            string.Create(Invariant, $"The length of '{name}' is {length}, but should be {(long)rows * rowLength}: {rows} rows of {rowLength}."), name);

    [DoesNotReturn]
    private static void ThrowOutputOverOtherShape(string outputName, string inputName) =>
        throw new ArgumentException($"The output '{outputName}' overlaps the input '{inputName}', which has another shape.", outputName);
}
