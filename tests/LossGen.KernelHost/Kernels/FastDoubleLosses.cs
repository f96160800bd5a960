using System;

namespace LossGen.KernelHost.Kernels;

/// <summary>Some of <see cref="DoubleLosses"/> with functions that are good to 4 ulp.</summary>
internal static partial class FastDoubleLosses
{
    [Loss(Formulas.BinaryCrossEntropy, Reduction = Reduction.Sum, Accuracy = Accuracy.Fast)]
    public static partial double BinaryCrossEntropy(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, [Hessian] Span<double> d2x, [LossValues] Span<double> values);

    [Loss(Formulas.LogCosh, Reduction = Reduction.Sum, Accuracy = Accuracy.Fast)]
    public static partial double LogCosh(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, [Hessian] Span<double> d2x, [LossValues] Span<double> values);

    [Loss(Formulas.Poisson, Reduction = Reduction.Sum, Accuracy = Accuracy.Fast)]
    public static partial double Poisson(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, [Hessian] Span<double> d2x, [LossValues] Span<double> values);
}
