using System;
using System.Collections.Generic;

namespace LossGen.Conformance.Tests.Rows;

/// <summary>Calls a loss of <see cref="DoublePromisedLosses"/>.</summary>
internal delegate double DoublePromisedLoss(
    ReadOnlySpan<double> x, ReadOnlySpan<int> y, ReadOnlySpan<double> b, ReadOnlySpan<double> w, int classes, double s, Span<double> dx, Span<double> db, Span<double> values);

/// <summary>One loss with weights, a mask, a bias per class and its derivative: of rows of any length, and of promised ones.</summary>
internal static partial class DoublePromisedLosses
{
    private const string Formula = "-log(softmax(x + b)[y])", Weight = "w[y]", Mask = "y != -100";

    public static IReadOnlyDictionary<int, DoublePromisedLoss> Promised { get; } = new Dictionary<int, DoublePromisedLoss>
    {
        [1] = Of1,
        [2] = Of2,
        [3] = Of3,
        [4] = Of4,
        [7] = Of7,
        [8] = Of8,
        [10] = Of10,
        [16] = Of16,
        [17] = Of17,
        [32] = Of32,
        [33] = Of33,
        [64] = Of64,
    };

    [Loss(Formula, Weight = Weight, Mask = Mask, Reduction = Reduction.Sum)]
    public static partial double Any(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<double> b, [PerClass] ReadOnlySpan<double> w, [RowLength] int classes, [GradientScale] double s,
        [Gradient] Span<double> dx, [Gradient] Span<double> db, [LossValues] Span<double> values);

    [Loss(Formula, Weight = Weight, Mask = Mask, Reduction = Reduction.Sum)]
    public static partial double Of1(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<double> b, [PerClass] ReadOnlySpan<double> w, [RowLength(1)] int classes, [GradientScale] double s,
        [Gradient] Span<double> dx, [Gradient] Span<double> db, [LossValues] Span<double> values);

    [Loss(Formula, Weight = Weight, Mask = Mask, Reduction = Reduction.Sum)]
    public static partial double Of2(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<double> b, [PerClass] ReadOnlySpan<double> w, [RowLength(2)] int classes, [GradientScale] double s,
        [Gradient] Span<double> dx, [Gradient] Span<double> db, [LossValues] Span<double> values);

    [Loss(Formula, Weight = Weight, Mask = Mask, Reduction = Reduction.Sum)]
    public static partial double Of3(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<double> b, [PerClass] ReadOnlySpan<double> w, [RowLength(3)] int classes, [GradientScale] double s,
        [Gradient] Span<double> dx, [Gradient] Span<double> db, [LossValues] Span<double> values);

    [Loss(Formula, Weight = Weight, Mask = Mask, Reduction = Reduction.Sum)]
    public static partial double Of4(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<double> b, [PerClass] ReadOnlySpan<double> w, [RowLength(4)] int classes, [GradientScale] double s,
        [Gradient] Span<double> dx, [Gradient] Span<double> db, [LossValues] Span<double> values);

    [Loss(Formula, Weight = Weight, Mask = Mask, Reduction = Reduction.Sum)]
    public static partial double Of7(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<double> b, [PerClass] ReadOnlySpan<double> w, [RowLength(7)] int classes, [GradientScale] double s,
        [Gradient] Span<double> dx, [Gradient] Span<double> db, [LossValues] Span<double> values);

    [Loss(Formula, Weight = Weight, Mask = Mask, Reduction = Reduction.Sum)]
    public static partial double Of8(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<double> b, [PerClass] ReadOnlySpan<double> w, [RowLength(8)] int classes, [GradientScale] double s,
        [Gradient] Span<double> dx, [Gradient] Span<double> db, [LossValues] Span<double> values);

    [Loss(Formula, Weight = Weight, Mask = Mask, Reduction = Reduction.Sum)]
    public static partial double Of10(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<double> b, [PerClass] ReadOnlySpan<double> w, [RowLength(10)] int classes, [GradientScale] double s,
        [Gradient] Span<double> dx, [Gradient] Span<double> db, [LossValues] Span<double> values);

    [Loss(Formula, Weight = Weight, Mask = Mask, Reduction = Reduction.Sum)]
    public static partial double Of16(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<double> b, [PerClass] ReadOnlySpan<double> w, [RowLength(16)] int classes, [GradientScale] double s,
        [Gradient] Span<double> dx, [Gradient] Span<double> db, [LossValues] Span<double> values);

    [Loss(Formula, Weight = Weight, Mask = Mask, Reduction = Reduction.Sum)]
    public static partial double Of17(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<double> b, [PerClass] ReadOnlySpan<double> w, [RowLength(17)] int classes, [GradientScale] double s,
        [Gradient] Span<double> dx, [Gradient] Span<double> db, [LossValues] Span<double> values);

    [Loss(Formula, Weight = Weight, Mask = Mask, Reduction = Reduction.Sum)]
    public static partial double Of32(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<double> b, [PerClass] ReadOnlySpan<double> w, [RowLength(32)] int classes, [GradientScale] double s,
        [Gradient] Span<double> dx, [Gradient] Span<double> db, [LossValues] Span<double> values);

    [Loss(Formula, Weight = Weight, Mask = Mask, Reduction = Reduction.Sum)]
    public static partial double Of33(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<double> b, [PerClass] ReadOnlySpan<double> w, [RowLength(33)] int classes, [GradientScale] double s,
        [Gradient] Span<double> dx, [Gradient] Span<double> db, [LossValues] Span<double> values);

    [Loss(Formula, Weight = Weight, Mask = Mask, Reduction = Reduction.Sum)]
    public static partial double Of64(
        ReadOnlySpan<double> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<double> b, [PerClass] ReadOnlySpan<double> w, [RowLength(64)] int classes, [GradientScale] double s,
        [Gradient] Span<double> dx, [Gradient] Span<double> db, [LossValues] Span<double> values);
}
