using System;

namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <see cref="StandardLosses.Hinge(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>.</summary>
    public const string Hinge = "max(0, 1 - y*x)";

    /// <summary>The formula of <see cref="StandardLosses.SquaredHinge(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>.</summary>
    public const string SquaredHinge = "max(0, 1 - y*x)^2";

    /// <summary>The formula of <see cref="StandardLosses.SmoothedHinge(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>.</summary>
    public const string SmoothedHinge =
        """
        m >= 1 ? 0 : m > 1 - smoothing ? (1 - m)^2/(2*smoothing) : 1 - m - smoothing/2
        where m = y*x
        """;

    /// <summary>The formula of <see cref="StandardLosses.ModifiedHuber(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>.</summary>
    public const string ModifiedHuber = "m >= -1 ? max(0, 1 - m)^2 : -4*m  where m = y*x";

    /// <summary>The formula of <see cref="StandardLosses.Perceptron(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>.</summary>
    public const string Perceptron = "max(0, -y*x)";

    /// <summary>The formula of <see cref="StandardLosses.Exponential(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>.</summary>
    public const string Exponential = "exp(-y*x)";

    /// <summary>The formula of <see cref="StandardLosses.HingeEmbedding(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float)"/>.</summary>
    public const string HingeEmbedding = "y == 1 ? x : max(0, margin - x)";
}
