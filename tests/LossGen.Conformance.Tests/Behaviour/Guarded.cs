using System;
using System.Linq;

namespace LossGen.Conformance.Tests.Behaviour;

/// <summary>An output with marked memory around it, which no kernel may touch.</summary>
internal sealed class Guarded
{
    private const int Margin = 70;
    private const float Mark = -12345.678f;
    private readonly float[] memory;
    private readonly int length;

    public Guarded(int length)
    {
        this.length = length;
        memory = new float[length + 2 * Margin];
        Array.Fill(memory, Mark);
    }

    public Span<float> Span => memory.AsSpan(Margin, length);

    /// <summary>Whether the memory around the output is as it was.</summary>
    public bool IsIntact => memory.AsSpan(0, Margin).ToArray().Concat(memory.AsSpan(Margin + length).ToArray()).All(v => v == Mark);

    /// <summary>Whether the output is as it was.</summary>
    public bool IsUntouched => memory.All(v => v == Mark);
}
