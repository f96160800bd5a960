using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>Focal loss of logits: <c>-alpha_t*(1 - p_t)^gamma*(y*log(p) + (1-y)*log(1-p)) where p = sigmoid(x), p_t = y*p + (1-y)*(1-p), alpha_t
    /// = y*alpha + (1-y)*(1-alpha)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The labels: 0, 1, or between.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="alpha">The weight of positive labels; that of negative ones is 1 - alpha.</param>
    /// <param name="gamma">The exponent of the focusing factor.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: for labels 0 and 1: alpha_t*(1 - p_t)^gamma*(gamma*p_t*log(p_t) + p_t - 1), times 2*y - 1. For soft labels it
    /// is the cross-entropy times the focusing factor, as in torchvision and optax; for labels 0 and 1 that is the textbook's -alpha_t*(1 -
    /// p_t)^gamma*log(p_t).</para>
    /// <para>When: easy negatives outnumber what matters, as in detection. When not: classes are balanced: the probabilities come out too
    /// timid.</para>
    /// <para>The same elsewhere. PyTorch: <c>torchvision.ops.sigmoid_focal_loss(x, y, alpha=0.25, gamma=2, reduction='mean')</c>; Keras:
    /// <c>BinaryFocalCrossentropy(apply_class_balancing=True, alpha=0.25, gamma=2, from_logits=True)</c>; optax: <c>sigmoid_focal_loss(x, y,
    /// alpha=0.25, gamma=2).mean()</c>.</para>
    /// <para>Source: Lin et al., Focal loss for dense object detection, 2017.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.SigmoidFocal([0f, 3f], [1f, 0f], dx)
    /// // 1.059016, dx = [-0.03728585, 0.4225312]
    /// </code>
    /// </example>
    [Loss(Formulas.SigmoidFocal)]
    public static partial float SigmoidFocal(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dx, float alpha = 0.25f, float gamma = 2);

    /// <inheritdoc cref="SigmoidFocal(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.SigmoidFocal)]
    public static partial float SigmoidFocal(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, float alpha = 0.25f, float gamma = 2);

    /// <inheritdoc cref="SigmoidFocal(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.SigmoidFocal)]
    public static partial double SigmoidFocal(
        [Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dx, double alpha = 0.25, double gamma = 2);

    /// <inheritdoc cref="SigmoidFocal(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.SigmoidFocal)]
    public static partial double SigmoidFocal(
        [Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y, double alpha = 0.25, double gamma = 2);

    /// <inheritdoc cref="SigmoidFocal(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.Focal)]
    public static partial float SigmoidFocal(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<byte> y, [Gradient] Span<float> dx, float alpha = 0.25f, float gamma = 2);

    /// <inheritdoc cref="SigmoidFocal(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.Focal)]
    public static partial float SigmoidFocal(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<byte> y, float alpha = 0.25f, float gamma = 2);

    /// <summary>Focal loss of probabilities: <c>-(y*alpha*(1-p)^gamma*log(p) + (1-y)*(1-alpha)*p^gamma*log(1-p))</c>.</summary>
    /// <param name="p">The probabilities.</param>
    /// <param name="y">The labels: 0, 1, or between.</param>
    /// <param name="dp">Receives the gradient by p.</param>
    /// <param name="alpha">The weight of positive labels; that of negative ones is 1 - alpha.</param>
    /// <param name="gamma">The exponent of the focusing factor.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: for y = 1: alpha*(1 - p)^(gamma - 1)*(gamma*log(p) - (1 - p)/p). p and 1 - p are held at 1e-7 (double: 1e-15)
    /// or above.</para>
    /// <para>When: probabilities are all there is. When not: logits are at hand: SigmoidFocal.</para>
    /// <para>The same elsewhere. Keras: <c>BinaryFocalCrossentropy(apply_class_balancing=True, alpha=0.25, gamma=2)</c>.</para>
    /// <para>Source: Lin et al., 2017.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.BinaryFocal([0.9f, 0.6f], [1f, 0f], dp)
    /// // 0.123831, dp = [-0.004022904, 0.7498309]
    /// </code>
    /// </example>
    [Loss(Formulas.BinaryFocal)]
    public static partial float BinaryFocal(
        [Probability] ReadOnlySpan<float> p, [BinaryLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dp, float alpha = 0.25f, float gamma = 2);

    /// <inheritdoc cref="BinaryFocal(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.BinaryFocal)]
    public static partial float BinaryFocal(
        [Probability] ReadOnlySpan<float> p, [BinaryLabel] ReadOnlySpan<float> y, float alpha = 0.25f, float gamma = 2);

    /// <inheritdoc cref="BinaryFocal(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.BinaryFocal)]
    public static partial double BinaryFocal(
        [Probability] ReadOnlySpan<double> p, [BinaryLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dp, double alpha = 0.25,
        double gamma = 2);

    /// <inheritdoc cref="BinaryFocal(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>
    [Loss(Formulas.BinaryFocal)]
    public static partial double BinaryFocal(
        [Probability] ReadOnlySpan<double> p, [BinaryLabel] ReadOnlySpan<double> y, double alpha = 0.25, double gamma = 2);

    /// <summary>Poly-1 loss of logits: cross-entropy with its first polynomial coefficient moved by epsilon: <c>-log(p_t) + epsilon*(1 - p_t) where p
    /// = sigmoid(x), p_t = y*p + (1-y)*(1-p)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The labels: 0, 1, or between.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="epsilon">The coefficient of the first term of the polynomial.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: for y = 1: -sigmoid(-x)*(1 + epsilon*p).</para>
    /// <para>When: epsilon can be searched for as a hyper-parameter. When not: calibrated probabilities are wanted.</para>
    /// <para>Source: Leng et al., PolyLoss, 2022.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.BinaryPoly1([0f, 3f], [1f, 0f], dx)
    /// // 2.597154, dx = [-0.375, 0.4988754]
    /// </code>
    /// </example>
    [Loss(Formulas.BinaryPoly1)]
    public static partial float BinaryPoly1(
        [Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dx, float epsilon = 1);

    /// <inheritdoc cref="BinaryPoly1(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.BinaryPoly1)]
    public static partial float BinaryPoly1([Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, float epsilon = 1);

    /// <inheritdoc cref="BinaryPoly1(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.BinaryPoly1)]
    public static partial double BinaryPoly1(
        [Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dx, double epsilon = 1);

    /// <inheritdoc cref="BinaryPoly1(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.BinaryPoly1)]
    public static partial double BinaryPoly1([Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y, double epsilon = 1);

    /// <summary>Brier score of logits: <c>(sigmoid(x) - y)^2</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The labels: 0, 1, or between.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: 2*(p - y)*p*(1 - p), p = sigmoid(x).</para>
    /// <para>When: a bounded, proper score; noisy labels. When not: training starts far off: its gradient vanishes where p is surely wrong.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.mse_loss(torch.sigmoid(x), y)</c>; Keras: <c>MeanSquaredError() of sigmoid(x)</c>.</para>
    /// <para>Source: Brier, Verification of forecasts expressed in terms of probability, 1950.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.BrierWithLogits([0f, 2f], [1f, 0f], dx)
    /// // 0.5129017, dx = [-0.125, 0.09247804]
    /// </code>
    /// </example>
    [Loss(Formulas.BrierWithLogits)]
    public static partial float BrierWithLogits([Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    /// <inheritdoc cref="BrierWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.BrierWithLogits)]
    public static partial float BrierWithLogits([Logits] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> y);

    /// <inheritdoc cref="BrierWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.BrierWithLogits)]
    public static partial double BrierWithLogits([Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dx);

    /// <inheritdoc cref="BrierWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.BrierWithLogits)]
    public static partial double BrierWithLogits([Logits] ReadOnlySpan<double> x, [BinaryLabel] ReadOnlySpan<double> y);
}
