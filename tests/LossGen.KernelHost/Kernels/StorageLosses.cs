using System;

namespace LossGen.KernelHost.Kernels;

/// <summary>Inputs and outputs that are stored in other types than the kernel computes in.</summary>
internal static partial class StorageLosses
{
    [Loss(Formulas.SquaredError, Reduction = Reduction.Sum)]
    public static partial float Halves(ReadOnlySpan<Half> x, ReadOnlySpan<Half> y, [Gradient] Span<Half> dx, [LossValues] Span<Half> values);

    [Loss(Formulas.BinaryCrossEntropy)]
    public static partial double HalfLogits(ReadOnlySpan<Half> x, ReadOnlySpan<byte> y, [Gradient] Span<Half> dx, [Hessian] Span<Half> d2x);

    /// <summary>x itself, rounded to each type that an output can have.</summary>
    [Loss("x", Reduction = Reduction.Sum)]
    public static partial float SinglesToHalves(ReadOnlySpan<float> x, [LossValues] Span<Half> values);

    [Loss("x", Reduction = Reduction.Sum)]
    public static partial float SinglesToDoubles(ReadOnlySpan<float> x, [LossValues] Span<double> values);

    [Loss("x", Reduction = Reduction.Sum)]
    public static partial double DoublesToSingles(ReadOnlySpan<double> x, [LossValues] Span<float> values);

    [Loss("x", Reduction = Reduction.Sum)]
    public static partial double DoublesToHalves(ReadOnlySpan<double> x, [LossValues] Span<Half> values);

    [Loss("x", Reduction = Reduction.Sum)]
    public static partial double HalvesToDoubles(ReadOnlySpan<Half> x, [LossValues] Span<double> values);

    /// <summary>One double among the inputs: the arithmetic is in double.</summary>
    [Loss("w*(x-y)^2", Reduction = Reduction.Sum)]
    public static partial double Mixed(
        ReadOnlySpan<float> x,
        ReadOnlySpan<byte> y,
        ReadOnlySpan<double> w,
        [Gradient] Span<float> dx,
        [Gradient] Span<double> dw,
        [LossValues] Span<double> values);

    [Loss("x*y", Reduction = Reduction.Sum)]
    public static partial float AddedToDoubles(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient(Accumulate = true)] Span<double> dx);

    [Loss("x*y", Reduction = Reduction.Sum)]
    public static partial float AddedToHalves(ReadOnlySpan<Half> x, ReadOnlySpan<float> y, [Gradient(Accumulate = true)] Span<Half> dx);

    [Loss("x*y", Reduction = Reduction.Sum)]
    public static partial double AddedToSingles(ReadOnlySpan<double> x, ReadOnlySpan<float> y, [Gradient(Accumulate = true)] Span<float> dx);

    /// <summary>Hyper-parameters of every type: a mask and an offset by truth values, a power by an integer.</summary>
    [Loss("flag ? a*x^k : b*x", Reduction = Reduction.Sum)]
    public static partial float HyperParameters(
        ReadOnlySpan<float> x, bool flag, float a, double b, int k, [Gradient] Span<float> dx);

    /// <summary>A truth value as a number.</summary>
    [Loss("(x - flag)^2", Reduction = Reduction.Sum)]
    public static partial double Offset(ReadOnlySpan<double> x, bool flag, [GradientScale] double s, [Gradient] Span<double> dx);

    [Loss("x^2")]
    public static partial double ScaledMean(ReadOnlySpan<double> x, [GradientScale] float s, [Gradient] Span<double> dx);
}
