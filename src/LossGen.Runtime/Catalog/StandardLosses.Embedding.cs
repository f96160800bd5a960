using System;

namespace LossGen;

public static partial class StandardLosses
{
    /// <summary>CosineEmbedding: <c>y == 1 ? 1 - s : max(0, s - margin) where s = dot(a, b)/(norm(a)*norm(b))</c>.</summary>
    /// <param name="a">The first vectors, row by row.</param>
    /// <param name="b">The second vectors, row by row.</param>
    /// <param name="y">Per row, 1 for vectors that are alike, -1 for others.</param>
    /// <param name="dimensions">The number of dimensions: the columns of a row.</param>
    /// <param name="da">Receives the gradient by a.</param>
    /// <param name="db">Receives the gradient by b.</param>
    /// <param name="margin">The margin.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.CosineEmbedding)]
    public static partial float CosineEmbedding(
        ReadOnlySpan<float> a, ReadOnlySpan<float> b, [SignedLabel] ReadOnlySpan<int> y, [RowLength] int dimensions, [Gradient] Span<float> da,
        [Gradient] Span<float> db, float margin = 0);

    /// <inheritdoc cref="CosineEmbedding(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, Span{float}, float)"/>
    [Loss(Formulas.CosineEmbedding)]
    public static partial double CosineEmbedding(
        ReadOnlySpan<double> a, ReadOnlySpan<double> b, [SignedLabel] ReadOnlySpan<int> y, [RowLength] int dimensions, [Gradient] Span<double> da,
        [Gradient] Span<double> db, double margin = 0);

    /// <summary>CosineDistance: <c>1 - dot(a, b)/(norm(a)*norm(b))</c>.</summary>
    /// <param name="a">The first vectors, row by row.</param>
    /// <param name="b">The second vectors, row by row.</param>
    /// <param name="dimensions">The number of dimensions: the columns of a row.</param>
    /// <param name="da">Receives the gradient by a.</param>
    /// <param name="db">Receives the gradient by b.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.CosineDistance)]
    public static partial float CosineDistance(
        ReadOnlySpan<float> a, ReadOnlySpan<float> b, [RowLength] int dimensions, [Gradient] Span<float> da, [Gradient] Span<float> db);

    /// <inheritdoc cref="CosineDistance(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, Span{float})"/>
    [Loss(Formulas.CosineDistance)]
    public static partial double CosineDistance(
        ReadOnlySpan<double> a, ReadOnlySpan<double> b, [RowLength] int dimensions, [Gradient] Span<double> da, [Gradient] Span<double> db);

    /// <summary>TripletMargin: <c>max(0, norm(a - p) - norm(a - n) + margin)</c>.</summary>
    /// <param name="a">The anchors, row by row.</param>
    /// <param name="p">The positives, row by row.</param>
    /// <param name="n">The negatives, row by row.</param>
    /// <param name="dimensions">The number of dimensions: the columns of a row.</param>
    /// <param name="da">Receives the gradient by a.</param>
    /// <param name="dp">Receives the gradient by p.</param>
    /// <param name="dn">Receives the gradient by n.</param>
    /// <param name="margin">The margin.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.TripletMargin)]
    public static partial float TripletMargin(
        ReadOnlySpan<float> a, ReadOnlySpan<float> p, ReadOnlySpan<float> n, [RowLength] int dimensions, [Gradient] Span<float> da, [Gradient]
        Span<float> dp, [Gradient] Span<float> dn, float margin = 1);

    /// <inheritdoc cref="TripletMargin(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, Span{float}, Span{float}, float)"/>
    [Loss(Formulas.TripletMargin)]
    public static partial double TripletMargin(
        ReadOnlySpan<double> a, ReadOnlySpan<double> p, ReadOnlySpan<double> n, [RowLength] int dimensions, [Gradient] Span<double> da, [Gradient]
        Span<double> dp, [Gradient] Span<double> dn, double margin = 1);

    /// <summary>MarginRanking: <c>max(0, -y*(a - b) + margin)</c>.</summary>
    /// <param name="a">The scores of the first of each pair.</param>
    /// <param name="b">The scores of the second of each pair.</param>
    /// <param name="y">1 where the first is to rank higher, -1 where the second is.</param>
    /// <param name="da">Receives the gradient by a.</param>
    /// <param name="db">Receives the gradient by b.</param>
    /// <param name="margin">The margin.</param>
    /// <returns>The mean over the elements; 0 if there is none.</returns>
    [Loss(Formulas.MarginRanking)]
    public static partial float MarginRanking(
        ReadOnlySpan<float> a, ReadOnlySpan<float> b, [SignedLabel] ReadOnlySpan<float> y, [Gradient] Span<float> da, [Gradient] Span<float> db, float
        margin = 0);

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

    /// <summary>Contrastive: <c>y == 1 ? d^2 : max(0, margin - d)^2 where d = norm(a - b)</c>.</summary>
    /// <param name="a">The first vectors, row by row.</param>
    /// <param name="b">The second vectors, row by row.</param>
    /// <param name="y">Per row, 1 for vectors that are alike, 0 for others.</param>
    /// <param name="dimensions">The number of dimensions: the columns of a row.</param>
    /// <param name="da">Receives the gradient by a.</param>
    /// <param name="db">Receives the gradient by b.</param>
    /// <param name="margin">The margin.</param>
    /// <returns>The mean over the rows; 0 if there is none.</returns>
    [Loss(Formulas.Contrastive)]
    public static partial float Contrastive(
        ReadOnlySpan<float> a, ReadOnlySpan<float> b, [BinaryLabel] ReadOnlySpan<byte> y, [RowLength] int dimensions, [Gradient] Span<float> da,
        [Gradient] Span<float> db, float margin = 1);

    /// <inheritdoc cref="Contrastive(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{byte}, int, Span{float}, Span{float}, float)"/>
    [Loss(Formulas.Contrastive)]
    public static partial double Contrastive(
        ReadOnlySpan<double> a, ReadOnlySpan<double> b, [BinaryLabel] ReadOnlySpan<byte> y, [RowLength] int dimensions, [Gradient] Span<double> da,
        [Gradient] Span<double> db, double margin = 1);
}
