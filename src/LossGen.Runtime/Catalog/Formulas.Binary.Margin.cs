namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <c>StandardLosses.Hinge</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string Hinge = "max(0, 1 - y*x)";

    /// <summary>The formula of <c>StandardLosses.SquaredHinge</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string SquaredHinge = "max(0, 1 - y*x)^2";

    /// <summary>The formula of <c>StandardLosses.SmoothedHinge</c>, over <c>x</c>, <c>y</c> and <c>smoothing</c>.</summary>
    public const string SmoothedHinge =
        """
        m >= 1 ? 0 : m > 1 - smoothing ? (1 - m)^2/(2*smoothing) : 1 - m - smoothing/2
        where m = y*x
        """;

    /// <summary>The formula of <c>StandardLosses.ModifiedHuber</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string ModifiedHuber = "m >= -1 ? max(0, 1 - m)^2 : -4*m  where m = y*x";

    /// <summary>The formula of <c>StandardLosses.Perceptron</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string Perceptron = "max(0, -y*x)";

    /// <summary>The formula of <c>StandardLosses.Exponential</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string Exponential = "exp(-y*x)";

    /// <summary>The formula of <c>StandardLosses.HingeEmbedding</c>, over <c>x</c>, <c>y</c> and <c>margin</c>.</summary>
    public const string HingeEmbedding = "y == 1 ? x : max(0, margin - x)";
}
