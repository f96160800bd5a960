using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>Cross-entropy of probabilities and target probabilities: <c>-sum(t*log(p))</c>.</summary>
    /// <param name="p">The probabilities.</param>
    /// <param name="t">The target probabilities.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dp">Receives the gradient by p.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: -t/p. p is held at 1e-7 (double: 1e-15) or above.</para>
    /// <para>When: probabilities are all there is. When not: logits are at hand: CrossEntropy.</para>
    /// <para>The same elsewhere. PyTorch: <c>-(t*p.log()).sum(1).mean()</c>; Keras: <c>CategoricalCrossentropy(), which first divides p by its
    /// sum</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.CategoricalCrossEntropy([0.1f, 0.7f, 0.2f], [0f, 1f, 0f], 3, dp)
    /// // 0.356675, dp = [0, -1.428571, 0]
    /// </code>
    /// </example>
    [Loss(Formulas.CategoricalCrossEntropy)]
    public static partial float CategoricalCrossEntropy(
        [Probability] ReadOnlySpan<float> p, [Probability] ReadOnlySpan<float> t, [RowLength] int classes, [Gradient] Span<float> dp);

    /// <inheritdoc cref="CategoricalCrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.CategoricalCrossEntropy)]
    public static partial double CategoricalCrossEntropy(
        [Probability] ReadOnlySpan<double> p, [Probability] ReadOnlySpan<double> t, [RowLength] int classes, [Gradient] Span<double> dp);

    /// <summary>Cross-entropy of probabilities by class index: <c>-log(p[y])</c>.</summary>
    /// <param name="p">The probabilities.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dp">Receives the gradient by p.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class index outside its row, where the row counts.</exception>
    /// <remarks>
    /// <para>Gradient of one row: -1/p[y] at the class y, else 0. p is held at 1e-7 (double: 1e-15) or above. Rows with the label -100 do not
    /// count.</para>
    /// <para>When: probabilities are all there is. When not: logits are at hand: CrossEntropy.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.nll_loss(p.log(), y)</c>; Keras: <c>SparseCategoricalCrossentropy(), which first divides p by its
    /// sum</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.SparseCategoricalCrossEntropy([0.1f, 0.7f, 0.2f], [1], 3, dp)
    /// // 0.356675, dp = [0, -1.428571, 0]
    /// </code>
    /// </example>
    [Loss(Formulas.SparseCategoricalCrossEntropy, Mask = "y != -100")]
    public static partial float SparseCategoricalCrossEntropy(
        [Probability] ReadOnlySpan<float> p, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dp);

    /// <inheritdoc cref="SparseCategoricalCrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float})"/>
    [Loss(Formulas.SparseCategoricalCrossEntropy, Mask = "y != -100")]
    public static partial double SparseCategoricalCrossEntropy(
        [Probability] ReadOnlySpan<double> p, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dp);

    /// <summary>Negative log-likelihood of log-probabilities: <c>-x[y]</c>.</summary>
    /// <param name="x">The log-probabilities.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class index outside its row, where the row counts.</exception>
    /// <remarks>
    /// <para>Gradient of one row: -1 at the class y, else 0. Rows with the label -100 do not count.</para>
    /// <para>When: log-probabilities are there already. When not: logits are at hand: CrossEntropy does both steps in one.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.nll_loss(x, y), nn.NLLLoss</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.NegativeLogLikelihood([-2.3f, -0.36f, -1.6f], [1], 3, dx)
    /// // 0.36, dx = [0, -1, 0]
    /// </code>
    /// </example>
    [Loss(Formulas.NegativeLogLikelihood, Mask = "y != -100")]
    public static partial float NegativeLogLikelihood(
        [LogProbability] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx);

    /// <inheritdoc cref="NegativeLogLikelihood(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float})"/>
    [Loss(Formulas.NegativeLogLikelihood, Mask = "y != -100")]
    public static partial float NegativeLogLikelihood(
        [LogProbability] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes);

    /// <inheritdoc cref="NegativeLogLikelihood(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float})"/>
    [Loss(Formulas.NegativeLogLikelihood, Mask = "y != -100")]
    public static partial double NegativeLogLikelihood(
        [LogProbability] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx);

    /// <inheritdoc cref="NegativeLogLikelihood(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float})"/>
    [Loss(Formulas.NegativeLogLikelihood, Mask = "y != -100")]
    public static partial double NegativeLogLikelihood(
        [LogProbability] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes);

    /// <summary>Negative log-likelihood of log-probabilities, with a weight for each class: <c>-x[y]</c>.</summary>
    /// <param name="x">The log-probabilities.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="w">The weight of each class.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class index outside its row, where the row counts.</exception>
    /// <remarks>
    /// <para>Gradient of one row: -w[y]/Σ w[y] at the class y, else 0. As in PyTorch, the mean divides by the sum of the weights of the rows'
    /// classes. Rows with the label -100 do not count.</para>
    /// <para>When: classes are of unequal size or cost. When not: logits are at hand: CrossEntropy.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.nll_loss(x, y, weight=w)</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.NegativeLogLikelihood([-2.3f, -0.36f, -1.6f, -0.5f, -1f, -3f], [1, 0], [1f, 2f, 4f], 3, dx)
    /// // 0.4066667, dx = [0, -0.6666667, 0, -0.3333333, 0, 0]
    /// </code>
    /// </example>
    [Loss(Formulas.NegativeLogLikelihoodWeighted, Weight = "w[y]", Mask = "y != -100")]
    public static partial float NegativeLogLikelihood(
        [LogProbability] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<float> w, [RowLength] int classes,
        [Gradient] Span<float> dx);

    /// <inheritdoc cref="NegativeLogLikelihood(ReadOnlySpan{float}, ReadOnlySpan{int}, ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.NegativeLogLikelihoodWeighted, Weight = "w[y]", Mask = "y != -100")]
    public static partial double NegativeLogLikelihood(
        [LogProbability] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<double> w, [RowLength] int classes,
        [Gradient] Span<double> dx);
}
