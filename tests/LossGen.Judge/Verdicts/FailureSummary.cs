using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace LossGen.Judge.Verdicts;

/// <summary>What fails about a formula, in a few words: each output with the point at which it is worst.</summary>
internal static class FailureSummary
{
    public static string Of(FormulaVerdict verdict) => verdict.Error is not null
        ? verdict.Error.ReplaceLineEndings(" ")
        : string.Join("; ", verdict.Outputs.SelectMany(output => Of(output, verdict)));

    /// <summary>Whether a text was made here, and not by a person: it names the cause first, or an output, and says what that is.</summary>
    public static bool IsOne(string text) => FailureCause.IsOne(text) || text.Split(' ', 3) is [var output, "is", _] && (output == "loss" || output.StartsWith('d'));

    private static IEnumerable<string> Of(OutputVerdict output, FormulaVerdict verdict)
    {
        if (output.NotFinite is { } infinite)
            yield return Invariant($"{output.Output} is {infinite.Computed:R} for {infinite.Exact:G3} at {Point(infinite, verdict)}");
        else if (output.Failures > 0)
            yield return Invariant($"{output.Output} is {output.Worst!.Error:G3} ulp off, {output.Worst.Computed:R} for {output.Worst.Exact:G9}, at {Point(output.Worst, verdict)}");
    }

    private static string Point(Finding finding, FormulaVerdict verdict) =>
        string.Join(", ", verdict.Formula.Inputs.Select((input, i) => Invariant($"{input.Name} = {(float)finding.Point[i]:R}")));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
