using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace LossGen.Generator.Assessment;

/// <summary>
/// Climbs from the worst points that were tried to worse ones beside them. The worst of some hundred points is a sample of how the errors of a kernel add up: where it comes near to the
/// limit, some float between the points exceeds it. A kernel that stays far away from the limit is not looked at again.
/// </summary>
internal static class LocalSearch
{
    /// <summary>The limit for points that are drawn has a margin, 3.5 ulp for the 4 that are promised; whoever climbs needs none.</summary>
    private const double Promised = 8.0 / 7;

    /// <summary>The part of the limit from which on a point is near to it.</summary>
    public const double Near = 0.4;

    /// <summary>Each round climbs from the worst points so far.</summary>
    private const int Rounds = 4;

    private const int Centres = 4, Neighbours = 24;

    /// <summary>How far away it is looked, in turns.</summary>
    private static readonly double[] Widths = [0.25, 0.03, 1.0 / (1 << 9), 1.0 / (1 << 14)];

    /// <param name="code">The kernel.</param>
    /// <param name="tried">The points that were tried, none of them above the limit.</param>
    /// <param name="limit">In ulp.</param>
    public static IEnumerable<Finding> Find(KernelCode code, IReadOnlyList<TriedPoints> tried, double limit)
    {
        SampleSequence sequence = new();
        List<NearPoint> worst = [.. tried.SelectMany(points => points.Near(Near * limit, limit))];
        for (int round = 0; round < Rounds && worst.Count > 0; round++)
        {
            TriedPoints around = new(code, Around(code.Leaves, Best(worst), sequence), hasBounds: false, Near * limit);
            Finding[] findings = [.. around.Findings(Promised * limit)];
            if (findings.Length > 0)
                return findings;

            worst.AddRange(around.Near(Near * limit, limit));
        }

        return [];
    }

    /// <summary>The worst points of each result, in turns.</summary>
    private static NearPoint[] Best(IEnumerable<NearPoint> points) => [.. points.GroupBy(static point => point.Result).SelectMany(static group => group.OrderByDescending(static point => point.Ulps).Take(Centres))];

    private static double[][] Around(ImmutableArray<AssessedLeaf> leaves, NearPoint[] centres, SampleSequence sequence)
    {
        double[][] columns = [.. leaves.Select(_ => new double[centres.Length * Neighbours])];
        for (int i = 0; i < centres.Length * Neighbours; i++)
        {
            // All inputs are moved, or one of them.
            int only = i % 2 == 0 ? -1 : i / 2 % leaves.Length;
            double width = Widths[i / 2 % Widths.Length];
            for (int j = 0; j < leaves.Length; j++)
            {
                double centre = centres[i / Neighbours].Point[j];
                bool isMoved = !leaves[j].IsHyperParameter && (only < 0 || only == j);
                columns[j][i] = isMoved ? SamplePoints.Fit(leaves[j], centre * (1 + sequence.Between(-width, width))) : centre;
            }
        }

        return columns;
    }
}

/// <summary>A point at which a result comes near to the limit.</summary>
internal sealed record NearPoint(int Result, ImmutableArray<double> Point, double Ulps);
