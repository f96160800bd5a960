using System;

namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <see cref="StandardLosses.KLDivergence(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>.</summary>
    public const string KLDivergence = "sum(t*(log(t) - x))";

    /// <summary>The formula of <see cref="StandardLosses.KLDivergenceWithLogTarget(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>.</summary>
    public const string KLDivergenceWithLogTarget = "sum(exp(t)*(t - x))";

    /// <summary>The formula of <see cref="StandardLosses.KLDivergenceWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>.</summary>
    public const string KLDivergenceWithLogits = "sum(t*log(t/softmax(x)))";

    /// <summary>The formula of <see cref="StandardLosses.KLDivergenceOfProbabilities(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>.</summary>
    public const string KLDivergenceOfProbabilities = "sum(t*log(t/p))";

    /// <summary>The formula of <see cref="StandardLosses.ReverseKLDivergenceWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>.</summary>
    public const string ReverseKLDivergenceWithLogits = "sum(q*log(q/t))  where q = softmax(x)";

    /// <summary>The formula of <see cref="StandardLosses.GeneralizedKLDivergence(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>.</summary>
    public const string GeneralizedKLDivergence = "sum(t*log(t/p) - t + p)";

    /// <summary>The formula of <see cref="StandardLosses.Distillation(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, float)"/>.</summary>
    public const string Distillation =
        """
        temperature^2*sum(p*log(p/q))
        where p = softmax(z/temperature)
              q = softmax(x/temperature)
        """;

    /// <summary>The formula of <see cref="StandardLosses.EntropyWithLogits(ReadOnlySpan{float}, int, Span{float})"/>.</summary>
    public const string EntropyWithLogits = "-sum(p*log(p))  where p = softmax(x)";

    /// <summary>The formula of <see cref="StandardLosses.GaussianKL(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, Span{float})"/>.</summary>
    public const string GaussianKL = "sum(exp(logvar) + mu^2 - 1 - logvar)/2";
}
