using System.Collections.Immutable;

namespace LossGen.Benchmarks.Rows;

/// <summary>A matrix of logits: short rows, long rows, a language model's vocabulary.</summary>
/// <param name="IsPromised">Whether the row length is a constant where a candidate can be told.</param>
internal readonly record struct RowShape(int Rows, int Classes, bool IsPromised = false)
{
    /// <summary>The row length that candidates are told as a constant.</summary>
    public const int Promised = 10;

    public static ImmutableArray<RowShape> All { get; } = [new(10_000, Promised), new(10_000, Promised, IsPromised: true), new(1_000, 100), new(100, 1_000), new(16, 32_000), new(4, 128_256)];

    public int Elements => Rows * Classes;

    public override string ToString() => $"{Rows:N0} x {Classes:N0}{(IsPromised ? ", a constant" : "")}";
}
