namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <c>StandardLosses.PoissonNll</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string PoissonNll = "exp(x) - y*x";

    /// <summary>The formula of <c>StandardLosses.PoissonNllWithRate</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string PoissonNllWithRate = "x - y*log(x)";

    /// <summary>The formula of <c>StandardLosses.PoissonNllFull</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string PoissonNllFull = "exp(x) - y*x + lgamma(y + 1)";

    /// <summary>The formula of <c>StandardLosses.GammaNll</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string GammaNll = "y*exp(-x) + x";

    /// <summary>The formula of <c>StandardLosses.Tweedie</c>, over <c>x</c>, <c>y</c> and <c>power</c>.</summary>
    public const string Tweedie = "exp((2 - power)*x)/(2 - power) - y*exp((1 - power)*x)/(1 - power)";

    /// <summary>The formula of <c>StandardLosses.GaussianNll</c>, over <c>x</c>, <c>y</c> and <c>v</c>.</summary>
    public const string GaussianNll = "(log(v) + (x - y)^2/v)/2";

    /// <summary>The formula of <c>StandardLosses.GaussianNllWithLogVariance</c>, over <c>x</c>, <c>y</c> and <c>s</c>.</summary>
    public const string GaussianNllWithLogVariance = "(s + (x - y)^2*exp(-s))/2";

    /// <summary>The formula of <c>StandardLosses.LaplaceNll</c>, over <c>x</c>, <c>y</c> and <c>b</c>.</summary>
    public const string LaplaceNll = "log(2*b) + abs(x - y)/b";

    /// <summary>The formula of <c>StandardLosses.StudentNll</c>, over <c>x</c>, <c>y</c> and <c>nu</c>.</summary>
    public const string StudentNll = "(nu + 1)/2*log(1 + (x - y)^2/nu)";

    /// <summary>The formula of <c>StandardLosses.NegativeBinomialNll</c>, over <c>x</c>, <c>y</c> and <c>r</c>.</summary>
    public const string NegativeBinomialNll = "y*softplus(log(r) - x) + r*softplus(x - log(r))";
}
