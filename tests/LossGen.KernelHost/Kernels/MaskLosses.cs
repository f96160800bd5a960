using System;

namespace LossGen.KernelHost.Kernels;

/// <summary>Losses with masks.</summary>
internal static partial class MaskLosses
{
    [Loss("abs(x-y)", Mask = "y != -100")]
    public static partial float Mean(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("abs(x-y)", Mask = "y != -100", OnEmpty = OnEmpty.NaN)]
    public static partial float MeanOrNaN(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss("abs(x-y)", Mask = "y != -100", OnEmpty = OnEmpty.Throw)]
    public static partial float MeanOrThrow(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss("abs(x-y)", Mask = "y != -100", OnEmpty = OnEmpty.Throw, Reduction = Reduction.Sum)]
    public static partial float Sum(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss("abs(x-y)", Mask = "y != -100")]
    public static partial float OfInt32s(ReadOnlySpan<float> x, ReadOnlySpan<int> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("abs(x-y)", Mask = "y != -100")]
    public static partial float OfSBytes(ReadOnlySpan<float> x, ReadOnlySpan<sbyte> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("abs(x-y)", Mask = "counts")]
    public static partial double OfBooleans(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<bool> counts, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("r^2 where r = x - y", Mask = "y != -100 && abs(r) < limit || keep")]
    public static partial float OfBinding(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float limit, bool keep, [Gradient] Span<float> dx);

    [Loss(Formulas.BinaryCrossEntropy, Mask = "y != -100", Weight = "w")]
    public static partial float Weighted(
        ReadOnlySpan<float> x,
        ReadOnlySpan<sbyte> y,
        ReadOnlySpan<float> w,
        [Gradient(Accumulate = true)] Span<float> dx,
        [Hessian(Floor = 1e-3)] Span<float> d2x,
        [LossValues] Span<float> values);

    [Loss("(x-y)^2", Mask = "y != -100", Weight = "w", Reduction = Reduction.Sum)]
    public static partial float WeightedSum(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> w, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("(x-y)^2", Mask = "y != -100")]
    public static partial void Accumulated(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [GradientScale] float s, [Gradient(Accumulate = true)] Span<float> dx);

    /// <summary>A mask of functions, and a weight that cancels as it is written.</summary>
    [Loss("softplus(x) where p = sigmoid(x)", Mask = "p > 1e-4 && logcosh(x) < 90 && !(stopgradient(x) == 3)", Weight = "1 - p", Reduction = Reduction.Sum)]
    public static partial float OfFunctions(ReadOnlySpan<float> x, [Gradient] Span<float> dx, [LossValues] Span<float> values);
}
