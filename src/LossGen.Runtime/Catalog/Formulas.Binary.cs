namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <c>StandardLosses.BinaryCrossEntropy</c>, over <c>p</c> and <c>y</c>.</summary>
    public const string BinaryCrossEntropy = "-(y*log(p) + (1-y)*log(1-p))";

    /// <summary>The formula of <c>StandardLosses.BinaryCrossEntropyWithLogits</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string BinaryCrossEntropyWithLogits = "-(y*log(p) + (1-y)*log(1-p))  where p = sigmoid(x)";

    /// <summary>The formula of <c>StandardLosses.BinaryCrossEntropyWithLogits</c>, over <c>x</c>, <c>y</c>, <c>posWeight</c> and <c>labelSmoothing</c>.</summary>
    public const string BinaryCrossEntropyWithLogitsWithOptions =
        """
        -(posWeight*t*log(p) + (1-t)*log(1-p))
        where p = sigmoid(x)
              t = (1-labelSmoothing)*y + labelSmoothing/2
        """;

    /// <summary>The formula of <c>StandardLosses.SoftMargin</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string SoftMargin = "log(1 + exp(-y*x))";
}
