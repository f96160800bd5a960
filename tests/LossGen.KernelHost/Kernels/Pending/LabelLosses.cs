using System;

namespace LossGen.KernelHost.Kernels;

/// <summary>One loss with labels of every type, and one of halves.</summary>
internal static partial class LabelLosses
{
    [Loss(Formulas.BinaryCrossEntropy, Reduction = Reduction.Sum)]
    public static partial float FloatLabels(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss(Formulas.BinaryCrossEntropy, Reduction = Reduction.Sum)]
    public static partial float ByteLabels(ReadOnlySpan<float> x, ReadOnlySpan<byte> y, [Gradient] Span<float> dx);

    [Loss(Formulas.BinaryCrossEntropy, Reduction = Reduction.Sum)]
    public static partial float BoolLabels(ReadOnlySpan<float> x, ReadOnlySpan<bool> y, [Gradient] Span<float> dx);

    [Loss(Formulas.BinaryCrossEntropy, Reduction = Reduction.Sum)]
    public static partial float LongLabels(ReadOnlySpan<float> x, ReadOnlySpan<long> y, [Gradient] Span<float> dx);

    [Loss(Formulas.SquaredError, Reduction = Reduction.Sum)]
    public static partial float OfHalves(ReadOnlySpan<Half> x, ReadOnlySpan<Half> y, [Gradient] Span<Half> dx);
}
