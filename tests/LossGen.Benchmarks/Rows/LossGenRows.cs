using System;

namespace LossGen.Benchmarks.Rows;

/// <summary>The emitted kernels: of rows of any length, and of a promised one.</summary>
internal static partial class LossGenRows
{
    [Loss("-log(softmax(x)[y])")]
    public static partial float CrossEntropy(ReadOnlySpan<float> x, ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx);

    [Loss("-log(softmax(x)[y])")]
    public static partial float CrossEntropyPromised(ReadOnlySpan<float> x, ReadOnlySpan<int> y, [RowLength(RowShape.Promised)] int classes, [Gradient] Span<float> dx);
}
