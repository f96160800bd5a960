using System;

namespace LossGen.KernelHost.Kernels;

/// <summary>Losses over rows.</summary>
internal static partial class RowLosses
{
    [Loss("-log(softmax(x)[y])", Mask = "y != -100")]
    public static partial float CrossEntropy(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx);

    [Loss("-log(softmax(x)[y])", Reduction = Reduction.Sum)]
    public static partial float CrossEntropySum(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("-log(softmax(x)[y])")]
    public static partial float CrossEntropyOf10(
        ReadOnlySpan<float> x, ReadOnlySpan<byte> y, [RowLength(10)] int classes, [Gradient] Span<float> dx);

    [Loss("-sum(y*log(softmax(x)))")]
    public static partial float SoftLabels(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, [RowLength] int classes, [Gradient] Span<float> dx);

    [Loss("-log(softmax(x)[y])", Weight = "w[y]")]
    public static partial float ClassWeighted(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<float> w, [RowLength] int classes, [Gradient] Span<float> dx);

    [Loss("-log(softmax(x)[y])", Weight = "w")]
    public static partial float SampleWeighted(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [PerSample] ReadOnlySpan<float> w, [RowLength] int classes, [Gradient] Span<float> dx);
}
