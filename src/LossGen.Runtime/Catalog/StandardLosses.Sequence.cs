using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>SequenceCrossEntropy: <c>-log(softmax(x)[y])</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="y">The class index of each row.</param>
    /// <param name="counts">Whether the time step counts: false where it is padding.</param>
    /// <param name="classes">The number of classes: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows that count; 0 if there is none.</returns>
    [Loss(Formulas.SequenceCrossEntropy, Mask = "counts")]
    public static partial float SequenceCrossEntropy(
        [Logits] ReadOnlySpan<float> x, [ClassIndex] ReadOnlySpan<int> y, ReadOnlySpan<bool> counts, [RowLength] int classes, [Gradient] Span<float>
        dx);

    /// <inheritdoc cref="SequenceCrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, ReadOnlySpan{bool}, int, Span{float})"/>
    [Loss(Formulas.SequenceCrossEntropy, Mask = "counts")]
    public static partial double SequenceCrossEntropy(
        [Logits] ReadOnlySpan<double> x, [ClassIndex] ReadOnlySpan<int> y, ReadOnlySpan<bool> counts, [RowLength] int classes, [Gradient] Span<double>
        dx);
}
