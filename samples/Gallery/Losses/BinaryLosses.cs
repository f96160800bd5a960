using System;
using LossGen;

namespace Gallery;

/// <summary>Losses of two classes, labels 0 and 1.</summary>
internal static partial class Losses
{
    [Loss(Formulas.BinaryCrossEntropyWithLogits, Reduction = Reduction.Sum)]
    public static partial float BinaryCrossEntropyWithLogits(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [LossValues] Span<float> values, [Gradient] Span<float> dx);

    [Loss(Formulas.BinaryCrossEntropyWithLogitsWithOptions, Reduction = Reduction.Sum)]
    public static partial float BinaryCrossEntropyWithLogitsWithOptions(
        ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, float posWeight, float labelSmoothing,
        [LossValues] Span<float> values, [Gradient] Span<float> dx);

    [Loss(Formulas.Focal, Reduction = Reduction.Sum)]
    public static partial float Focal(
        ReadOnlySpan<float> x, ReadOnlySpan<byte> y, float alpha, float gamma, [LossValues] Span<float> values, [Gradient] Span<float> dx);

    [Loss(Formulas.BinaryPoly1, Reduction = Reduction.Sum)]
    public static partial float BinaryPoly1(
        ReadOnlySpan<float> x, ReadOnlySpan<byte> y, float epsilon, [LossValues] Span<float> values, [Gradient] Span<float> dx);

    [Loss(Formulas.BrierWithLogits, Reduction = Reduction.Sum)]
    public static partial float BrierWithLogits(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [LossValues] Span<float> values, [Gradient] Span<float> dx);

    [Loss(Formulas.BinaryCrossEntropy, Reduction = Reduction.Sum)]
    public static partial float BinaryCrossEntropy(
        ReadOnlySpan<float> p, ReadOnlySpan<float> y, [LossValues] Span<float> values, [Gradient] Span<float> dp);
}
