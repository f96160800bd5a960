using System;

namespace LossGen.KernelHost.Kernels;

/// <summary>Losses with gradients of hyper-parameters.</summary>
internal static partial class LearntLosses
{
    [Loss("log(1+exp(-y*(a*x+b)))")]
    public static partial float Platt(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, float a, float b, [Gradient] out double da, [Gradient] out double db);

    [Loss(Formulas.Temperature)]
    public static partial float Temperature(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, float t, [Gradient] Span<float> dx, [Gradient] out float dt);

    [Loss(Formulas.Temperature, Reduction = Reduction.Sum)]
    public static partial double TemperatureSum(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double t, [Gradient] out double dt);

    [Loss(Formulas.Temperature)]
    public static partial float HalfTemperature(
        ReadOnlySpan<Half> x, ReadOnlySpan<byte> y, float t, [Gradient] Span<Half> dx, [Gradient] out Half dt);

    /// <summary>The dispersion r of the negative binomial distribution: its derivative is of digammas.</summary>
#pragma warning disable LG0102 // exp(x) overflows for rates that no count has.
    [Loss(Formulas.NegativeBinomial, Reduction = Reduction.Sum)]
    public static partial float NegativeBinomial(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, float r, [Gradient] Span<float> dx, [Gradient] out double dr);

    [Loss(Formulas.NegativeBinomial)]
    public static partial double NegativeBinomialOfDoubles(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, double r, [Gradient] Span<double> dx, [Gradient] out double dr);
#pragma warning restore LG0102

    /// <summary>A derivative that is x itself: its sum is that of the inputs.</summary>
    [Loss("a*x", Reduction = Reduction.Sum)]
    public static partial void SumOnly(ReadOnlySpan<float> x, float a, [Gradient] out double da);

    [Loss("(a*x - y)^2", Weight = "w", Mask = "y != -100")]
    public static partial double Weighted(
        ReadOnlySpan<float> x,
        ReadOnlySpan<float> y,
        ReadOnlySpan<float> w,
        float a,
        [GradientScale] float s,
        [Gradient] Span<float> dx,
        [Gradient] out double da);

    [Loss("(a*x - y)^2", Weight = "w", OnEmpty = OnEmpty.Throw)]
    public static partial double WeightedOrThrow(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> w, float a, [Gradient] out double da);

    /// <summary>Nothing of it depends on an input.</summary>
    [Loss("a^2 + 0*x")]
    public static partial double Constant(ReadOnlySpan<float> x, double a, [Gradient] out double da);
}
