using System;

namespace LossGen.KernelHost.Kernels;

/// <summary>Losses in chunks on threads, each beside the same on one thread.</summary>
internal static partial class ParallelLosses
{
    [Loss(Formulas.BinaryCrossEntropy)]
    public static partial float Sequential(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss(Formulas.BinaryCrossEntropy, Parallel = true)]
    public static partial float Parallel(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss(Formulas.Learnt, Weight = "w", Mask = "y != -100")]
    public static partial double SequentialLearnt(
        ReadOnlySpan<Half> x,
        ReadOnlySpan<sbyte> y,
        ReadOnlySpan<float> w,
        float t,
        [GradientScale] float s,
        [Gradient] Span<Half> dx,
        [Hessian] Span<float> d2x,
        [LossValues] Span<double> values,
        [Gradient] out double dt);

    [Loss(Formulas.Learnt, Weight = "w", Mask = "y != -100", Parallel = true)]
    public static partial double ParallelLearnt(
        ReadOnlySpan<Half> x,
        ReadOnlySpan<sbyte> y,
        ReadOnlySpan<float> w,
        float t,
        [GradientScale] float s,
        [Gradient] Span<Half> dx,
        [Hessian] Span<float> d2x,
        [LossValues] Span<double> values,
        [Gradient] out double dt);

    [Loss(Formulas.SquaredError, Reduction = Reduction.Sum, Parallel = true)]
    public static partial void ParallelNothing(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx);

    [Loss(Formulas.SquaredError, OnEmpty = OnEmpty.Throw, Parallel = true)]
    public static partial double ParallelOrThrow(ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx);

    [Loss(Formulas.SquaredError, Parallel = true)]
    public static partial double ParallelLoss(ReadOnlySpan<float> x, ReadOnlySpan<float> y);
}
