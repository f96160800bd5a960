using System;
using LossGen;

namespace Gallery;

/// <summary>Negative log-likelihoods.</summary>
internal static partial class Losses
{
    [Loss(Formulas.PoissonNll, Reduction = Reduction.Sum)]
    public static partial float PoissonNll(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [LossValues] Span<float> values, [Gradient] Span<float> dx);

    [Loss(Formulas.GammaNll, Reduction = Reduction.Sum)]
    public static partial float GammaNll(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [LossValues] Span<float> values, [Gradient] Span<float> dx);

    [Loss(Formulas.Tweedie, Reduction = Reduction.Sum)]
    public static partial float Tweedie(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, float power, [LossValues] Span<float> values, [Gradient] Span<float> dx);

    [Loss(Formulas.GaussianNllWithLogVariance, Reduction = Reduction.Sum)]
    public static partial float GaussianNllWithLogVariance(
        ReadOnlySpan<float> s, ReadOnlySpan<float> x, ReadOnlySpan<float> y, [LossValues] Span<float> values, [Gradient] Span<float> ds);

    [Loss(Formulas.StudentNll, Reduction = Reduction.Sum)]
    public static partial float StudentNll(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, float nu, [LossValues] Span<float> values, [Gradient] Span<float> dx);
}
