using System;
using LossGen;

namespace Gallery;

/// <summary>Losses of preferences, ranks and policies.</summary>
internal static partial class Losses
{
    [Loss(Formulas.Dpo, Reduction = Reduction.Sum)]
    public static partial float Dpo(
        ReadOnlySpan<float> chosen, ReadOnlySpan<float> rejected, ReadOnlySpan<float> refChosen, ReadOnlySpan<float> refRejected,
        float beta, float labelSmoothing, [LossValues] Span<float> values, [Gradient] Span<float> dchosen);

    [Loss(Formulas.SimPo, Reduction = Reduction.Sum)]
    public static partial float SimPo(
        ReadOnlySpan<float> chosen, ReadOnlySpan<float> rejected, float beta, float gamma, [LossValues] Span<float> values, [Gradient] Span<float> dchosen);

    [Loss(Formulas.CumulativeLogit, Reduction = Reduction.Sum)]
    public static partial float CumulativeLogit(
        ReadOnlySpan<float> x, ReadOnlySpan<float> low, ReadOnlySpan<float> high, [LossValues] Span<float> values, [Gradient] Span<float> dx);

    [Loss(Formulas.PpoClipped, Reduction = Reduction.Sum)]
    public static partial float PpoClipped(
        ReadOnlySpan<float> x, ReadOnlySpan<float> old, ReadOnlySpan<float> advantage, float epsilon,
        [LossValues] Span<float> values, [Gradient] Span<float> dx);
}
