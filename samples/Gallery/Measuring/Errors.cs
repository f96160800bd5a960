using System;
using System.Collections.Generic;
using System.Linq;

namespace Gallery;

/// <summary>The worst errors, in ulp, in each of the small parts that the range is cut into.</summary>
internal sealed class Errors
{
    /// <summary>How many parts.</summary>
    public const int Parts = 200;

    private const int PointsPerPart = 24;

    private Errors(float[] x)
    {
        X = [.. Enumerable.Range(0, Parts).Select(part => x[(part * PointsPerPart) + (PointsPerPart / 2)])];
    }

    /// <summary>The middle of each part.</summary>
    public float[] X { get; }

    /// <summary>Of the formula as it stands; infinite where it is nowhere finite.</summary>
    public required double[] Naive { get; init; }

    /// <summary>Of the kernel's losses.</summary>
    public required double[] Values { get; init; }

    /// <summary>Of the kernel's derivatives.</summary>
    public required double[] Slopes { get; init; }

    /// <summary>Where the formula as it stands is not finite.</summary>
    public required Breakdown[] Breakdowns { get; init; }

    /// <summary>What the last place of x alone makes of the loss or of the derivative, whichever is more.</summary>
    public required double[] Inherent { get; init; }

    /// <summary>The worst error of our loss, in ulp or in what the last place of x makes of it, whichever is more.</summary>
    public required double WorstValue { get; init; }

    /// <summary>That of our derivative.</summary>
    public required double WorstSlope { get; init; }

    /// <summary>Measures an exhibit.</summary>
    public static Errors Of(Exhibit exhibit)
    {
        // Halfway between two steps, so that no point is a round number, where formulas are at their best.
        var x = new float[Parts * PointsPerPart];
        for (int i = 0; i < x.Length; i++)
            x[i] = (float)(exhibit.From + ((exhibit.To - exhibit.From) * (i + 0.5) / x.Length));

        Curves curves = Curves.At(exhibit, x);
        double[] ofValue = [.. x.Select(at => Ulp.Inherent(exhibit.Exact, at))], ofSlope = [.. x.Select(at => Ulp.Inherent(exhibit.ExactSlope, at))];
        double[] values = Each(x, curves.Values, exhibit.Exact), slopes = Each(x, curves.Slopes, exhibit.ExactSlope);
        return new Errors(x)
        {
            Naive = WorstOfFinite(Each(x, curves.Naive, exhibit.Exact)),
            Values = Worst(values),
            Slopes = Worst(slopes),
            Inherent = Worst([.. ofValue.Zip(ofSlope, Math.Max)]),
            WorstValue = values.Zip(ofValue, static (error, unit) => error / Math.Max(unit, 1)).Max(),
            WorstSlope = slopes.Zip(ofSlope, static (error, unit) => error / Math.Max(unit, 1)).Max(),
            Breakdowns = [.. Breakdown.Find(x, curves.Naive, exhibit.Exact)],
        };
    }

    private static double[] Each(float[] x, float[] values, Func<double, double> exact) => [.. x.Zip(values, (at, value) => Ulp.Error(value, exact(at)))];

    /// <summary>A part is infinite only where all of it is: so a line goes on to the very place where it breaks.</summary>
    private static double[] WorstOfFinite(double[] points) =>
        [.. points.Chunk(PointsPerPart).Select(static part => part.Where(double.IsFinite).DefaultIfEmpty(double.PositiveInfinity).Max())];

    private static double[] Worst(double[] points) => [.. points.Chunk(PointsPerPart).Select(Enumerable.Max)];
}

/// <summary>A stretch in which a formula in float is not finite though its exact value is.</summary>
/// <param name="From">Its first point.</param>
/// <param name="To">Its last point.</param>
/// <param name="IsNaN">Whether it is not a number there, or else infinite.</param>
internal readonly record struct Breakdown(float From, float To, bool IsNaN)
{
    /// <summary>What comes out: ∞ or NaN.</summary>
    public string Sign => IsNaN ? "NaN" : "∞";

    /// <summary>The stretches among the points, in their order.</summary>
    public static IEnumerable<Breakdown> Find(float[] x, float[] values, Func<double, double> exact)
    {
        Breakdown? open = null;
        for (int i = 0; i < x.Length; i++)
        {
            bool isBroken = double.IsPositiveInfinity(Ulp.Error(values[i], exact(x[i])));
            if (open is { } ended && (!isBroken || float.IsNaN(values[i]) != ended.IsNaN))
            {
                yield return ended;
                open = null;
            }

            if (isBroken)
                open = new Breakdown(open?.From ?? x[i], x[i], float.IsNaN(values[i]));
        }

        if (open is { } last)
            yield return last;
    }
}
