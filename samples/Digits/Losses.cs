using System;
using LossGen;

namespace Digits;

internal static partial class Losses
{
    /// <summary>Binary cross-entropy of the logits <paramref name="x"/> against labels 0 and 1: its mean, and its gradient.</summary>
    [Loss("-(y*log(p) + (1-y)*log(1-p))  where p = sigmoid(x)")]
    public static partial float BinaryCrossEntropy(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);
}
