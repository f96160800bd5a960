using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

// Between the floating types. Half is 5 bits of exponent (bias 15) and 10 of fraction; F. Giesen's way ("half_to_float", "float_to_half_fast3", 2012) lets the
// float unit do the subnormal numbers and the rounding.
public static partial class ElementConversion
{
    private const int HalfInfinity = 0x7C00;

    /// <summary>Converts floating-point numbers, exactly where the type is wider, else rounded to the nearest.</summary>
    /// <param name="source">The elements as stored.</param>
    /// <param name="destination">Receives them from its start.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Convert(ReadOnlySpan<float> source, Span<double> destination)
    {
        CheckRoom(source.Length, destination.Length);
        int i = 0;
        for (; i <= source.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            (Vector256<double> lower, Vector256<double> upper) = Vector256.Widen(Vector256.Create(source.Slice(i, Vector256<float>.Count)));
            lower.CopyTo(destination[i..]);
            upper.CopyTo(destination[(i + 4)..]);
        }

        for (; i < source.Length; i++)
            destination[i] = source[i];
    }

    /// <inheritdoc cref="Convert(ReadOnlySpan{float}, Span{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Convert(ReadOnlySpan<double> source, Span<float> destination)
    {
        CheckRoom(source.Length, destination.Length);
        int i = 0;
        for (; i <= source.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            Vector256<double> lower = Vector256.Create(source.Slice(i, 4)), upper = Vector256.Create(source.Slice(i + 4, 4));
            Vector256.Narrow(lower, upper).CopyTo(destination[i..]);
        }

        for (; i < source.Length; i++)
            destination[i] = (float)source[i];
    }

    /// <inheritdoc cref="Convert(ReadOnlySpan{float}, Span{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Convert(ReadOnlySpan<Half> source, Span<float> destination)
    {
        CheckRoom(source.Length, destination.Length);
        ReadOnlySpan<ushort> bits = MemoryMarshal.Cast<Half, ushort>(source);
        int i = 0;
        for (; i <= bits.Length - Vector256<ushort>.Count; i += Vector256<ushort>.Count)
        {
            (Vector256<uint> lower, Vector256<uint> upper) = Vector256.Widen(Vector256.Create(bits.Slice(i, Vector256<ushort>.Count)));
            FromHalfBits(lower.AsInt32()).CopyTo(destination[i..]);
            FromHalfBits(upper.AsInt32()).CopyTo(destination[(i + 8)..]);
        }

        for (; i < source.Length; i++)
            destination[i] = (float)source[i];
    }

    /// <inheritdoc cref="Convert(ReadOnlySpan{float}, Span{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Convert(ReadOnlySpan<Half> source, Span<double> destination)
    {
        CheckRoom(source.Length, destination.Length);
        for (int i = 0; i < source.Length; i++)
            destination[i] = (double)source[i];
    }

    /// <inheritdoc cref="Convert(ReadOnlySpan{float}, Span{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Convert(ReadOnlySpan<float> source, Span<Half> destination)
    {
        CheckRoom(source.Length, destination.Length);
        Span<ushort> bits = MemoryMarshal.Cast<Half, ushort>(destination);
        int i = 0;
        for (; i <= source.Length - Vector256<ushort>.Count; i += Vector256<ushort>.Count)
        {
            Vector256<int> lower = ToHalfBits(Vector256.Create(source.Slice(i, 8))), upper = ToHalfBits(Vector256.Create(source.Slice(i + 8, 8)));
            Vector256.Narrow(lower.AsUInt32(), upper.AsUInt32()).CopyTo(bits[i..]);
        }

        for (; i < source.Length; i++)
            destination[i] = (Half)source[i];
    }

    /// <inheritdoc cref="Convert(ReadOnlySpan{float}, Span{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Convert(ReadOnlySpan<double> source, Span<Half> destination)
    {
        CheckRoom(source.Length, destination.Length);
        for (int i = 0; i < source.Length; i++)
            destination[i] = (Half)source[i];
    }

    /// <summary>Adds floats to doubles, with the digits of a double.</summary>
    /// <param name="source">What is added.</param>
    /// <param name="destination">What it is added to, from its start.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ReadOnlySpan<float> source, Span<double> destination)
    {
        CheckRoom(source.Length, destination.Length);
        for (int i = 0; i < source.Length; i++)
            destination[i] += source[i];
    }

    // The exponent and fraction, moved up, are 2^-112 of the number as a float, subnormal ones included; infinity and NaN need the float's greatest exponent.
    private static Vector256<float> FromHalfBits(Vector256<int> bits)
    {
        Vector256<int> magnitude = bits & Vector256.Create(0x7FFF);
        Vector256<float> value = (magnitude << 13).AsSingle() * Vector256.Create(5.192296858534828e33f);
        Vector256<int> special = Vector256.GreaterThanOrEqual(magnitude, Vector256.Create(HalfInfinity)) & Vector256.Create(0x7F800000);
        return (value.AsInt32() | special | ((bits & Vector256.Create(0x8000)) << 16)).AsSingle();
    }

    private static Vector256<int> ToHalfBits(Vector256<float> value)
    {
        Vector256<int> bits = value.AsInt32();
        Vector256<int> sign = bits & Vector256.Create(int.MinValue);
        Vector256<int> magnitude = bits ^ sign;

        // Below 2^-14: adding 1/2 leaves the rounded multiple of 2^-24 in the low bits.
        Vector256<int> small = (magnitude.AsSingle() + Vector256.Create(0.5f)).AsInt32() - Vector256.Create(0x3F000000);

        // Else: to the nearest, a tie to the even, by adding half a unit less one and the lowest bit that stays.
        Vector256<int> odd = (magnitude >> 13) & Vector256<int>.One;
        Vector256<int> ordinary = (magnitude - Vector256.Create(112 << 23) + Vector256.Create(0xFFF) + odd) >> 13;

        Vector256<int> isNaN = Vector256.GreaterThan(magnitude, Vector256.Create(0x7F800000));
        Vector256<int> huge = Vector256.ConditionalSelect(isNaN, Vector256.Create(0x7E00), Vector256.Create(HalfInfinity));
        Vector256<int> finite = Vector256.ConditionalSelect(Vector256.LessThan(magnitude, Vector256.Create(113 << 23)), small, ordinary);
        Vector256<int> result = Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(magnitude, Vector256.Create(143 << 23)), huge, finite);
        return result | ((sign >> 16) & Vector256.Create(0x8000));
    }
}
