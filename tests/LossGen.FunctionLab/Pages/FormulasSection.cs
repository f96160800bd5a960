using System;

namespace LossGen.FunctionLab.Pages;

/// <summary>The part of docs/accuracy.md that is about formulas: the judge writes it, and whoever writes the rest of the page keeps it.</summary>
internal static class FormulasSection
{
    public const string Heading = "## Formulas\n";

    /// <summary>The section behind it.</summary>
    public const string RowsHeading = "## Losses over rows\n";

    /// <summary>Both sections as a page has them; the first heading alone where it has none.</summary>
    public static string Of(string page)
    {
        string formulas = Find(page, Heading) is var (start, end) && start < end ? page[start..end] : Heading;
        return formulas + (Find(page, RowsHeading) is var (first, last) ? page[first..last] : "");
    }

    /// <summary>The page with another section of formulas.</summary>
    public static string Replace(string page, string section) => Replace(page, Heading, section);

    /// <summary>The page with another section of losses over rows, which comes behind that of formulas.</summary>
    public static string ReplaceRows(string page, string section)
    {
        int behind = Find(page, Heading).End;
        return page.Contains(RowsHeading, StringComparison.Ordinal) ? Replace(page, RowsHeading, section) : page[..behind] + section + page[behind..];
    }

    private static string Replace(string page, string heading, string section)
    {
        (int start, int end) = Find(page, heading);
        return page[..start] + section + page[end..];
    }

    private static (int Start, int End) Find(string page, string heading)
    {
        int start = page.IndexOf(heading, StringComparison.Ordinal);
        if (start < 0)
            return (0, 0);

        int next = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        return (start, next < 0 ? page.Length : next + 1);
    }
}
