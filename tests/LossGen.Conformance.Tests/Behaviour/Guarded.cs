using System;
using System.Linq;
using System.Runtime.InteropServices;

namespace LossGen.Conformance.Tests.Behaviour;

/// <summary>An output with marked memory around it, which no kernel may touch.</summary>
internal sealed class Guarded<T>
    where T : unmanaged
{
    private const int Margin = 70;
    private const byte Mark = 0xC6;
    private readonly T[] memory;
    private readonly int length;

    public Guarded(int length)
    {
        this.length = length;
        memory = new T[length + 2 * Margin];
        MemoryMarshal.AsBytes(memory.AsSpan()).Fill(Mark);
    }

    public Span<T> Span => memory.AsSpan(Margin, length);

    /// <summary>Whether the memory around the output is as it was.</summary>
    public bool IsIntact => IsMarked(memory.AsSpan(0, Margin)) && IsMarked(memory.AsSpan(Margin + length));

    /// <summary>Whether the output is as it was.</summary>
    public bool IsUntouched => IsMarked(memory);

    private static bool IsMarked(Span<T> span) => MemoryMarshal.AsBytes(span).ToArray().All(value => value == Mark);
}
