using System;

namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <see cref="StandardLosses.CategoricalHinge(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float})"/>.</summary>
    public const string CategoricalHinge = "max(0, 1 + max((1 - onehot(y))*x) - x[y])";

    /// <summary>The formula of <see cref="StandardLosses.CrammerSinger(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float)"/>.</summary>
    public const string CrammerSinger = "max(0, max(x + margin*(1 - onehot(y))) - x[y])";

    /// <summary>The formula of <see cref="StandardLosses.MultiMargin(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float)"/>.</summary>
    public const string MultiMargin = "sum((1 - onehot(y))*max(0, margin - x[y] + x))/classes()";

    /// <summary>The formula of <see cref="StandardLosses.SquaredMultiMargin(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float)"/>.</summary>
    public const string SquaredMultiMargin = "sum((1 - onehot(y))*max(0, margin - x[y] + x)^2)/classes()";

    /// <summary>The formula of <see cref="StandardLosses.MulticlassPerceptron(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float})"/>.</summary>
    public const string MulticlassPerceptron = "max(x) - x[y]";
}
