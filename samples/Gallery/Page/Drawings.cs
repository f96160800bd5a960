using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Gallery;

/// <summary>The two drawings of an exhibit: its curves, and its errors.</summary>
internal static class Drawings
{
    private const int Width = 400;
    private const int Height = 236;

    private static readonly (double X, double Y)[] None = [];

    /// <summary>Loss and derivative, and beneath them the naive loss.</summary>
    public static XElement Curve(Exhibit exhibit, Curves curves, Errors errors)
    {
        (double low, double high) = RangeOf(exhibit);
        var across = new Axis(exhibit.Shape.From, exhibit.Shape.To, 44, Width - 12);
        var up = new Axis(low, high, Height - 24, 10);
        var plot = new Plot(Width, Height, across, up,
            $"{exhibit.Title}: the loss, its derivative, and the loss as the formula gives it in float, along the {exhibit.Axis}.");
        foreach (double tick in up.Ticks(5))
            plot.Level(tick, Plot.Label(tick), tick == 0 ? "axis" : "grid");

        foreach (Breakdown stretch in errors.Breakdowns.Where(stretch => stretch.To > exhibit.Shape.From && stretch.From < exhibit.Shape.To))
            plot.Stretch(stretch.From, stretch.To, stretch.Sign);

        return plot.Marks(6)
            .Line(Zip(curves.X, curves.Naive, low, high), "naive")
            .Line(Zip(curves.X, curves.Slopes, low, high), "slope")
            .Line(Zip(curves.X, curves.Values, low, high), "ours")
            .ToSvg();
    }

    /// <summary>The errors, by their logarithms.</summary>
    public static XElement Error(Exhibit exhibit, Errors errors)
    {
        var across = new Axis(exhibit.From, exhibit.To, 44, Width - 12);
        ErrorScale scale = new(Height - 24, 10);
        Plot plot = scale.Begin(Width, Height, across,
            $"{exhibit.Title}: the errors in units in the last place, along the {exhibit.Axis}. {new Verdict(exhibit, errors).Sentence}");
        return ErrorScale.Draw(plot, errors).Marks(6).ToSvg();
    }

    /// <summary>Where loss and derivative lie, by the exact ones, with some room; the highest are cut off: a pole would flatten the rest.</summary>
    private static (double Low, double High) RangeOf(Exhibit exhibit)
    {
        (double from, double to) = exhibit.Shape;
        double[] x = [.. Enumerable.Range(0, Curves.Count).Select(i => from + ((to - from) * (i + 0.5) / Curves.Count))];
        double[] values = [.. x.Select(exhibit.Exact).Order()];
        double[] slopes = [.. x.Select(exhibit.ExactSlope).Order()];
        const int Cut = Curves.Count / 25;
        double low = Math.Min(0, Math.Min(values[0], slopes[Cut]));
        double high = Math.Max(values[^Cut], slopes[^Cut]);
        double room = (high - low) * 0.06;
        return (low < 0 ? low - room : 0, high + room);
    }

    /// <summary>Points on which a line is drawn: it leaves the drawing rather than run along its edge.</summary>
    private static IEnumerable<(double X, double Y)> Zip(float[] x, float[] y, double low, double high) =>
        x.Length == 0 ? None : x.Zip(y, (at, value) => ((double)at, value < low - ((high - low) * 0.02) || value > high * 1.0001 ? double.NaN : value));
}
