using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace Gallery;

/// <summary>A drawing between two axes, as SVG; colours, strokes and fonts are the style sheet's, by class.</summary>
internal sealed class Plot
{
    private readonly XElement svg;
    private readonly Axis across;
    private readonly Axis up;

    /// <param name="width">The drawing's width, in its own units.</param>
    /// <param name="height">Its height.</param>
    /// <param name="across">The horizontal axis.</param>
    /// <param name="up">The vertical axis.</param>
    /// <param name="description">What it shows, for whoever cannot see it.</param>
    public Plot(int width, int height, Axis across, Axis up, string description)
    {
        (this.across, this.up) = (across, up);
        svg = new XElement("svg",
            new XAttribute("viewBox", $"0 0 {width} {height}"), new XAttribute("role", "img"), new XAttribute("aria-label", description));
    }

    /// <summary>A line across, with its label before it.</summary>
    public Plot Level(double value, string label, string kind = "grid")
    {
        double y = up.Position(value);
        Add("path", kind, ("d", new PathData().To(across.Start, y).To(across.End, y).ToString()));
        return label.Length == 0 ? this : Write(across.Start - 6, y + 3.5, label, "tick end");
    }

    /// <summary>Marks on the horizontal axis.</summary>
    public Plot Marks(int count)
    {
        Add("path", "axis", ("d", new PathData().To(across.Start, up.Start).To(across.End, up.Start).ToString()));
        foreach (double tick in across.Ticks(count))
        {
            double x = across.Position(tick);
            Add("path", "axis", ("d", $"M{Number(x)} {Number(up.Start)}v4"));
            Write(x, up.Start + 15, Label(tick), "tick middle");
        }

        return this;
    }

    /// <summary>A hatched stretch over the whole height, with its label on top where there is room.</summary>
    public Plot Stretch(double from, double to, string label)
    {
        (double left, double right) = (across.Position(from), across.Position(to));
        (double top, double bottom) = (Math.Min(up.Start, up.End), Math.Max(up.Start, up.End));
        Add("rect", "broken", ("x", Number(left)), ("y", Number(top)), ("width", Number(Math.Max(right - left, 1))), ("height", Number(bottom - top)));
        return right - left > 22 ? Write((left + right) / 2, top + 16, label, "lost middle") : this;
    }

    /// <summary>A line through points; what is not finite leaves a gap.</summary>
    public Plot Line(IEnumerable<(double X, double Y)> points, string kind)
    {
        var path = new PathData();
        foreach ((double x, double y) in points)
        {
            if (double.IsFinite(y))
                path.To(across.Position(x), up.Position(y));
            else
                path.Lift();
        }

        if (!path.IsEmpty)
            Add("path", kind, ("d", path.ToString()));

        return this;
    }

    /// <summary>The area between a line and a level; what is not finite leaves a gap.</summary>
    public Plot Area(IEnumerable<(double X, double Y)> points, double level, string kind)
    {
        var path = new PathData();
        (double X, double Y)[] all = [.. points];
        double ground = up.Position(level);
        for (int i = 0; i < all.Length; i++)
        {
            if (!double.IsFinite(all[i].Y))
                continue;

            double x = across.Position(all[i].X);
            if (i == 0 || !double.IsFinite(all[i - 1].Y))
                path.Lift().To(x, ground);

            path.To(x, up.Position(all[i].Y));
            if (i == all.Length - 1 || !double.IsFinite(all[i + 1].Y))
                path.To(x, ground);
        }

        if (!path.IsEmpty)
            Add("path", kind, ("d", path.ToString()));

        return this;
    }

    /// <summary>Words at a place between the axes.</summary>
    public Plot Note(double x, double y, string text, string kind, double dx = 0, double dy = 0) =>
        Write(across.Position(x) + dx, up.Position(y) + dy, text, kind);

    /// <summary>The drawing.</summary>
    public XElement ToSvg() => svg;

    /// <summary>A tick's label, with a true minus.</summary>
    public static string Label(double value) => (Math.Round(value, 10) + 0.0).ToString("0.######;−0.######;0", CultureInfo.InvariantCulture);

    private static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    private Plot Write(double x, double y, string text, string kind)
    {
        svg.Add(new XElement("text", new XAttribute("class", kind), new XAttribute("x", Number(x)), new XAttribute("y", Number(y)), text));
        return this;
    }

    private void Add(string name, string kind, params (string Name, string Value)[] attributes) => svg.Add(new XElement(name,
        new XAttribute("class", kind), attributes.Select(static attribute => new XAttribute(attribute.Name, attribute.Value))));
}
