using System;
using LossGen;

namespace Gallery;

/// <summary>Losses of a row of logits.</summary>
internal static partial class Losses
{
    [Loss(Formulas.CrossEntropy, Reduction = Reduction.Sum)]
    public static partial float CrossEntropy(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [RowLength] int classes, [LossValues] Span<float> values, [Gradient] Span<float> dx);

    [Loss(Formulas.CrossEntropyWithOptions, Reduction = Reduction.Sum)]
    public static partial float CrossEntropyWithOptions(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [RowLength] int classes, float labelSmoothing, [LossValues] Span<float> values, [Gradient] Span<float> dx);

    [Loss(Formulas.SoftmaxFocal, Reduction = Reduction.Sum)]
    public static partial float SoftmaxFocal(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [RowLength] int classes, float gamma, [LossValues] Span<float> values, [Gradient] Span<float> dx);

    [Loss(Formulas.GeneralizedCrossEntropy, Reduction = Reduction.Sum)]
    public static partial float GeneralizedCrossEntropy(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [RowLength] int classes, float q, [LossValues] Span<float> values, [Gradient] Span<float> dx);

    [Loss(Formulas.EntropyWithLogits, Reduction = Reduction.Sum)]
    public static partial float EntropyWithLogits(
        ReadOnlySpan<float> x, [RowLength] int classes, [LossValues] Span<float> values, [Gradient] Span<float> dx);

    [Loss(Formulas.KLDivergenceWithLogits, Reduction = Reduction.Sum)]
    public static partial float KLDivergenceWithLogits(
        ReadOnlySpan<float> x, ReadOnlySpan<float> t, [RowLength] int classes, [LossValues] Span<float> values, [Gradient] Span<float> dx);

    [Loss(Formulas.CrossEntropyWithZLoss, Reduction = Reduction.Sum)]
    public static partial float CrossEntropyWithZLoss(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [RowLength] int classes, float zWeight, [LossValues] Span<float> values, [Gradient] Span<float> dx);
}
