using System;

namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <see cref="StandardLosses.CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float})"/>.</summary>
    public const string CrossEntropy = "-log(softmax(x)[y])";

    /// <summary>The formula of <see cref="StandardLosses.CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float, int)"/>.</summary>
    public const string CrossEntropyWithOptions = "-(1 - labelSmoothing)*lp[y] - labelSmoothing/classes()*sum(lp)  where lp = logsoftmax(x)";

    /// <summary>The formula of <see cref="StandardLosses.CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{int}, ReadOnlySpan{float}, int, Span{float}, float, int)"/>.</summary>
    public const string CrossEntropyWeighted =
        """
        -(1 - labelSmoothing)*lp[y] - labelSmoothing/classes()*sum(w*lp)/w[y]
        where lp = logsoftmax(x)
        """;

    /// <summary>The formula of <see cref="StandardLosses.CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, float)"/>.</summary>
    public const string CrossEntropySoft = "-sum(s*log(softmax(x)))  where s = (1 - labelSmoothing)*t + labelSmoothing/classes()";
}
