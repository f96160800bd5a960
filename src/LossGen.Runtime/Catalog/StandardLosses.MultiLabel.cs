using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>MultiLabelSoftMargin: <c>mean(softplus(x) - y*x)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The labels: 0, 1, or between.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.MultiLabelSoftMargin)]
    public static partial float MultiLabelSoftMargin(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, [RowLength] int classes, [Gradient] Span<float> dx);

    /// <inheritdoc cref="MultiLabelSoftMargin(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.MultiLabelSoftMargin)]
    public static partial double MultiLabelSoftMargin(
        [Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y, [RowLength] int classes, [Gradient] Span<double> dx);

    /// <summary>MultiLabelSoftMargin: <c>mean(w*(softplus(x) - y*x))</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The labels: 0, 1, or between.</param>
    /// <param name="w">The weight of each class.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.MultiLabelSoftMarginWeighted)]
    public static partial float MultiLabelSoftMargin(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, [PerClass] ReadOnlySpan<float> w, [RowLength] int classes, [Gradient]
        Span<float> dx);

    /// <inheritdoc cref="MultiLabelSoftMargin(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.MultiLabelSoftMarginWeighted)]
    public static partial double MultiLabelSoftMargin(
        [Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y, [PerClass] ReadOnlySpan<double> w, [RowLength] int classes, [Gradient]
        Span<double> dx);

    /// <summary>BinaryCrossEntropyWithLogits: <c>-(posWeight*y*log(p) + (1-y)*log(1-p)) where p = sigmoid(x)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The labels: 0, 1, or between.</param>
    /// <param name="posWeight">The weight of the positive labels of each class.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.BinaryCrossEntropyWithLogitsPerClass)]
    public static partial float BinaryCrossEntropyWithLogits(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, [PerClass] ReadOnlySpan<float> posWeight, [RowLength] int classes,
        [Gradient] Span<float> dx);

    /// <inheritdoc cref="BinaryCrossEntropyWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.BinaryCrossEntropyWithLogitsPerClass)]
    public static partial double BinaryCrossEntropyWithLogits(
        [Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y, [PerClass] ReadOnlySpan<double> posWeight, [RowLength] int classes,
        [Gradient] Span<double> dx);

    /// <summary>MultiLabelSoftmax: <c>log(1 + sum((1-y)*exp(x))) + log(1 + sum(y*exp(-x)))</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The labels, one per element: 0, 1, or between.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.MultiLabelSoftmax)]
    public static partial float MultiLabelSoftmax(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, [RowLength] int classes, [Gradient] Span<float> dx);

    /// <inheritdoc cref="MultiLabelSoftmax(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.MultiLabelSoftmax)]
    public static partial double MultiLabelSoftmax(
        [Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y, [RowLength] int classes, [Gradient] Span<double> dx);
}
