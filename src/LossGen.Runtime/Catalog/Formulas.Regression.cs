namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <c>StandardLosses.MeanSquaredError</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string MeanSquaredError = "(x - y)^2";

    /// <summary>The formula of <c>StandardLosses.HalfSquaredError</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string HalfSquaredError = "(x - y)^2/2";

    /// <summary>The formula of <c>StandardLosses.MeanAbsoluteError</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string MeanAbsoluteError = "abs(x - y)";

    /// <summary>The formula of <c>StandardLosses.LogCosh</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string LogCosh = "log(cosh(x - y))";

    /// <summary>The formula of <c>StandardLosses.MeanAbsolutePercentageError</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string MeanAbsolutePercentageError = "100*abs(x - y)/max(abs(y), 1e-7)";

    /// <summary>The formula of <c>StandardLosses.MeanSquaredLogarithmicError</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string MeanSquaredLogarithmicError = "(log(1 + x) - log(1 + y))^2";
}
