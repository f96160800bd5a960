using System;

namespace LossGen.KernelHost.Kernels;

/// <summary>Some of <see cref="SumLosses"/> with functions that are good to 4 ulp.</summary>
internal static partial class FastLosses
{
    [Loss(Formulas.BinaryCrossEntropy, Reduction = Reduction.Sum, Accuracy = Accuracy.Fast)]
    public static partial float BinaryCrossEntropy(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss(Formulas.LogCosh, Reduction = Reduction.Sum, Accuracy = Accuracy.Fast)]
    public static partial float LogCosh(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss(Formulas.Poisson, Reduction = Reduction.Sum, Accuracy = Accuracy.Fast)]
    public static partial float Poisson(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);
}
