namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <c>StandardLosses.PairwiseLogistic</c>, over <c>a</c> and <c>b</c>.</summary>
    public const string PairwiseLogistic = "log(1 + exp(-(a - b)))";

    /// <summary>The formula of <c>StandardLosses.ListNet</c>, over <c>x</c> and <c>t</c>.</summary>
    public const string ListNet = "-sum(softmax(t)*log(softmax(x)))";

    /// <summary>The formula of <c>StandardLosses.RankingSoftmax</c>, over <c>x</c> and <c>t</c>.</summary>
    public const string RankingSoftmax = "-sum(t*log(softmax(x)))";
}
