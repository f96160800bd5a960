using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>PairwiseLogistic: <c>log(1 + exp(-(a - b)))</c>.</summary>
    /// <param name="a">The scores of what is to rank higher.</param>
    /// <param name="b">The scores of what is to rank lower.</param>
    /// <param name="da">Receives the gradient by a.</param>
    /// <param name="db">Receives the gradient by b.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.PairwiseLogistic)]
    public static partial float PairwiseLogistic(ReadOnlySpan<float> a, ReadOnlySpan<float> b, [Gradient] Span<float> da, [Gradient] Span<float> db);

    /// <inheritdoc cref="PairwiseLogistic(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
    [Loss(Formulas.PairwiseLogistic)]
    public static partial float PairwiseLogistic(ReadOnlySpan<float> a, ReadOnlySpan<float> b);

    /// <inheritdoc cref="PairwiseLogistic(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
    [Loss(Formulas.PairwiseLogistic)]
    public static partial double PairwiseLogistic(
        ReadOnlySpan<double> a, ReadOnlySpan<double> b, [Gradient] Span<double> da, [Gradient] Span<double> db);

    /// <inheritdoc cref="PairwiseLogistic(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>
    [Loss(Formulas.PairwiseLogistic)]
    public static partial double PairwiseLogistic(ReadOnlySpan<double> a, ReadOnlySpan<double> b);

    /// <summary>ListNet: <c>-sum(softmax(t)*log(softmax(x)))</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="t">The relevance of each item.</param>
    /// <param name="items">The number of items: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.ListNet)]
    public static partial float ListNet([Logits] ReadOnlySpan<float> x, ReadOnlySpan<float> t, [RowLength] int items, [Gradient] Span<float> dx);

    /// <inheritdoc cref="ListNet(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.ListNet)]
    public static partial double ListNet([Logits] ReadOnlySpan<double> x, ReadOnlySpan<double> t, [RowLength] int items, [Gradient] Span<double> dx);

    /// <summary>RankingSoftmax: <c>-sum(t*log(softmax(x)))</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="t">The relevance of each item, at least 0.</param>
    /// <param name="items">The number of items: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.RankingSoftmax)]
    public static partial float RankingSoftmax(
        [Logits] ReadOnlySpan<float> x, ReadOnlySpan<float> t, [RowLength] int items, [Gradient] Span<float> dx);

    /// <inheritdoc cref="RankingSoftmax(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.RankingSoftmax)]
    public static partial double RankingSoftmax(
        [Logits] ReadOnlySpan<double> x, ReadOnlySpan<double> t, [RowLength] int items, [Gradient] Span<double> dx);
}
