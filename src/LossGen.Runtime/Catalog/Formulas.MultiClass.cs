namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <c>StandardLosses.CrossEntropy</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string CrossEntropy = "-log(softmax(x)[y])";

    /// <summary>The formula of <c>StandardLosses.CrossEntropy</c>, over <c>x</c>, <c>y</c> and <c>labelSmoothing</c>.</summary>
    public const string CrossEntropyWithOptions = "-(1 - labelSmoothing)*lp[y] - labelSmoothing/classes()*sum(lp)  where lp = logsoftmax(x)";

    /// <summary>The formula of <c>StandardLosses.CrossEntropy</c>, over <c>x</c>, <c>y</c>, <c>w</c> and <c>labelSmoothing</c>.</summary>
    public const string CrossEntropyWeighted =
        """
        -(1 - labelSmoothing)*lp[y] - labelSmoothing/classes()*sum(w*lp)/w[y]
        where lp = logsoftmax(x)
        """;

    /// <summary>The formula of <c>StandardLosses.CrossEntropy</c>, over <c>x</c>, <c>t</c> and <c>labelSmoothing</c>.</summary>
    public const string CrossEntropySoft = "-sum(s*log(softmax(x)))  where s = (1 - labelSmoothing)*t + labelSmoothing/classes()";
}
