using System;

namespace LossGen.KernelHost.Kernels;

/// <summary>Every elementwise loss as users declare it: a mean with its gradient.</summary>
internal static partial class MeanLosses
{
    [Loss(Formulas.BinaryCrossEntropy)]
    public static partial float BinaryCrossEntropy(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss(Formulas.SmoothedBinaryCrossEntropy)]
    public static partial float SmoothedBinaryCrossEntropy(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss(Formulas.Logistic)]
    public static partial float Logistic(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss(Formulas.Focal)]
    public static partial float Focal(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float gamma, [Gradient] Span<float> dx);

    [Loss(Formulas.SigmoidSquared)]
    public static partial float SigmoidSquared(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss(Formulas.TanhSquared)]
    public static partial float TanhSquared(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss(Formulas.SquaredError)]
    public static partial float SquaredError(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss(Formulas.AbsoluteError)]
    public static partial float AbsoluteError(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss(Formulas.Huber)]
    public static partial float Huber(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float delta, [Gradient] Span<float> dx);

    [Loss(Formulas.PseudoHuber)]
    public static partial float PseudoHuber(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float delta, [Gradient] Span<float> dx);

    [Loss(Formulas.Charbonnier)]
    public static partial float Charbonnier(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss(Formulas.Cauchy)]
    public static partial float Cauchy(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss(Formulas.Welsch)]
    public static partial float Welsch(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss(Formulas.LogCosh)]
    public static partial float LogCosh(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss(Formulas.Quantile)]
    public static partial float Quantile(ReadOnlySpan<float> x, ReadOnlySpan<float> y, float tau, [Gradient] Span<float> dx);

    [Loss(Formulas.Hinge)]
    public static partial float Hinge(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss(Formulas.SquaredHinge)]
    public static partial float SquaredHinge(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss(Formulas.Exponential)]
    public static partial float Exponential(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss(Formulas.Poisson)]
    public static partial float Poisson(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss(Formulas.GammaLogLink)]
    public static partial float GammaLogLink(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss(Formulas.ProbabilityCrossEntropy)]
    public static partial float ProbabilityCrossEntropy(ReadOnlySpan<float> p, ReadOnlySpan<float> y, [Gradient] Span<float> dp);

    [Loss(Formulas.KullbackLeibler)]
    public static partial float KullbackLeibler(ReadOnlySpan<float> p, ReadOnlySpan<float> y, [Gradient] Span<float> dp);
}
