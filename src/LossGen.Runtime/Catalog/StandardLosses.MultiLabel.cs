using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>Multi-label soft margin: binary cross-entropy of each label, its mean over the labels: <c>mean(softplus(x) - y*x)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The labels: 0, 1, or between.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: (sigmoid(x) - y)/classes.</para>
    /// <para>When: several labels may be right at once. When not: exactly one is right: CrossEntropy.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.multilabel_soft_margin_loss(x, y), nn.MultiLabelSoftMarginLoss</c>; Keras:
    /// <c>BinaryCrossentropy(from_logits=True)</c>; optax: <c>sigmoid_binary_cross_entropy(x, y).mean()</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.MultiLabelSoftMargin([1f, -2f, 0.5f], [1f, 0f, 1f], 3, dx)
    /// // 0.3047556, dx = [-0.08964714, 0.03973431, -0.1258469]
    /// </code>
    /// </example>
    [Loss(Formulas.MultiLabelSoftMargin)]
    public static partial float MultiLabelSoftMargin(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, [RowLength] int classes, [Gradient] Span<float> dx);

    /// <inheritdoc cref="MultiLabelSoftMargin(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.MultiLabelSoftMargin)]
    public static partial double MultiLabelSoftMargin(
        [Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y, [RowLength] int classes, [Gradient] Span<double> dx);

    /// <summary>Multi-label soft margin with a weight for each label: <c>mean(w*(softplus(x) - y*x))</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The labels: 0, 1, or between.</param>
    /// <param name="w">The weight of each class.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: w*(sigmoid(x) - y)/classes.</para>
    /// <para>When: labels are of unequal cost. When not: positives are rare: the posWeight of BinaryCrossEntropyWithLogits.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.multilabel_soft_margin_loss(x, y, weight=w)</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.MultiLabelSoftMargin([1f, -2f, 0.5f], [1f, 0f, 1f], [1f, 2f, 4f], 3, dx)
    /// // 0.8211419, dx = [-0.08964714, 0.07946861, -0.5033876]
    /// </code>
    /// </example>
    [Loss(Formulas.MultiLabelSoftMarginWeighted)]
    public static partial float MultiLabelSoftMargin(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, [PerClass] ReadOnlySpan<float> w, [RowLength] int classes,
        [Gradient] Span<float> dx);

    /// <inheritdoc cref="MultiLabelSoftMargin(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.MultiLabelSoftMarginWeighted)]
    public static partial double MultiLabelSoftMargin(
        [Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y, [PerClass] ReadOnlySpan<double> w, [RowLength] int classes,
        [Gradient] Span<double> dx);

    /// <summary>Binary cross-entropy of logits, with a weight of the positives of each class: <c>-(posWeight*y*log(p) + (1-y)*log(1-p)) where p =
    /// sigmoid(x)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The labels: 0, 1, or between.</param>
    /// <param name="posWeight">The weight of the positive labels of each class.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: (1 - y)*sigmoid(x) - posWeight*y*sigmoid(-x). The mean is over all elements, as in PyTorch.</para>
    /// <para>When: labels are rare to different degrees. When not: exactly one label is right: CrossEntropy.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.binary_cross_entropy_with_logits(x, y, pos_weight=posWeight)</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.BinaryCrossEntropyWithLogits([1f, -2f, 0.5f], [1f, 0f, 1f], [1f, 2f, 4f], 3, dx)
    /// // 0.7788325, dx = [-0.08964714, 0.03973431, -0.5033876]
    /// </code>
    /// </example>
    [Loss(Formulas.BinaryCrossEntropyWithLogitsPerClass)]
    public static partial float BinaryCrossEntropyWithLogits(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, [PerClass] ReadOnlySpan<float> posWeight, [RowLength] int classes,
        [Gradient] Span<float> dx);

    /// <inheritdoc cref="BinaryCrossEntropyWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.BinaryCrossEntropyWithLogitsPerClass)]
    public static partial double BinaryCrossEntropyWithLogits(
        [Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y, [PerClass] ReadOnlySpan<double> posWeight, [RowLength] int classes,
        [Gradient] Span<double> dx);

    /// <summary>Softmax over several labels: each positive above each negative, with 0 between: <c>log(1 + sum((1-y)*exp(x))) + log(1 +
    /// sum(y*exp(-x)))</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The labels, one per element: 0, 1, or between.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: of the negatives exp(x)/(1 + Σ exp), of the positives -exp(-x)/(1 + Σ exp(-x)).</para>
    /// <para>When: labels are many and few of them positive. When not: labels have costs of their own: MultiLabelSoftMargin.</para>
    /// <para>The same elsewhere. PyTorch: <c>torch.log1p(((1-y)*x.exp()).sum(1)) + torch.log1p((y*(-x).exp()).sum(1)), which overflows</c>.</para>
    /// <para>Source: Su et al., ZLPR: a novel loss for multi-label classification, 2022.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.MultiLabelSoftmax([1f, -2f, 0.5f], [1f, 0f, 1f], 3, dx)
    /// // 0.8071977, dx = [-0.1863237, 0.1192029, -0.3071959]
    /// </code>
    /// </example>
    [Loss(Formulas.MultiLabelSoftmax)]
    public static partial float MultiLabelSoftmax(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, [RowLength] int classes, [Gradient] Span<float> dx);
}
