namespace LossGen.Generator.Analysis.Use;

/// <summary>The ids of the diagnostics of use; docs/ has a page for each.</summary>
internal static class UseIds
{
    public const string ProbabilityForLogits = "LG1001";
    public const string LogitsForProbability = "LG1002";
    public const string OtherLabels = "LG1003";
    public const string Swapped = "LG1004";
    public const string LogConfused = "LG1005";
    public const string DividedAgain = "LG1006";
    public const string UnstableByHand = "LG1101";
}
