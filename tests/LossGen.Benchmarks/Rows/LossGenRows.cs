using System;

namespace LossGen.Benchmarks.Rows;

/// <summary>The emitted kernel.</summary>
internal static partial class LossGenRows
{
    [Loss("-log(softmax(x)[y])")]
    public static partial float CrossEntropy(ReadOnlySpan<float> x, ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx);
}
