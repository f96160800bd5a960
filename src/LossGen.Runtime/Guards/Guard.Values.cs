using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

public static partial class Guard
{
    /// <summary>Checks that a mean has something to divide by, under <see cref="OnEmpty.Throw"/>.</summary>
    /// <param name="divisor">The number of values, or the sum of their weights.</param>
    /// <param name="method">The loss method's name.</param>
    /// <exception cref="InvalidOperationException">The divisor is 0.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void NotEmpty(double divisor, string method)
    {
        if (divisor == 0) EmptyMean.Throw(method);
    }

    /// <summary>Checks that a class index lies in its row.</summary>
    /// <param name="index">The class index.</param>
    /// <param name="rowLength">The row length.</param>
    /// <param name="row">The row that the index belongs to.</param>
    /// <param name="name">The parameter that holds the indices.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, or not below the row length.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ClassIndex(long index, int rowLength, int row, string name)
    {
        if ((ulong)index >= (ulong)rowLength) ThrowClassIndex(index, rowLength, row, name);
    }

    [DoesNotReturn]
    private static void ThrowClassIndex(long index, int rowLength, int row, string name) =>
        throw new ArgumentOutOfRangeException(
            name,
            index,
            string.Create(
                Invariant,
                $"The class index {index} of row {row} in '{name}' is outside the row, whose indices are 0 to {rowLength - 1}."));
}
