namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <c>StandardLosses.LogisticObjective</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string LogisticObjective = "-(y*log(p) + (1-y)*log(1-p))  where p = sigmoid(x)";

    /// <summary>The formula of <c>StandardLosses.SquaredObjective</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string SquaredObjective = "(x - y)^2/2";

    /// <summary>The formula of <c>StandardLosses.PoissonObjective</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string PoissonObjective = "exp(x) - y*x";

    /// <summary>The formula of <c>StandardLosses.GammaObjective</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string GammaObjective = "y*exp(-x) + x";

    /// <summary>The formula of <c>StandardLosses.TweedieObjective</c>, over <c>x</c>, <c>y</c> and <c>power</c>.</summary>
    public const string TweedieObjective = "exp((2 - power)*x)/(2 - power) - y*exp((1 - power)*x)/(1 - power)";

    /// <summary>The formula of <c>StandardLosses.SoftmaxObjective</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string SoftmaxObjective = "-log(softmax(x)[y])";
}
