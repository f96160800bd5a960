using System;
using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <summary>Stores what a kernel has for each row or class in the type of the span that receives it, or adds it there.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowOutput
{
    /// <summary>Stores values of rows.</summary>
    /// <typeparam name="T">The type of the lanes.</typeparam>
    /// <typeparam name="TOut">The type of what receives them.</typeparam>
    /// <param name="values">The values.</param>
    /// <param name="output">Receives them, as many as it has room for.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer values.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Store<T, TOut>(ReadOnlySpan<T> values, Span<TOut> output)
        where T : unmanaged, INumberBase<T>
        where TOut : unmanaged, INumberBase<TOut>
    {
        values = values[..output.Length];
        for (int i = 0; i < values.Length; i++)
            output[i] = TOut.CreateTruncating(values[i]);
    }

    /// <summary>Adds values of rows to what is there, with the digits of a double.</summary>
    /// <typeparam name="T">The type of the lanes.</typeparam>
    /// <typeparam name="TOut">The type of what receives them.</typeparam>
    /// <param name="values">The values.</param>
    /// <param name="output">What they are added to.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer values.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add<T, TOut>(ReadOnlySpan<T> values, Span<TOut> output)
        where T : unmanaged, INumberBase<T>
        where TOut : unmanaged, INumberBase<TOut>
    {
        values = values[..output.Length];
        for (int i = 0; i < values.Length; i++)
            output[i] = TOut.CreateTruncating(double.CreateTruncating(output[i]) + double.CreateTruncating(values[i]));
    }

    /// <summary>Stores sums over all rows, one per class, multiplied by a factor and raised to a floor.</summary>
    /// <typeparam name="TOut">The type of what receives them.</typeparam>
    /// <param name="sums">The sums.</param>
    /// <param name="factor">What each is multiplied by.</param>
    /// <param name="output">Receives them, as many as it has room for.</param>
    /// <param name="floor">What smaller ones are raised to.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer sums.</exception>
    public static void StoreSums<TOut>(ReadOnlySpan<double> sums, double factor, Span<TOut> output, double floor = double.NegativeInfinity)
        where TOut : unmanaged, INumberBase<TOut>
    {
        sums = sums[..output.Length];
        for (int i = 0; i < sums.Length; i++)
            output[i] = TOut.CreateTruncating(Math.Max(sums[i] * factor, floor));
    }

    /// <summary>Adds sums over all rows, one per class, multiplied by a factor and raised to a floor, to what is there.</summary>
    /// <typeparam name="TOut">The type of what receives them.</typeparam>
    /// <param name="sums">The sums.</param>
    /// <param name="factor">What each is multiplied by.</param>
    /// <param name="output">What they are added to.</param>
    /// <param name="floor">What smaller ones are raised to.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer sums.</exception>
    public static void AddSums<TOut>(ReadOnlySpan<double> sums, double factor, Span<TOut> output, double floor = double.NegativeInfinity)
        where TOut : unmanaged, INumberBase<TOut>
    {
        sums = sums[..output.Length];
        for (int i = 0; i < sums.Length; i++)
            output[i] = TOut.CreateTruncating(double.CreateTruncating(output[i]) + Math.Max(sums[i] * factor, floor));
    }
}
