using System;

namespace LossGen.KernelHost.Kernels;

/// <summary>The losses of <see cref="SecondLosses"/> in double.</summary>
internal static partial class DoubleLosses
{
    [Loss(Formulas.BinaryCrossEntropy, Reduction = Reduction.Sum)]
    public static partial double BinaryCrossEntropy(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, [Hessian] Span<double> d2x, [LossValues] Span<double> values);

    [Loss(Formulas.Logistic, Reduction = Reduction.Sum)]
    public static partial double Logistic(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, [Hessian] Span<double> d2x, [LossValues] Span<double> values);

    [Loss(Formulas.Focal, Reduction = Reduction.Sum)]
    public static partial double Focal(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, double gamma, [Gradient] Span<double> dx, [Hessian] Span<double> d2x, [LossValues] Span<double> values);

    [Loss(Formulas.TanhSquared, Reduction = Reduction.Sum)]
    public static partial double TanhSquared(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, [Hessian] Span<double> d2x, [LossValues] Span<double> values);

    [Loss(Formulas.SquaredError, Reduction = Reduction.Sum)]
    public static partial double SquaredError(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, [Hessian] Span<double> d2x, [LossValues] Span<double> values);

    [Loss(Formulas.Huber, Reduction = Reduction.Sum)]
    public static partial double Huber(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, double delta, [Gradient] Span<double> dx, [Hessian] Span<double> d2x, [LossValues] Span<double> values);

#pragma warning disable LG0102 // Its second derivative far out is a difference: SecondTests says how far it is looked at.
    [Loss(Formulas.PseudoHuber, Reduction = Reduction.Sum)]
    public static partial double PseudoHuber(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, double delta, [Gradient] Span<double> dx, [Hessian] Span<double> d2x, [LossValues] Span<double> values);
#pragma warning restore LG0102

    [Loss(Formulas.Cauchy, Reduction = Reduction.Sum)]
    public static partial double Cauchy(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, [Hessian] Span<double> d2x, [LossValues] Span<double> values);

    [Loss(Formulas.LogCosh, Reduction = Reduction.Sum)]
    public static partial double LogCosh(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, [Hessian] Span<double> d2x, [LossValues] Span<double> values);

    [Loss(Formulas.Quantile, Reduction = Reduction.Sum)]
    public static partial double Quantile(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, double tau, [Gradient] Span<double> dx, [Hessian] Span<double> d2x, [LossValues] Span<double> values);

    [Loss(Formulas.Hinge, Reduction = Reduction.Sum)]
    public static partial double Hinge(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, [Hessian] Span<double> d2x, [LossValues] Span<double> values);

    [Loss(Formulas.SquaredHinge, Reduction = Reduction.Sum)]
    public static partial double SquaredHinge(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, [Hessian] Span<double> d2x, [LossValues] Span<double> values);

    [Loss(Formulas.Poisson, Reduction = Reduction.Sum)]
    public static partial double Poisson(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, [Hessian] Span<double> d2x, [LossValues] Span<double> values);

    [Loss(Formulas.Tweedie, Reduction = Reduction.Sum)]
    public static partial double Tweedie(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, double rho, [Gradient] Span<double> dx, [Hessian] Span<double> d2x, [LossValues] Span<double> values);

    [Loss(Formulas.Gaussian, Reduction = Reduction.Sum)]
    public static partial double Gaussian(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, [Hessian] Span<double> d2x, [LossValues] Span<double> values);
}
