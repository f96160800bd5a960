using System;

namespace LossGen.KernelHost.Kernels;

/// <summary>An elementwise loss as a sum, with its hyper-parameters filled in.</summary>
internal delegate T SumKernel<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> dx, Span<T> values);

/// <summary>An elementwise loss as a mean, with its hyper-parameters filled in.</summary>
internal delegate T MeanKernel<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> dx);

/// <summary>What a loss expects as its first input.</summary>
internal enum Domain
{
    Real,
    Probability,
}

/// <summary>An elementwise loss, so that one test runs them all.</summary>
/// <param name="Name">The name of its reference table.</param>
/// <param name="Method">The method that declares it, in each of the classes of losses.</param>
/// <param name="Domain">What it expects as its first input.</param>
/// <param name="Labels">Labels that it is used with.</param>
/// <param name="Sum">The sum.</param>
/// <param name="Mean">The mean.</param>
internal sealed record Kernel(
    string Name, string Method, Domain Domain, float[] Labels, SumKernel<float> Sum, MeanKernel<float> Mean);
