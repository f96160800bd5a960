using System.Collections.Generic;
using System.Linq;

namespace LossGen.Benchmarks.Compilation;

/// <summary>A section of docs/benchmarks.md: it has a command of its own, and the rest of the page has another.</summary>
internal static class CompileSection
{
    public const string Heading = "## Compile time\n";

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

    /// <summary>The page with this section.</summary>
    public static string Place(string page, string section) => PageSection.Place(page, Heading, section);
}
