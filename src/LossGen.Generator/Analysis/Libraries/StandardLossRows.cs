using System.Collections.Immutable;
using LossGen.Generator.Analysis.Meanings;

namespace LossGen.Generator.Analysis.Libraries;

/// <summary>Our own catalogue. What its losses expect, their attributes say; here stands which of them takes the logits instead, with the same arguments.</summary>
internal static class StandardLossRows
{
    private const string Losses = "LossGen.StandardLosses";

    public static ImmutableArray<LibraryConsumer> Consumers { get; } =
    [
        new(Losses, "BinaryCrossEntropy", "p", Meaning.Probability, Instead: "BinaryCrossEntropyWithLogits"),
        new(Losses, "BinaryFocal", "p", Meaning.Probability, Instead: "SigmoidFocal"),
        new(Losses, "CategoricalCrossEntropy SparseCategoricalCrossEntropy", "p", Meaning.Probability, Instead: "CrossEntropy"),
        new(Losses, "NegativeLogLikelihood", "x", Meaning.LogProbability, Instead: "CrossEntropy"),
    ];
}
