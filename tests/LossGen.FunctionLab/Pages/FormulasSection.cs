using System;

namespace LossGen.FunctionLab.Pages;

/// <summary>The part of docs/accuracy.md that is about formulas: the judge writes it, and whoever writes the rest of the page keeps it.</summary>
internal static class FormulasSection
{
    public const string Heading = "## Formulas\n";

    /// <summary>The section as a page has it; the heading alone where it has none.</summary>
    public static string Of(string page) => Find(page) is var (start, end) && start < end ? page[start..end] : Heading;

    /// <summary>The page with another such section.</summary>
    public static string Replace(string page, string section)
    {
        (int start, int end) = Find(page);
        return page[..start] + section + page[end..];
    }

    private static (int Start, int End) Find(string page)
    {
        int start = page.IndexOf(Heading, StringComparison.Ordinal);
        if (start < 0)
            return (0, 0);

        int next = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        return (start, next < 0 ? page.Length : next + 1);
    }
}
