using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LossGen.Benchmarks.Timing;

/// <summary>
/// Two arrays of arguments and one of results, the same for every candidate. Each begins on a cache line, so that no vector straddles two, and 1,344 bytes
/// further into its page than the one before: a load that follows a store at the same place in another page may have to wait for it.
/// </summary>
internal sealed class Workspace<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int CacheLine = 64, Stagger = 1344;

    private readonly T[] block;
    private readonly int start;
    private readonly int stride;

    /// <param name="length">How many numbers each array has; their bytes are a multiple of 4,096.</param>
    public Workspace(int length)
    {
        Length = length;
        stride = length + Stagger / Unsafe.SizeOf<T>();
        block = GC.AllocateArray<T>(3 * stride + CacheLine, pinned: true);
        var misaligned = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(block, 0) % CacheLine);
        start = (CacheLine - misaligned) % CacheLine / Unsafe.SizeOf<T>();
    }

    public int Length { get; }

    public Span<T> X => Part(0);

    public Span<T> Y => Part(1);

    public Span<T> Result => Part(2);

    private Span<T> Part(int index) => block.AsSpan(start + index * stride, Length);
}
