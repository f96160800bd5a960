using System;
using System.Collections.Generic;
using System.Linq;

namespace LossGen.Generator.Assessment;

/// <summary>
/// The points that are tried to warn, not to plan: the ends of a float's range in pairs. Something tiny beside something huge, equal inputs with a third one far smaller, a subnormal number beside
/// an exponential that overflows, one input near the largest float (the difference of two such overflows nearly always with the loss). Hardly any data are like that; but where a loss fails there,
/// its user is told.
/// </summary>
internal static class WidePoints
{
    private const int Kinds = 7, PerKind = 80;

    public const int Count = Kinds * PerKind;

    private static readonly double[] Great =
        [1.5, 4, 12, 16, 30, 60, 88, 95, 103, 110, 300, 500, 800, 3e3, 1e5, 3e6, 2e7, 1e9, 7e11, 4e12, 1e16, 7e17, 3e18, 1e20, 4e21, 2e22, 1e23, 1e24, 1e26, 4e30, 1e36];

    private static readonly double[] Moderate = [0, 0.1, 0.4, 0.7, 1.5, 12, 90, 300, 1e6, 1e20];

    /// <summary>What hyper-parameters are, two of them not the same; beside the largest float it is 1, for it would only take that beyond.</summary>
    private static readonly double[] Settings = [1, 0.75, 0.5, 0.25, 0.9];

    private static readonly double[] Small = [1e-45, 5e-43, 1e-40, 2e-39, 1.1754944e-38, 1e-36, 1e-30, 1e-24, 1e-20, 1e-16, 1e-12, 1e-8, 1e-5];

    /// <summary>A column of points for each leaf.</summary>
    public static double[][] Create(IReadOnlyList<AssessedLeaf> leaves)
    {
        double[][] columns = [.. leaves.Select(static _ => new double[Count])];
        SampleSequence sequence = new();
        int[] inputs = [.. Enumerable.Range(0, leaves.Count).Where(j => !leaves[j].IsHyperParameter)];
        for (int i = 0; i < Count; i++)
        {
            double shared = sequence.Between(0.3, 12);
            for (int j = 0; j < leaves.Count; j++)
            {
                int turn = (Array.IndexOf(inputs, j) + (i / Kinds)) % inputs.Length;
                double setting = i % Kinds == 4 ? 1 : Settings[((i / Kinds) + (2 * j)) % Settings.Length];
                columns[j][i] = SamplePoints.Fit(leaves[j], leaves[j].IsHyperParameter ? setting : Take(leaves[j], i, turn, shared, sequence));
            }
        }

        return columns;
    }

    /// <param name="leaf">The leaf.</param>
    /// <param name="i">The point.</param>
    /// <param name="turn">Which leaf it is in this point: each comes first in turns.</param>
    /// <param name="shared">What inputs that are equal are.</param>
    /// <param name="sequence">The numbers that look random.</param>
    private static double Take(AssessedLeaf leaf, int i, int turn, double shared, SampleSequence sequence)
    {
        double sign = sequence.Next() < 0.5 && !leaf.Range.IsNonNegative ? -1 : 1;
        if (leaf.IsInteger && i % 4 != 3)
            return sign * Math.Floor(sequence.Next() * (i % 4 == 0 ? 2 : 12));

        return (i % Kinds) switch
        {
            0 or 6 => sign * (turn == 0 ? One(Great) : sequence.Between(0, i % 4 < 2 ? 1 : 4)),
            1 => sign * (turn == 0 ? One(Great) : One(Small)),
            2 => sign * (turn == 0 ? One(Small) : sequence.Between(0, 120)),
            3 => turn == 0 ? sign * One(i % 4 == 3 ? Great : Small) : leaf.Range.IsNonNegative ? shared : shared * (i % 8 < 4 ? 1 : -1),
            4 => sign * (turn == 0 ? FloatSpacing.Largest * sequence.Between(0.5, 1) : One(Moderate)),
            _ => sign * (turn == 0 ? sequence.Power(-149, 126) : sequence.Between(0, 4)),
        };

        double One(double[] values) => values[(int)(sequence.Next() * values.Length)];
    }
}
