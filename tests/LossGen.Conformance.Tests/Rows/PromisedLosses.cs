using System;
using System.Collections.Generic;

namespace LossGen.Conformance.Tests.Rows;

/// <summary>Calls a loss of <see cref="PromisedLosses"/>.</summary>
internal delegate float PromisedLoss(
    ReadOnlySpan<float> x, ReadOnlySpan<int> y, ReadOnlySpan<float> b, ReadOnlySpan<float> w, int classes, float s, Span<float> dx, Span<float> db, Span<float> values);

/// <summary>One loss with weights, a mask, a bias per class and its derivative: of rows of any length, and of promised ones.</summary>
internal static partial class PromisedLosses
{
    private const string Formula = "-log(softmax(x + b)[y])", Weight = "w[y]", Mask = "y != -100";

    public static IReadOnlyDictionary<int, PromisedLoss> Promised { get; } = new Dictionary<int, PromisedLoss>
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
    public static partial float Any(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<float> b, [PerClass] ReadOnlySpan<float> w, [RowLength] int classes, [GradientScale] float s,
        [Gradient] Span<float> dx, [Gradient] Span<float> db, [LossValues] Span<float> values);

    [Loss(Formula, Weight = Weight, Mask = Mask, Reduction = Reduction.Sum)]
    public static partial float Of1(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<float> b, [PerClass] ReadOnlySpan<float> w, [RowLength(1)] int classes, [GradientScale] float s,
        [Gradient] Span<float> dx, [Gradient] Span<float> db, [LossValues] Span<float> values);

    [Loss(Formula, Weight = Weight, Mask = Mask, Reduction = Reduction.Sum)]
    public static partial float Of2(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<float> b, [PerClass] ReadOnlySpan<float> w, [RowLength(2)] int classes, [GradientScale] float s,
        [Gradient] Span<float> dx, [Gradient] Span<float> db, [LossValues] Span<float> values);

    [Loss(Formula, Weight = Weight, Mask = Mask, Reduction = Reduction.Sum)]
    public static partial float Of3(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<float> b, [PerClass] ReadOnlySpan<float> w, [RowLength(3)] int classes, [GradientScale] float s,
        [Gradient] Span<float> dx, [Gradient] Span<float> db, [LossValues] Span<float> values);

    [Loss(Formula, Weight = Weight, Mask = Mask, Reduction = Reduction.Sum)]
    public static partial float Of4(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<float> b, [PerClass] ReadOnlySpan<float> w, [RowLength(4)] int classes, [GradientScale] float s,
        [Gradient] Span<float> dx, [Gradient] Span<float> db, [LossValues] Span<float> values);

    [Loss(Formula, Weight = Weight, Mask = Mask, Reduction = Reduction.Sum)]
    public static partial float Of7(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<float> b, [PerClass] ReadOnlySpan<float> w, [RowLength(7)] int classes, [GradientScale] float s,
        [Gradient] Span<float> dx, [Gradient] Span<float> db, [LossValues] Span<float> values);

    [Loss(Formula, Weight = Weight, Mask = Mask, Reduction = Reduction.Sum)]
    public static partial float Of8(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<float> b, [PerClass] ReadOnlySpan<float> w, [RowLength(8)] int classes, [GradientScale] float s,
        [Gradient] Span<float> dx, [Gradient] Span<float> db, [LossValues] Span<float> values);

    [Loss(Formula, Weight = Weight, Mask = Mask, Reduction = Reduction.Sum)]
    public static partial float Of10(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<float> b, [PerClass] ReadOnlySpan<float> w, [RowLength(10)] int classes, [GradientScale] float s,
        [Gradient] Span<float> dx, [Gradient] Span<float> db, [LossValues] Span<float> values);

    [Loss(Formula, Weight = Weight, Mask = Mask, Reduction = Reduction.Sum)]
    public static partial float Of16(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<float> b, [PerClass] ReadOnlySpan<float> w, [RowLength(16)] int classes, [GradientScale] float s,
        [Gradient] Span<float> dx, [Gradient] Span<float> db, [LossValues] Span<float> values);

    [Loss(Formula, Weight = Weight, Mask = Mask, Reduction = Reduction.Sum)]
    public static partial float Of17(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<float> b, [PerClass] ReadOnlySpan<float> w, [RowLength(17)] int classes, [GradientScale] float s,
        [Gradient] Span<float> dx, [Gradient] Span<float> db, [LossValues] Span<float> values);

    [Loss(Formula, Weight = Weight, Mask = Mask, Reduction = Reduction.Sum)]
    public static partial float Of32(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<float> b, [PerClass] ReadOnlySpan<float> w, [RowLength(32)] int classes, [GradientScale] float s,
        [Gradient] Span<float> dx, [Gradient] Span<float> db, [LossValues] Span<float> values);

    [Loss(Formula, Weight = Weight, Mask = Mask, Reduction = Reduction.Sum)]
    public static partial float Of33(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<float> b, [PerClass] ReadOnlySpan<float> w, [RowLength(33)] int classes, [GradientScale] float s,
        [Gradient] Span<float> dx, [Gradient] Span<float> db, [LossValues] Span<float> values);

    [Loss(Formula, Weight = Weight, Mask = Mask, Reduction = Reduction.Sum)]
    public static partial float Of64(
        ReadOnlySpan<float> x, ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<float> b, [PerClass] ReadOnlySpan<float> w, [RowLength(64)] int classes, [GradientScale] float s,
        [Gradient] Span<float> dx, [Gradient] Span<float> db, [LossValues] Span<float> values);
}
