using System;

namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <see cref="StandardLosses.Quantile(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>.</summary>
    public const string Quantile = "max(quantile*d, (quantile - 1)*d)  where d = y - x";

    /// <summary>The formula of <see cref="StandardLosses.Expectile(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>.</summary>
    public const string Expectile = "(d >= 0 ? expectile : 1 - expectile)*d^2  where d = y - x";

    /// <summary>The formula of <see cref="StandardLosses.EpsilonInsensitive(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>.</summary>
    public const string EpsilonInsensitive = "max(0, abs(x - y) - epsilon)";

    /// <summary>The formula of <see cref="StandardLosses.SquaredEpsilonInsensitive(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>.</summary>
    public const string SquaredEpsilonInsensitive = "max(0, abs(x - y) - epsilon)^2";
}
