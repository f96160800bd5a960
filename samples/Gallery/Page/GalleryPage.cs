using System.Linq;
using System.Xml.Linq;

namespace Gallery;

/// <summary>
/// The whole page: one file, no script, nothing fetched. What is measured stands in elements of the class <c>measured</c> and in drawings, for
/// their last digits may depend on the machine's library of elementary functions; all else is the same wherever it is written.
/// </summary>
internal static class GalleryPage
{
    /// <summary>The page's text.</summary>
    public static string Write()
    {
        Family[] families = ExhibitTable.Families;
        var main = new XElement("main",
            Line(Opening.Section()),
            Line(Introduction.HowToRead()),
            Line(Introduction.Contents(families)),
            families.Select(static family => new object[] { Line(Heading(family)), family.Exhibits.Select(static exhibit => Line(Card.Of(exhibit))) }),
            Line(Introduction.AtAGlance(families)));

        var page = new XElement("html", new XAttribute("lang", "en"),
            Line(new XElement("head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("meta", new XAttribute("name", "color-scheme"), new XAttribute("content", "light dark")),
                new XElement("title", "LossGen: the gallery of losses"),
                new XElement("style", "\n", Declaration.Resource("gallery.css")))),
            Line(new XElement("body", Hatching(), main, Introduction.Footer())));
        return $"<!DOCTYPE html>\n{page.ToString(SaveOptions.DisableFormatting)}\n";
    }

    /// <summary>An element on a line of its own, so that versions of the page can be compared.</summary>
    private static object[] Line(XElement element) => ["\n", element, "\n"];

    private static XElement Heading(Family family) => new("header", new XAttribute("class", "family"),
        new XElement("h2", family.Title),
        new XElement("p", family.Summary));

    /// <summary>The pattern that all drawings fill with where a formula is not finite.</summary>
    private static XElement Hatching() => new("svg",
        new XAttribute("class", "defs"), new XAttribute("width", "0"), new XAttribute("height", "0"), new XAttribute("aria-hidden", "true"),
        new XElement("pattern",
            new XAttribute("id", "hatch"), new XAttribute("width", "6"), new XAttribute("height", "6"),
            new XAttribute("patternUnits", "userSpaceOnUse"), new XAttribute("patternTransform", "rotate(45)"),
            new XElement("rect", new XAttribute("class", "hatchground"), new XAttribute("width", "6"), new XAttribute("height", "6")),
            new XElement("path", new XAttribute("class", "hatchline"), new XAttribute("d", "M0 0v6"))));
}
