using System;

namespace LossGen.KernelHost.Kernels;

/// <summary>A product, whose values and gradient show each label as the kernel sees it: labels of every type, in float and in double.</summary>
internal static partial class ProductLosses
{
    [Loss("x*y", Reduction = Reduction.Sum)]
    public static partial float SingleOfByte(
        ReadOnlySpan<float> x, ReadOnlySpan<byte> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("x*y", Reduction = Reduction.Sum)]
    public static partial float SingleOfSByte(
        ReadOnlySpan<float> x, ReadOnlySpan<sbyte> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("x*y", Reduction = Reduction.Sum)]
    public static partial float SingleOfInt16(
        ReadOnlySpan<float> x, ReadOnlySpan<short> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("x*y", Reduction = Reduction.Sum)]
    public static partial float SingleOfInt32(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("x*y", Reduction = Reduction.Sum)]
    public static partial float SingleOfInt64(
        ReadOnlySpan<float> x, ReadOnlySpan<long> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("x*y", Reduction = Reduction.Sum)]
    public static partial float SingleOfBoolean(
        ReadOnlySpan<float> x, ReadOnlySpan<bool> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("x*y", Reduction = Reduction.Sum)]
    public static partial float SingleOfHalf(
        ReadOnlySpan<float> x, ReadOnlySpan<Half> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);

    [Loss("x*y", Reduction = Reduction.Sum)]
    public static partial double DoubleOfByte(
        ReadOnlySpan<double> x, ReadOnlySpan<byte> y, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("x*y", Reduction = Reduction.Sum)]
    public static partial double DoubleOfSByte(
        ReadOnlySpan<double> x, ReadOnlySpan<sbyte> y, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("x*y", Reduction = Reduction.Sum)]
    public static partial double DoubleOfInt16(
        ReadOnlySpan<double> x, ReadOnlySpan<short> y, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("x*y", Reduction = Reduction.Sum)]
    public static partial double DoubleOfInt32(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("x*y", Reduction = Reduction.Sum)]
    public static partial double DoubleOfInt64(
        ReadOnlySpan<double> x, ReadOnlySpan<long> y, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("x*y", Reduction = Reduction.Sum)]
    public static partial double DoubleOfBoolean(
        ReadOnlySpan<double> x, ReadOnlySpan<bool> y, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("x*y", Reduction = Reduction.Sum)]
    public static partial double DoubleOfHalf(
        ReadOnlySpan<double> x, ReadOnlySpan<Half> y, [Gradient] Span<double> dx, [LossValues] Span<double> values);

    [Loss("x*y", Reduction = Reduction.Sum)]
    public static partial double DoubleOfSingle(
        ReadOnlySpan<double> x, ReadOnlySpan<float> y, [Gradient] Span<double> dx, [LossValues] Span<double> values);
}
