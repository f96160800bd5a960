using System;

namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <see cref="StandardLosses.SigmoidFocal(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>.</summary>
    public const string SigmoidFocal =
        """
        -alpha_t*(1 - p_t)^gamma*log(p_t)
        where p       = sigmoid(x)
              p_t     = y*p + (1-y)*(1-p)
              alpha_t = y*alpha + (1-y)*(1-alpha)
        """;

    /// <summary>The formula of <see cref="StandardLosses.BinaryFocal(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>.</summary>
    public const string BinaryFocal = "-(y*alpha*(1-p)^gamma*log(p) + (1-y)*(1-alpha)*p^gamma*log(1-p))";

    /// <summary>The formula of <see cref="StandardLosses.BinaryPoly1(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>.</summary>
    public const string BinaryPoly1 =
        """
        -log(p_t) + epsilon*(1 - p_t)
        where p   = sigmoid(x)
              p_t = y*p + (1-y)*(1-p)
        """;

    /// <summary>The formula of <see cref="StandardLosses.BrierWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>.</summary>
    public const string BrierWithLogits = "(sigmoid(x) - y)^2";
}
