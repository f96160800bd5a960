using System;

namespace LossGen.KernelHost.Kernels;

/// <summary>Second derivatives in every combination with other outputs and options.</summary>
internal static partial class HessianLosses
{
    [Loss(Formulas.BinaryCrossEntropy)]
    public static partial float Mean(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Hessian] Span<float> d2x);

    /// <summary>As XGBoost asks for it.</summary>
    [Loss(Formulas.BinaryCrossEntropy, Reduction = Reduction.Sum)]
    public static partial float WithFloor(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [Hessian(Floor = 1e-16)] Span<float> d2x);

    [Loss(Formulas.BinaryCrossEntropy)]
    public static partial void Alone(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Hessian] Span<float> d2x);

    [Loss("0.5*(s + square(x)*exp(-s))", Reduction = Reduction.Sum)]
    public static partial float OfTwoInputs(
        ReadOnlySpan<float> x, ReadOnlySpan<float> s, [Hessian] Span<float> d2x, [Gradient] Span<float> ds, [Hessian(nameof(s))] Span<double> curvature);

    [Loss("x^3", Reduction = Reduction.Sum)]
    public static partial float Accumulated(ReadOnlySpan<float> x, [Hessian(Accumulate = true)] Span<float> d2x);

    [Loss("x^3")]
    public static partial double AccumulatedAboveFloor(
        ReadOnlySpan<double> x, [GradientScale] double s, [Gradient] Span<double> dx, [Hessian(Accumulate = true, Floor = 3)] Span<double> d2x);

    [Loss("(a*x - y)^2")]
    public static partial float OfHyperParameter(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, float a, [Gradient] out float da, [Hessian] out double d2a);

    [Loss("(a*x - y)^2")]
    public static partial float OfHyperParameterAboveFloor(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, float a, [Hessian(Floor = 100)] out float d2a);
}
