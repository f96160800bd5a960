using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>Cross-entropy over time steps, some of which are padding: <c>-log(softmax(x)[y])</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="counts">Whether the time step counts: false where it is padding.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class index outside its row, where the row counts.</exception>
    /// <remarks>
    /// <para>Gradient of one row: softmax(x) - onehot(y) where the step counts, else 0. Each row is a time step of a sequence, sequence after
    /// sequence; the mean is over the steps that count.</para>
    /// <para>When: padding is marked by a mask. When not: padding has a label of its own: the ignoreIndex of CrossEntropy.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.cross_entropy(x[counts], y[counts])</c>; Keras: <c>SparseCategoricalCrossentropy(from_logits=True)
    /// with a mask; it keeps a NaN in a padded step, which this does not see</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.SequenceCrossEntropy([1f, 2f, 0.5f, 3f, 0f, 0f], [1, 0], [true, false], 3, dx)
    /// // 0.4643688, dx = [0.2312239, -0.3714683, 0.1402444, 0, 0, 0]
    /// </code>
    /// </example>
    [Loss(Formulas.SequenceCrossEntropy, Mask = "counts")]
    public static partial float SequenceCrossEntropy(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, ReadOnlySpan<bool> counts, [RowLength] int classes,
        [Gradient] Span<float> dx);

    /// <inheritdoc cref="SequenceCrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, ReadOnlySpan{bool}, int, Span{float})"/>
    [Loss(Formulas.SequenceCrossEntropy, Mask = "counts")]
    public static partial double SequenceCrossEntropy(
        [Logits] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, ReadOnlySpan<bool> counts, [RowLength] int classes,
        [Gradient] Span<double> dx);
}
