namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <c>StandardLosses.SigmoidFocal</c>, over <c>x</c>, <c>y</c>, <c>alpha</c> and <c>gamma</c>.</summary>
    public const string SigmoidFocal =
        """
        -alpha_t*(1 - p_t)^gamma*(y*log(p) + (1-y)*log(1-p))
        where p       = sigmoid(x)
              p_t     = y*p + (1-y)*(1-p)
              alpha_t = y*alpha + (1-y)*(1-alpha)
        """;

    /// <summary>The formula of <c>StandardLosses.SigmoidFocal</c>, over <c>x</c>, <c>y</c>, <c>alpha</c> and <c>gamma</c>.</summary>
    public const string Focal =
        """
        -alpha_t*(1 - p_t)^gamma*log(p_t)
        where p       = sigmoid(x)
              p_t     = y*p + (1-y)*(1-p)
              alpha_t = y*alpha + (1-y)*(1-alpha)
        """;

    /// <summary>The formula of <c>StandardLosses.BinaryFocal</c>, over <c>p</c>, <c>y</c>, <c>alpha</c> and <c>gamma</c>.</summary>
    public const string BinaryFocal = "-(y*alpha*(1-p)^gamma*log(p) + (1-y)*(1-alpha)*p^gamma*log(1-p))";

    /// <summary>The formula of <c>StandardLosses.BinaryPoly1</c>, over <c>x</c>, <c>y</c> and <c>epsilon</c>.</summary>
    public const string BinaryPoly1 =
        """
        -log(p_t) + epsilon*(1 - p_t)
        where p   = sigmoid(x)
              p_t = y*p + (1-y)*(1-p)
        """;

    /// <summary>The formula of <c>StandardLosses.BrierWithLogits</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string BrierWithLogits = "(sigmoid(x) - y)^2";
}
