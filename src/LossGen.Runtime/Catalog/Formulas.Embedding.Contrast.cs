namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <c>StandardLosses.InfoNce</c>, over <c>s</c>, <c>y</c> and <c>temperature</c>.</summary>
    public const string InfoNce = "-log(softmax(s/temperature)[y])";

    /// <summary>The formula of <c>StandardLosses.SupervisedContrastive</c>, over <c>s</c>, <c>t</c> and <c>temperature</c>.</summary>
    public const string SupervisedContrastive = "-sum(t*log(softmax(s/temperature)))/sum(t)";

    /// <summary>The formula of <c>StandardLosses.SigmoidContrastive</c>, over <c>s</c>, <c>y</c>, <c>t</c> and <c>b</c>.</summary>
    public const string SigmoidContrastive = "log(1 + exp(-y*(t*s + b)))";

    /// <summary>The formula of <c>StandardLosses.CosFace</c>, over <c>x</c>, <c>y</c>, <c>scale</c> and <c>margin</c>.</summary>
    public const string CosFace = "-log(softmax(scale*(x - margin*onehot(y)))[y])";

    /// <summary>The formula of <c>StandardLosses.ArcFace</c>, over <c>x</c>, <c>y</c>, <c>scale</c> and <c>margin</c>.</summary>
    public const string ArcFace = "-log(softmax(scale*(x + onehot(y)*(x*cos(margin) - sqrt(1 - x^2)*sin(margin) - x)))[y])";
}
