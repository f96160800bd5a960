using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Benchmarks.Functions.Candidates;

namespace LossGen.Benchmarks.Functions.Report;

/// <summary>Writes docs/benchmarks.md, whole: it is made of the run and of nothing else.</summary>
internal static class ReportPage
{
    public static string Write(BenchmarkRun run) => string.Concat(Lines(run).Select(static line => line + "\n"));

    private static IEnumerable<string> Lines(BenchmarkRun run) =>
        [.. Head(run), .. Judgement(run), .. Tables(run), .. Errors(run), .. Arguments(run)];

    private static IEnumerable<string> Head(BenchmarkRun run) =>
    [
        "<!-- Written by the command below; do not edit. -->",
        "# Benchmarks of the elementary functions",
        "",
        "Each function of LossGen, in `float` and `double`, beside those of TensorPrimitives, of .NET's vector types, of glibc's libmvec and of SLEEF, timed in turns:",
        "",
        "```",
        "$ dotnet run --project tests/LossGen.Benchmarks -c Release -- functions --report",
        "```",
        "",
        "| | |",
        "| --- | --- |",
        .. run.Machine.Parts.Select(static part => $"| {part.What} | {part.Version} |"),
        "",
        .. run.Missing.Select(static missing => $"- Not timed: {missing}."),
        .. run.Missing.Length == 0 ? Array.Empty<string>() : [""],
        FormattableString.Invariant($"- Arrays of {Race.Bytes / sizeof(float):N0} floats or {Race.Bytes / sizeof(double):N0} doubles, which stay in the nearest cache and begin on cache lines; one thread."),
        FormattableString.Invariant($"- All candidates for a function take turns, {run.Samples} times 2 ms each; a number is the median."),
        "- A candidate that is off by more than a thousandth from LossGen in `double` stops the run.",
        "- LossGen's functions are compiled from what the plug-in emits, in loops that take four vectors at a time, as kernels do. The methods of `Vector512` and the like are in plain loops;",
        "  the libraries for C are called for each vector from loops in C (gcc -O2). TensorPrimitives chooses its width itself.",
        "- On a machine with AVX-512, what is not of 512 bits is timed in a process of its own with AVX-512 turned off (`DOTNET_EnableAVX512=0`), where LossGen would take the",
        "  narrower kernel. Otherwise it would be at work behind narrower names too: `Vector256.Exp` takes 512 bits for the doubles in which it computes floats.",
        "",
    ];

    /// <summary>Why an aim may be missed: what a reader should know before the lists.</summary>
    private static IEnumerable<string> Reasons =>
    [
        "LossGen is the Precise version here, and all comparisons are at one width. Where it misses an aim, this is why:",
        "",
        "- Most contenders promise less: libmvec 4 ulp, TensorPrimitives and .NET nothing in particular ([how exact they are](#how-exact-they-are)). LossGen's sigmoid, softplus and tanh take e^x in two",
        "  parts to be within 1 ulp; its log finds what n ln 2 + f loses. Fast, which does neither, is beside them in the tables.",
        "- LossGen has neither table lookups nor instructions of one machine (`vgetexp`, `vscalef`): its functions are the same operations, and so the same bits, at every width. libmvec has both.",
        "- Its loops take four vectors at a time, as kernels do. With the 16 registers of AVX2 that costs more than it gains where a function is long: `Vector256` is where LossGen is behind by most.",
    ];

    private static IEnumerable<string> Judgement(BenchmarkRun run) =>
        ["## Aims", "", .. Reasons, "", .. Verdict.All.SelectMany(verdict => verdict.Write(run))];

    private static IEnumerable<string> Tables(BenchmarkRun run) =>
        from type in (string[])["float", "double"]
        from width in VectorWidth.All
        let measurements = run.Measurements.Where(m => m.Type == type && m.Width == width).ToList()
        where measurements.Count > 0
        from line in Table(run, type, width, measurements)
        select line;

    private static IEnumerable<string> Table(BenchmarkRun run, string type, VectorWidth width, List<Measurement> measurements) =>
    [
        $"## `{type}`, `{width}`",
        "",
        $"Nanoseconds per element{(width == VectorWidth.Portable ? FormattableString.Invariant($", at {width.Bits} bits") : "")}; in parentheses, how many times LossGen's.",
        "",
        .. Grid(measurements, measurement => Cell(run, measurement)),
        "",
    ];

    // The errors are much the same at every width: LossGen's are, to the bit.
    private static IEnumerable<string> Errors(BenchmarkRun run)
    {
        var judged = run.Measurements.Where(static m => double.IsFinite(m.WorstUlp)).ToList();
        if (judged.Count == 0) return [];
        var width = VectorWidth.All.First(width => judged.Exists(m => m.Width == width));
        return
        [
            "## How exact they are",
            "",
            $"The worst error on these arguments, in ulp of `float`, against LossGen in `double`; at `{width}`. The worst of all arguments is greater: LossGen's is on the",
            "[page on accuracy](accuracy.md), SLEEF promises 1.0 ulp (u10) and 3.5 ulp (u35), libmvec 4 ulp.",
            "",
            .. Grid([.. judged.Where(m => m.Width == width)], static m => m.WorstUlp.ToString(m.WorstUlp < 100 ? "F2" : "N0", CultureInfo.InvariantCulture)),
            "",
        ];
    }

    // A row for each function, a column for each contender.
    private static IEnumerable<string> Grid(List<Measurement> measurements, Func<Measurement, string> cell)
    {
        var contenders = Contender.All.Where(contender => measurements.Exists(m => m.Contender == contender)).ToList();
        yield return $"| function | {string.Join(" | ", contenders.Select(static contender => contender.Name))} |";
        yield return $"| --- |{string.Concat(contenders.Select(static _ => " ---: |"))}";
        foreach (var function in measurements.GroupBy(static m => m.Function, StringComparer.Ordinal))
        {
            var cells = contenders.Select(contender => function.FirstOrDefault(m => m.Contender == contender) is { } m ? cell(m) : "");
            yield return $"| {function.Key} | {string.Join(" | ", cells)} |";
        }
    }

    private static string Cell(BenchmarkRun run, Measurement measurement)
    {
        var time = measurement.Nanoseconds.ToString(measurement.Nanoseconds < 10 ? "F2" : "F1", CultureInfo.InvariantCulture);
        return measurement.Contender == Contender.LossGen ? time : FormattableString.Invariant($"{time} ({run.Ratio(measurement):F1}x)");
    }

    private static IEnumerable<string> Arguments(BenchmarkRun run) =>
    [
        "## Arguments and compositions",
        "",
        "Arguments are spread evenly over the range. Where there is no such function, it is composed as one would; a blank says that there is nothing to compose it of.",
        "",
        "| function | value | arguments | TensorPrimitives | .NET vector method | C |",
        "| --- | --- | --- | --- | --- | --- |",
        .. BenchmarkedFunctions.All.Where(function => run.Measurements.Any(m => m.Function == function.Name)).Select(Row),
    ];

    private static string Row(BenchmarkedFunction function)
    {
        var range = function.Y is null ? $"{function.X}" : $"x {function.X}, y {function.Y}";
        string[] cells =
        [
            function.Name,
            function.Value,
            range,
            TensorPrimitivesFunctions<float>.Calls(function) ?? "",
            Code(function.VectorExpression),
            Code(function.Native is { } native ? native.Formula ?? native.First : null),
        ];
        return $"| {string.Join(" | ", cells.Select(static cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |";
    }

    private static string Code(string? text) => text is null ? "" : $"`{text}`";
}
