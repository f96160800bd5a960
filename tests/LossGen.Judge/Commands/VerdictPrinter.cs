using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using LossGen.Judge.Verdicts;

namespace LossGen.Judge.Commands;

/// <summary>Prints verdicts as text.</summary>
internal static class VerdictPrinter
{
    /// <summary>A line for each output: the worst error, where, and what came out instead of what.</summary>
    public static void Print(FormulaVerdict verdict, TextWriter writer)
    {
        writer.WriteLine($"[{verdict.Formula.Family}] {verdict.Formula}");
        if (verdict.Error is not null)
            writer.WriteLine($"    no kernel: {verdict.Error.ReplaceLineEndings(" ")}");

        foreach (OutputVerdict output in verdict.Outputs)
        {
            writer.WriteLine(Invariant($"    {output.Output,-5} {Describe(output.Worst, verdict)}   ({output.Failures} of {output.Judged} above {OutputVerdict.Limit}; ill-conditioned {output.IllConditioned}, skipped {output.Skipped})"));
            if (output.NotFinite is { } finding)
                writer.WriteLine(Invariant($"    {output.Output,-5} {output.NotFiniteCount} not finite, as at {Point(finding, verdict)}: {finding.Computed:R} for {finding.Exact:G9}"));
            if (output.WorstTail is { } tail)
                writer.WriteLine(Invariant($"    {output.Output,-5} {output.TailFailures} ill-conditioned ones lose more than that explains, as at {Point(tail, verdict)}: {tail.Computed:R} for {tail.Exact:G9}"));
        }
    }

    /// <summary>How many there are, and how good.</summary>
    public static void PrintSummary(IReadOnlyCollection<FormulaVerdict> verdicts, TextWriter writer)
    {
        OutputVerdict[] outputs = [.. verdicts.SelectMany(static verdict => verdict.Outputs)];
        writer.WriteLine(Invariant($"{verdicts.Count} formulas, {verdicts.Count(static verdict => verdict.Fails)} above the limit or not finite ({verdicts.Count(static verdict => verdict.Error is not null)} without a kernel)"));
        writer.WriteLine(Invariant($"{outputs.Sum(static output => (long)output.Judged)} results judged, {outputs.Sum(static output => (long)output.IllConditioned)} ill-conditioned, {outputs.Sum(static output => (long)output.Skipped)} skipped, {outputs.Sum(static output => (long)output.NotFiniteCount)} not finite"));
        writer.WriteLine(Invariant($"beside the limit: {verdicts.Count(static verdict => verdict.Outputs.Any(static output => output.TailFailures > 0))} formulas lose more at ill-conditioned points than the condition explains"));
        FormulaVerdict slowest = verdicts.MaxBy(static verdict => verdict.Elapsed)!;
        writer.WriteLine(Invariant($"slowest: {slowest.Elapsed.TotalSeconds:F1} s for {slowest.Formula}"));
        foreach (int order in (int[])[0, 1, 2])
        {
            OutputVerdict[] those = [.. outputs.Where(output => output.Output.Order == order && output.Worst is not null)];
            if (those.Length > 0)
                writer.WriteLine(Invariant($"{(order == 0 ? "losses" : order == 1 ? "gradients" : "Hessians"),-9} worst error within 1 ulp: {Share(those, 1)}, 2: {Share(those, 2)}, 4: {Share(those, 4)}"));
        }
    }

    private static string Share(OutputVerdict[] outputs, double limit) =>
        (outputs.Count(output => output.Severity <= limit) / (double)outputs.Length).ToString("P1", CultureInfo.InvariantCulture);

    private static string Describe(Finding? worst, FormulaVerdict verdict) => worst is null
        ? "no point"
        : Invariant($"{worst.Error:G4} ulp at {Point(worst, verdict)}: {worst.Computed:R} for {worst.Exact:G9}");

    private static string Point(Finding finding, FormulaVerdict verdict) =>
        string.Join(", ", verdict.Formula.Inputs.Select((input, i) => Invariant($"{input.Name}={(float)finding.Point[i]:R}")));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
