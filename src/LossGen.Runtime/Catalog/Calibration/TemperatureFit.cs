using System;

namespace LossGen;

/// <summary>
/// The temperature that minimises the cross-entropy of logits x/T, by Newton's method in β = 1/T, in which it is convex: the derivative grows with β, so its root is bracketed
/// and a step that leaves the bracket is replaced by a bisection.
/// </summary>
internal static class TemperatureFit
{
    /// <summary>β is sought up to 2 to this power.</summary>
    private const int MostDoublings = 60;

    private const int MostSteps = 200;

    private const double Tolerance = 1e-15;

    public static double Fit(double[] logits, ReadOnlySpan<int> labels, int classes)
    {
        if (!(At(0, logits, labels, classes).Slope < 0))
            throw new InvalidOperationException("No temperature makes these logits better than chance: those of the labels are no greater than the mean of their rows.");

        double low = 0, high = 1;
        for (int doublings = 0; At(high, logits, labels, classes) is var (slope, curvature) && (slope < 0 || (slope == 0 && curvature == 0)); doublings++)
        {
            // Where all probability is on the labels, both derivatives vanish in the end.
            if (doublings == MostDoublings || slope == 0)
                throw new InvalidOperationException("The temperature falls to 0: the greatest logit of each row is that of its label. A fit needs some mistakes; use more data.");

            (low, high) = (high, high * 2);
        }

        double beta = (low + high) / 2;
        for (int step = 0; step < MostSteps; step++)
        {
            (double slope, double curvature) = At(beta, logits, labels, classes);
            (low, high) = slope < 0 ? (beta, high) : (low, beta);
            double next = beta - (slope / curvature);
            next = next > low && next < high ? next : (low + high) / 2;
            if (slope == 0 || Math.Abs(next - beta) <= Tolerance * beta)
                break;

            beta = next;
        }

        return 1 / beta;
    }

    private static (double Slope, double Curvature) At(double beta, double[] logits, ReadOnlySpan<int> labels, int classes)
    {
        CalibrationLosses.Temperature(logits, labels, classes, beta, out double slope, out double curvature);
        return (slope, curvature);
    }
}
