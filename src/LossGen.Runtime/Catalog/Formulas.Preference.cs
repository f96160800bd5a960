using System;

namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <see cref="StandardLosses.Dpo(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, float, float)"/>.</summary>
    public const string Dpo =
        """
        softplus(-h) + labelSmoothing*h
        where h = beta*((chosen - rejected) - (refChosen - refRejected))
        """;

    /// <summary>The formula of <see cref="StandardLosses.Ipo(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, float)"/>.</summary>
    public const string Ipo = "((chosen - rejected) - (refChosen - refRejected) - 1/(2*beta))^2";

    /// <summary>The formula of <see cref="StandardLosses.SimPo(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, float, float)"/>.</summary>
    public const string SimPo = "-log(sigmoid(beta*(chosen - rejected) - gamma))";

    /// <summary>The formula of <see cref="StandardLosses.Orpo(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>.</summary>
    public const string Orpo =
        """
        -log(sigmoid(o))
        where o = chosen - log(1 - exp(chosen)) - (rejected - log(1 - exp(rejected)))
        """;

    /// <summary>The formula of <see cref="StandardLosses.Kto(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>.</summary>
    public const string Kto = "1 - sigmoid(beta*y*(x - reference - baseline))";
}
