using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Runtime;

// The same to double.
public static partial class ElementConversion
{
    /// <summary>Converts integers.</summary>
    /// <param name="source">The elements as stored.</param>
    /// <param name="destination">Receives them from its start.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Convert(ReadOnlySpan<byte> source, Span<double> destination)
    {
        CheckRoom(source.Length, destination.Length);
        int i = 0;
        for (; i <= source.Length - Vector256<byte>.Count; i += Vector256<byte>.Count)
        {
            (Vector256<ushort> lower, Vector256<ushort> upper) = Vector256.Widen(Vector256.Create(source.Slice(i, Vector256<byte>.Count)));
            Store(lower.AsInt16(), destination[i..]);
            Store(upper.AsInt16(), destination[(i + 16)..]);
        }

        for (; i < source.Length; i++)
            destination[i] = source[i];
    }

    /// <inheritdoc cref="Convert(ReadOnlySpan{byte}, Span{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Convert(ReadOnlySpan<sbyte> source, Span<double> destination)
    {
        CheckRoom(source.Length, destination.Length);
        int i = 0;
        for (; i <= source.Length - Vector256<sbyte>.Count; i += Vector256<sbyte>.Count)
        {
            (Vector256<short> lower, Vector256<short> upper) = Vector256.Widen(Vector256.Create(source.Slice(i, Vector256<sbyte>.Count)));
            Store(lower, destination[i..]);
            Store(upper, destination[(i + 16)..]);
        }

        for (; i < source.Length; i++)
            destination[i] = source[i];
    }

    /// <inheritdoc cref="Convert(ReadOnlySpan{byte}, Span{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Convert(ReadOnlySpan<short> source, Span<double> destination)
    {
        CheckRoom(source.Length, destination.Length);
        int i = 0;
        for (; i <= source.Length - Vector256<short>.Count; i += Vector256<short>.Count)
            Store(Vector256.Create(source.Slice(i, Vector256<short>.Count)), destination[i..]);

        for (; i < source.Length; i++)
            destination[i] = source[i];
    }

    /// <inheritdoc cref="Convert(ReadOnlySpan{byte}, Span{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Convert(ReadOnlySpan<int> source, Span<double> destination)
    {
        CheckRoom(source.Length, destination.Length);
        int i = 0;
        for (; i <= source.Length - Vector256<int>.Count; i += Vector256<int>.Count)
            Store(Vector256.Create(source.Slice(i, Vector256<int>.Count)), destination[i..]);

        for (; i < source.Length; i++)
            destination[i] = source[i];
    }

    /// <inheritdoc cref="Convert(ReadOnlySpan{byte}, Span{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Convert(ReadOnlySpan<long> source, Span<double> destination)
    {
        CheckRoom(source.Length, destination.Length);
        int i = 0;
        for (; Avx512DQ.IsSupported && i <= source.Length - Vector512<long>.Count; i += Vector512<long>.Count)
            Avx512DQ.ConvertToVector512Double(Vector512.Create(source.Slice(i, Vector512<long>.Count))).CopyTo(destination[i..]);

        for (; i < source.Length; i++)
            destination[i] = source[i];
    }

    /// <summary>Converts truth values to 0 and 1.</summary>
    /// <param name="source">The elements as stored: any byte but 0 is true.</param>
    /// <param name="destination">Receives them from its start.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Convert(ReadOnlySpan<bool> source, Span<double> destination)
    {
        CheckRoom(source.Length, destination.Length);
        ReadOnlySpan<byte> bytes = MemoryMarshal.Cast<bool, byte>(source);
        int i = 0;
        for (; i <= bytes.Length - Vector256<byte>.Count; i += Vector256<byte>.Count)
        {
            Vector256<byte> truth = Vector256.Min(Vector256.Create(bytes.Slice(i, Vector256<byte>.Count)), Vector256<byte>.One);
            (Vector256<ushort> lower, Vector256<ushort> upper) = Vector256.Widen(truth);
            Store(lower.AsInt16(), destination[i..]);
            Store(upper.AsInt16(), destination[(i + 16)..]);
        }

        for (; i < bytes.Length; i++)
            destination[i] = bytes[i] == 0 ? 0 : 1;
    }

    private static void Store(Vector256<short> integers, Span<double> destination)
    {
        (Vector256<int> lower, Vector256<int> upper) = Vector256.Widen(integers);
        Store(lower, destination);
        Store(upper, destination[8..]);
    }

    // Every integer of 32 bits is a double: as 2^52 + 2^31 + it, whose low bits are the integer's with the sign flipped.
    private static void Store(Vector256<int> integers, Span<double> destination)
    {
        (Vector256<ulong> lower, Vector256<ulong> upper) = Vector256.Widen(integers.AsUInt32() ^ Vector256.Create(0x80000000));
        Vector256<ulong> exponent = Vector256.Create(0x4330000000000000UL);
        Vector256<double> offset = Vector256.Create(4503601774854144.0);
        ((lower | exponent).AsDouble() - offset).CopyTo(destination);
        ((upper | exponent).AsDouble() - offset).CopyTo(destination[4..]);
    }
}
