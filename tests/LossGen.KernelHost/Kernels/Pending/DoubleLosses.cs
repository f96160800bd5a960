using System;

namespace LossGen.KernelHost.Kernels;

/// <summary>Some elementwise losses in double.</summary>
internal static partial class DoubleLosses
{
    [Loss(Formulas.BinaryCrossEntropy, Reduction = Reduction.Sum)]
    public static partial double BinaryCrossEntropy(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss(Formulas.Logistic, Reduction = Reduction.Sum)]
    public static partial double Logistic(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss(Formulas.Focal, Reduction = Reduction.Sum)]
    public static partial double Focal(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, double gamma, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss(Formulas.TanhSquared, Reduction = Reduction.Sum)]
    public static partial double TanhSquared(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss(Formulas.Huber, Reduction = Reduction.Sum)]
    public static partial double Huber(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, double delta, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss(Formulas.PseudoHuber, Reduction = Reduction.Sum)]
    public static partial double PseudoHuber(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, double delta, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss(Formulas.Cauchy, Reduction = Reduction.Sum)]
    public static partial double Cauchy(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss(Formulas.LogCosh, Reduction = Reduction.Sum)]
    public static partial double LogCosh(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss(Formulas.Hinge, Reduction = Reduction.Sum)]
    public static partial double Hinge(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss(Formulas.Poisson, Reduction = Reduction.Sum)]
    public static partial double Poisson(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, [Gradient] Span<double> dx, [LossValues] Span<double> values);
}
