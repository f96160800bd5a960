using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>Cumulative logit (proportional odds), by the bounds of each sample's class: <c>-log(sigmoid(high - x) - sigmoid(low -
    /// x))</c>.</summary>
    /// <param name="x">The scores.</param>
    /// <param name="low">The lower bound of the class.</param>
    /// <param name="high">The upper bound of the class.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: sigmoid(high - x) + sigmoid(low - x) - 1, with its sign as it is: p(high) + p(low) - 1. The first class has low
    /// = -∞, the last one high = +∞.</para>
    /// <para>When: classes are ordered, and the bounds are at hand. When not: the bounds are learnt: CumulativeLogits.</para>
    /// <para>Source: McCullagh, Regression models for ordinal data, 1980.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.CumulativeLogit([0.5f, -1f], [0f, -1000f], [1.5f, 0f], dx)
    /// // 0.6765414, dx = [-0.05429962, 0.1344707]
    /// </code>
    /// </example>
    [Loss(Formulas.CumulativeLogit)]
    public static partial float CumulativeLogit(ReadOnlySpan<float> x, ReadOnlySpan<float> low, ReadOnlySpan<float> high, [Gradient] Span<float> dx);

    /// <inheritdoc cref="CumulativeLogit(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.CumulativeLogit)]
    public static partial float CumulativeLogit(ReadOnlySpan<float> x, ReadOnlySpan<float> low, ReadOnlySpan<float> high);

    /// <inheritdoc cref="CumulativeLogit(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.CumulativeLogit)]
    public static partial double CumulativeLogit(
        ReadOnlySpan<double> x, ReadOnlySpan<double> low, ReadOnlySpan<double> high, [Gradient] Span<double> dx);

    /// <inheritdoc cref="CumulativeLogit(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
    [Loss(Formulas.CumulativeLogit)]
    public static partial double CumulativeLogit(ReadOnlySpan<double> x, ReadOnlySpan<double> low, ReadOnlySpan<double> high);

    /// <summary>Cumulative logits (proportional odds), with bounds to be learnt: <c>-log(sigmoid(θ[y + 1] - x) - sigmoid(θ[y] - x))</c>.</summary>
    /// <param name="x">The score of each row.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="θ">The bounds, increasing, from -∞ to +∞: one more than there are classes.</param>
    /// <param name="bounds">The number of bounds: one more than there are classes.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="dθ">Receives the gradient by θ.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class index outside its row, where the row counts.</exception>
    /// <remarks>
    /// <para>Gradient of one row: by x as CumulativeLogit; by the two bounds of each row's class, summed over the rows. θ begins with -∞ and ends
    /// with +∞, and increases; the class y lies between θ[y] and θ[y + 1].</para>
    /// <para>When: classes are ordered: ratings, stages. When not: they are not: CrossEntropy.</para>
    /// <para>The same elsewhere. Others: <c>statsmodels OrderedModel(distr='logit')</c>.</para>
    /// <para>Source: McCullagh, 1980.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.CumulativeLogits([0.5f, -1f], [1, 0], [-∞, 0f, 1.5f, ∞], 4, dx, dθ)
    /// // 0.6765414, dx = [-0.05429962, 0.1344707], dθ = [0, 0.1979081, -0.2780792, 0]
    /// </code>
    /// </example>
    [Loss(Formulas.CumulativeLogits)]
    public static partial float CumulativeLogits(
        [PerSample] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<float> θ, [RowLength] int bounds,
        [Gradient] Span<float> dx, [Gradient] Span<float> dθ);

    /// <inheritdoc cref="CumulativeLogits(ReadOnlySpan{float}, ReadOnlySpan{int}, ReadOnlySpan{float}, int, Span{float}, Span{float})"/>
    [Loss(Formulas.CumulativeLogits)]
    public static partial double CumulativeLogits(
        [PerSample] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<double> θ, [RowLength] int bounds,
        [Gradient] Span<double> dx, [Gradient] Span<double> dθ);

    /// <summary>CORAL: one score and a bias for each threshold, a binary cross-entropy for each: <c>-sum(t*log(p) + (1-t)*log(1-p)) where p =
    /// sigmoid(x + b)</c>.</summary>
    /// <param name="x">The score of each row.</param>
    /// <param name="t">Per threshold, 1 where the class is beyond it, else 0.</param>
    /// <param name="b">The bias of each threshold, decreasing.</param>
    /// <param name="thresholds">The number of thresholds: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="db">Receives the gradient by b.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: Σ (sigmoid(x + b) - t) by x, and by each bias summed over the rows. t has, for each threshold, 1 where the class is
    /// beyond it: class 1 of 3 is 1, 0.</para>
    /// <para>When: classes are ordered, and a network gives one score. When not: the thresholds' order must hold in training too:
    /// CumulativeLogits.</para>
    /// <para>Source: Cao, Mirjalili &amp; Raschka, Rank consistent ordinal regression for neural networks, 2020.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.Coral([0.5f, -1f], [1f, 0f, 0f, 0f], [1f, -1f], 2, dx, db)
    /// // 0.7477827, dx = [0.09755757, 0.3096015], db = [0.1587872, 0.2483718]
    /// </code>
    /// </example>
    [Loss(Formulas.Coral)]
    public static partial float Coral(
        [PerSample] ReadOnlySpan<float> x, [BinaryLabel] ReadOnlySpan<float> t, [PerClass] ReadOnlySpan<float> b, [RowLength] int thresholds,
        [Gradient] Span<float> dx, [Gradient] Span<float> db);
}
