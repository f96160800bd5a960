using System;
using LossGen;

namespace LogLoss;

internal static partial class Losses
{
    /// <summary>Log loss of the logits <paramref name="x"/> against labels 0 and 1: its sum, gradient, and each point's own.</summary>
    [Loss("-(y*log(p) + (1-y)*log(1-p))  where p = sigmoid(x)", Reduction = Reduction.Sum)]
    public static partial float LogLoss(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [LossValues] Span<float> losses);
}
