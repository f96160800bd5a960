using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>Categorical hinge, with 0 among the rivals: <c>max(0, 1 + max((1 - onehot(y))*x) - x[y])</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class index outside its row, where the row counts.</exception>
    /// <remarks>
    /// <para>Gradient of one row: 1 at the greatest rival, -1 at the class y, 0 where the margin is kept. Rows with the label -100 do not
    /// count.</para>
    /// <para>When: Keras' loss is to be matched. When not: a multi-class machine is wanted: CrammerSinger.</para>
    /// <para>The same elsewhere. Keras: <c>CategoricalHinge(), of one-hot labels</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.CategoricalHinge([1f, 1.5f, 0.5f], [1], 3, dx)
    /// // 0.5, dx = [1, -1, 0]
    /// </code>
    /// </example>
    [Loss(Formulas.CategoricalHinge, Mask = "y != -100")]
    public static partial float CategoricalHinge(
        ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx);

    /// <summary>Multi-class hinge of Crammer and Singer: <c>max(0, max(x + margin*(1 - onehot(y))) - x[y])</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="margin">The margin.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class index outside its row, where the row counts.</exception>
    /// <remarks>
    /// <para>Gradient of one row: 1 at the greatest rival, -1 at the class y, 0 where the margin is kept. Rows with the label -100 do not
    /// count.</para>
    /// <para>When: a multi-class support vector machine. When not: all rivals are to be pushed: MultiMargin.</para>
    /// <para>The same elsewhere. optax: <c>multiclass_hinge_loss(x, y).mean()</c>.</para>
    /// <para>Source: Crammer &amp; Singer, On the algorithmic implementation of multiclass kernel-based vector machines, 2001.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.CrammerSinger([1f, 1.5f, 0.5f], [1], 3, dx)
    /// // 0.5, dx = [1, -1, 0]
    /// </code>
    /// </example>
    [Loss(Formulas.CrammerSinger, Mask = "y != -100")]
    public static partial float CrammerSinger(
        ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, float margin = 1);

    /// <summary>Multi-margin: a hinge for each rival: <c>sum((1 - onehot(y))*max(0, margin - x[y] + x))/classes()</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="margin">The margin.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class index outside its row, where the row counts.</exception>
    /// <remarks>
    /// <para>Gradient of one row: 1/classes at each rival within the margin, and minus their sum at the class y. Rows with the label -100 do not
    /// count.</para>
    /// <para>When: every rival is to keep its distance. When not: classes are many and only the nearest matters: CrammerSinger.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.multi_margin_loss(x, y, p=1, margin=margin), nn.MultiMarginLoss</c>.</para>
    /// <para>Source: Weston &amp; Watkins, 1999.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.MultiMargin([1f, 1.5f, 0.8f], [1], 3, dx)
    /// // 0.2666667, dx = [0.3333333, -0.6666667, 0.3333333]
    /// </code>
    /// </example>
    [Loss(Formulas.MultiMargin, Mask = "y != -100")]
    public static partial float MultiMargin(
        ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, float margin = 1);

    /// <inheritdoc cref="MultiMargin(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float)"/>
    [Loss(Formulas.MultiMargin, Mask = "y != -100")]
    public static partial double MultiMargin(
        ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx, double margin = 1);

    /// <summary>Multi-margin with squares: <c>sum((1 - onehot(y))*max(0, margin - x[y] + x)^2)/classes()</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="margin">The margin.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class index outside its row, where the row counts.</exception>
    /// <remarks>
    /// <para>Gradient of one row: 2*max(0, margin - x[y] + x)/classes at each rival, and minus their sum at the class y. Rows with the label -100 do
    /// not count.</para>
    /// <para>When: a smooth gradient is wanted. When not: outliers are many.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.multi_margin_loss(x, y, p=2, margin=margin)</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.SquaredMultiMargin([1f, 1.5f, 0.8f], [1], 3, dx)
    /// // 0.1133333, dx = [0.3333333, -0.5333333, 0.2]
    /// </code>
    /// </example>
    [Loss(Formulas.SquaredMultiMargin, Mask = "y != -100")]
    public static partial float SquaredMultiMargin(
        ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx, float margin = 1);

    /// <inheritdoc cref="SquaredMultiMargin(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float)"/>
    [Loss(Formulas.SquaredMultiMargin, Mask = "y != -100")]
    public static partial double SquaredMultiMargin(
        ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx, double margin = 1);

    /// <summary>Multi-class perceptron: <c>max(x) - x[y]</c>.</summary>
    /// <param name="x">The predictions.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class index outside its row, where the row counts.</exception>
    /// <remarks>
    /// <para>Gradient of one row: 1 at the greatest, -1 at the class y, where they differ. Rows with the label -100 do not count.</para>
    /// <para>When: the perceptron's rule. When not: a margin is wanted: CrammerSinger.</para>
    /// <para>The same elsewhere. optax: <c>multiclass_perceptron_loss(x, y).mean()</c>.</para>
    /// <para>Source: Collins, 2002.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.MulticlassPerceptron([1f, 2f, 0.5f], [0], 3, dx)
    /// // 1, dx = [-1, 1, 0]
    /// </code>
    /// </example>
    [Loss(Formulas.MulticlassPerceptron, Mask = "y != -100")]
    public static partial float MulticlassPerceptron(
        ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx);
}
