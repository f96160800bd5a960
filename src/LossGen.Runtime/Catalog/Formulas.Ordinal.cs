using System;

namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <see cref="StandardLosses.CumulativeLogit(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>.</summary>
    public const string CumulativeLogit = "-log(sigmoid(high - x) - sigmoid(low - x))";

    /// <summary>The formula of <see cref="StandardLosses.CumulativeLogits(ReadOnlySpan{float}, ReadOnlySpan{int}, ReadOnlySpan{float}, int, Span{float}, Span{float})"/>.</summary>
    public const string CumulativeLogits = "-log(sigmoid(θ[y + 1] - x) - sigmoid(θ[y] - x))";

    /// <summary>The formula of <see cref="StandardLosses.Coral(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, Span{float})"/>.</summary>
    public const string Coral = "-sum(t*log(p) + (1-t)*log(1-p))  where p = sigmoid(x + b)";
}
