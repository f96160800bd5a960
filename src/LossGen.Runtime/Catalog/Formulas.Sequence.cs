namespace LossGen;

public static partial class Formulas
{
    /// <summary>The formula of <c>StandardLosses.SequenceCrossEntropy</c>, over <c>x</c> and <c>y</c>.</summary>
    public const string SequenceCrossEntropy = "-log(softmax(x)[y])";
}
