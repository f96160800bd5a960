using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Judge.Verdicts;

namespace LossGen.Judge.Rows.Verdicts;

/// <summary>What fails about a loss over rows, in a few words: each output with the row at which it is worst.</summary>
internal static class RowSummary
{
    public static string Of(RowVerdict verdict) => verdict.Error is not null
        ? verdict.Error.ReplaceLineEndings(" ")
        : string.Join("; ", verdict.Outputs.Where(static output => output.Fails).Select(output => Of(output, verdict, isLong: false)));

    /// <summary>The same with the numbers of the rows.</summary>
    public static IEnumerable<string> Lines(RowVerdict verdict)
    {
        if (verdict.Error is not null)
            yield return "no kernel: " + verdict.Error.ReplaceLineEndings(" ");

        foreach (OutputVerdict output in verdict.Outputs)
        {
            if (output.Fails)
                yield return Of(output, verdict, isLong: true);
            if (output.WorstTail is { } tail)
                yield return Invariant($"{output.Output} at {output.TailFailures} ill-conditioned places loses more than that explains: ") + At(output, tail, verdict, isLong: true);
        }
    }

    private static string Of(OutputVerdict output, RowVerdict verdict, bool isLong) => output.NotFinite is { } infinite
        ? Invariant($"{output.Output} is not finite at {output.NotFiniteCount} places: ") + At(output, infinite, verdict, isLong)
        : Invariant($"{output.Output} is off at {output.Failures} of {output.Judged} places: ") + At(output, output.Worst!, verdict, isLong);

    private static string At(OutputVerdict output, Finding finding, RowVerdict verdict, bool isLong)
    {
        var row = verdict.Rows[(int)finding.Point[0]];
        string where = isLong ? row.ToString() : Invariant($"{row.Name} ({row.Length})");
        return Invariant($"{finding.Computed:R} for {finding.Exact:G9} ({finding.Error:G3} ulp), place {finding.Point[1]}, row {where}");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
