using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>Binary cross-entropy of probabilities: <c>-(y*log(p) + (1-y)*log(1-p))</c>.</summary>
    /// <param name="p">The probabilities.</param>
    /// <param name="y">The labels: 0, 1, or between.</param>
    /// <param name="dp">Receives the gradient by p.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: (p - y)/(p*(1 - p)). p and 1 - p are held at 1e-7 (double: 1e-15) or above, and the gradient is the one there;
    /// PyTorch bounds the logarithm at -100, Keras clips p to [1e-7, 1 - 1e-7].</para>
    /// <para>When: probabilities are all there is. When not: logits are at hand: their form keeps every digit and needs no clamp.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.binary_cross_entropy(p, y), nn.BCELoss</c>; Keras: <c>BinaryCrossentropy()</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.BinaryCrossEntropy([0.8f, 0.3f], [1f, 0f], dp)
    /// // 0.2899092, dp = [-0.625, 0.7142857]
    /// </code>
    /// </example>
    [Loss(Formulas.BinaryCrossEntropy)]
    public static partial float BinaryCrossEntropy(
        [Probability] ReadOnlySpan<float> p, [BinaryLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dp);

    /// <inheritdoc cref="BinaryCrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.BinaryCrossEntropy)]
    public static partial float BinaryCrossEntropy([Probability] ReadOnlySpan<float> p, [BinaryLabel] ReadOnlySpan<float> y);

    /// <inheritdoc cref="BinaryCrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.BinaryCrossEntropy)]
    public static partial double BinaryCrossEntropy(
        [Probability] ReadOnlySpan<double> p, [BinaryLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dp);

    /// <inheritdoc cref="BinaryCrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.BinaryCrossEntropy)]
    public static partial double BinaryCrossEntropy([Probability] ReadOnlySpan<double> p, [BinaryLabel] ReadOnlySpan<double> y);

    /// <summary>Binary cross-entropy of logits: <c>-(y*log(p) + (1-y)*log(1-p)) where p = sigmoid(x)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The labels: 0, 1, or between.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: sigmoid(x) - y. Nothing is clamped; it is exact to the last digits for any logit.</para>
    /// <para>When: each label is a yes or no of its own; soft labels too. When not: exactly one of several classes is right: CrossEntropy.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.binary_cross_entropy_with_logits(x, y), nn.BCEWithLogitsLoss</c>; Keras:
    /// <c>BinaryCrossentropy(from_logits=True)</c>; optax: <c>sigmoid_binary_cross_entropy(x, y).mean()</c>; Others: <c>LightGBM binary, XGBoost
    /// binary:logistic</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.BinaryCrossEntropyWithLogits([0f, 20f], [1f, 1f], dx)
    /// // 0.3465736, dx = [-0.25, -1.030577e-9]
    /// </code>
    /// </example>
    [Loss(Formulas.BinaryCrossEntropyWithLogits)]
    public static partial float BinaryCrossEntropyWithLogits(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    /// <inheritdoc cref="BinaryCrossEntropyWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.BinaryCrossEntropyWithLogits)]
    public static partial float BinaryCrossEntropyWithLogits([Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y);

    /// <inheritdoc cref="BinaryCrossEntropyWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.BinaryCrossEntropyWithLogits)]
    public static partial double BinaryCrossEntropyWithLogits(
        [Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dx);

    /// <inheritdoc cref="BinaryCrossEntropyWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.BinaryCrossEntropyWithLogits)]
    public static partial double BinaryCrossEntropyWithLogits([Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y);

    /// <inheritdoc cref="BinaryCrossEntropyWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.BinaryCrossEntropyWithLogits)]
    public static partial float BinaryCrossEntropyWithLogits(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<byte> y, [Gradient] Span<float> dx);

    /// <inheritdoc cref="BinaryCrossEntropyWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.BinaryCrossEntropyWithLogits)]
    public static partial float BinaryCrossEntropyWithLogits([Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<byte> y);

    /// <summary>Binary cross-entropy of logits, with a weight of the positive labels and label smoothing: <c>-(posWeight*t*log(p) + (1-t)*log(1-p))
    /// where p = sigmoid(x), t = (1-labelSmoothing)*y + labelSmoothing/2</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The labels: 0, 1, or between.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="posWeight">Multiplies the loss of positive labels.</param>
    /// <param name="labelSmoothing">How much of the target is spread over all classes, from 0 to 1.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: (1 - t)*sigmoid(x) - posWeight*t*sigmoid(-x), t = (1 - labelSmoothing)*y + labelSmoothing/2.</para>
    /// <para>When: positives are rare (posWeight: negatives per positive), or labels are noisy (labelSmoothing). When not: the probabilities
    /// themselves matter: both bend them.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.binary_cross_entropy_with_logits((1-e)*y + e/2) with pos_weight=torch.tensor(posWeight), e =
    /// labelSmoothing</c>; Keras: <c>BinaryCrossentropy(from_logits=True, label_smoothing=labelSmoothing), for posWeight = 1</c>.</para>
    /// <para>Source: Szegedy et al., Rethinking the Inception Architecture, 2016.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.BinaryCrossEntropyWithLogits([0f, 2f], [1f, 0f], dx, posWeight: 3f, labelSmoothing: 0.1f)
    /// // 2.024874, dx = [-0.7, 0.4094384]
    /// </code>
    /// </example>
    [Loss(Formulas.BinaryCrossEntropyWithLogitsWithOptions)]
    public static partial float BinaryCrossEntropyWithLogits(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dx, float posWeight = 1,
        float labelSmoothing = 0);

    /// <inheritdoc cref="BinaryCrossEntropyWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.BinaryCrossEntropyWithLogitsWithOptions)]
    public static partial float BinaryCrossEntropyWithLogits(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, float posWeight = 1, float labelSmoothing = 0);

    /// <inheritdoc cref="BinaryCrossEntropyWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.BinaryCrossEntropyWithLogitsWithOptions)]
    public static partial double BinaryCrossEntropyWithLogits(
        [Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dx, double posWeight = 1,
        double labelSmoothing = 0);

    /// <inheritdoc cref="BinaryCrossEntropyWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.BinaryCrossEntropyWithLogitsWithOptions)]
    public static partial double BinaryCrossEntropyWithLogits(
        [Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y, double posWeight = 1, double labelSmoothing = 0);

    /// <summary>Logistic loss of labels -1 and 1: <c>log(1 + exp(-y*x))</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The labels: -1 or 1.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: -y*sigmoid(-y*x). Where PyTorch's overflows (y*x below -88 in float) it does not.</para>
    /// <para>When: labels are -1 and 1. When not: labels are 0 and 1: BinaryCrossEntropyWithLogits.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.soft_margin_loss(x, y), nn.SoftMarginLoss</c>; Others: <c>sklearn's log_loss</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.SoftMargin([0.5f, -2f], [1f, -1f], dx)
    /// // 0.3005025, dx = [-0.1887703, 0.05960146]
    /// </code>
    /// </example>
    [Loss(Formulas.SoftMargin)]
    public static partial float SoftMargin([Logits] ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    /// <inheritdoc cref="SoftMargin(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.SoftMargin)]
    public static partial float SoftMargin([Logits] ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y);

    /// <inheritdoc cref="SoftMargin(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.SoftMargin)]
    public static partial double SoftMargin([Logits] ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dx);

    /// <inheritdoc cref="SoftMargin(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.SoftMargin)]
    public static partial double SoftMargin([Logits] ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y);
}
