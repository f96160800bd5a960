using System;

namespace LossGen.Generator.Problems;

/// <summary>Some characters of a formula: positions in the string's value, not in the C# literal that spells it.</summary>
internal readonly record struct TextRange(int Start, int Length)
{
    public int End => Start + Length;

    public static TextRange FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The smallest range that holds both.</summary>
    public TextRange Through(TextRange other) => FromBounds(Math.Min(Start, other.Start), Math.Max(End, other.End));
}
