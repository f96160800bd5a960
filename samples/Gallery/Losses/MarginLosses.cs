using System;
using LossGen;

namespace Gallery;

/// <summary>Losses of two classes, labels -1 and +1.</summary>
internal static partial class Losses
{
    [Loss(Formulas.SoftMargin, Reduction = Reduction.Sum)]
    public static partial float SoftMargin(
        ReadOnlySpan<float> x, ReadOnlySpan<sbyte> y, [LossValues] Span<float> values, [Gradient] Span<float> dx);

    [Loss(Formulas.Exponential, Reduction = Reduction.Sum)]
    public static partial float Exponential(
        ReadOnlySpan<float> x, ReadOnlySpan<sbyte> y, [LossValues] Span<float> values, [Gradient] Span<float> dx);

    [Loss(Formulas.Hinge, Reduction = Reduction.Sum)]
    public static partial float Hinge(
        ReadOnlySpan<float> x, ReadOnlySpan<sbyte> y, [LossValues] Span<float> values, [Gradient] Span<float> dx);

    [Loss(Formulas.SquaredHinge, Reduction = Reduction.Sum)]
    public static partial float SquaredHinge(
        ReadOnlySpan<float> x, ReadOnlySpan<sbyte> y, [LossValues] Span<float> values, [Gradient] Span<float> dx);

    [Loss(Formulas.ModifiedHuber, Reduction = Reduction.Sum)]
    public static partial float ModifiedHuber(
        ReadOnlySpan<float> x, ReadOnlySpan<sbyte> y, [LossValues] Span<float> values, [Gradient] Span<float> dx);
}
