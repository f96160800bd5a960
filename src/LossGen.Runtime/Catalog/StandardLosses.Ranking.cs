using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>Pairwise logistic loss (RankNet, Bradley-Terry, BPR): <c>log(1 + exp(-(a - b)))</c>.</summary>
    /// <param name="a">The scores of what is to rank higher.</param>
    /// <param name="b">The scores of what is to rank lower.</param>
    /// <param name="da">Receives the gradient by a.</param>
    /// <param name="db">Receives the gradient by b.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: -sigmoid(b - a) by a, and its negative by b.</para>
    /// <para>When: pairs are ordered: ranking, reward models. When not: whole lists are: ListNet.</para>
    /// <para>The same elsewhere. PyTorch: <c>-F.logsigmoid(a - b).mean()</c>; Others: <c>XGBoost rank:pairwise, CatBoost PairLogit</c>.</para>
    /// <para>Source: Burges et al., Learning to rank using gradient descent, 2005; Rendle et al., BPR, 2009.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.PairwiseLogistic([0.5f, 2f], [1f, 0.5f], da, db)
    /// // 0.5877451, da = [-0.3112297, -0.09121276], db = [0.3112297, 0.09121276]
    /// </code>
    /// </example>
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

    /// <summary>ListNet: cross-entropy of the softmax of scores and relevances: <c>-sum(softmax(t)*log(softmax(x)))</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="t">The relevance of each item.</param>
    /// <param name="items">The number of items: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: softmax(x) - softmax(t).</para>
    /// <para>When: lists have graded relevance. When not: only pairs are known: PairwiseLogistic.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.cross_entropy(x, F.softmax(t, 1))</c>.</para>
    /// <para>Source: Cao et al., Learning to rank: from pairwise approach to listwise approach, 2007 (top one).</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.ListNet([1f, 2f, 0.5f], [2f, 1f, 0f], 3, dx)
    /// // 1.264656, dx = [-0.4340171, 0.3838032, 0.05021381]
    /// </code>
    /// </example>
    [Loss(Formulas.ListNet)]
    public static partial float ListNet([Logits] ReadOnlySpan<float> x, ReadOnlySpan<float> t, [RowLength] int items, [Gradient] Span<float> dx);

    /// <inheritdoc cref="ListNet(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>
    [Loss(Formulas.ListNet)]
    public static partial double ListNet([Logits] ReadOnlySpan<double> x, ReadOnlySpan<double> t, [RowLength] int items, [Gradient] Span<double> dx);

    /// <summary>Softmax cross-entropy of scores and relevances as they are: <c>-sum(t*log(softmax(x)))</c>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="t">The relevance of each item, at least 0.</param>
    /// <param name="items">The number of items: the columns of a row.</param>
    /// <param name="dx">Receives the gradient by x.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: softmax(x)*Σt - t.</para>
    /// <para>When: relevances are counts, such as clicks. When not: lists differ in their total and are to count the same: ListNet.</para>
    /// <para>The same elsewhere. PyTorch: <c>-(t*F.log_softmax(x, 1)).sum(1).mean()</c>; optax: <c>ranking_softmax_loss(x, t)</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.RankingSoftmax([1f, 2f, 0.5f], [2f, 1f, 0f], 3, dx)
    /// // 3.393106, dx = [-1.306328, 0.8855952, 0.4207331]
    /// </code>
    /// </example>
    [Loss(Formulas.RankingSoftmax)]
    public static partial float RankingSoftmax(
        [Logits] ReadOnlySpan<float> x, ReadOnlySpan<float> t, [RowLength] int items, [Gradient] Span<float> dx);
}
