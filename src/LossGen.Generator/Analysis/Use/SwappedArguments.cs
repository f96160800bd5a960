using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using LossGen.Generator.Analysis.Flow;
using LossGen.Generator.Analysis.Meanings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generator.Analysis.Use;

/// <summary>
/// Finds a prediction and a target that stand in each other's place: by what both are known to be, or by what one is and what the other is called, or, where nothing is known, by what both are
/// called. What is known on either side never speaks against it.
/// </summary>
internal static class SwappedArguments
{
    private static readonly HashSet<string> PredictionWords = new(StringComparer.Ordinal) { "y hat", "prediction", "predictions", "pred", "preds", "predicted", "logit", "logits", "score", "scores", "output", "outputs", "probability", "probabilities", "prob", "probs" };
    private static readonly HashSet<string> TargetWords = new(StringComparer.Ordinal) { "y true", "label", "labels", "target", "targets", "truth", "expected" };

    /// <summary>The expectation of a prediction and that of a target, both of which got the other's.</summary>
    public static (Expectation Prediction, Expectation Target)? Find(ImmutableArray<Expectation> expectations)
    {
        foreach (Expectation prediction in expectations.Where(static expectation => IsPrediction(expectation.Expected)))
        {
            foreach (Expectation target in expectations.Where(other => other != prediction && IsTarget(other.Expected)))
            {
                if (AreSwapped(prediction, target))
                    return (prediction, target);
            }
        }

        return null;
    }

    private static bool AreSwapped(Expectation prediction, Expectation target)
    {
        bool targetIsGiven = IsTarget(prediction.Given.Meaning), predictionIsGiven = IsPrediction(target.Given.Meaning);
        if (targetIsGiven && predictionIsGiven)
            return true;

        // What is known to be right, or known at all to be something else, settles it.
        if ((!targetIsGiven && !prediction.Given.Is(Meaning.Unknown)) || (!predictionIsGiven && !target.Given.Is(Meaning.Unknown)))
            return false;

        return (targetIsGiven || IsCalled(prediction.Value, TargetWords, PredictionWords)) && (predictionIsGiven || IsCalled(target.Value, PredictionWords, TargetWords));
    }

    private static bool IsPrediction(Meaning meaning) => meaning is Meaning.Logits or Meaning.Probability or Meaning.LogProbability;

    private static bool IsTarget(Meaning meaning) => meaning is Meaning.BinaryLabel or Meaning.SignedLabel or Meaning.ClassIndex;

    /// <summary>Whether one of the words of a name is among these, and none among those.</summary>
    private static bool IsCalled(IOperation operation, HashSet<string> these, HashSet<string> those)
    {
        while (operation is IConversionOperation conversion)
            operation = conversion.Operand;

        string? name = operation switch
        {
            ILocalReferenceOperation local => local.Local.Name,
            IParameterReferenceOperation parameter => parameter.Parameter.Name,
            IMemberReferenceOperation member => member.Member.Name,
            _ => null,
        };
        if (name is null)
            return false;

        string[] words = [.. Words(name)];
        string phrase = string.Join(" ", words);
        return (words.Any(these.Contains) || these.Contains(phrase)) && !words.Any(those.Contains) && !those.Contains(phrase);
    }

    /// <summary>The words of a name in camel case or with underscores, in lower case.</summary>
    private static IEnumerable<string> Words(string name)
    {
        StringBuilder word = new();
        foreach (char c in name)
        {
            if ((c == '_' || char.IsUpper(c)) && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }

            if (c != '_')
                word.Append(char.ToLowerInvariant(c));
        }

        if (word.Length > 0)
            yield return word.ToString();
    }
}
