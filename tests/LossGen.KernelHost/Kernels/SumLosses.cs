using System;

namespace LossGen.KernelHost.Kernels;

/// <summary>Every elementwise loss as a sum, so that a gradient is the derivative of its own element's value.</summary>
internal static partial class SumLosses
{
    [Loss(Formulas.BinaryCrossEntropy, Reduction = Reduction.Sum)]
    public static partial float BinaryCrossEntropy(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss(Formulas.SmoothedBinaryCrossEntropy, Reduction = Reduction.Sum)]
    public static partial float SmoothedBinaryCrossEntropy(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss(Formulas.Logistic, Reduction = Reduction.Sum)]
    public static partial float Logistic(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss(Formulas.Focal, Reduction = Reduction.Sum)]
    public static partial float Focal(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, float gamma, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss(Formulas.SigmoidSquared, Reduction = Reduction.Sum)]
    public static partial float SigmoidSquared(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss(Formulas.TanhSquared, Reduction = Reduction.Sum)]
    public static partial float TanhSquared(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss(Formulas.SquaredError, Reduction = Reduction.Sum)]
    public static partial float SquaredError(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss(Formulas.AbsoluteError, Reduction = Reduction.Sum)]
    public static partial float AbsoluteError(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss(Formulas.Huber, Reduction = Reduction.Sum)]
    public static partial float Huber(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, float delta, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss(Formulas.PseudoHuber, Reduction = Reduction.Sum)]
    public static partial float PseudoHuber(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, float delta, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss(Formulas.Charbonnier, Reduction = Reduction.Sum)]
    public static partial float Charbonnier(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss(Formulas.Cauchy, Reduction = Reduction.Sum)]
    public static partial float Cauchy(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss(Formulas.Welsch, Reduction = Reduction.Sum)]
    public static partial float Welsch(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss(Formulas.LogCosh, Reduction = Reduction.Sum)]
    public static partial float LogCosh(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss(Formulas.Quantile, Reduction = Reduction.Sum)]
    public static partial float Quantile(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, float tau, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss(Formulas.Hinge, Reduction = Reduction.Sum)]
    public static partial float Hinge(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss(Formulas.SquaredHinge, Reduction = Reduction.Sum)]
    public static partial float SquaredHinge(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss(Formulas.Exponential, Reduction = Reduction.Sum)]
    public static partial float Exponential(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss(Formulas.Poisson, Reduction = Reduction.Sum)]
    public static partial float Poisson(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss(Formulas.GammaLogLink, Reduction = Reduction.Sum)]
    public static partial float GammaLogLink(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss(Formulas.ProbabilityCrossEntropy, Reduction = Reduction.Sum)]
    public static partial float ProbabilityCrossEntropy(
        ReadOnlySpan<float> p, ReadOnlySpan<float> y, [Gradient] Span<float> dp, [LossValues] Span<float> values);

    [Loss(Formulas.KullbackLeibler, Reduction = Reduction.Sum)]
    public static partial float KullbackLeibler(
        ReadOnlySpan<float> p, ReadOnlySpan<float> y, [Gradient] Span<float> dp, [LossValues] Span<float> values);
}
