namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <c>StandardLosses.Dice</c>, over <c>x</c>, <c>t</c> and <c>smooth</c>.</summary>
    public const string Dice = "(sum(p*(1-t)) + sum((1-p)*t))/(sum(p) + sum(t) + smooth)  where p = sigmoid(x)";

    /// <summary>The formula of <c>StandardLosses.Jaccard</c>, over <c>x</c>, <c>t</c> and <c>smooth</c>.</summary>
    public const string Jaccard =
        """
        wrong/(hits + wrong + smooth)
        where p     = sigmoid(x)
              hits  = sum(p*t)
              wrong = sum(p*(1-t)) + sum((1-p)*t)
        """;

    /// <summary>The formula of <c>StandardLosses.Tversky</c>, over <c>x</c>, <c>t</c>, <c>alpha</c>, <c>beta</c> and <c>smooth</c>.</summary>
    public const string Tversky =
        """
        wrong/(hits + wrong + smooth)
        where p     = sigmoid(x)
              hits  = sum(p*t)
              wrong = alpha*sum(p*(1-t)) + beta*sum((1-p)*t)
        """;

    /// <summary>The formula of <c>StandardLosses.FocalTversky</c>, over <c>x</c>, <c>t</c>, <c>alpha</c>, <c>beta</c>, <c>gamma</c> and <c>smooth</c>.</summary>
    public const string FocalTversky =
        """
        (wrong/(hits + wrong + smooth))^gamma
        where p     = sigmoid(x)
              hits  = sum(p*t)
              wrong = alpha*sum(p*(1-t)) + beta*sum((1-p)*t)
        """;
}
