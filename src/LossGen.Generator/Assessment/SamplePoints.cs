using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Assessment;

/// <summary>
/// The points at which a kernel is tried, always the same: special values in turns, values at which an exponential or a square is about to overflow, values of ordinary size, values of any size, values that nearly
/// cancel, values that are equal to one another or to a constant of the formula, and the ends of a float's range. Each is a float, so that an input is exact.
/// </summary>
internal static class SamplePoints
{
    /// <summary>The first kinds, and how many points there are of each.</summary>
    private const int Kinds = 5, PerKind = 48;

    /// <summary>Ties and extremes in turns.</summary>
    private const int RareKinds = 11, PerRareKind = 20;

    private const int PointsOfCounts = 320;

    public const int Count = (Kinds * PerKind) + (RareKinds * PerRareKind);

    /// <summary>Where losses change their character: saturation, the ends of exp's range, of a float's digits, of its squares.</summary>
    private static readonly double[] Magnitudes =
        [0, 1e-30, 1e-12, 1e-8, 1e-5, 1e-3, 0.02, 0.1, 0.3, 0.5, 0.75, 1, 1.5, 2, 3, 4.5, 6, 8.5, 12, 17, 20, 25, 33, 40, 60, 80, 87, 89, 100, 104, 200, 1e3, 1e4, 1e6, 1e10, 1e15, 1e20, 1e30];

    /// <summary>What overflows beside something large and does not beside something small.</summary>
    private static readonly double[] Edges = [80, 88, 90, 95, 100, 110, 1e-30, 1e-20, 1e-10, 1, 1e10, 1e18, 1e20, 0];

    /// <summary>The ends of a float's range, of the range of its squares and cubes, of that of a double's exponentials.</summary>
    private static readonly double[] Extremes =
        [1e-45, 1e-40, 2e-39, 1.1754944e-38, 1e-35, 1e-30, 1e-24, 1e-20, 1e-17, 1e-8, 300, 450, 650, 750, 1e4, 1e7, 1e10, 1e13, 1e16, 1.8e19, 1.9e19, 1e24, 1e30, 1e36, 8e37];

    private static readonly double[] Probabilities =
        [0, 1, 0.5, 1e-30, 1e-10, 1e-6, 1e-3, 0.05, 0.1, 0.3, 0.7, 0.9, 0.97, 0.999, 0.9999, 0.9999999];

    private static readonly double[] Ordinary = [1, 2, 0.5, 0.25, 1.5, 3, 0.1, 0.75, 5];

    /// <summary>A column of points for each leaf.</summary>
    /// <param name="leaves">The inputs and hyper-parameters.</param>
    /// <param name="constants">The numbers that stand in the formula.</param>
    public static double[][] Create(IReadOnlyList<AssessedLeaf> leaves, IReadOnlyList<double> constants)
    {
        double[][] columns = [.. leaves.Select(static _ => new double[Count])];
        SampleSequence sequence = new();
        double[] landmarks = [0, 1, .. constants];

        // What is set for all elements comes first: inputs may be equal to it.
        int[] order = [.. Enumerable.Range(0, leaves.Count).OrderBy(j => leaves[j].IsHyperParameter ? 0 : 1)];
        List<double> known = [];
        for (int i = 0; i < Count; i++)
        {
            double shared = sequence.Power(-14, 14);
            known.Clear();
            foreach (int j in order)
            {
                columns[j][i] = leaves[j].IsHyperParameter ? HyperParameter(leaves[j], i, j) : Take(leaves[j], i, j, shared, sequence, known, landmarks);
                known.Add(columns[j][i]);
            }
        }

        return columns;
    }

    /// <summary>Small counts beside values of their size, where a loss has its least value and its terms cancel: an input of any size rarely meets one.</summary>
    public static double[][] OfCounts(IReadOnlyList<AssessedLeaf> leaves)
    {
        SampleSequence sequence = new();
        return [.. leaves.Select((leaf, j) => Enumerable.Range(0, PointsOfCounts)
            .Select(i => leaf.IsHyperParameter ? HyperParameter(leaf, i, j) : Fit(leaf, leaf.IsInteger ? Math.Floor(sequence.Between(0, 8)) : sequence.Between(-1, 3)))
            .ToArray())];
    }

    public static double HyperParameter(AssessedLeaf leaf, int i, int j) => Fit(leaf, leaf.IsInteger ? i % 4 : Ordinary[(i + (2 * j)) % Ordinary.Length]);

    private static double Take(AssessedLeaf leaf, int i, int j, double shared, SampleSequence sequence, List<double> known, double[] landmarks)
    {
        bool isUnit = leaf.Range is { Low: >= 0, High: <= 1 };
        int kind = i < Kinds * PerKind ? i / PerKind : Kinds + ((i - (Kinds * PerKind)) / PerRareKind);
        if (isUnit && !leaf.IsInteger && kind < Kinds)
            return Fit(leaf, i % 2 == 0 ? Probabilities[j == 0 ? i / 2 % Probabilities.Length : Index(Probabilities)] : sequence.Between(0, 1));

        double sign = sequence.Next() < 0.5 && !leaf.Range.IsNonNegative ? -1 : 1;
        double value = kind switch
        {
            _ when leaf.IsInteger && i % 4 != 3 => sign * Math.Floor(sequence.Next() * ((i % 4) switch { 0 => 2, 1 => 12, _ => 200 })),
            0 => sign * Magnitudes[j == 0 ? i % Magnitudes.Length : Index(Magnitudes)],
            1 => sequence.Between(-1, 1) * (i % 3 == 0 ? 25 : 4),
            2 => sign * Edges[Index(Edges)],
            3 => sign * (i % 3 == 0 ? sequence.Power(-100, 100) : sequence.Power(-12, 12)),
            4 => sign * shared * (1 + (j == 0 ? 0 : sequence.Power(-23, -2))),
            >= Kinds when kind % 2 == 1 => Tied(),
            _ => sign * (sequence.Next() < 0.5 ? Extremes[Index(Extremes)] : sequence.Between(0, 1) * (i % 3 == 0 ? 100 : 8)),
        };
        return Fit(leaf, value);

        int Index(double[] values) => (int)(sequence.Next() * values.Length);

        double Tied() => (int)(sequence.Next() * 8) switch
        {
            0 or 1 or 2 when known.Count > 0 => (i % 3 == 0 ? -1 : 1) * known[(int)(sequence.Next() * known.Count)],
            < 5 => sign * landmarks[Index(landmarks)],
            5 or 6 => sign * Extremes[Index(Extremes)],
            _ => sequence.Between(-1, 1) * 4,
        };
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
