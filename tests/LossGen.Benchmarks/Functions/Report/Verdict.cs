using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Benchmarks.Functions.Candidates;

namespace LossGen.Benchmarks.Functions.Report;

/// <summary>What LossGen aims at, and each comparison of a run in which it misses that.</summary>
internal sealed record Verdict(string Aim, double LeastRatio, Func<Measurement, bool> Concerns)
{
    private static readonly string[] Common = ["exp", "log", "log1p", "sigmoid", "tanh"];

    public static IReadOnlyList<Verdict> All { get; } =
    [
        new(
            "At least twice as fast as TensorPrimitives and .NET's vector methods, on exp, log, log1p, sigmoid and tanh in `float`",
            LeastRatio: 2,
            static m => m.Type == "float" && Common.Contains(m.Function) && (m.Contender == Contender.TensorPrimitives || m.Contender == Contender.Vector)),
        new(
            "Nowhere slower than libmvec or SLEEF u10",
            LeastRatio: 1,
            static m => m.Contender == Contender.Libmvec || m.Contender == Contender.SleefPrecise),
    ];

    /// <summary>A heading and a list; those that miss the aim by most come first.</summary>
    public IEnumerable<string> Write(BenchmarkRun run)
    {
        var judged = run.Measurements.Where(Concerns).Select(measurement => (Measurement: measurement, Ratio: run.Ratio(measurement))).ToList();
        var missed = judged.Where(entry => entry.Ratio < LeastRatio).OrderBy(static entry => entry.Ratio).ToList();
        yield return $"{Aim}: {Summary(judged.Count, missed.Count)}";
        yield return "";
        if (missed.Count == 0) yield break;

        foreach (var (m, ratio) in missed)
            yield return FormattableString.Invariant($"- `{m.Function}` in `{m.Type}`, `{m.Width}`: {m.Contender} takes {ratio:F2} times LossGen's time");
        yield return "";
    }

    private static string Summary(int judged, int missed) => (judged, missed) switch
    {
        (0, _) => "not judged, for want of candidates.",
        (_, 0) => FormattableString.Invariant($"so it is in all {judged} comparisons."),
        _ => FormattableString.Invariant($"not in {missed} of {judged} comparisons:"),
    };
}
