using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>Dice of logits: <c>(sum(p*(1-t)) + sum((1-p)*t))/(sum(p) + sum(t) + smooth) where p = sigmoid(x)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="t">The labels, one per element: 0, 1, or between.</param>
    /// <param name="pixels">The number of pixels: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="smooth">Added to numerator and denominator.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: -(2*t - d)/(Σp + Σt + smooth)*p*(1 - p), d = (2*Σ p*t + smooth)/(Σp + Σt + smooth). A row is an image or one class
    /// of it; with smooth = 1 an empty one has a loss near 0. It is 1 - (2*Σ p*t + smooth)/(Σp + Σt + smooth), written so that nothing cancels where
    /// it is small.</para>
    /// <para>When: the foreground is small. When not: probabilities are to be calibrated: cross-entropy.</para>
    /// <para>The same elsewhere. Keras: <c>Dice(), of probabilities, without smooth</c>; optax: <c>binary_dice_loss, of probabilities</c>.</para>
    /// <para>Source: Milletari et al., V-Net, 2016.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.Dice([2f, -1f, 0f], [1f, 0f, 1f], 3, dx)
    /// // 0.1910095, dx = [-0.02689363, 0.03420777, -0.06403637]
    /// </code>
    /// </example>
    [Loss(Formulas.Dice)]
    public static partial float Dice(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> t, [RowLength] int pixels, [Gradient] Span<float> dx, float smooth = 1);

    /// <inheritdoc cref="Dice(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, float)"/>
    [Loss(Formulas.Dice)]
    public static partial double Dice(
        [Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> t, [RowLength] int pixels, [Gradient] Span<double> dx, double smooth = 1);

    /// <summary>Jaccard (intersection over union) of logits: <c>wrong/(hits + wrong + smooth) where p = sigmoid(x), hits = sum(p*t), wrong =
    /// sum(p*(1-t)) + sum((1-p)*t)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="t">The labels, one per element: 0, 1, or between.</param>
    /// <param name="pixels">The number of pixels: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="smooth">Added to numerator and denominator.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: p*(1 - p) times the derivative of -(i + smooth)/(u + smooth), i = Σ p*t, u = Σp + Σt - i.</para>
    /// <para>When: intersection over union is the score. When not: the foreground is very small: Tversky.</para>
    /// <para>Source: Rahman &amp; Wang, Optimizing intersection-over-union, 2016.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.Jaccard([2f, -1f, 0f], [1f, 0f, 1f], 3, dx)
    /// // 0.2716917, dx = [-0.03211853, 0.04380442, -0.07647736]
    /// </code>
    /// </example>
    [Loss(Formulas.Jaccard)]
    public static partial float Jaccard(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> t, [RowLength] int pixels, [Gradient] Span<float> dx, float smooth = 1);

    /// <summary>Tversky of logits: weights for false positives and false negatives: <c>wrong/(hits + wrong + smooth) where p = sigmoid(x), hits =
    /// sum(p*t), wrong = alpha*sum(p*(1-t)) + beta*sum((1-p)*t)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="t">The labels, one per element: 0, 1, or between.</param>
    /// <param name="pixels">The number of pixels: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="alpha">The weight of false positives.</param>
    /// <param name="beta">The weight of false negatives.</param>
    /// <param name="smooth">Added to numerator and denominator.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: p*(1 - p) times the derivative of the ratio by p. alpha is the weight of false positives, beta that of false
    /// negatives, as in the paper and in Keras. It is 1 - (hits + smooth)/(hits + wrong + smooth).</para>
    /// <para>When: misses and false alarms differ in cost. When not: they do not: Dice, which this is at 0.5 and 0.5, with half its smooth.</para>
    /// <para>The same elsewhere. Keras: <c>Tversky(alpha, beta), of probabilities, without smooth</c>.</para>
    /// <para>Source: Salehi et al., Tversky loss function for image segmentation, 2017.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.Tversky([2f, -1f, 0f], [1f, 0f, 1f], 3, dx)
    /// // 0.157201, dx = [-0.02150519, 0.02932956, -0.05120595]
    /// </code>
    /// </example>
    [Loss(Formulas.Tversky)]
    public static partial float Tversky(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> t, [RowLength] int pixels, [Gradient] Span<float> dx, float alpha = 0.5f,
        float beta = 0.5f, float smooth = 1);

    /// <summary>Focal Tversky of logits: a power of the Tversky loss: <c>(wrong/(hits + wrong + smooth))^gamma where p = sigmoid(x), hits = sum(p*t),
    /// wrong = alpha*sum(p*(1-t)) + beta*sum((1-p)*t)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="t">The labels, one per element: 0, 1, or between.</param>
    /// <param name="pixels">The number of pixels: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="alpha">The weight of false positives.</param>
    /// <param name="beta">The weight of false negatives.</param>
    /// <param name="gamma">The exponent.</param>
    /// <param name="smooth">Added to numerator and denominator.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: gamma*T^(gamma - 1) times Tversky's gradient. As in the code of the paper, whose text has 1/gamma for gamma and the
    /// weights the other way round.</para>
    /// <para>When: small structures are missed. When not: training is unstable near the end: gamma below 1 makes the gradient large there.</para>
    /// <para>Source: Abraham &amp; Khan, A novel focal Tversky loss function, 2019.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.FocalTversky([2f, -1f, 0f], [1f, 0f, 1f], 3, dx)
    /// // 0.2735732, dx = [-0.03156349, 0.01935902, -0.07515575]
    /// </code>
    /// </example>
    [Loss(Formulas.FocalTversky)]
    public static partial float FocalTversky(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> t, [RowLength] int pixels, [Gradient] Span<float> dx, float alpha = 0.3f,
        float beta = 0.7f, float gamma = 0.75f, float smooth = 1);
}
