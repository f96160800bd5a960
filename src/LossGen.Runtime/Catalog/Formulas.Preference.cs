namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <c>StandardLosses.Dpo</c>, over <c>chosen</c>, <c>rejected</c>, <c>refChosen</c>, <c>refRejected</c>, <c>beta</c> and <c>labelSmoothing</c>.</summary>
    public const string Dpo =
        """
        softplus(-h) + labelSmoothing*h
        where h = beta*((chosen - rejected) - (refChosen - refRejected))
        """;

    /// <summary>The formula of <c>StandardLosses.Ipo</c>, over <c>chosen</c>, <c>rejected</c>, <c>refChosen</c>, <c>refRejected</c> and <c>beta</c>.</summary>
    public const string Ipo = "((chosen - rejected) - (refChosen - refRejected) - 1/(2*beta))^2";

    /// <summary>The formula of <c>StandardLosses.SimPo</c>, over <c>chosen</c>, <c>rejected</c>, <c>beta</c> and <c>gamma</c>.</summary>
    public const string SimPo = "-log(sigmoid(beta*(chosen - rejected) - gamma))";

    /// <summary>The formula of <c>StandardLosses.Orpo</c>, over <c>chosen</c> and <c>rejected</c>.</summary>
    public const string Orpo =
        """
        -log(sigmoid(o))
        where o = chosen - log(1 - exp(chosen)) - (rejected - log(1 - exp(rejected)))
        """;

    /// <summary>The formula of <c>StandardLosses.Kto</c>, over <c>x</c>, <c>reference</c>, <c>y</c>, <c>baseline</c> and <c>beta</c>.</summary>
    public const string Kto = "1 - sigmoid(beta*y*(x - reference - baseline))";
}
