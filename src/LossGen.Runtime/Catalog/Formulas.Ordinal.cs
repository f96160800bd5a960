namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <c>StandardLosses.CumulativeLogit</c>, over <c>x</c>, <c>low</c> and <c>high</c>.</summary>
    public const string CumulativeLogit = "-log(sigmoid(high - x) - sigmoid(low - x))";

    /// <summary>The formula of <c>StandardLosses.CumulativeLogits</c>, over <c>x</c>, <c>y</c> and <c>θ</c>.</summary>
    public const string CumulativeLogits = "-log(sigmoid(θ[y + 1] - x) - sigmoid(θ[y] - x))";

    /// <summary>The formula of <c>StandardLosses.Coral</c>, over <c>x</c>, <c>t</c> and <c>b</c>.</summary>
    public const string Coral = "-sum(t*log(p) + (1-t)*log(1-p))  where p = sigmoid(x + b)";
}
