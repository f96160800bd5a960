using System;

namespace LossGen.KernelHost.Kernels;

/// <summary>Losses with gradients of hyper-parameters.</summary>
internal static partial class LearntLosses
{
    [Loss("log(1+exp(-y*(a*x+b)))")]
    public static partial float Platt(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, float a, float b, [Gradient] out double da, [Gradient] out double db);
}
