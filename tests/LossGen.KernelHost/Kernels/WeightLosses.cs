using System;

namespace LossGen.KernelHost.Kernels;

/// <summary>Losses with weights.</summary>
internal static partial class WeightLosses
{
    [Loss("abs(x-y)", Weight = "w")]
    public static partial float Mean(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> w, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("abs(x-y)", Weight = "w", OnEmpty = OnEmpty.NaN)]
    public static partial double MeanOrNaN(ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> w, [Gradient] Span<float> dx);

    [Loss("abs(x-y)", Weight = "w", OnEmpty = OnEmpty.Throw)]
    public static partial float MeanOrThrow(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> w, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("abs(x-y)", Weight = "w", Reduction = Reduction.Sum)]
    public static partial float Sum(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> w, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("(x-y)^2", Weight = "w")]
    public static partial void Nothing(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> w, [Gradient] Span<float> dx, [Gradient] Span<float> dy);

    [Loss("(x-y)^2", Weight = "w")]
    public static partial void ValuesOnly(ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> w, [LossValues] Span<float> values);

    [Loss("(x-y)^2", Weight = "4")]
    public static partial float Constant(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    /// <summary>PyTorch's pos_weight by a binding, which is not differentiated: r depends on x.</summary>
    [Loss("r^2 where r = x - y", Weight = "abs(r)")]
    public static partial float OfBinding(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss(Formulas.BinaryCrossEntropy, Weight = "y == 1 ? positive : 1")]
    public static partial float OfHyperParameter(
        ReadOnlySpan<float> x, ReadOnlySpan<byte> y, float positive, [Gradient] Span<float> dx, [Hessian] Span<float> d2x);

    [Loss("(x-y)^2", Weight = "w")]
    public static partial float Scaled(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> w, [GradientScale] float s, [Gradient] Span<float> dx, [Hessian] Span<float> d2x);

    /// <summary>The floor is under the second derivative of an element's own loss: weight and scale multiply it.</summary>
    [Loss(Formulas.BinaryCrossEntropy, Weight = "w", Reduction = Reduction.Sum)]
    public static partial float WithFloor(
        ReadOnlySpan<float> x,
        ReadOnlySpan<float> y,
        ReadOnlySpan<float> w,
        [GradientScale] float s,
        [Gradient] Span<float> dx,
        [Hessian(Floor = 1e-16)] Span<float> d2x);

    [Loss("(x-y)^2", Weight = "w")]
    public static partial double OfDoubles(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<int> w, [GradientScale] float s, [Gradient] Span<double> dx);
}
