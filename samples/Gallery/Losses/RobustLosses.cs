using System;
using LossGen;

namespace Gallery;

/// <summary>Losses on which a distant outlier pulls less.</summary>
internal static partial class Losses
{
    [Loss(Formulas.Cauchy, Reduction = Reduction.Sum)]
    public static partial float Cauchy(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, float c, [LossValues] Span<float> values, [Gradient] Span<float> dx);

    [Loss(Formulas.Welsch, Reduction = Reduction.Sum)]
    public static partial float Welsch(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, float c, [LossValues] Span<float> values, [Gradient] Span<float> dx);

    [Loss(Formulas.GemanMcClure, Reduction = Reduction.Sum)]
    public static partial float GemanMcClure(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, float c, [LossValues] Span<float> values, [Gradient] Span<float> dx);
}
