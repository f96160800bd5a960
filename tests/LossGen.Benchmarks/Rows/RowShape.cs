using System.Collections.Immutable;

namespace LossGen.Benchmarks.Rows;

/// <summary>A matrix of logits: short rows, long rows, a language model's vocabulary.</summary>
internal readonly record struct RowShape(int Rows, int Classes)
{
    public static ImmutableArray<RowShape> All { get; } = [new(10_000, 10), new(1_000, 100), new(100, 1_000), new(16, 32_000), new(4, 128_256)];

    public int Elements => Rows * Classes;

    public override string ToString() => $"{Rows:N0} x {Classes:N0}";
}
