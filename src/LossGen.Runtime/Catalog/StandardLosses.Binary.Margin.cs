using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>Hinge: <c>max(0, 1 - y*x)</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The labels: -1 or 1.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: -y where y*x &lt; 1, else 0.</para>
    /// <para>When: a support vector machine; labels -1 and 1. When not: probabilities are wanted.</para>
    /// <para>The same elsewhere. Keras: <c>Hinge(), which takes labels 0 and 1 for -1 and 1</c>; optax: <c>hinge_loss(x, y).mean()</c>; Others:
    /// <c>ML.NET HingeLoss, sklearn hinge</c>.</para>
    /// <para>Source: Cortes &amp; Vapnik, Support-vector networks, 1995.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.Hinge([0.8f, 0.3f], [1f, -1f], dx)
    /// // 0.75, dx = [-0.5, 0.5]
    /// </code>
    /// </example>
    [Loss(Formulas.Hinge)]
    public static partial float Hinge(ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    /// <inheritdoc cref="Hinge(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.Hinge)]
    public static partial float Hinge(ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y);

    /// <inheritdoc cref="Hinge(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.Hinge)]
    public static partial double Hinge(ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dx);

    /// <inheritdoc cref="Hinge(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.Hinge)]
    public static partial double Hinge(ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y);

    /// <summary>Squared hinge: <c>max(0, 1 - y*x)^2</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The labels: -1 or 1.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: -2*y*max(0, 1 - y*x).</para>
    /// <para>When: a margin with a smooth gradient. When not: outliers are many: it is quadratic in them.</para>
    /// <para>The same elsewhere. Keras: <c>SquaredHinge()</c>; Others: <c>sklearn squared_hinge</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.SquaredHinge([0.8f, 0.3f], [1f, -1f], dx)
    /// // 0.865, dx = [-0.2, 1.3]
    /// </code>
    /// </example>
    [Loss(Formulas.SquaredHinge)]
    public static partial float SquaredHinge(ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    /// <inheritdoc cref="SquaredHinge(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.SquaredHinge)]
    public static partial float SquaredHinge(ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y);

    /// <inheritdoc cref="SquaredHinge(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.SquaredHinge)]
    public static partial double SquaredHinge(ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dx);

    /// <inheritdoc cref="SquaredHinge(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.SquaredHinge)]
    public static partial double SquaredHinge(ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y);

    /// <summary>Hinge with a quadratic piece of a width: <c>m &gt;= 1 ? 0 : m &gt; 1 - smoothing ? (1 - m)^2/(2*smoothing) : 1 - m - smoothing/2
    /// where m = y*x</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The labels: -1 or 1.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="smoothing">The width of the quadratic part.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: -y*clamp((1 - y*x)/smoothing, 0, 1).</para>
    /// <para>When: dual coordinate ascent, or a hinge with a second derivative. When not: the exact hinge is wanted.</para>
    /// <para>The same elsewhere. Others: <c>ML.NET SmoothedHingeLoss(smoothingConstant)</c>.</para>
    /// <para>Source: Shalev-Shwartz &amp; Zhang, Stochastic dual coordinate ascent, 2013.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.SmoothedHinge([0.8f, 0.3f], [1f, -1f], dx)
    /// // 0.41, dx = [-0.09999999, 0.5]
    /// </code>
    /// </example>
    [Loss(Formulas.SmoothedHinge)]
    public static partial float SmoothedHinge(
        ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dx, float smoothing = 1);

    /// <inheritdoc cref="SmoothedHinge(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.SmoothedHinge)]
    public static partial float SmoothedHinge(ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y, float smoothing = 1);

    /// <inheritdoc cref="SmoothedHinge(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.SmoothedHinge)]
    public static partial double SmoothedHinge(
        ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dx, double smoothing = 1);

    /// <inheritdoc cref="SmoothedHinge(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.SmoothedHinge)]
    public static partial double SmoothedHinge(ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y, double smoothing = 1);

    /// <summary>Squared hinge that is linear far on the wrong side: <c>m &gt;= -1 ? max(0, 1 - m)^2 : -4*m where m = y*x</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The labels: -1 or 1.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: -2*y*max(0, 1 - y*x) where y*x &gt;= -1, else -4*y.</para>
    /// <para>When: classification with outliers. When not: labels are clean: SoftMargin gives probabilities.</para>
    /// <para>The same elsewhere. Others: <c>sklearn's modified_huber</c>.</para>
    /// <para>Source: Zhang, Solving large scale linear prediction problems, 2004.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.ModifiedHuber([0.8f, 2.5f], [1f, -1f], dx)
    /// // 5.02, dx = [-0.2, 2]
    /// </code>
    /// </example>
    [Loss(Formulas.ModifiedHuber)]
    public static partial float ModifiedHuber(ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    /// <inheritdoc cref="ModifiedHuber(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.ModifiedHuber)]
    public static partial float ModifiedHuber(ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y);

    /// <inheritdoc cref="ModifiedHuber(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.ModifiedHuber)]
    public static partial double ModifiedHuber(ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dx);

    /// <inheritdoc cref="ModifiedHuber(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.ModifiedHuber)]
    public static partial double ModifiedHuber(ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y);

    /// <summary>Perceptron: <c>max(0, -y*x)</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The labels: -1 or 1.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: -y where y*x &lt; 0, else 0.</para>
    /// <para>When: the perceptron's rule. When not: a margin is wanted: Hinge.</para>
    /// <para>The same elsewhere. optax: <c>perceptron_loss(x, y).mean()</c>; Others: <c>sklearn perceptron</c>.</para>
    /// <para>Source: Rosenblatt, The perceptron, 1958.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.Perceptron([0.8f, 0.3f], [1f, -1f], dx)
    /// // 0.15, dx = [0, 0.5]
    /// </code>
    /// </example>
    [Loss(Formulas.Perceptron)]
    public static partial float Perceptron(ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    /// <inheritdoc cref="Perceptron(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.Perceptron)]
    public static partial float Perceptron(ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y);

    /// <inheritdoc cref="Perceptron(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.Perceptron)]
    public static partial double Perceptron(ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dx);

    /// <inheritdoc cref="Perceptron(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.Perceptron)]
    public static partial double Perceptron(ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y);

    /// <summary>Exponential loss: <c>exp(-y*x)</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The labels: -1 or 1.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: -y*exp(-y*x).</para>
    /// <para>When: AdaBoost. When not: labels may be wrong: it grows exponentially in them.</para>
    /// <para>The same elsewhere. Others: <c>ML.NET ExpLoss</c>.</para>
    /// <para>Source: Freund &amp; Schapire, A decision-theoretic generalization of on-line learning, 1997.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.Exponential([0.5f, -2f], [1f, -1f], dx)
    /// // 0.370933, dx = [-0.3032653, 0.06766764]
    /// </code>
    /// </example>
    [Loss(Formulas.Exponential)]
    public static partial float Exponential(ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dx);

    /// <inheritdoc cref="Exponential(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.Exponential)]
    public static partial float Exponential(ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y);

    /// <inheritdoc cref="Exponential(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.Exponential)]
    public static partial double Exponential(ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dx);

    /// <inheritdoc cref="Exponential(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.Exponential)]
    public static partial double Exponential(ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y);

    /// <summary>Hinge embedding of distances: <c>y == 1 ? x : max(0, margin - x)</c>.</summary>
    /// <param name="x">The distances.</param>
    /// <param name="y">1 for pairs that are alike, -1 for others.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="margin">The margin.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: 1 where y = 1; -1 where y = -1 and x &lt; margin; else 0.</para>
    /// <para>When: x is a distance: small for what is alike. When not: x is a score: Hinge.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.hinge_embedding_loss(x, y, margin=1), nn.HingeEmbeddingLoss</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.HingeEmbedding([0.3f, 0.4f], [1f, -1f], dx)
    /// // 0.45, dx = [0.5, -0.5]
    /// </code>
    /// </example>
    [Loss(Formulas.HingeEmbedding)]
    public static partial float HingeEmbedding(
        ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y, [Gradient] Span<float> dx, float margin = 1);

    /// <inheritdoc cref="HingeEmbedding(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.HingeEmbedding)]
    public static partial float HingeEmbedding(ReadOnlySpan<float> x, [SignedLabel] ReadOnlySpan<float> y, float margin = 1);

    /// <inheritdoc cref="HingeEmbedding(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.HingeEmbedding)]
    public static partial double HingeEmbedding(
        ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y, [Gradient] Span<double> dx, double margin = 1);

    /// <inheritdoc cref="HingeEmbedding(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>
    [Loss(Formulas.HingeEmbedding)]
    public static partial double HingeEmbedding(ReadOnlySpan<double> x, [SignedLabel] ReadOnlySpan<double> y, double margin = 1);
}
