namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <c>StandardLosses.CategoricalHinge</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string CategoricalHinge = "max(0, 1 + max((1 - onehot(y))*x) - x[y])";

    /// <summary>The formula of <c>StandardLosses.CrammerSinger</c>, over <c>x</c>, <c>y</c> and <c>margin</c>.</summary>
    public const string CrammerSinger = "max(0, max(x + margin*(1 - onehot(y))) - x[y])";

    /// <summary>The formula of <c>StandardLosses.MultiMargin</c>, over <c>x</c>, <c>y</c> and <c>margin</c>.</summary>
    public const string MultiMargin = "sum((1 - onehot(y))*max(0, margin - x[y] + x))/classes()";

    /// <summary>The formula of <c>StandardLosses.SquaredMultiMargin</c>, over <c>x</c>, <c>y</c> and <c>margin</c>.</summary>
    public const string SquaredMultiMargin = "sum((1 - onehot(y))*max(0, margin - x[y] + x)^2)/classes()";

    /// <summary>The formula of <c>StandardLosses.MulticlassPerceptron</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string MulticlassPerceptron = "max(x) - x[y]";
}
