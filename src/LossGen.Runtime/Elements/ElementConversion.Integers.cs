using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Runtime;

// A vector of 32 bytes, or 16 shorts, is widened to integers of 32 bits, which convert to either floating type. What a vector does not fill is done one by one.
public static partial class ElementConversion
{
    /// <summary>Converts integers.</summary>
    /// <param name="source">The elements as stored.</param>
    /// <param name="destination">Receives them from its start.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Convert(ReadOnlySpan<byte> source, Span<float> destination)
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

    /// <inheritdoc cref="Convert(ReadOnlySpan{byte}, Span{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Convert(ReadOnlySpan<sbyte> source, Span<float> destination)
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

    /// <inheritdoc cref="Convert(ReadOnlySpan{byte}, Span{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Convert(ReadOnlySpan<short> source, Span<float> destination)
    {
        CheckRoom(source.Length, destination.Length);
        int i = 0;
        for (; i <= source.Length - Vector256<short>.Count; i += Vector256<short>.Count)
            Store(Vector256.Create(source.Slice(i, Vector256<short>.Count)), destination[i..]);

        for (; i < source.Length; i++)
            destination[i] = source[i];
    }

    /// <inheritdoc cref="Convert(ReadOnlySpan{byte}, Span{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Convert(ReadOnlySpan<int> source, Span<float> destination)
    {
        CheckRoom(source.Length, destination.Length);
        int i = 0;
        for (; i <= source.Length - Vector256<int>.Count; i += Vector256<int>.Count)
            Vector256.ConvertToSingle(Vector256.Create(source.Slice(i, Vector256<int>.Count))).CopyTo(destination[i..]);

        for (; i < source.Length; i++)
            destination[i] = source[i];
    }

    /// <inheritdoc cref="Convert(ReadOnlySpan{byte}, Span{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Convert(ReadOnlySpan<long> source, Span<float> destination)
    {
        CheckRoom(source.Length, destination.Length);
        int i = 0;

        // By way of doubles they would be rounded twice.
        for (; Avx512DQ.IsSupported && i <= source.Length - Vector512<long>.Count; i += Vector512<long>.Count)
            Avx512DQ.ConvertToVector256Single(Vector512.Create(source.Slice(i, Vector512<long>.Count))).CopyTo(destination[i..]);

        for (; i < source.Length; i++)
            destination[i] = source[i];
    }

    /// <summary>Converts truth values to 0 and 1.</summary>
    /// <param name="source">The elements as stored: any byte but 0 is true.</param>
    /// <param name="destination">Receives them from its start.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Convert(ReadOnlySpan<bool> source, Span<float> destination)
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

    private static void Store(Vector256<short> integers, Span<float> destination)
    {
        (Vector256<int> lower, Vector256<int> upper) = Vector256.Widen(integers);
        Vector256.ConvertToSingle(lower).CopyTo(destination);
        Vector256.ConvertToSingle(upper).CopyTo(destination[8..]);
    }
}
