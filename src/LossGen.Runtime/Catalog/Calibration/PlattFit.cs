using System;

namespace LossGen;

/// <summary>
/// Newton's method for Platt scaling, with a line search, after Lin, Lin and Weng (2007).
/// <code>
/// (a, b) minimises  -Σ t*log(p) + (1-t)*log(1-p),   p = sigmoid(a*s + b),   t = (n1 + 1)/(n1 + 2) where y = 1, and 1/(n0 + 2) where y = 0
/// each step solves  [ d2a + σ   dadb    ] [ Δa ]     [ da ]
///                   [ dadb      d2b + σ ] [ Δb ] = - [ db ]
/// </code>
/// The scores are moved to mean 0 and deviation 1 first, so that their scale does not matter.
/// </summary>
internal static class PlattFit
{
    private const int MostSteps = 100;

    /// <summary>Added to the diagonal, so that the matrix can be inverted where all scores are equal.</summary>
    private const double Ridge = 1e-12;

    /// <summary>A step must gain this much of what the gradient promises.</summary>
    private const double SufficientGain = 1e-4;

    private const double LeastStep = 1e-10;

    /// <summary>What the rounding of the loss may hide, beside the loss: near the optimum a step gains less than that.</summary>
    private const double Rounding = 1e-14;

    /// <summary>The greatest gradient per score at which the fit ends.</summary>
    private const double Tolerance = 1e-13;

    public static (double Slope, double Intercept) Fit(double[] scores, ReadOnlySpan<byte> labels)
    {
        (double mean, double deviation) = Standardise(scores);
        int positives = labels.Count((byte)1), negatives = labels.Length - positives;
        double high = (positives + 1.0) / (positives + 2.0), low = 1.0 / (negatives + 2.0);
        double a = 0, b = Math.Log((positives + 1.0) / (negatives + 1.0));
        for (int step = 0; step < MostSteps; step++)
        {
            double loss = CalibrationLosses.Platt(scores, labels, a, b, 0, high, low, out double da, out double db, out double d2a, out double d2b, out double d2c);
            if (Math.Max(Math.Abs(da), Math.Abs(db)) <= Tolerance * scores.Length)
                break;

            double mixed = (d2c - d2a - d2b) / 2, aa = d2a + Ridge, bb = d2b + Ridge, determinant = (aa * bb) - (mixed * mixed);
            double moveA = ((mixed * db) - (bb * da)) / determinant, moveB = ((mixed * da) - (aa * db)) / determinant;
            double promise = (da * moveA) + (db * moveB), length = 1;
            double bound = loss * (1 + Rounding);
            while (length >= LeastStep && !(LossAt(a + (length * moveA), b + (length * moveB), scores, labels, high, low) <= bound + (SufficientGain * length * promise)))
                length /= 2;

            // No step gains anything.
            if (length < LeastStep)
                break;

            a += length * moveA;
            b += length * moveB;
        }

        return (a / deviation, b - (a * mean / deviation));
    }

    private static double LossAt(double a, double b, double[] scores, ReadOnlySpan<byte> labels, double high, double low) =>
        CalibrationLosses.Platt(scores, labels, a, b, 0, high, low, out _, out _, out _, out _, out _);

    /// <summary>Takes the mean off, and divides by the deviation where there is one.</summary>
    private static (double Mean, double Deviation) Standardise(double[] scores)
    {
        double mean = 0, square = 0;
        foreach (double score in scores)
            mean += score / scores.Length;

        foreach (double score in scores)
            square += (score - mean) * (score - mean) / scores.Length;

        double deviation = square > 0 && double.IsFinite(square) ? Math.Sqrt(square) : 1;
        for (int i = 0; i < scores.Length; i++)
            scores[i] = (scores[i] - mean) / deviation;

        return (mean, deviation);
    }
}
