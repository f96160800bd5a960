using System;

namespace LossGen.Benchmarks;

/// <summary>Sections of docs/benchmarks.md that have a command of their own, while the rest of the page has another.</summary>
internal static class PageSection
{
    /// <summary>The page with a section in the place of its old one, or at the end.</summary>
    /// <param name="page">The page.</param>
    /// <param name="heading">The section's first line.</param>
    /// <param name="section">The section, its heading included.</param>
    public static string Place(string page, string heading, string section)
    {
        var start = Start(page, heading);
        if (start < 0) return page.TrimEnd('\n') + "\n\n" + section;
        var end = End(page, start);
        return page[..start] + section + (end < page.Length ? "\n" : "") + page[end..];
    }

    /// <summary>A new page with a section of the old one, if that has it.</summary>
    public static string Keep(string page, string heading, string old)
    {
        var start = Start(old, heading);
        return start < 0 ? page : Place(page, heading, old[start..End(old, start)].TrimEnd('\n') + "\n");
    }

    private static int Start(string page, string heading)
    {
        var before = page.IndexOf("\n" + heading, StringComparison.Ordinal);
        return before < 0 ? -1 : before + 1;
    }

    // Where the next section begins, or the page ends.
    private static int End(string page, int start)
    {
        var next = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        return next < 0 ? page.Length : next + 1;
    }
}
