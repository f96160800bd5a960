using System;

namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <see cref="StandardLosses.MultiLabelSoftMargin(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>.</summary>
    public const string MultiLabelSoftMargin = "mean(softplus(x) - y*x)";

    /// <summary>The formula of <see cref="StandardLosses.MultiLabelSoftMargin(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>.</summary>
    public const string MultiLabelSoftMarginWeighted = "mean(w*(softplus(x) - y*x))";

    /// <summary>The formula of <see cref="StandardLosses.BinaryCrossEntropyWithLogits(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>.</summary>
    public const string BinaryCrossEntropyWithLogitsPerClass = "-(posWeight*y*log(p) + (1-y)*log(1-p))  where p = sigmoid(x)";

    /// <summary>The formula of <see cref="StandardLosses.MultiLabelSoftmax(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>.</summary>
    public const string MultiLabelSoftmax = "log(1 + sum((1-y)*exp(x))) + log(1 + sum(y*exp(-x)))";
}
