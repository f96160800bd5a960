namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <c>StandardLosses.KLDivergence</c>, over <c>x</c> and <c>t</c>.</summary>
    public const string KLDivergence = "sum(t*(log(t) - x))";

    /// <summary>The formula of <c>StandardLosses.KLDivergenceWithLogTarget</c>, over <c>x</c> and <c>t</c>.</summary>
    public const string KLDivergenceWithLogTarget = "sum(exp(t)*(t - x))";

    /// <summary>The formula of <c>StandardLosses.KLDivergenceWithLogits</c>, over <c>x</c> and <c>t</c>.</summary>
    public const string KLDivergenceWithLogits = "sum(t*log(t/softmax(x)))";

    /// <summary>The formula of <c>StandardLosses.KLDivergenceOfProbabilities</c>, over <c>p</c> and <c>t</c>.</summary>
    public const string KLDivergenceOfProbabilities = "sum(t*log(t/p))";

    /// <summary>The formula of <c>StandardLosses.ReverseKLDivergenceWithLogits</c>, over <c>x</c> and <c>t</c>.</summary>
    public const string ReverseKLDivergenceWithLogits = "sum(q*log(q/t))  where q = softmax(x)";

    /// <summary>The formula of <c>StandardLosses.GeneralizedKLDivergence</c>, over <c>p</c> and <c>t</c>.</summary>
    public const string GeneralizedKLDivergence = "sum(t*log(t/p) - t + p)";

    /// <summary>The formula of <c>StandardLosses.Distillation</c>, over <c>x</c>, <c>z</c> and <c>temperature</c>.</summary>
    public const string Distillation =
        """
        temperature^2*sum(p*log(p/q))
        where p = softmax(z/temperature)
              q = softmax(x/temperature)
        """;

    /// <summary>The formula of <c>StandardLosses.EntropyWithLogits</c>, over <c>x</c>.</summary>
    public const string EntropyWithLogits = "-sum(p*log(p))  where p = softmax(x)";

    /// <summary>The formula of <c>StandardLosses.GaussianKL</c>, over <c>mu</c> and <c>logvar</c>.</summary>
    public const string GaussianKL = "sum(exp(logvar) + mu^2 - 1 - logvar)/2";
}
