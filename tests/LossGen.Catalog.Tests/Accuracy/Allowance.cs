using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace LossGen.Catalog.Tests.Accuracy;

/// <summary>
/// Losses whose results are differences of nearly equal sums, where the inputs are such: of these the error is small beside the terms (of which the greatest is given here), and not
/// always beside the result. Shares of two distributions that both near 1 are the case in point.
/// </summary>
internal static class Allowance
{
    private const double Units = 8;

    private static readonly FrozenDictionary<string, double> Terms = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["CosineDistance"] = 1,
        ["CosineEmbedding"] = 1,
        ["CrossEntropySoft"] = 1,
        ["Distillation"] = 4,
        ["Fair"] = 6.25,
        ["JensenShannon"] = 1,
        ["JensenShannonWithLogits"] = 1,
        ["KLDivergenceWithLogits"] = 1,
        ["MulticlassBrier"] = 1,
        ["ReverseKLDivergenceWithLogits"] = 1,
        ["SquaredHellinger"] = 1,
        ["SymmetricKLDivergence"] = 1,
        ["TripletMargin"] = 1,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Names => Terms.Keys;

    /// <summary>How far off a result may be whatever its size; 0 for most losses.</summary>
    public static double Of(string name, bool isDouble) => Terms.GetValueOrDefault(name) * Units * Math.ScaleB(1, isDouble ? -53 : -24);
}
