using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <summary>
/// The checks with which every emitted method begins, so that no input, valid or not, is read or written outside its span and nothing is
/// written before an exception. Each check is a comparison; what builds the message is out of line.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Guard
{
    // Numbers that may be negative: some cultures write another minus sign.
    private static CultureInfo Invariant => CultureInfo.InvariantCulture;

    /// <summary>Checks that a span has the length of another one.</summary>
    /// <param name="length">The length to check.</param>
    /// <param name="expected">The length that it should have.</param>
    /// <param name="name">The parameter that has <paramref name="length"/>.</param>
    /// <param name="expectedName">The parameter that has <paramref name="expected"/>.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SameLength(int length, int expected, string name, string expectedName)
    {
        if (length != expected) ThrowLength(length, expected, name, expectedName);
    }

    /// <summary>Checks that a span of a row loss has one value per row.</summary>
    /// <param name="length">The length to check.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="name">The parameter that has <paramref name="length"/>.</param>
    /// <param name="matrixName">The parameter from whose length the rows were counted.</param>
    /// <exception cref="ArgumentException">The length is not the number of rows.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OnePerRow(int length, int rows, string name, string matrixName)
    {
        if (length != rows) ThrowPerRow(length, rows, name, matrixName);
    }

    /// <summary>Checks that a span of a row loss has one value per column.</summary>
    /// <param name="length">The length to check.</param>
    /// <param name="rowLength">The row length.</param>
    /// <param name="name">The parameter that has <paramref name="length"/>.</param>
    /// <param name="rowLengthName">The parameter that is the row length.</param>
    /// <exception cref="ArgumentException">The length is not the row length.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OnePerColumn(int length, int rowLength, string name, string rowLengthName)
    {
        if (length != rowLength) ThrowPerColumn(length, rowLength, name, rowLengthName);
    }

    /// <summary>Counts the rows of a matrix.</summary>
    /// <param name="length">The number of the matrix's elements.</param>
    /// <param name="rowLength">The row length.</param>
    /// <param name="name">The parameter that is the matrix.</param>
    /// <param name="rowLengthName">The parameter that is the row length.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="ArgumentException">The row length is below 1 or does not divide the length.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Rows(int length, int rowLength, string name, string rowLengthName)
    {
        if (rowLength < 1) ThrowRowLength(rowLength, rowLengthName);
        var (rows, rest) = Math.DivRem(length, rowLength);
        if (rest != 0) ThrowRaggedRows(length, rowLength, name, rowLengthName);
        return rows;
    }

    /// <summary>Checks that a row length is the promised one.</summary>
    /// <param name="rowLength">The row length.</param>
    /// <param name="promised">The length that the declaration promises.</param>
    /// <param name="rowLengthName">The parameter that is the row length.</param>
    /// <exception cref="ArgumentException">It is another one.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void PromisedRowLength(int rowLength, int promised, string rowLengthName)
    {
        if (rowLength != promised) ThrowPromisedRowLength(rowLength, promised, rowLengthName);
    }

    [DoesNotReturn]
    private static void ThrowLength(int length, int expected, string name, string expectedName) =>
        throw new ArgumentException(
            $"The length of '{name}' is {length}, but should be {expected}, the length of '{expectedName}'.", name);

    [DoesNotReturn]
    private static void ThrowPerRow(int length, int rows, string name, string matrixName) =>
        throw new ArgumentException(
            $"The length of '{name}' is {length}, but should be {rows}, the number of rows of '{matrixName}'.", name);

    [DoesNotReturn]
    private static void ThrowPerColumn(int length, int rowLength, string name, string rowLengthName) =>
        throw new ArgumentException(
            $"The length of '{name}' is {length}, but should be {rowLength}, the row length '{rowLengthName}'.", name);

    [DoesNotReturn]
    private static void ThrowRowLength(int rowLength, string rowLengthName) =>
        throw new ArgumentException(
            string.Create(Invariant, $"The row length '{rowLengthName}' is {rowLength}, but should be at least 1."), rowLengthName);

    [DoesNotReturn]
    private static void ThrowRaggedRows(int length, int rowLength, string name, string rowLengthName) =>
        throw new ArgumentException(
            $"The length of '{name}' is {length}, but should be a multiple of {rowLength}, the row length '{rowLengthName}'.", name);

    [DoesNotReturn]
    private static void ThrowPromisedRowLength(int rowLength, int promised, string rowLengthName) =>
        throw new ArgumentException(
            string.Create(Invariant, $"The row length '{rowLengthName}' is {rowLength}, but the loss is declared for rows of {promised}."),
            rowLengthName);
}
