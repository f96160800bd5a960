using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>Cosine embedding: <c>y == 1 ? 1 - s : max(0, s - margin) where s = dot(a, b)/(norm(a)*norm(b))</c>.</summary>
    /// <param name="a">The first vectors, row by row.</param>
    /// <param name="b">The second vectors, row by row.</param>
    /// <param name="y">Per row, 1 for vectors that are alike, -1 for others.</param>
    /// <param name="dimensions">The number of dimensions: the columns of a row.</param>
    /// <param name="da">Receives the gradient by a.</param>
    /// <param name="db">Receives the gradient by b.</param>
    /// <param name="margin">The margin.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: -(b/|b| - s*a/|a|)/|a| by a for y = 1, s the cosine; and likewise by b. The gradient of a vector of zeros is 0;
    /// PyTorch adds 1e-12 to the squared norms.</para>
    /// <para>When: pairs are known to be alike or not. When not: pairs stand in a batch of others: InfoNce.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.cosine_embedding_loss(a, b, y, margin=margin), nn.CosineEmbeddingLoss</c>; Keras:
    /// <c>CosineSimilarity() + 1, for y = 1</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.CosineEmbedding([1f, 0f], [1f, 1f], [1], 2, da, db)
    /// // 0.2928932, da = [0, -0.7071068], db = [-0.3535534, 0.3535534]
    /// </code>
    /// </example>
    [Loss(Formulas.CosineEmbedding)]
    public static partial float CosineEmbedding(
        ReadOnlySpan<float> a, ReadOnlySpan<float> b, [SignedLabel] ReadOnlySpan<int> y, [RowLength] int dimensions, [Gradient] Span<float> da,
        [Gradient] Span<float> db, float margin = 0);

    /// <inheritdoc cref="CosineEmbedding(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, Span{float}, float)"/>
    [Loss(Formulas.CosineEmbedding)]
    public static partial double CosineEmbedding(
        ReadOnlySpan<double> a, ReadOnlySpan<double> b, [SignedLabel] ReadOnlySpan<int> y, [RowLength] int dimensions, [Gradient] Span<double> da,
        [Gradient] Span<double> db, double margin = 0);

    /// <summary>Cosine distance: <c>1 - dot(a, b)/(norm(a)*norm(b))</c>.</summary>
    /// <param name="a">The first vectors, row by row.</param>
    /// <param name="b">The second vectors, row by row.</param>
    /// <param name="dimensions">The number of dimensions: the columns of a row.</param>
    /// <param name="da">Receives the gradient by a.</param>
    /// <param name="db">Receives the gradient by b.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: -(b/|b| - s*a/|a|)/|a| by a, s the cosine; and likewise by b.</para>
    /// <para>When: directions count and lengths do not. When not: lengths count: MeanSquaredError.</para>
    /// <para>The same elsewhere. PyTorch: <c>1 - F.cosine_similarity(a, b).mean()</c>; Keras: <c>CosineSimilarity() + 1</c>; optax:
    /// <c>cosine_distance(a, b).mean()</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.CosineDistance([1f, 0f], [1f, 1f], 2, da, db)
    /// // 0.2928932, da = [0, -0.7071068], db = [-0.3535534, 0.3535534]
    /// </code>
    /// </example>
    [Loss(Formulas.CosineDistance)]
    public static partial float CosineDistance(
        ReadOnlySpan<float> a, ReadOnlySpan<float> b, [RowLength] int dimensions, [Gradient] Span<float> da, [Gradient] Span<float> db);

    /// <inheritdoc cref="CosineDistance(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, Span{float})"/>
    [Loss(Formulas.CosineDistance)]
    public static partial double CosineDistance(
        ReadOnlySpan<double> a, ReadOnlySpan<double> b, [RowLength] int dimensions, [Gradient] Span<double> da, [Gradient] Span<double> db);

    /// <summary>Triplet margin: <c>max(0, norm(a - p) - norm(a - n) + margin)</c>.</summary>
    /// <param name="a">The anchors, row by row.</param>
    /// <param name="p">The positives, row by row.</param>
    /// <param name="n">The negatives, row by row.</param>
    /// <param name="dimensions">The number of dimensions: the columns of a row.</param>
    /// <param name="da">Receives the gradient by a.</param>
    /// <param name="dp">Receives the gradient by p.</param>
    /// <param name="dn">Receives the gradient by n.</param>
    /// <param name="margin">The margin.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: (a - p)/|a - p| - (a - n)/|a - n| by a, where the margin is not kept. The gradient of a distance of 0 is 0; PyTorch
    /// adds eps = 1e-6 to each difference.</para>
    /// <para>When: anchors, positives and negatives come as triplets. When not: negatives come by the batch: InfoNce.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.triplet_margin_loss(a, p, n, margin=margin, eps=0), nn.TripletMarginLoss</c>; optax:
    /// <c>triplet_margin_loss(a, p, n, margin=margin, eps=0).mean()</c>.</para>
    /// <para>Source: Schroff et al., FaceNet, 2015; Balntas et al., 2016.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.TripletMargin([0f, 0f], [1f, 0f], [0f, 1.5f], 2, da, dp, dn)
    /// // 0.5, da = [-1, 1], dp = [1, 0], dn = [0, -1]
    /// </code>
    /// </example>
    [Loss(Formulas.TripletMargin)]
    public static partial float TripletMargin(
        ReadOnlySpan<float> a, ReadOnlySpan<float> p, ReadOnlySpan<float> n, [RowLength] int dimensions, [Gradient] Span<float> da,
        [Gradient] Span<float> dp, [Gradient] Span<float> dn, float margin = 1);

    /// <inheritdoc cref="TripletMargin(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, Span{float}, Span{float}, float)"/>
    [Loss(Formulas.TripletMargin)]
    public static partial double TripletMargin(
        ReadOnlySpan<double> a, ReadOnlySpan<double> p, ReadOnlySpan<double> n, [RowLength] int dimensions, [Gradient] Span<double> da,
        [Gradient] Span<double> dp, [Gradient] Span<double> dn, double margin = 1);

    /// <summary>Margin ranking of pairs of scores: <c>max(0, -y*(a - b) + margin)</c>.</summary>
    /// <param name="a">The scores of the first of each pair.</param>
    /// <param name="b">The scores of the second of each pair.</param>
    /// <param name="y">1 where the first is to rank higher, -1 where the second is.</param>
    /// <param name="da">Receives the gradient by a.</param>
    /// <param name="db">Receives the gradient by b.</param>
    /// <param name="margin">The margin.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one element: -y by a and y by b, where the margin is not kept.</para>
    /// <para>When: pairs are ordered. When not: a probability of the order is wanted: PairwiseLogistic.</para>
    /// <para>The same elsewhere. PyTorch: <c>F.margin_ranking_loss(a, b, y, margin=margin), nn.MarginRankingLoss</c>.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.MarginRanking([0.5f, 2f], [1f, 0.5f], [1f, 1f], da, db)
    /// // 0.25, da = [-0.5, 0], db = [0.5, 0]
    /// </code>
    /// </example>
    [Loss(Formulas.MarginRanking)]
    public static partial float MarginRanking(
        ReadOnlySpan<float> a, ReadOnlySpan<float> b, [SignedLabel] ReadOnlySpan<float> y, [Gradient] Span<float> da, [Gradient] Span<float> db,
        float margin = 0);

    /// <inheritdoc cref="MarginRanking(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, float)"/>
    [Loss(Formulas.MarginRanking)]
    public static partial float MarginRanking(ReadOnlySpan<float> a, ReadOnlySpan<float> b, [SignedLabel] ReadOnlySpan<float> y, float margin = 0);

    /// <inheritdoc cref="MarginRanking(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, float)"/>
    [Loss(Formulas.MarginRanking)]
    public static partial double MarginRanking(
        ReadOnlySpan<double> a, ReadOnlySpan<double> b, [SignedLabel] ReadOnlySpan<double> y, [Gradient] Span<double> da, [Gradient] Span<double> db,
        double margin = 0);

    /// <inheritdoc cref="MarginRanking(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, float)"/>
    [Loss(Formulas.MarginRanking)]
    public static partial double MarginRanking(
        ReadOnlySpan<double> a, ReadOnlySpan<double> b, [SignedLabel] ReadOnlySpan<double> y, double margin = 0);

    /// <summary>Contrastive loss of pairs of vectors: <c>y == 1 ? d^2 : max(0, margin - d)^2 where d = norm(a - b)</c>.</summary>
    /// <param name="a">The first vectors, row by row.</param>
    /// <param name="b">The second vectors, row by row.</param>
    /// <param name="y">Per row, 1 for vectors that are alike, 0 for others.</param>
    /// <param name="dimensions">The number of dimensions: the columns of a row.</param>
    /// <param name="da">Receives the gradient by a.</param>
    /// <param name="db">Receives the gradient by b.</param>
    /// <param name="margin">The margin.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    /// <exception cref="ArgumentException">A length does not fit, or an output overlaps an input other than exactly.</exception>
    /// <remarks>
    /// <para>Gradient of one row: 2*(a - b) by a for y = 1, -2*max(0, margin - d)*(a - b)/d for y = 0, d = |a - b|. y is 1 for what is alike; the
    /// paper's Y is 1 - y, and its loss half of this.</para>
    /// <para>When: pairs are known to be alike or not. When not: pairs stand in a batch of others: InfoNce.</para>
    /// <para>Source: Hadsell, Chopra &amp; LeCun, Dimensionality reduction by learning an invariant mapping, 2006.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// StandardLosses.Contrastive([0f, 0f], [0.6f, 0.8f], [1], 2, da, db)
    /// // 1, da = [-1.2, -1.6], db = [1.2, 1.6]
    /// </code>
    /// </example>
    [Loss(Formulas.Contrastive)]
    public static partial float Contrastive(
        ReadOnlySpan<float> a, ReadOnlySpan<float> b, [BinaryLabel] ReadOnlySpan<byte> y, [RowLength] int dimensions, [Gradient] Span<float> da,
        [Gradient] Span<float> db, float margin = 1);
}
