using System;

namespace LossGen.Benchmarks.LossKernels;

/// <summary>The emitted kernel.</summary>
internal static partial class Losses
{
    [Loss("-(y*log(p) + (1-y)*log(1-p)) where p = sigmoid(x)")]
    public static partial float BinaryCrossEntropy(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);
}
