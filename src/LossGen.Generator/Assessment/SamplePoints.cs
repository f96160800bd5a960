using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Assessment;

/// <summary>
/// The points at which a kernel is tried, always the same: special values in turns, values at which an exponential or a square is about to overflow, values of ordinary size, values of any size, and values that nearly cancel.
/// Each is a float, so that an input is exact.
/// </summary>
internal static class SamplePoints
{
    /// <summary>How many points there are of each of the five kinds.</summary>
    private const int PerKind = 48;

    public const int Count = 5 * PerKind;

    /// <summary>Where losses change their character: saturation, the ends of exp's range, of a float's digits, of its squares.</summary>
    private static readonly double[] Magnitudes =
        [0, 1e-30, 1e-12, 1e-8, 1e-5, 1e-3, 0.02, 0.1, 0.3, 0.5, 0.75, 1, 1.5, 2, 3, 4.5, 6, 8.5, 12, 17, 20, 25, 33, 40, 60, 80, 87, 89, 100, 104, 200, 1e3, 1e4, 1e6, 1e10, 1e15, 1e20, 1e30];

    /// <summary>What overflows beside something large and does not beside something small.</summary>
    private static readonly double[] Edges = [80, 88, 90, 95, 100, 110, 1e-30, 1e-20, 1e-10, 1, 1e10, 1e18, 1e20, 0];

    private static readonly double[] Probabilities =
        [0, 1, 0.5, 1e-30, 1e-10, 1e-6, 1e-3, 0.05, 0.1, 0.3, 0.7, 0.9, 0.97, 0.999, 0.9999, 0.9999999];

    private static readonly double[] Ordinary = [1, 2, 0.5, 0.25, 1.5, 3, 0.1, 0.75, 5];

    /// <summary>A column of points for each leaf.</summary>
    public static double[][] Create(IReadOnlyList<AssessedLeaf> leaves)
    {
        double[][] columns = [.. leaves.Select(static _ => new double[Count])];
        SampleSequence sequence = new();
        for (int i = 0; i < Count; i++)
        {
            double shared = sequence.Power(-14, 14);
            for (int j = 0; j < leaves.Count; j++)
                columns[j][i] = Take(leaves[j], i, j, shared, sequence);
        }

        return columns;
    }

    private static double Take(AssessedLeaf leaf, int i, int j, double shared, SampleSequence sequence)
    {
        if (leaf.IsHyperParameter)
            return Fit(leaf, leaf.IsInteger ? i % 4 : Ordinary[(i + (2 * j)) % Ordinary.Length]);

        bool isUnit = leaf.Range is { Low: >= 0, High: <= 1 };
        if (isUnit && !leaf.IsInteger)
            return Fit(leaf, i % 2 == 0 ? Probabilities[j == 0 ? i / 2 % Probabilities.Length : (int)(sequence.Next() * Probabilities.Length)] : sequence.Between(0, 1));

        double sign = sequence.Next() < 0.5 ? -1 : 1;
        double value = (i / PerKind) switch
        {
            0 => sign * Magnitudes[j == 0 ? i % Magnitudes.Length : (int)(sequence.Next() * Magnitudes.Length)],
            1 => sequence.Between(-1, 1) * (i % 3 == 0 ? 25 : 4),
            2 => sign * Edges[(int)(sequence.Next() * Edges.Length)],
            3 => sign * (i % 3 == 0 ? sequence.Power(-100, 100) : sequence.Power(-12, 12)),
            _ => sign * shared * (1 + (j == 0 ? 0 : sequence.Power(-23, -2))),
        };
        return Fit(leaf, value);
    }

    /// <summary>The nearest float that the leaf can be.</summary>
    public static double Fit(AssessedLeaf leaf, double value)
    {
        Interval range = leaf.Range;
        double fitting = leaf.IsInteger ? Math.Round(value) : (float)value;
        if (fitting < range.Low || (fitting == range.Low && range.LowIsOpen))
            fitting = leaf.IsInteger ? range.Low : range.Low == 0 ? -fitting : (float)(range.Low + Math.Abs(value));
        if (fitting > range.High)
            fitting = range.High;

        return (float)fitting;
    }
}
