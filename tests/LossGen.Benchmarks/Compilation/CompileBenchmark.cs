using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using LossGen.Generator;
using LossGen.Generator.Declarations;
using LossGen.Generator.Problems;

namespace LossGen.Benchmarks.Compilation;

/// <summary>Times the compiler: each stage for losses of the field, and formulas that grow. A number is the least of many turns: what the work takes undisturbed.</summary>
internal static class CompileBenchmark
{
    private const int Turns = 200;
    private const int TurnsOfLarge = 3;

    /// <summary>A shape that takes longer than this, in milliseconds, is not made larger.</summary>
    private const double Patience = 5_000;

    private static readonly int[] Sizes = [50, 100, 200, 500, 1000, 2000];

    /// <summary>The lines of the section. A formula's depth costs stack, so it has a thread with much of it.</summary>
    public static IReadOnlyList<string> Run()
    {
        List<string> lines = [];
        Thread thread = new(() => lines.AddRange([.. Stages(), .. Growth(), .. ManyLosses.Measure()]), maxStackSize: 256 << 20);
        thread.Start();
        thread.Join();
        return lines;
    }

    private static IEnumerable<string> Stages()
    {
        Dictionary<string, double>[] least = [.. TimedFormulas.Field.Select(static _ => new Dictionary<string, double>(StringComparer.Ordinal))];
        for (int turn = 0; turn < Turns; turn++)
        {
            for (int i = 0; i < least.Length; i++)
            {
                foreach ((string stage, double time) in Compile(TimedFormulas.Field[i].Loss))
                    least[i][stage] = least[i].TryGetValue(stage, out double known) ? Math.Min(known, time) : time;
            }
        }

        string[] stages = [.. least[0].Keys];
        yield return "| loss | " + string.Join(" | ", stages) + " |";
        yield return "| --- |" + string.Concat(stages.Select(static _ => " ---: |"));
        for (int i = 0; i < least.Length; i++)
            yield return $"| {TimedFormulas.Field[i].Name} | " + string.Join(" | ", stages.Select(stage => least[i][stage].ToString("0.00", CultureInfo.InvariantCulture))) + " |";
    }

    private static IEnumerable<string> Growth()
    {
        yield return "";
        yield return "Formulas that grow, in milliseconds; the heads are the nodes of the formula as it is written:";
        yield return "";
        yield return "| shape | " + string.Join(" | ", Sizes) + " |";
        yield return "| --- |" + string.Concat(Sizes.Select(static _ => " ---: |"));
        foreach ((string name, Func<int, string> formula) in TimedFormulas.Shapes)
        {
            List<string> cells = [];
            double last = 0;
            foreach (int size in Sizes)
            {
                LossDeclaration loss = TimedFormulas.Declare(formula(size));
                int turns = last > Patience / 5 ? 1 : TurnsOfLarge;
                last = last > Patience ? double.PositiveInfinity : Enumerable.Range(0, turns).Min(_ => Compile(loss)["total"]);
                cells.Add(double.IsInfinity(last) ? "" : last.ToString(last < 10 ? "0.0" : "N0", CultureInfo.InvariantCulture));
            }

            yield return $"| {name} | {string.Join(" | ", cells)} |";
        }
    }

    /// <summary>The milliseconds of each stage, and all together.</summary>
    private static Dictionary<string, double> Compile(LossDeclaration loss)
    {
        Dictionary<string, double> times = new(StringComparer.Ordinal);
        long start = Stopwatch.GetTimestamp(), last = start;
        LossCompiler.Compile(loss, new ProblemSink(), stage =>
        {
            times[stage] = Stopwatch.GetElapsedTime(last).TotalMilliseconds;
            last = Stopwatch.GetTimestamp();
        });
        times["total"] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return times;
    }
}
