using LossGen.Generator.Analysis.Meanings;

namespace LossGen.Generator.Analysis.Use;

/// <summary>The meanings in the words of messages.</summary>
internal static class MeaningTexts
{
    public static string Of(Meaning meaning) => meaning switch
    {
        Meaning.Logits => "logits",
        Meaning.Probability => "probability",
        Meaning.LogProbability => "log-probability",
        Meaning.BinaryLabel => "0 or 1",
        Meaning.SignedLabel => "-1 or +1",
        Meaning.ClassIndex => "class indices",
        _ => "values",
    };
}
