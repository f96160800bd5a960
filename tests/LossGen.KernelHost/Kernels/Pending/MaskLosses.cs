using System;

namespace LossGen.KernelHost.Kernels;

/// <summary>Losses with weights and masks.</summary>
internal static partial class MaskLosses
{
    [Loss("abs(x-y)", Weight = "w")]
    public static partial float Weighted(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> w, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("abs(x-y)", Mask = "y != -100")]
    public static partial float Masked(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("abs(x-y)", Mask = "y != -100", OnEmpty = OnEmpty.NaN)]
    public static partial float MaskedOrNaN(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss("abs(x-y)", Mask = "y != -100", OnEmpty = OnEmpty.Throw)]
    public static partial float MaskedOrThrow(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    [Loss("abs(x-y)", Mask = "y != -100", OnEmpty = OnEmpty.Throw, Reduction = Reduction.Sum)]
    public static partial float MaskedSum(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);
}
