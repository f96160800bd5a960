using System;
using LossGen;

namespace Gallery;

/// <summary>Losses of a prediction x and a target y.</summary>
internal static partial class Losses
{
    [Loss(Formulas.MeanSquaredError, Reduction = Reduction.Sum)]
    public static partial float MeanSquaredError(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [LossValues] Span<float> values, [Gradient] Span<float> dx);

    [Loss(Formulas.Huber, Reduction = Reduction.Sum)]
    public static partial float Huber(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, float delta, [LossValues] Span<float> values, [Gradient] Span<float> dx);

    [Loss(Formulas.PseudoHuber, Reduction = Reduction.Sum)]
    public static partial float PseudoHuber(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, float delta, [LossValues] Span<float> values, [Gradient] Span<float> dx);

    [Loss(Formulas.LogCosh, Reduction = Reduction.Sum)]
    public static partial float LogCosh(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [LossValues] Span<float> values, [Gradient] Span<float> dx);

    [Loss(Formulas.Quantile, Reduction = Reduction.Sum)]
    public static partial float Quantile(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, float quantile, [LossValues] Span<float> values, [Gradient] Span<float> dx);

    [Loss(Formulas.MeanSquaredLogarithmicError, Reduction = Reduction.Sum)]
    public static partial float MeanSquaredLogarithmicError(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [LossValues] Span<float> values, [Gradient] Span<float> dx);
}
