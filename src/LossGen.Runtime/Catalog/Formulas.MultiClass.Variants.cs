namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <c>StandardLosses.TemperatureCrossEntropy</c>, over <c>x</c>, <c>y</c> and <c>temperature</c>.</summary>
    public const string TemperatureCrossEntropy = "-log(softmax(x/temperature)[y])";

    /// <summary>The formula of <c>StandardLosses.SoftcapCrossEntropy</c>, over <c>x</c>, <c>y</c> and <c>softcap</c>.</summary>
    public const string SoftcapCrossEntropy = "-log(softmax(softcap*tanh(x/softcap))[y])";

    /// <summary>The formula of <c>StandardLosses.CrossEntropyWithZLoss</c>, over <c>x</c>, <c>y</c> and <c>zWeight</c>.</summary>
    public const string CrossEntropyWithZLoss = "-log(softmax(x)[y]) + zWeight*logsumexp(x)^2";

    /// <summary>The formula of <c>StandardLosses.SoftmaxFocal</c>, over <c>x</c>, <c>y</c> and <c>gamma</c>.</summary>
    public const string SoftmaxFocal = "-(1 - p)^gamma*log(p)  where p = softmax(x)[y]";

    /// <summary>The formula of <c>StandardLosses.GeneralizedCrossEntropy</c>, over <c>x</c>, <c>y</c> and <c>q</c>.</summary>
    public const string GeneralizedCrossEntropy = "(1 - p^q)/q  where p = softmax(x)[y]";

    /// <summary>The formula of <c>StandardLosses.Poly1CrossEntropy</c>, over <c>x</c>, <c>y</c> and <c>epsilon</c>.</summary>
    public const string Poly1CrossEntropy = "-log(p) + epsilon*(1 - p)  where p = softmax(x)[y]";

    /// <summary>The formula of <c>StandardLosses.MulticlassBrier</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string MulticlassBrier = "sum((softmax(x) - onehot(y))^2)";
}
