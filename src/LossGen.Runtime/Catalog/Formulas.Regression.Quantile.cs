namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <c>StandardLosses.Quantile</c>, over <c>x</c>, <c>y</c> and <c>quantile</c>.</summary>
    public const string Quantile = "max(quantile*d, (quantile - 1)*d)  where d = y - x";

    /// <summary>The formula of <c>StandardLosses.Expectile</c>, over <c>x</c>, <c>y</c> and <c>expectile</c>.</summary>
    public const string Expectile = "(d >= 0 ? expectile : 1 - expectile)*d^2  where d = y - x";

    /// <summary>The formula of <c>StandardLosses.EpsilonInsensitive</c>, over <c>x</c>, <c>y</c> and <c>epsilon</c>.</summary>
    public const string EpsilonInsensitive = "max(0, abs(x - y) - epsilon)";

    /// <summary>The formula of <c>StandardLosses.SquaredEpsilonInsensitive</c>, over <c>x</c>, <c>y</c> and <c>epsilon</c>.</summary>
    public const string SquaredEpsilonInsensitive = "max(0, abs(x - y) - epsilon)^2";
}
