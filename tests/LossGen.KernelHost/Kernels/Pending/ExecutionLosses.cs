using System;

namespace LossGen.KernelHost.Kernels;

/// <summary>One loss in each way to compute it.</summary>
internal static partial class ExecutionLosses
{
    [Loss(Formulas.BinaryCrossEntropy)]
    public static partial float Sequential(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss(Formulas.BinaryCrossEntropy, Parallel = true)]
    public static partial float InParallel(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss(Formulas.BinaryCrossEntropy, Accuracy = Accuracy.Fast)]
    public static partial float Fast(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);
}
