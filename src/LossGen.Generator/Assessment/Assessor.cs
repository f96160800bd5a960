using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace LossGen.Generator.Assessment;

/// <summary>
/// Tries a kernel for floats at <see cref="SamplePoints"/>: it is run in float and in double. Where the two differ, or a bound of the error allows that they would
/// at a point near by, more points are tried around.
/// </summary>
internal static class Assessor
{
    /// <summary>
    /// A result is well conditioned where it moves by no more than four ulps if each input moves by one (and a little, for it is seen at inputs that are moved by
    /// more). Elsewhere its error is not held against the kernel.
    /// </summary>
    public const double WellConditioned = 4 * (1 + (1.0 / (1 << 12)));

    /// <summary>What an input is moved by to see how the results move.</summary>
    public const double Step = 1.0 / (1 << 20);

    /// <summary>How many points are looked at more closely for each result.</summary>
    private const int Suspects = 6;

    /// <summary>How many of a result's wider points may be in doubt for their digits.</summary>
    private const int MostImprecise = 24;

    /// <summary>How many points are tried around each of them.</summary>
    private const int Neighbours = 12;

    /// <param name="code">The kernel.</param>
    /// <param name="limit">How many ulp of a float a well-conditioned result may be off; infinite, where it will not be computed in float anyway.</param>
    public static KernelTrial Try(KernelCode code, double limit)
    {
        if (code.Leaves.IsEmpty)
            return KernelTrial.Nothing;

        TriedPoints first = new(code, SamplePoints.Create(code.Leaves, code.Constants), hasBounds: true, limit);
        List<TriedPoints> tried = [first];
        double[][] around = Surroundings(code.Leaves, first, limit);
        if (around[0].Length > 0)
            tried.Add(new TriedPoints(code, around, hasBounds: false, LocalSearch.Near * limit));

        if (!double.IsInfinity(limit) && code.Leaves.Any(static leaf => leaf is { IsInteger: true, IsHyperParameter: false, Range.High: > 1 }))
            tried.Add(new TriedPoints(code, SamplePoints.OfCounts(code.Leaves), hasBounds: false, LocalSearch.Near * limit));

        List<Finding> findings = [.. tried.SelectMany(points => points.Findings(limit))];
        if (findings.Count == 0)
            findings.AddRange(LocalSearch.Find(code, tried, limit));

        return new KernelTrial(
            [.. findings.GroupBy(static finding => finding.Result).Select(static group => group.OrderByDescending(static finding => finding.Ulps).First()).OrderBy(static finding => finding.Result)],
            [.. Enumerable.Range(0, first.ResultCount).SelectMany(first.Doubts)]);
    }

    /// <summary>The points among the wider ones at which what is computed is in doubt; nothing is planned by them.</summary>
    /// <param name="code">The kernel.</param>
    /// <param name="limit">How many ulp of a float it may be off, if it is computed in float; else infinite.</param>
    public static KernelTrial TryWide(KernelCode code, double limit)
    {
        if (code.Leaves.All(static leaf => leaf.IsHyperParameter))
            return KernelTrial.Nothing;

        TriedPoints wide = new(code, WidePoints.Create(code.Leaves), hasBounds: true, limit);
        IEnumerable<Doubt> ofSingle = double.IsInfinity(limit) ? [] : wide.Findings(limit)
            .Where(static finding => !(Math.Abs(finding.Computed - finding.Expected) <= FloatSpacing.LeastNormal)) // what is less is underflow's
            .Select(static finding => new Doubt(finding.Result, finding.Point, finding.Computed, finding.Expected, DoubtKind.OfSingle, finding.Ulps));
        return new KernelTrial([], [.. ofSingle, .. Enumerable.Range(0, wide.ResultCount).SelectMany(result => Worst(wide.Doubts(result)))]);
    }

    /// <summary>Of the doubts about digits, those that leave fewest of them.</summary>
    private static IEnumerable<Doubt> Worst(IEnumerable<Doubt> doubts) => doubts
        .GroupBy(static doubt => doubt.Kind == DoubtKind.Imprecise)
        .SelectMany(static group => group.Key
            ? group.OrderByDescending(static doubt => doubt.Bound <= FloatSpacing.Largest ? doubt.Bound / Math.Abs(doubt.InDouble) : 0).Take(MostImprecise)
            : group);

    /// <summary>Points near those at which the bound of an error is greatest.</summary>
    private static double[][] Surroundings(ImmutableArray<AssessedLeaf> leaves, TriedPoints first, double limit)
    {
        int[] suspects = [.. Enumerable.Range(0, first.ResultCount).SelectMany(result => first.Suspects(result, limit).Take(Suspects)).Distinct()];
        double[][] columns = [.. leaves.Select(_ => new double[suspects.Length * Neighbours])];
        SampleSequence sequence = new();
        for (int i = 0; i < suspects.Length * Neighbours; i++)
        {
            for (int j = 0; j < leaves.Length; j++)
            {
                double centre = first.Columns[j][suspects[i / Neighbours]];
                double moved = leaves[j].IsExact ? centre : centre * (1 + sequence.Between(-0.03, 0.03));
                columns[j][i] = SamplePoints.Fit(leaves[j], moved);
            }
        }

        return columns;
    }
}
