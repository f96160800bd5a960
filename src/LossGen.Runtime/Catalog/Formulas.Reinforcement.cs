using System;

namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <see cref="StandardLosses.PolicyGradient(ReadOnlySpan{float}, ReadOnlySpan{int}, ReadOnlySpan{float}, int, Span{float})"/>.</summary>
    public const string PolicyGradient = "-advantage*log(softmax(x)[action])";

    /// <summary>The formula of <see cref="StandardLosses.PpoClipped(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>.</summary>
    public const string PpoClipped = "-min(r*advantage, clamp(r, 1 - epsilon, 1 + epsilon)*advantage)  where r = exp(x - old)";

    /// <summary>The formula of <see cref="StandardLosses.EntropyBonus(ReadOnlySpan{float}, int, Span{float})"/>.</summary>
    public const string EntropyBonus = "sum(p*log(p))  where p = softmax(x)";

    /// <summary>The formula of <see cref="StandardLosses.ReverseKLEstimate(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>.</summary>
    public const string ReverseKLEstimate = "exp(d) - d - 1  where d = reference - x";
}
