using System;

namespace LossGen.KernelHost.Kernels;

/// <summary>
/// Losses that use what the elementwise ones do not: the options of <see cref="LossAttribute"/> and the other roles and types of
/// parameters.
/// </summary>
internal static partial class OptionLosses
{
    [Loss("abs(x-y)", Weight = "w")]
    public static partial float Weighted(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> w, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("abs(x-y)", Mask = "y != -100")]
    public static partial float Masked(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("abs(x-y)", Mask = "y != -100", OnEmpty = OnEmpty.NaN)]
    public static partial float MaskedOrNaN(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss("abs(x-y)", Mask = "y != -100", OnEmpty = OnEmpty.Throw)]
    public static partial float MaskedOrThrow(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss("abs(x-y)", Mask = "y != -100", OnEmpty = OnEmpty.Throw, Reduction = Reduction.Sum)]
    public static partial float MaskedSum(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss(Formulas.SquaredError, Reduction = Reduction.Sum)]
    public static partial float Scaled(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [GradientScale] float s, [Gradient] Span<float> dx);

    [Loss(Formulas.SquaredError, Reduction = Reduction.Sum)]
    public static partial float Accumulated(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient(Accumulate = true)] Span<float> dx);

    [Loss(Formulas.SquaredError, Reduction = Reduction.Sum)]
    public static partial float BothGradients(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient(nameof(x))] Span<float> first, [Gradient] Span<float> dy);

    [Loss(Formulas.BinaryCrossEntropy)]
    public static partial float WithHessian(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Hessian] Span<float> d2x);

    [Loss(Formulas.BinaryCrossEntropy, Reduction = Reduction.Sum)]
    public static partial float WithHessianFloor(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Hessian(Floor = 1e-16)] Span<float> d2x);

    [Loss("log(1+exp(-y*(a*x+b)))")]
    public static partial float Platt(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, float a, float b, [Gradient] out double da, [Gradient] out double db);

    [Loss(Formulas.BinaryCrossEntropy, Reduction = Reduction.Sum)]
    public static partial float ByteLabels(ReadOnlySpan<float> x, ReadOnlySpan<byte> y, [Gradient] Span<float> dx);

    [Loss(Formulas.BinaryCrossEntropy, Reduction = Reduction.Sum)]
    public static partial float BoolLabels(ReadOnlySpan<float> x, ReadOnlySpan<bool> y, [Gradient] Span<float> dx);

    [Loss(Formulas.BinaryCrossEntropy, Reduction = Reduction.Sum)]
    public static partial float LongLabels(ReadOnlySpan<float> x, ReadOnlySpan<long> y, [Gradient] Span<float> dx);

    [Loss(Formulas.BinaryCrossEntropy, Reduction = Reduction.Sum)]
    public static partial float FloatLabels(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss(Formulas.SquaredError, Reduction = Reduction.Sum)]
    public static partial float OfHalves(ReadOnlySpan<Half> x, ReadOnlySpan<Half> y, [Gradient] Span<Half> dx);

    [Loss("x^2")]
    public static partial void GradientOnly(Span<float> x, [Gradient] Span<float> dx);

    [Loss("abs(x)")]
    public static partial double ToDouble(ReadOnlySpan<float> x);

    [Loss("-log(p)", Epsilon = 0.01, Reduction = Reduction.Sum)]
    public static partial float Clamped(ReadOnlySpan<float> p, [Gradient] Span<float> dp);

    [Loss("-log(p)", Epsilon = 0, Reduction = Reduction.Sum)]
    public static partial float Unclamped(ReadOnlySpan<float> p, [Gradient] Span<float> dp);

    [Loss(Formulas.BinaryCrossEntropy)]
    public static partial float Sequential(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss(Formulas.BinaryCrossEntropy, Parallel = true)]
    public static partial float InParallel(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss(Formulas.BinaryCrossEntropy, Accuracy = Accuracy.Fast)]
    public static partial float Fast(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);
}
