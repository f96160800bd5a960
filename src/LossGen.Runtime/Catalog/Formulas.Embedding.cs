namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <c>StandardLosses.CosineEmbedding</c>, over <c>a</c>, <c>b</c>, <c>y</c> and <c>margin</c>.</summary>
    public const string CosineEmbedding =
        """
        y == 1 ? 1 - s : max(0, s - margin)
        where s = dot(a, b)/(norm(a)*norm(b))
        """;

    /// <summary>The formula of <c>StandardLosses.CosineDistance</c>, over <c>a</c> and <c>b</c>.</summary>
    public const string CosineDistance = "1 - dot(a, b)/(norm(a)*norm(b))";

    /// <summary>The formula of <c>StandardLosses.TripletMargin</c>, over <c>a</c>, <c>p</c>, <c>n</c> and <c>margin</c>.</summary>
    public const string TripletMargin = "max(0, norm(a - p) - norm(a - n) + margin)";

    /// <summary>The formula of <c>StandardLosses.MarginRanking</c>, over <c>a</c>, <c>b</c>, <c>y</c> and <c>margin</c>.</summary>
    public const string MarginRanking = "max(0, -y*(a - b) + margin)";

    /// <summary>The formula of <c>StandardLosses.Contrastive</c>, over <c>a</c>, <c>b</c>, <c>y</c> and <c>margin</c>.</summary>
    public const string Contrastive = "y == 1 ? d^2 : max(0, margin - d)^2  where d = norm(a - b)";
}
