using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace LossGen.Benchmarks.Rows;

/// <summary>The section of docs/benchmarks.md about rows.</summary>
internal static class RowSection
{
    public const string Heading = "## Softmax cross-entropy\n";

    /// <param name="names">The candidates, the first of which the ratios are to.</param>
    /// <param name="notes">What else is to be said of them.</param>
    /// <param name="times">Each shape's.</param>
    /// <param name="samples">How often each had its turn.</param>
    public static string Write(ImmutableArray<string> names, IEnumerable<string> notes, IEnumerable<RowTimes> times, int samples) => Heading + string.Concat(new[]
    {
        "",
        "```",
        "$ dotnet run --project tests/LossGen.Benchmarks -c Release -- rows --report",
        "```",
        "",
        "The mean of `-log(softmax(x)[y])` over rows, with its gradient, in `float` on one thread: nanoseconds per element"
            + (names.Length > 1 ? $", and the ratio to {names[0]}'s time." : "."),
        $"The candidates take turns, {samples} times 5 ms each; a number is the median. Each is held to values computed in `double` first.",
        "",
        $"| rows x classes | {string.Join(" | ", names)} |",
        $"| --- |{string.Concat(names.Select(static _ => " ---: |"))}",
    }.Concat(times.Select(Line)).Append("").Concat(notes.Select(static note => "- " + note)).Select(static line => line + "\n"));

    private static string Line(RowTimes times) =>
        $"| {times.Shape} | {string.Join(" | ", times.Nanoseconds.Select((t, i) => i == 0 ? $"{t:F2}" : $"{t:F2} ({t / times.Nanoseconds[0]:F1}x)"))} |";
}
