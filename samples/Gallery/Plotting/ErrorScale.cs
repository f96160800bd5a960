using System.Collections.Generic;
using System.Linq;

namespace Gallery;

/// <summary>The vertical axis of errors in ulp: from a tenth to where no digit is right, by decades, with the promise of 4 ulp marked.</summary>
internal sealed class ErrorScale(double bottom, double top)
{
    private const double Least = 0.1;
    private const double Promise = 4;

    private static readonly (double Value, string Label)[] Levels = [(1, "1"), (100, "10²"), (1e4, "10⁴"), (1e6, "10⁶")];

    private readonly Axis up = new(Least, Ulp.NoDigit * 2, bottom, top, IsLogarithmic: true);

    /// <summary>The scale itself.</summary>
    public Axis Up => up;

    /// <summary>The empty drawing.</summary>
    public Plot Begin(int width, int height, Axis across, string description)
    {
        Plot plot = new(width, height, across, up, description);
        foreach ((double value, string label) in Levels)
            plot.Level(value, label);

        return plot.Level(Promise, "4", "promise").Level(Ulp.NoDigit, "all bits", "grid");
    }

    /// <summary>The naive errors as an area, ours as lines.</summary>
    public static Plot Draw(Plot plot, Errors errors, bool isOpening = false)
    {
        foreach (Breakdown stretch in errors.Breakdowns)
            plot.Stretch(stretch.From, stretch.To, isOpening ? "" : stretch.Sign);

        return plot
            .Area(Points(errors, [.. errors.Naive.Select(static error => error > Promise ? error : double.NaN)]), Promise, "naivearea")
            .Area(isOpening ? [] : Points(errors, [.. errors.Inherent.Select(static error => error > 1 ? error : double.NaN)]), Least, "inherent")
            .Line(Points(errors, errors.Naive), "naive")
            .Line(Points(errors, errors.Slopes), "slope")
            .Line(Points(errors, errors.Values), "ours");
    }

    private static IEnumerable<(double X, double Y)> Points(Errors errors, double[] worst) =>
        errors.X.Zip(worst, static (x, error) => ((double)x, error));
}
