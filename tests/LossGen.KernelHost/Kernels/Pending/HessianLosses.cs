using System;

namespace LossGen.KernelHost.Kernels;

/// <summary>Losses with the diagonal of the second derivative.</summary>
internal static partial class HessianLosses
{
    [Loss(Formulas.BinaryCrossEntropy)]
    public static partial float WithHessian(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Hessian] Span<float> d2x);

    [Loss(Formulas.BinaryCrossEntropy, Reduction = Reduction.Sum)]
    public static partial float WithHessianFloor(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Hessian(Floor = 1e-16)] Span<float> d2x);
}
