using System;
using System.Linq;
using System.Xml.Linq;

namespace Gallery;

/// <summary>One exhibit: formula, drawings, figures, derivation, and the kernel folded away.</summary>
internal static class Card
{
    private static readonly string[] Shown = ["stable form", "where", "clamps", "arithmetic"];

    /// <summary>The exhibit's part of the page.</summary>
    public static XElement Of(Exhibit exhibit)
    {
        Errors errors = Errors.Of(exhibit);
        EmittedFile emitted = EmittedFile.Of(exhibit.Method);
        var verdict = new Verdict(exhibit, errors);
        return new XElement("article", Class("card"), new XAttribute("id", exhibit.Anchor),
            new XElement("header",
                new XElement("h3", exhibit.Title),
                exhibit.Held.Length == 0 ? null : new XElement("p", Class("held"), exhibit.Held)),
            new XElement("p", Class("formula"), new XElement("code", exhibit.Formula)),
            new XElement("p", Class("remark"), exhibit.Remark),
            new XElement("div", Class("drawings"),
                Figure(Drawings.Curve(exhibit, Curves.Of(exhibit), errors),
                    Key("ours", "loss"), " ", Key("slope", "gradient"), " ", Key("naive", "loss as written, in float"), Along(exhibit)),
                Figure(Drawings.Error(exhibit, errors),
                    "error in ulp: ", Key("ours", "loss"), " ", Key("slope", "gradient"), " ", Key("naive", "as written"), Along(exhibit))),
            Figures(verdict),
            new XElement("p", Class("verdict measured"), verdict.Sentence),
            Derivation(emitted),
            Details("Declaration", new XElement("div", Highlight.Block(Declaration.Of(exhibit)))),
            Rules(emitted),
            Kernel(emitted));
    }

    /// <summary>A sample of a line, and what it stands for.</summary>
    public static XElement Key(string kind, string text) => new("span", Class($"key {kind}key"), text);

    /// <summary>A class attribute.</summary>
    public static XAttribute Class(string names) => new("class", names);

    /// <summary>The derivation's lines, as a list of names and maths.</summary>
    public static XElement Derivation(EmittedFile emitted)
    {
        var list = new XElement("dl", Class("derivation"));
        string named = "";
        foreach (DerivationLine line in emitted.Derivation.Where(static line => line.Name is not ("formula" or "returns")))
        {
            if (line.Name != named)
                list.Add(new XElement("dt", Shown.Contains(line.Name, StringComparer.Ordinal) ? line.Name : $"gradient {line.Name}"));

            named = line.Name;
            bool isWords = line.Name is "arithmetic" || line.Text.StartsWith("none:", StringComparison.Ordinal);
            list.Add(new XElement("dd", new XElement(isWords ? "span" : "code", line.Text)));
        }

        return list;
    }

    private static XElement Figure(XElement drawing, params object?[] caption) =>
        new("figure", drawing, new XElement("figcaption", caption));

    private static XElement Along(Exhibit exhibit) => new("span", Class("along"), $"along the {exhibit.Axis}");

    private static XElement Figures(Verdict verdict) => new("dl", Class("figures measured"),
        Term("as written, in float", verdict.Naive, verdict.IsBroken ? "lostfigure" : "evenfigure"),
        Term("LossGen, loss", verdict.Values, "oursfigure"),
        Term("LossGen, gradient", verdict.Slopes, "oursfigure"));

    private static XElement Term(string name, string value, string kind) =>
        new("div", new XElement("dt", name), new XElement("dd", Class(kind), value));

    private static XElement? Rules(EmittedFile emitted) => emitted.Rules.Length == 0 ? null : Details("Rules that fired",
        new XElement("ul", Class("rules"), emitted.Rules.Select(static rule =>
            new XElement("li", new XElement("code", rule.Equation), new XElement("span", rule.Reason)))));

    private static XElement Kernel(EmittedFile emitted)
    {
        XElement details = Details("Emitted kernel",
            new XElement("p",
                $"The arithmetic for AVX-512, from {emitted.Name}; the loop around it, the guards, and the same for AVX2 and for any machine "
                + $"are in the rest of its {emitted.Length} lines."),
            Highlight.Block(emitted.Arithmetic));
        details.Add(Class("kernel"));
        return details;
    }

    private static XElement Details(string summary, params object[] content) => new("details", new XElement("summary", summary), content);
}
