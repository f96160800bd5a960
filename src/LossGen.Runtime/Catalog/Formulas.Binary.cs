using System;

namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <see cref="StandardLosses.BinaryCrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>.</summary>
    public const string BinaryCrossEntropy = "-(y*log(p) + (1-y)*log(1-p))";

    /// <summary>The formula of <see cref="StandardLosses.BinaryCrossEntropyWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>.</summary>
    public const string BinaryCrossEntropyWithLogits = "-(y*log(p) + (1-y)*log(1-p))  where p = sigmoid(x)";

    /// <summary>The formula of <see cref="StandardLosses.BinaryCrossEntropyWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>.</summary>
    public const string BinaryCrossEntropyWithLogitsWithOptions =
        """
        -(posWeight*t*log(p) + (1-t)*log(1-p))
        where p = sigmoid(x)
              t = (1-labelSmoothing)*y + labelSmoothing/2
        """;

    /// <summary>The formula of <see cref="StandardLosses.SoftMargin(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>.</summary>
    public const string SoftMargin = "log(1 + exp(-y*x))";
}
