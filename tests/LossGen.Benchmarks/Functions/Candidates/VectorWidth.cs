using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Benchmarks.Functions.Candidates;

/// <summary>One of the three widths that a kernel is printed for: only candidates of one width are compared.</summary>
/// <param name="Class">The static class of its operations, which is also the dialect's name.</param>
/// <param name="Bits">The bits of a vector, on this machine.</param>
/// <param name="IsSupported">Whether the machine has it.</param>
internal sealed record VectorWidth(string Class, int Bits, bool IsSupported)
{
    public static VectorWidth Bits512 { get; } = new("Vector512", 512, Avx512F.IsSupported && Avx512DQ.IsSupported);

    public static VectorWidth Bits256 { get; } = new("Vector256", 256, Avx2.IsSupported && Fma.IsSupported);

    /// <summary><c>Vector&lt;T&gt;</c>: whatever the machine has.</summary>
    public static VectorWidth Portable { get; } = new("Vector", Vector<byte>.Count * 8, IsSupported: true);

    public static ImmutableArray<VectorWidth> All { get; } = [Bits512, Bits256, Portable];

    /// <summary>
    /// Those that are timed in this process: 512 bits by themselves. Where AVX-512 is on, it works behind other names too (<c>Vector256.Exp</c> takes 512 bits for
    /// the doubles that it computes floats in), which would not be the machine that those kernels are for.
    /// </summary>
    public static ImmutableArray<VectorWidth> Timed { get; } = Bits512.IsSupported ? [Bits512] : [.. All.Where(static width => width.IsSupported)];

    /// <summary>The width that TensorPrimitives takes: the widest that .NET deems fast.</summary>
    public static VectorWidth OfTensorPrimitives =>
        Vector512.IsHardwareAccelerated ? Bits512 : Vector256.IsHardwareAccelerated ? Bits256 : Portable;

    public override string ToString() => Class;
}
