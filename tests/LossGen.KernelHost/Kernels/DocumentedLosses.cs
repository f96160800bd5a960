using System;

namespace LossGen.KernelHost.Kernels;

/// <summary>The losses under "Three uses" in docs/formula-language.md.</summary>
internal static partial class DocumentedLosses
{
    [Loss("-(y*log(p) + (1-y)*log(1-p))  where p = sigmoid(x)", Weight = "w", Reduction = Reduction.Sum)]
    public static partial void Objective(
        ReadOnlySpan<float> x, ReadOnlySpan<byte> y, ReadOnlySpan<float> w, [Gradient] Span<float> dx, [Hessian(Floor = 1e-16)] Span<float> d2x);

    [Loss("-(y*log(p) + (1-y)*log(1-p))  where p = sigmoid(x)", Mask = "y != -100")]
    public static partial float Labelled(ReadOnlySpan<float> x, ReadOnlySpan<int> y, [Gradient] Span<float> dx);

    [Loss("-(y*log(p) + (1-y)*log(1-p))  where p = sigmoid(x/t)")]
    public static partial float Calibration(ReadOnlySpan<float> x, ReadOnlySpan<byte> y, float t, [Gradient] out double dt);
}
