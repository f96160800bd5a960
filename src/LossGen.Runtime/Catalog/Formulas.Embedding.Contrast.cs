using System;

namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <see cref="StandardLosses.InfoNce(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float)"/>.</summary>
    public const string InfoNce = "-log(softmax(s/temperature)[y])";

    /// <summary>The formula of <see cref="StandardLosses.SupervisedContrastive(ReadOnlySpan{float}, ReadOnlySpan{byte}, int, Span{float}, float)"/>.</summary>
    public const string SupervisedContrastive = "-sum(t*log(softmax(s/temperature)))/sum(t)";

    /// <summary>The formula of <see cref="StandardLosses.SigmoidContrastive(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, float)"/>.</summary>
    public const string SigmoidContrastive = "log(1 + exp(-y*(t*s + b)))";

    /// <summary>The formula of <see cref="StandardLosses.CosFace(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float, float)"/>.</summary>
    public const string CosFace = "-log(softmax(scale*(x - margin*onehot(y)))[y])";

    /// <summary>The formula of <see cref="StandardLosses.ArcFace(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float, float)"/>.</summary>
    public const string ArcFace = "-log(softmax(scale*(x + onehot(y)*(x*cos(margin) - sqrt(1 - x^2)*sin(margin) - x)))[y])";
}
