using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LossGen.Runtime;

// Overlap is counted in bytes, because spans of different element types may view the same memory. The spans are compared by the distance
// of their starts rather than through MemoryMarshal.AsBytes, which overflows for a span of more than 2 GiB.
public static partial class Guard
{
    /// <summary>
    /// Checks that an output shares no memory with an input, or exactly the same: the same start, element type and length. Then each
    /// element is read before it is overwritten.
    /// </summary>
    /// <typeparam name="TOut">The output's element type.</typeparam>
    /// <typeparam name="TIn">The input's element type.</typeparam>
    /// <param name="output">The output.</param>
    /// <param name="input">The input.</param>
    /// <param name="outputName">The parameter that is the output.</param>
    /// <param name="inputName">The parameter that is the input.</param>
    /// <exception cref="ArgumentException">They overlap otherwise than exactly.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OutputOverInput<TOut, TIn>(Span<TOut> output, ReadOnlySpan<TIn> input, string outputName, string inputName)
        where TOut : unmanaged
        where TIn : unmanaged
    {
        if (Overlap(output, input) && !IsSame(output, input)) ThrowOutputOverInput(outputName, inputName);
    }

    /// <summary>Checks that two outputs share no memory.</summary>
    /// <typeparam name="T1">The first output's element type.</typeparam>
    /// <typeparam name="T2">The second output's element type.</typeparam>
    /// <param name="output">The one output.</param>
    /// <param name="other">The other output.</param>
    /// <param name="outputName">The parameter that is the one output, of which the exception speaks.</param>
    /// <param name="otherName">The parameter that is the other output.</param>
    /// <exception cref="ArgumentException">They share at least one byte.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OutputsApart<T1, T2>(Span<T1> output, Span<T2> other, string outputName, string otherName)
        where T1 : unmanaged
        where T2 : unmanaged
    {
        if (Overlap<T1, T2>(output, other)) ThrowOutputsOverlap(outputName, otherName);
    }

    // Unsigned, a distance below the first span's size means that the second starts inside the first, and the other way round.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Overlap<T1, T2>(ReadOnlySpan<T1> first, ReadOnlySpan<T2> second)
        where T1 : unmanaged
        where T2 : unmanaged
    {
        if (first.IsEmpty || second.IsEmpty) return false;
        var distance = Distance(first, second);
        return (nuint)distance < Size(first) || (nuint)(-distance) < Size(second);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSame<T1, T2>(ReadOnlySpan<T1> first, ReadOnlySpan<T2> second)
        where T1 : unmanaged
        where T2 : unmanaged =>
        typeof(T1) == typeof(T2) && Distance(first, second) == 0 && first.Length == second.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Distance<T1, T2>(ReadOnlySpan<T1> first, ReadOnlySpan<T2> second)
        where T1 : unmanaged
        where T2 : unmanaged =>
        Unsafe.ByteOffset(
            ref Unsafe.As<T1, byte>(ref MemoryMarshal.GetReference(first)),
            ref Unsafe.As<T2, byte>(ref MemoryMarshal.GetReference(second)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint Size<T>(ReadOnlySpan<T> span)
        where T : unmanaged =>
        (nuint)(uint)span.Length * (nuint)Unsafe.SizeOf<T>();

    [DoesNotReturn]
    private static void ThrowOutputOverInput(string outputName, string inputName) =>
        throw new ArgumentException(
            $"The output '{outputName}' overlaps the input '{inputName}', but is not exactly the same memory.", outputName);

    [DoesNotReturn]
    private static void ThrowOutputsOverlap(string outputName, string otherName) =>
        throw new ArgumentException($"The output '{outputName}' overlaps the output '{otherName}'.", outputName);
}
