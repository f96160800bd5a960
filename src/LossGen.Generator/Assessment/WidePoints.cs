using System;
using System.Collections.Generic;
using System.Linq;

namespace LossGen.Generator.Assessment;

/// <summary>
/// The points that are tried to warn, not to plan: the ends of a float's range in pairs. Something tiny beside something huge, equal inputs with a third one far smaller, a subnormal number beside
/// an exponential that overflows, the largest float. Hardly any data are like that; but where a loss fails there, its user is told.
/// </summary>
internal static class WidePoints
{
    private const int Kinds = 6, PerKind = 56;

    public const int Count = Kinds * PerKind;

    private static readonly double[] Great =
        [1.5, 4, 12, 16, 30, 60, 88, 95, 103, 110, 300, 500, 800, 3e3, 1e5, 3e6, 2e7, 1e9, 7e11, 4e12, 1e16, 7e17, 1e20, 4e21, 1e24, 4e30, 1e36, 1e38, 2e38, 2.5e38, 3e38, FloatSpacing.Largest];

    private static readonly double[] Small = [1e-45, 5e-43, 1e-40, 2e-39, 1.1754944e-38, 1e-36, 1e-30, 1e-24, 1e-20, 1e-16, 1e-12, 1e-8, 1e-5];

    /// <summary>A column of points for each leaf.</summary>
    public static double[][] Create(IReadOnlyList<AssessedLeaf> leaves)
    {
        double[][] columns = [.. leaves.Select(static _ => new double[Count])];
        SampleSequence sequence = new();
        for (int i = 0; i < Count; i++)
        {
            double shared = sequence.Between(0.3, 12);
            for (int j = 0; j < leaves.Count; j++)
                columns[j][i] = leaves[j].IsHyperParameter ? SamplePoints.HyperParameter(leaves[j], i, j) : SamplePoints.Fit(leaves[j], Take(leaves[j], i, (j + (i / Kinds)) % leaves.Count, shared, sequence));
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
            0 => sign * (turn == 0 ? One(Great) : sequence.Between(0, 4)),
            1 => sign * (turn == 0 ? One(Great) : One(Small)),
            2 => sign * (turn == 0 ? One(Small) : sequence.Between(0, 120)),
            3 => turn == 0 ? sign * One(i % 4 == 3 ? Great : Small) : leaf.Range.IsNonNegative ? shared : shared * (i % 8 < 4 ? 1 : -1),
            4 => sign * One(Great),
            _ => sign * sequence.Power(-149, 128),
        };

        double One(double[] values) => values[(int)(sequence.Next() * values.Length)];
    }
}
