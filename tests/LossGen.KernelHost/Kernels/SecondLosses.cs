using System;

namespace LossGen.KernelHost.Kernels;

/// <summary>Losses with their second derivatives, in float: what the tables in Reference/Second hold.</summary>
internal static partial class SecondLosses
{
    [Loss(Formulas.BinaryCrossEntropy, Reduction = Reduction.Sum)]
    public static partial float BinaryCrossEntropy(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Hessian] Span<float> d2x, [LossValues] Span<float> values);

    [Loss(Formulas.Logistic, Reduction = Reduction.Sum)]
    public static partial float Logistic(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Hessian] Span<float> d2x, [LossValues] Span<float> values);

    [Loss(Formulas.Focal, Reduction = Reduction.Sum)]
    public static partial float Focal(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, float gamma, [Gradient] Span<float> dx, [Hessian] Span<float> d2x, [LossValues] Span<float> values);

    [Loss(Formulas.TanhSquared, Reduction = Reduction.Sum)]
    public static partial float TanhSquared(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Hessian] Span<float> d2x, [LossValues] Span<float> values);

    [Loss(Formulas.SquaredError, Reduction = Reduction.Sum)]
    public static partial float SquaredError(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Hessian] Span<float> d2x, [LossValues] Span<float> values);

    [Loss(Formulas.Huber, Reduction = Reduction.Sum)]
    public static partial float Huber(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, float delta, [Gradient] Span<float> dx, [Hessian] Span<float> d2x, [LossValues] Span<float> values);

#pragma warning disable LG0102 // Its second derivative far out is a difference: SecondTests says how far it is looked at.
    [Loss(Formulas.PseudoHuber, Reduction = Reduction.Sum)]
    public static partial float PseudoHuber(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, float delta, [Gradient] Span<float> dx, [Hessian] Span<float> d2x, [LossValues] Span<float> values);
#pragma warning restore LG0102

    [Loss(Formulas.Cauchy, Reduction = Reduction.Sum)]
    public static partial float Cauchy(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Hessian] Span<float> d2x, [LossValues] Span<float> values);

    [Loss(Formulas.LogCosh, Reduction = Reduction.Sum)]
    public static partial float LogCosh(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Hessian] Span<float> d2x, [LossValues] Span<float> values);

    [Loss(Formulas.Quantile, Reduction = Reduction.Sum)]
    public static partial float Quantile(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, float tau, [Gradient] Span<float> dx, [Hessian] Span<float> d2x, [LossValues] Span<float> values);

    [Loss(Formulas.Hinge, Reduction = Reduction.Sum)]
    public static partial float Hinge(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Hessian] Span<float> d2x, [LossValues] Span<float> values);

    [Loss(Formulas.SquaredHinge, Reduction = Reduction.Sum)]
    public static partial float SquaredHinge(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Hessian] Span<float> d2x, [LossValues] Span<float> values);

    [Loss(Formulas.Poisson, Reduction = Reduction.Sum)]
    public static partial float Poisson(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Hessian] Span<float> d2x, [LossValues] Span<float> values);

    [Loss(Formulas.Tweedie, Reduction = Reduction.Sum)]
    public static partial float Tweedie(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, float rho, [Gradient] Span<float> dx, [Hessian] Span<float> d2x, [LossValues] Span<float> values);

    [Loss(Formulas.Gaussian, Reduction = Reduction.Sum)]
    public static partial float Gaussian(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Hessian] Span<float> d2x, [LossValues] Span<float> values);
}
