namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <c>StandardLosses.JensenShannon</c>, over <c>p</c> and <c>q</c>.</summary>
    public const string JensenShannon = "(sum(p*log(p/m)) + sum(q*log(q/m)))/2  where m = (p + q)/2";

    /// <summary>The formula of <c>StandardLosses.JensenShannonWithLogits</c>, over <c>x</c> and <c>z</c>.</summary>
    public const string JensenShannonWithLogits =
        """
        (sum(p*log(p/m)) + sum(q*log(q/m)))/2
        where p = softmax(x)
              q = softmax(z)
              m = (p + q)/2
        """;

    /// <summary>The formula of <c>StandardLosses.SymmetricKLDivergence</c>, over <c>x</c> and <c>z</c>.</summary>
    public const string SymmetricKLDivergence =
        """
        sum((p - q)*log(p/q))
        where p = softmax(x)
              q = softmax(z)
        """;

    /// <summary>The formula of <c>StandardLosses.TotalVariation</c>, over <c>p</c> and <c>q</c>.</summary>
    public const string TotalVariation = "sum(abs(p - q))/2";

    /// <summary>The formula of <c>StandardLosses.SquaredHellinger</c>, over <c>x</c> and <c>z</c>.</summary>
    public const string SquaredHellinger =
        """
        sum((sqrt(p) - sqrt(q))^2)/2
        where p = softmax(x)
              q = softmax(z)
        """;
}
