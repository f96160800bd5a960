using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>Cross-entropy of logits by class index: <c>-log(softmax(x)[y])</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class index outside its row, where the row counts.</exception>
    /// <remarks>
    /// <para>Gradient of one row: softmax(x) - onehot(y). Rows with the label -100 do not count. A logit of -∞ is a class that is masked out.</para>
    /// <para>When: exactly one of several classes is right. When not: several may be right at once: MultiLabelSoftMargin.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.cross_entropy(x, y), nn.CrossEntropyLoss</c>; Keras:
    /// <c>SparseCategoricalCrossentropy(from_logits=True, ignore_class=-100)</c>; optax: <c>softmax_cross_entropy_with_integer_labels(x,
    /// y).mean()</c>; Others: <c>LightGBM multiclass, XGBoost multi:softmax</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.CrossEntropy([1f, 2f, 0.5f], [1], 3, dx)
    /// // 0.4643688, dx = [0.2312239, -0.3714683, 0.1402444]
    /// </code>
    /// </example>
    [Loss(Formulas.CrossEntropy, Mask = "y != -100")]
    public static partial float CrossEntropy(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx);

    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float})"/>
    [Loss(Formulas.CrossEntropy, Mask = "y != -100")]
    public static partial float CrossEntropy([Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes);

    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float})"/>
    [Loss(Formulas.CrossEntropy, Mask = "y != -100")]
    public static partial double CrossEntropy(
        [Logits] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx);

    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float})"/>
    [Loss(Formulas.CrossEntropy, Mask = "y != -100")]
    public static partial double CrossEntropy([Logits] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes);

    /// <summary>Cross-entropy of logits by class index, with label smoothing and an index of one's own to leave out: <c>-(1 - labelSmoothing)*lp[y] -
    /// labelSmoothing/classes()*sum(lp) where lp = logsoftmax(x)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="labelSmoothing">How much of the target is spread over all classes, from 0 to 1.</param>
    /// <param name="ignoreIndex">The label of the rows that do not count.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class index outside its row, where the row counts.</exception>
    /// <remarks>
    /// <para>Gradient of one row: softmax(x) - (1 - labelSmoothing)*onehot(y) - labelSmoothing/classes.</para>
    /// <para>When: labels are noisy, or probabilities too sure. When not: a teacher of a distillation is trained: smoothing takes away what it
    /// knows.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.cross_entropy(x, y, ignore_index=ignoreIndex, label_smoothing=labelSmoothing)</c>.</para>
    /// <para>Source: Szegedy et al., 2016.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.CrossEntropy([1f, 2f, 0.5f], [1], 3, dx, labelSmoothing: 0.1f)
    /// // 0.5477021, dx = [0.1978906, -0.3048016, 0.106911]
    /// </code>
    /// </example>
    [Loss(Formulas.CrossEntropyWithOptions, Mask = "y != ignoreIndex")]
    public static partial float CrossEntropy(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx,
        float labelSmoothing = 0, int ignoreIndex = -100);

    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float, int)"/>
    [Loss(Formulas.CrossEntropyWithOptions, Mask = "y != ignoreIndex")]
    public static partial float CrossEntropy(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, float labelSmoothing = 0, int ignoreIndex = -100);

    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float, int)"/>
    [Loss(Formulas.CrossEntropyWithOptions, Mask = "y != ignoreIndex")]
    public static partial double CrossEntropy(
        [Logits] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<double> dx,
        double labelSmoothing = 0, int ignoreIndex = -100);

    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float, int)"/>
    [Loss(Formulas.CrossEntropyWithOptions, Mask = "y != ignoreIndex")]
    public static partial double CrossEntropy(
        [Logits] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [RowLength] int classes, double labelSmoothing = 0,
        int ignoreIndex = -100);

    /// <summary>Cross-entropy of logits by class index, with a weight for each class: <c>-(1 - labelSmoothing)*lp[y] -
    /// labelSmoothing/classes()*sum(w*lp)/w[y] where lp = logsoftmax(x)</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="w">The weight of each class.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="labelSmoothing">How much of the target is spread over all classes, from 0 to 1.</param>
    /// <param name="ignoreIndex">The label of the rows that do not count.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class index outside its row, where the row counts.</exception>
    /// <remarks>
    /// <para>Gradient of one row: w[y]*(softmax(x) - onehot(y))/Σ w[y], without smoothing. As in PyTorch, the mean divides by the sum of the weights
    /// of the rows' classes, and smoothing weighs each class by its own weight.</para>
    /// <para>When: classes are of unequal size or cost. When not: rows have weights: declare Weight of one's own.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.cross_entropy(x, y, weight=w, ignore_index=ignoreIndex, label_smoothing=labelSmoothing)</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.CrossEntropy([1f, 2f, 0.5f, 0f, 0f, 1f], [1, 2], [1f, 2f, 4f], 3, dx)
    /// // 0.5224194, dx = [0.07707463, -0.1238228, 0.04674813, 0.1412944, 0.1412944, -0.2825887]
    /// </code>
    /// </example>
    [Loss(Formulas.CrossEntropyWeighted, Weight = "w[y]", Mask = "y != ignoreIndex")]
    public static partial float CrossEntropy(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<float> w, [RowLength] int classes,
        [Gradient] Span<float> dx, float labelSmoothing = 0, int ignoreIndex = -100);

    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, ReadOnlySpan{float}, int, Span{float}, float, int)"/>
    [Loss(Formulas.CrossEntropyWeighted, Weight = "w[y]", Mask = "y != ignoreIndex")]
    public static partial float CrossEntropy(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<float> w, [RowLength] int classes,
        float labelSmoothing = 0, int ignoreIndex = -100);

    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, ReadOnlySpan{float}, int, Span{float}, float, int)"/>
    [Loss(Formulas.CrossEntropyWeighted, Weight = "w[y]", Mask = "y != ignoreIndex")]
    public static partial double CrossEntropy(
        [Logits] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<double> w, [RowLength] int classes,
        [Gradient] Span<double> dx, double labelSmoothing = 0, int ignoreIndex = -100);

    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, ReadOnlySpan{float}, int, Span{float}, float, int)"/>
    [Loss(Formulas.CrossEntropyWeighted, Weight = "w[y]", Mask = "y != ignoreIndex")]
    public static partial double CrossEntropy(
        [Logits] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, [PerClass] ReadOnlySpan<double> w, [RowLength] int classes,
        double labelSmoothing = 0, int ignoreIndex = -100);

    /// <summary>Cross-entropy of logits and target probabilities: <c>-sum(s*log(softmax(x))) where s = (1 - labelSmoothing)*t +
    /// labelSmoothing/classes()</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="t">The target probabilities.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <param name="labelSmoothing">How much of the target is spread over all classes, from 0 to 1.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: softmax(x)*Σs - s, s = (1 - labelSmoothing)*t + labelSmoothing/classes.</para>
    /// <para>When: targets are distributions: mixup, soft labels, a teacher. When not: labels are indices: that is half the work.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.cross_entropy(x, t, label_smoothing=labelSmoothing)</c>; Keras:
    /// <c>CategoricalCrossentropy(from_logits=True, label_smoothing=labelSmoothing)</c>; optax: <c>softmax_cross_entropy(x, t).mean()</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.CrossEntropy([1f, 2f, 0.5f], [0.1f, 0.7f, 0.2f], 3, dx)
    /// // 0.8643688, dx = [0.1312239, -0.07146827, -0.05975562]
    /// </code>
    /// </example>
    [Loss(Formulas.CrossEntropySoft)]
    public static partial float CrossEntropy(
        [Logits] ReadOnlySpan<float> x, [Probability] ReadOnlySpan<float> t, [RowLength] int classes, [Gradient] Span<float> dx,
        float labelSmoothing = 0);

    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, float)"/>
    [Loss(Formulas.CrossEntropySoft)]
    public static partial float CrossEntropy(
        [Logits] ReadOnlySpan<float> x, [Probability] ReadOnlySpan<float> t, [RowLength] int classes, float labelSmoothing = 0);

    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, float)"/>
    [Loss(Formulas.CrossEntropySoft)]
    public static partial double CrossEntropy(
        [Logits] ReadOnlySpan<double> x, [Probability] ReadOnlySpan<double> t, [RowLength] int classes, [Gradient] Span<double> dx,
        double labelSmoothing = 0);

    /// <inheritdoc cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, float)"/>
    [Loss(Formulas.CrossEntropySoft)]
    public static partial double CrossEntropy(
        [Logits] ReadOnlySpan<double> x, [Probability] ReadOnlySpan<double> t, [RowLength] int classes, double labelSmoothing = 0);
}
