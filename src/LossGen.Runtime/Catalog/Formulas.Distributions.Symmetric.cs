using System;

namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <see cref="StandardLosses.JensenShannon(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, Span{float})"/>.</summary>
    public const string JensenShannon = "(sum(p*log(p/m)) + sum(q*log(q/m)))/2  where m = (p + q)/2";

    /// <summary>The formula of <see cref="StandardLosses.JensenShannonWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, Span{float})"/>.</summary>
    public const string JensenShannonWithLogits =
        """
        (sum(p*log(p/m)) + sum(q*log(q/m)))/2
        where p = softmax(x)
              q = softmax(z)
              m = (p + q)/2
        """;

    /// <summary>The formula of <see cref="StandardLosses.SymmetricKLDivergence(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, Span{float})"/>.</summary>
    public const string SymmetricKLDivergence =
        """
        sum((p - q)*log(p/q))
        where p = softmax(x)
              q = softmax(z)
        """;

    /// <summary>The formula of <see cref="StandardLosses.TotalVariation(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>.</summary>
    public const string TotalVariation = "sum(abs(p - q))/2";

    /// <summary>The formula of <see cref="StandardLosses.SquaredHellinger(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, Span{float})"/>.</summary>
    public const string SquaredHellinger =
        """
        sum((sqrt(p) - sqrt(q))^2)/2
        where p = softmax(x)
              q = softmax(z)
        """;
}
