using System;

namespace LossGen.KernelHost.Kernels;

/// <summary>The cross-entropy with labels of every type.</summary>
internal static partial class LabelLosses
{
    [Loss(Formulas.BinaryCrossEntropy)]
    public static partial float OfSingles(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Hessian] Span<float> d2x);

    [Loss(Formulas.BinaryCrossEntropy)]
    public static partial float OfBytes(ReadOnlySpan<float> x, ReadOnlySpan<byte> y, [Gradient] Span<float> dx, [Hessian] Span<float> d2x);

    [Loss(Formulas.BinaryCrossEntropy)]
    public static partial float OfSBytes(ReadOnlySpan<float> x, ReadOnlySpan<sbyte> y, [Gradient] Span<float> dx, [Hessian] Span<float> d2x);

    [Loss(Formulas.BinaryCrossEntropy)]
    public static partial float OfInt16s(ReadOnlySpan<float> x, ReadOnlySpan<short> y, [Gradient] Span<float> dx, [Hessian] Span<float> d2x);

    [Loss(Formulas.BinaryCrossEntropy)]
    public static partial float OfInt32s(ReadOnlySpan<float> x, ReadOnlySpan<int> y, [Gradient] Span<float> dx, [Hessian] Span<float> d2x);

    [Loss(Formulas.BinaryCrossEntropy)]
    public static partial float OfInt64s(ReadOnlySpan<float> x, ReadOnlySpan<long> y, [Gradient] Span<float> dx, [Hessian] Span<float> d2x);

    [Loss(Formulas.BinaryCrossEntropy)]
    public static partial float OfBooleans(ReadOnlySpan<float> x, ReadOnlySpan<bool> y, [Gradient] Span<float> dx, [Hessian] Span<float> d2x);

    [Loss(Formulas.BinaryCrossEntropy)]
    public static partial float OfHalves(ReadOnlySpan<float> x, ReadOnlySpan<Half> y, [Gradient] Span<float> dx, [Hessian] Span<float> d2x);

    /// <summary>The label as a truth value.</summary>
    [Loss("y ? softplus(-x) : softplus(x)")]
    public static partial float OfTruth(ReadOnlySpan<float> x, ReadOnlySpan<bool> y, [Gradient] Span<float> dx, [Hessian] Span<float> d2x);
}
