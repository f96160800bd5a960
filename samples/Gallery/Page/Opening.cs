using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace Gallery;

/// <summary>What the page opens with: one formula, where it breaks, and what becomes of it.</summary>
internal static class Opening
{
    private static readonly float[] Logits = [-80, -20, 5, 15, 18, 30, 90];

    /// <summary>The first section.</summary>
    public static XElement Section()
    {
        Exhibit exhibit = ExhibitTable.Opening;
        Errors errors = Errors.Of(exhibit);
        return new XElement("section", Card.Class("opening"),
            new XElement("p", Card.Class("name"), "LossGen"),
            new XElement("h1", "Write the textbook formula.", new XElement("br"), "Get the kernel that does not break."),
            new XElement("p", Card.Class("lead"),
                "A C# compiler plug-in that rewrites a loss so that it neither overflows nor cancels, differentiates it, "
                + "and emits one fused SIMD kernel: loss and gradient in one sweep."),
            new XElement("div", Card.Class("declaration"), Highlight.Block(
                $"[Loss(\"{exhibit.Formula}\")]\npublic static partial float BinaryCrossEntropy(\n"
                + "    ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx);")),
            new XElement("figure", Card.Class("wide"),
                new XElement("h2", "Error of binary cross-entropy in float, in units in the last place, by logit"),
                Drawing(exhibit, errors, 960, 330, "landscape"),
                Drawing(exhibit, errors, 400, 330, "portrait"),
                new XElement("figcaption",
                    Card.Key("naive", "the formula as written, label 0"), " ", Card.Key("ours", "LossGen, loss"), " ", Card.Key("slope", "LossGen, gradient"))),
            Table(exhibit));
    }

    /// <summary>The same drawing twice, wide and narrow; the style sheet shows the one that fits.</summary>
    private static XElement Drawing(Exhibit exhibit, Errors errors, int width, int height, string kind)
    {
        var across = new Axis(exhibit.From, exhibit.To, 44, width - 12);
        var scale = new ErrorScale(height - 24, 12);
        var verdict = new Verdict(exhibit, errors);
        Plot plot = scale.Begin(width, height, across,
            "The naive formula loses its digits away from 0 and is infinite from a logit of 17 on; "
            + $"LossGen's loss stays within {verdict.PlainValues} and its gradient within {verdict.PlainSlopes} everywhere.");
        ErrorScale.Draw(plot, errors, isOpening: true).Marks(width > 600 ? 14 : 7);
        float infinite = errors.Breakdowns.FirstOrDefault(static stretch => !stretch.IsNaN).From;
        double middle = (infinite + exhibit.To) / 2;
        plot.Note(middle, 3000, "∞", "giant middle")
            .Note(middle, 100, width > 600 ? "1 − p is 0 from x = 17 on, and its logarithm infinite" : "from x = 17 on", "lost middle")
            .Note(exhibit.To, 1, $"LossGen: within {verdict.PlainValues}", "won end", -10, -10);
        if (width > 600)
        {
            plot.Note(exhibit.From, 3e4, "1 − p is 1:", "lost", 14)
                .Note(exhibit.From, 3e4, "the loss is 0", "lost", 14, 17);
        }

        XElement svg = plot.ToSvg();
        svg.Add(Card.Class(kind));
        return svg;
    }

    private static XElement Table(Exhibit exhibit)
    {
        Curves curves = Curves.At(exhibit, Logits);
        return new XElement("table", Card.Class("values"),
            new XElement("caption", "The loss of a logit x whose label is 0, log(1 + eˣ), and its gradient"),
            new XElement("thead", new XElement("tr", Header("x", "exact loss", "as written, in float", "LossGen", "exact gradient", "LossGen"))),
            new XElement("tbody", Logits.Select((x, i) => new XElement("tr",
                new XElement("th", new XAttribute("scope", "row"), Plot.Label(x)),
                Cell(exhibit.Exact(x), "exact"),
                Cell(curves.Naive[i], Ulp.Error(curves.Naive[i], exhibit.Exact(x)) > 1000 ? "bad" : "even"),
                Cell(curves.Values[i], "good"),
                Cell(exhibit.ExactSlope(x), "exact"),
                Cell(curves.Slopes[i], "good")))));
    }

    private static IEnumerable<XElement> Header(params string[] names) => names.Select(static name => new XElement("th", new XAttribute("scope", "col"), name));

    private static XElement Cell(double value, string kind) => new("td", Card.Class($"measured {kind}"), Digits(value));

    /// <summary>Seven digits, which a float has.</summary>
    private static string Digits(double value) => value switch
    {
        double.PositiveInfinity => "∞",
        double.NaN => "NaN",
        0 => "0",
        _ when Math.Abs(value) is >= 1e-4 and < 1e7 => value.ToString("G7", CultureInfo.InvariantCulture),
        _ => value.ToString("0.000000E-0", CultureInfo.InvariantCulture).Replace("E", "e", StringComparison.Ordinal),
    };
}
