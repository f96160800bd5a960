using System;

namespace LossGen.KernelHost.Kernels;

/// <summary>Losses over rows: of any length, and of a promised one.</summary>
internal static partial class RowLosses
{
    public const int Promised = 10;

    [Loss("-log(softmax(x)[y])", Weight = "w", Mask = "y != -100")]
    public static partial float AnyLength(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [PerSample] ReadOnlySpan<float> w, [RowLength] int classes, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("-log(softmax(x)[y])", Weight = "w", Mask = "y != -100")]
    public static partial float PromisedLength(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [PerSample] ReadOnlySpan<float> w, [RowLength(Promised)] int classes, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("-log(softmax(x)[y])")]
    public static partial double PromisedDouble(ReadOnlySpan<double> x, ReadOnlySpan<int> y, [RowLength(Promised)] int classes, [Gradient] Span<double> dx);
}
