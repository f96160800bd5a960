using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Gallery;

/// <summary>What stands around the exhibits: how to read them, the contents, all figures at a glance, the foot.</summary>
internal static class Introduction
{
    /// <summary>How to read a drawing.</summary>
    public static XElement HowToRead() => new("section", Card.Class("how"),
        new XElement("h2", "How to read the gallery"),
        new XElement("p",
            "Each loss was compiled from the formula above its drawings. ",
            "The first drawing has the kernel's loss and gradient, and beneath them the formula evaluated as it is written, in float; ",
            "hatched is where that gives ∞ or NaN although the exact value is finite. ",
            "The second has the errors against the exact values, in ulp: units in the last place of a float. ",
            "At 1 the result is as good as a float can be, give or take; at 10⁴ half of its digits are gone, at ",
            new XElement("em", "all bits"), " none is right. The dotted line stands at 4 ulp, LossGen's promise."),
        new XElement("p",
            "Grey is what moving x to the next float does to the exact result: where that passes through 0, or is the exponential of a large number, ",
            "the last place of the input decides more than one place of the output. ",
            "No arithmetic that is given floats can promise less there, so the figures of LossGen are in that unit where it is the larger one. ",
            "Those of the formula as written are in plain ulp."),
        new XElement("p",
            "Beneath stand the derivation, from the head of the emitted file, and, folded away, the declaration, the rules that fired, and the kernel. ",
            "The worst errors are those of ", new XElement("b", $"{Errors.Parts * 24:N0}"), " points spread evenly over the range that is drawn."));

    /// <summary>Links to all exhibits.</summary>
    public static XElement Contents(IEnumerable<Family> families) => new("nav", new XAttribute("aria-label", "All losses"),
        families.Select(static family => new XElement("div",
            new XElement("h3", family.Title),
            new XElement("ul", family.Exhibits.Select(static exhibit => new XElement("li", Link(exhibit)))))));

    /// <summary>All figures in one table.</summary>
    public static XElement AtAGlance(IEnumerable<Family> families) => new("section", Card.Class("glance"),
        new XElement("h2", "At a glance"),
        new XElement("table",
            new XElement("caption", "The worst error of each loss over the range that is drawn"),
            new XElement("thead", new XElement("tr", Columns("loss", "as written, in float", "LossGen, loss", "LossGen, gradient"))),
            new XElement("tbody", families.SelectMany(static family => family.Exhibits).Select(Row))));

    /// <summary>The page's foot.</summary>
    public static XElement Footer() => new("footer",
        new XElement("p",
            "Written by ", new XElement("code", "dotnet run --project samples/Gallery"), " of ",
            new XElement("a", new XAttribute("href", "https://github.com/lossgen/lossgen"), "LossGen"), ". ",
            "Exact values are stable closed forms in double, whose error is below a hundred-millionth of a float's last place."));

    private static XElement Row(Exhibit exhibit)
    {
        var verdict = new Verdict(exhibit, Errors.Of(exhibit));
        return new XElement("tr",
            new XElement("th", new XAttribute("scope", "row"), Link(exhibit)),
            new XElement("td", Card.Class(verdict.IsBroken ? "measured bad" : "measured even"), verdict.Naive),
            new XElement("td", Card.Class("measured good"), verdict.Values),
            new XElement("td", Card.Class("measured good"), verdict.Slopes));
    }

    private static XElement Link(Exhibit exhibit) => new("a", new XAttribute("href", $"#{exhibit.Anchor}"), exhibit.Title);

    private static IEnumerable<XElement> Columns(params string[] names) =>
        names.Select(static name => new XElement("th", new XAttribute("scope", "col"), name));
}
