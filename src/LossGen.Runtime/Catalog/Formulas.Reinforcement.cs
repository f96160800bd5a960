namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <c>StandardLosses.PolicyGradient</c>, over <c>x</c>, <c>action</c> and <c>advantage</c>.</summary>
    public const string PolicyGradient = "-advantage*log(softmax(x)[action])";

    /// <summary>The formula of <c>StandardLosses.PpoClipped</c>, over <c>x</c>, <c>old</c>, <c>advantage</c> and <c>epsilon</c>.</summary>
    public const string PpoClipped = "-min(r*advantage, clamp(r, 1 - epsilon, 1 + epsilon)*advantage)  where r = exp(x - old)";

    /// <summary>The formula of <c>StandardLosses.EntropyBonus</c>, over <c>x</c>.</summary>
    public const string EntropyBonus = "sum(p*log(p))  where p = softmax(x)";

    /// <summary>The formula of <c>StandardLosses.ReverseKLEstimate</c>, over <c>x</c> and <c>reference</c>.</summary>
    public const string ReverseKLEstimate = "exp(d) - d - 1  where d = reference - x";
}
