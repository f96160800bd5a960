namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <c>StandardLosses.CategoricalCrossEntropy</c>, over <c>p</c> and <c>t</c>.</summary>
    public const string CategoricalCrossEntropy = "-sum(t*log(p))";

    /// <summary>The formula of <c>StandardLosses.SparseCategoricalCrossEntropy</c>, over <c>p</c> and <c>y</c>.</summary>
    public const string SparseCategoricalCrossEntropy = "-log(p[y])";

    /// <summary>The formula of <c>StandardLosses.NegativeLogLikelihood</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string NegativeLogLikelihood = "-x[y]";

    /// <summary>The formula of <c>StandardLosses.NegativeLogLikelihood</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string NegativeLogLikelihoodWeighted = "-x[y]";
}
