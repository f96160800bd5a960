using System;
using System.Collections.Generic;
using System.Linq;

namespace LossGen.Benchmarks.Compilation;

/// <summary>The last section of docs/benchmarks.md: it has a command of its own, and the rest of the page has another.</summary>
internal static class CompileSection
{
    private const string Heading = "## Compile time\n";

    public static string Write(IEnumerable<string> figures) => Heading + string.Concat(new[]
    {
        "",
        "```",
        "$ dotnet run --project tests/LossGen.Benchmarks -c Release -- compile --report",
        "```",
        "",
        "From the text of a formula to the emitted file, in milliseconds after warm-up; the least of 200 turns. With the gradient by one input.",
        "",
    }.Concat(figures).Select(static line => line + "\n"));

    /// <summary>The page with this section as its last.</summary>
    public static string Place(string page, string section) => Without(page).TrimEnd('\n') + "\n\n" + section;

    /// <summary>A new page with the section of the old one, if that has it.</summary>
    public static string Keep(string page, string old)
    {
        int start = old.IndexOf("\n" + Heading, StringComparison.Ordinal);
        return start < 0 ? page : Place(page, old[(start + 1)..]);
    }

    private static string Without(string page)
    {
        int start = page.IndexOf("\n" + Heading, StringComparison.Ordinal);
        return start < 0 ? page : page[..(start + 1)];
    }
}
