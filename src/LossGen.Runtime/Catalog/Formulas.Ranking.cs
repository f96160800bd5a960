using System;

namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <see cref="StandardLosses.PairwiseLogistic(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float})"/>.</summary>
    public const string PairwiseLogistic = "log(1 + exp(-(a - b)))";

    /// <summary>The formula of <see cref="StandardLosses.ListNet(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>.</summary>
    public const string ListNet = "-sum(softmax(t)*log(softmax(x)))";

    /// <summary>The formula of <see cref="StandardLosses.RankingSoftmax(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>.</summary>
    public const string RankingSoftmax = "-sum(t*log(softmax(x)))";
}
