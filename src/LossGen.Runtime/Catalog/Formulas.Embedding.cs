using System;

namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <see cref="StandardLosses.CosineEmbedding(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, Span{float}, float)"/>.</summary>
    public const string CosineEmbedding =
        """
        y == 1 ? 1 - s : max(0, s - margin)
        where s = dot(a, b)/(norm(a)*norm(b))
        """;

    /// <summary>The formula of <see cref="StandardLosses.CosineDistance(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, Span{float})"/>.</summary>
    public const string CosineDistance = "1 - dot(a, b)/(norm(a)*norm(b))";

    /// <summary>The formula of <see cref="StandardLosses.TripletMargin(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, Span{float}, Span{float}, float)"/>.</summary>
    public const string TripletMargin = "max(0, norm(a - p) - norm(a - n) + margin)";

    /// <summary>The formula of <see cref="StandardLosses.MarginRanking(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, float)"/>.</summary>
    public const string MarginRanking = "max(0, -y*(a - b) + margin)";

    /// <summary>The formula of <see cref="StandardLosses.Contrastive(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{byte}, int, Span{float}, Span{float}, float)"/>.</summary>
    public const string Contrastive = "y == 1 ? d^2 : max(0, margin - d)^2  where d = norm(a - b)";
}
