using System;

namespace LossGen.KernelHost.Kernels;

/// <summary>Losses at whose kinks the derivative is a convention.</summary>
internal static partial class KinkLosses
{
    [Loss("abs(x)", Reduction = Reduction.Sum)]
    public static partial float Abs(ReadOnlySpan<float> x, [Gradient] Span<float> dx);

    [Loss("relu(x)", Reduction = Reduction.Sum)]
    public static partial float Relu(ReadOnlySpan<float> x, [Gradient] Span<float> dx);

    [Loss("max(x, 2)", Reduction = Reduction.Sum)]
    public static partial float MaxOfConstant(ReadOnlySpan<float> x, [Gradient] Span<float> dx);

    [Loss("min(m, x)", Reduction = Reduction.Sum)]
    public static partial float MinOfHyperParameter(ReadOnlySpan<float> x, float m, [Gradient] Span<float> dx);

    [Loss("max(x, y)", Reduction = Reduction.Sum)]
    public static partial float MaxOfInputs(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Gradient] Span<float> dy);

    [Loss("clamp(x, -1, 1)", Reduction = Reduction.Sum)]
    public static partial float Clamp(ReadOnlySpan<float> x, [Gradient] Span<float> dx);

    // The cross-entropy as TensorFlow documents it: its kinks cancel.
    [Loss("max(x,0) - x*y + log(1+exp(-abs(x)))", Reduction = Reduction.Sum)]
    public static partial float CancellingKinks(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    // Without the clamp, which would hold the base of a power above 0.
    [Loss("x^a", Epsilon = 0, Reduction = Reduction.Sum)]
    public static partial float Power(ReadOnlySpan<float> x, float a, [Gradient] Span<float> dx);

    [Loss("x^a", Reduction = Reduction.Sum)]
    public static partial float ClampedPower(ReadOnlySpan<float> x, float a, [Gradient] Span<float> dx);

    [Loss("y*log(y) - y*log(x)", Reduction = Reduction.Sum)]
    public static partial float ZeroTimesLog(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);
}
