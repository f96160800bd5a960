using System;
using System.Collections.Generic;

namespace Gallery;

/// <summary>Maps values to positions along one side of a drawing, linearly or by their logarithms.</summary>
/// <param name="From">The value at <paramref name="Start"/>.</param>
/// <param name="To">The value at <paramref name="End"/>.</param>
/// <param name="Start">A position.</param>
/// <param name="End">A position; before <paramref name="Start"/> where the axis points upwards.</param>
/// <param name="IsLogarithmic">Whether equal ratios are equally far apart.</param>
internal sealed record Axis(double From, double To, double Start, double End, bool IsLogarithmic = false)
{
    /// <summary>Where a value stands; beyond the ends it stands at the end.</summary>
    public double Position(double value)
    {
        double share = (Measure(Math.Clamp(value, From, To)) - Measure(From)) / (Measure(To) - Measure(From));
        return Start + (share * (End - Start));
    }

    /// <summary>Round values to mark, about so many.</summary>
    public IEnumerable<double> Ticks(int count)
    {
        double step = NiceStep((To - From) / count);
        for (double tick = Math.Ceiling(From / step); tick * step <= To + (step * 1e-9); tick++)
            yield return tick * step;
    }

    /// <summary>1, 2 or 5 times a power of ten, at least so large.</summary>
    private static double NiceStep(double least)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        foreach (int digit in (ReadOnlySpan<int>)[1, 2, 5])
        {
            if (digit * power >= least * 0.999)
                return digit * power;
        }

        return 10 * power;
    }

    private double Measure(double value) => IsLogarithmic ? Math.Log10(value) : value;
}
