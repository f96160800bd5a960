using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Gallery;
using Xunit.Sdk;

namespace LossGen.Samples.Tests.GallerySample;

/// <summary>The page, and docs/gallery.html, which is the page of the last time that somebody wrote it.</summary>
public sealed class GalleryPageTests
{
    private static readonly Lazy<string> Written = new(GalleryPage.Write);

    private static readonly Exhibit[] Exhibits = [.. ExhibitTable.Families.SelectMany(static family => family.Exhibits)];

    [Fact]
    public void It_is_one_file_without_scripts_that_fetches_nothing()
    {
        XElement page = Parse(Written.Value);
        Assert.DoesNotContain(page.Descendants(), static element =>
            element.Name.LocalName is "script" or "link" or "img" or "iframe" or "object" or "use" or "image");
        Assert.DoesNotContain(page.Descendants().Attributes(), static attribute =>
            attribute.Name.LocalName is "src" or "srcset" or "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.All(page.Descendants().Attributes("href"), static link => Assert.Equal("a", link.Parent!.Name.LocalName));

        string style = page.Descendants("style").Single().Value;
        Assert.DoesNotContain("@import", style, StringComparison.Ordinal);
        Assert.All(style.Split("url(").Skip(1), static reference => Assert.StartsWith("#hatch)", reference, StringComparison.Ordinal));
    }

    [Fact]
    public void Links_within_the_page_lead_somewhere()
    {
        XElement page = Parse(Written.Value);
        string[] ids = [.. page.Descendants().Attributes("id").Select(static id => id.Value)];
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        string[] links = [.. page.Descendants("a").Select(static link => link.Attribute("href")!.Value).Where(static link => link.StartsWith('#'))];
        Assert.Equal(2 * Exhibits.Length, links.Length);
        Assert.All(links, link => Assert.Contains(link[1..], ids, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_loss_stands_on_it_with_all_its_parts()
    {
        Assert.True(Exhibits.Length >= 30);
        XElement page = Parse(Written.Value);
        foreach (Exhibit exhibit in Exhibits)
        {
            XElement card = page.Descendants("article").Single(article => article.Attribute("id")!.Value == exhibit.Anchor);
            Assert.Equal(exhibit.Title, card.Descendants("h3").Single().Value);
            Assert.Equal(exhibit.Formula, WithClass(card, "formula").Single().Value);
            Assert.Single(card.Descendants("dt"), static term => term.Value == "stable form");
            Assert.Single(card.Descendants("dt"), static term => term.Value == "clamps");
            Assert.Contains(card.Descendants("dt"), static term => term.Value.StartsWith("gradient d", StringComparison.Ordinal));
            Assert.All(card.Descendants("dd"), static text => Assert.NotEmpty(text.Value));

            string declaration = card.Descendants("details").First().Value;
            Assert.Contains($"[Loss(\"{exhibit.Formula}\"", declaration, StringComparison.Ordinal);
            Assert.Contains($" {exhibit.Method}(", declaration, StringComparison.Ordinal);
            string kernel = WithClass(card, "kernel").Single().Value;
            Assert.Contains("private static ", kernel, StringComparison.Ordinal);
            Assert.Contains("Vector512<", kernel, StringComparison.Ordinal);
            Assert.EndsWith("}", kernel, StringComparison.Ordinal);
        }
    }

    /// <summary>Two drawings each, with a line of ours and one of the naive formula, and words for whoever cannot see them.</summary>
    [Fact]
    public void Every_loss_is_drawn()
    {
        XElement page = Parse(Written.Value);
        foreach (XElement card in page.Descendants("article"))
        {
            XElement[] drawings = [.. card.Descendants("svg")];
            Assert.Equal(2, drawings.Length);
            foreach (XElement drawing in drawings)
            {
                Assert.Equal("img", drawing.Attribute("role")!.Value);
                Assert.True(drawing.Attribute("aria-label")!.Value.Length > 40);
                Assert.Contains(drawing.Elements("path"), static path =>
                    path.Attribute("class")!.Value == "ours" && path.Attribute("d")!.Value.Contains('L', StringComparison.Ordinal));
                Assert.Contains(drawing.Elements("path"), static path => path.Attribute("class")!.Value == "naive");
                Assert.All(drawing.Elements("path"), static path => Assert.Matches("^[MLv0-9. -]+$", path.Attribute("d")!.Value));
            }
        }
    }

    /// <summary>But for what is measured or drawn, which may depend on the machine, and for the kernels, whose every change would have it rewritten.</summary>
    [Fact]
    public void The_page_in_docs_is_that_of_these_losses()
    {
        string[] expected = Lasting(Written.Value), found = Lasting(File.ReadAllText(Path.Combine(Root(), "docs", "gallery.html")));
        int difference = Enumerable.Range(0, Math.Max(expected.Length, found.Length))
            .FirstOrDefault(i => expected.ElementAtOrDefault(i) != found.ElementAtOrDefault(i), -1);
        if (difference >= 0)
        {
            throw new XunitException(
                $"docs/gallery.html has '{found.ElementAtOrDefault(difference)}' where '{expected.ElementAtOrDefault(difference)}' is written now: "
                + "run `dotnet run --project samples/Gallery -c Release -- docs/gallery.html`.");
        }
    }

    [Fact]
    public void The_page_in_docs_is_not_too_large() =>
        Assert.InRange(new FileInfo(Path.Combine(Root(), "docs", "gallery.html")).Length, 100_000, 1_500_000);

    [Fact]
    public void The_readme_counts_them() =>
        Assert.Contains($"shows the same for {Exhibits.Length} losses", File.ReadAllText(Path.Combine(Root(), "README.md")), StringComparison.Ordinal);

    private static XElement Parse(string page) => XDocument.Parse(page, LoadOptions.PreserveWhitespace).Root!;

    private static IEnumerable<XElement> WithClass(XElement within, string name) =>
        within.Descendants().Where(element => element.Attribute("class") is { } names && names.Value.Split(' ').Contains(name, StringComparer.Ordinal));

    private static string[] Lasting(string text)
    {
        XElement page = Parse(text.ReplaceLineEndings("\n"));
        foreach (XElement passing in WithClass(page, "measured").Concat(WithClass(page, "kernel")).Concat(page.Descendants("svg")).ToArray())
            passing.Remove();

        return [.. page.DescendantNodes().OfType<XText>().Select(static node => node.Value)];
    }

    private static string Root([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(thisFile, "..", "..", "..", ".."));
}
