namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <c>StandardLosses.MultiLabelSoftMargin</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string MultiLabelSoftMargin = "mean(softplus(x) - y*x)";

    /// <summary>The formula of <c>StandardLosses.MultiLabelSoftMargin</c>, over <c>x</c>, <c>y</c> and <c>w</c>.</summary>
    public const string MultiLabelSoftMarginWeighted = "mean(w*(softplus(x) - y*x))";

    /// <summary>The formula of <c>StandardLosses.BinaryCrossEntropyWithLogits</c>, over <c>x</c>, <c>y</c> and <c>posWeight</c>.</summary>
    public const string BinaryCrossEntropyWithLogitsPerClass = "-(posWeight*y*log(p) + (1-y)*log(1-p))  where p = sigmoid(x)";

    /// <summary>The formula of <c>StandardLosses.MultiLabelSoftmax</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string MultiLabelSoftmax = "log(1 + sum((1-y)*exp(x))) + log(1 + sum(y*exp(-x)))";
}
