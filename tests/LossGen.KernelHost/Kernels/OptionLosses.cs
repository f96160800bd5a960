using System;

namespace LossGen.KernelHost.Kernels;

/// <summary>Losses that use what the elementwise ones do not: further roles and types of parameters, and the clamp.</summary>
internal static partial class OptionLosses
{
    [Loss(Formulas.SquaredError, Reduction = Reduction.Sum)]
    public static partial float Scaled(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [GradientScale] float s, [Gradient] Span<float> dx);

    [Loss(Formulas.SquaredError, Reduction = Reduction.Sum)]
    public static partial float Accumulated(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient(Accumulate = true)] Span<float> dx);

    [Loss(Formulas.SquaredError, Reduction = Reduction.Sum)]
    public static partial float BothGradients(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient(nameof(x))] Span<float> first, [Gradient] Span<float> dy);

    [Loss("x^2")]
    public static partial void GradientOnly(Span<float> x, [Gradient] Span<float> dx);

    [Loss("abs(x)")]
    public static partial double ToDouble(ReadOnlySpan<float> x);

    [Loss("-log(p)", Epsilon = 0.01, Reduction = Reduction.Sum)]
    public static partial float Clamped(ReadOnlySpan<float> p, [Gradient] Span<float> dp);

    [Loss("-log(p)", Epsilon = 0, Reduction = Reduction.Sum)]
    public static partial float Unclamped(ReadOnlySpan<float> p, [Gradient] Span<float> dp);
}
