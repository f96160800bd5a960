namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <c>StandardLosses.Huber</c>, over <c>x</c>, <c>y</c> and <c>delta</c>.</summary>
    public const string Huber = "abs(d) <= delta ? d^2/2 : delta*(abs(d) - delta/2)  where d = x - y";

    /// <summary>The formula of <c>StandardLosses.SmoothL1</c>, over <c>x</c>, <c>y</c> and <c>beta</c>.</summary>
    public const string SmoothL1 = "abs(d) < beta ? d^2/(2*beta) : abs(d) - beta/2  where d = x - y";

    /// <summary>The formula of <c>StandardLosses.PseudoHuber</c>, over <c>x</c>, <c>y</c> and <c>delta</c>.</summary>
    public const string PseudoHuber = "delta^2*(sqrt(1 + (d/delta)^2) - 1)  where d = x - y";

    /// <summary>The formula of <c>StandardLosses.Cauchy</c>, over <c>x</c>, <c>y</c> and <c>c</c>.</summary>
    public const string Cauchy = "c^2/2*log(1 + ((x - y)/c)^2)";

    /// <summary>The formula of <c>StandardLosses.Charbonnier</c>, over <c>x</c>, <c>y</c> and <c>epsilon</c>.</summary>
    public const string Charbonnier = "sqrt((x - y)^2 + epsilon^2)";

    /// <summary>The formula of <c>StandardLosses.Fair</c>, over <c>x</c>, <c>y</c> and <c>c</c>.</summary>
    public const string Fair = "c^2*(abs(x - y)/c - log(1 + abs(x - y)/c))";

    /// <summary>The formula of <c>StandardLosses.GemanMcClure</c>, over <c>x</c>, <c>y</c> and <c>c</c>.</summary>
    public const string GemanMcClure = "c^2/2*(1 - 1/(1 + ((x - y)/c)^2))";

    /// <summary>The formula of <c>StandardLosses.Welsch</c>, over <c>x</c>, <c>y</c> and <c>c</c>.</summary>
    public const string Welsch = "c^2/2*(1 - exp(-((x - y)/c)^2))";

    /// <summary>The formula of <c>StandardLosses.Tukey</c>, over <c>x</c>, <c>y</c> and <c>c</c>.</summary>
    public const string Tukey = "u <= 1 ? c^2/2*(u - u^2 + u^3/3) : c^2/6  where u = ((x - y)/c)^2";
}
