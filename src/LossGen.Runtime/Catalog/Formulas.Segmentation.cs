using System;

namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <see cref="StandardLosses.Dice(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, float)"/>.</summary>
    public const string Dice = "1 - (2*sum(p*t) + smooth)/(sum(p) + sum(t) + smooth)  where p = sigmoid(x)";

    /// <summary>The formula of <see cref="StandardLosses.Jaccard(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, float)"/>.</summary>
    public const string Jaccard =
        """
        1 - (i + smooth)/(sum(p) + sum(t) - i + smooth)
        where p = sigmoid(x)
              i = sum(p*t)
        """;

    /// <summary>The formula of <see cref="StandardLosses.Tversky(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, float, float, float)"/>.</summary>
    public const string Tversky =
        """
        1 - (hits + smooth)/(hits + alpha*alarms + beta*misses + smooth)
        where p      = sigmoid(x)
              hits   = sum(p*t)
              alarms = sum(p*(1-t))
              misses = sum((1-p)*t)
        """;

    /// <summary>The formula of <see cref="StandardLosses.FocalTversky(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, float, float, float, float)"/>.</summary>
    public const string FocalTversky =
        """
        (1 - (hits + smooth)/(hits + alpha*alarms + beta*misses + smooth))^gamma
        where p      = sigmoid(x)
              hits   = sum(p*t)
              alarms = sum(p*(1-t))
              misses = sum((1-p)*t)
        """;
}
