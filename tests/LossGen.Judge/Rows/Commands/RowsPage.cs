using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using LossGen.FunctionLab.Pages;
using LossGen.Judge.Exact;
using LossGen.Judge.Rows.Verdicts;
using LossGen.Judge.Verdicts;

namespace LossGen.Judge.Rows.Commands;

/// <summary>What docs/accuracy.md says of losses over rows.</summary>
internal static class RowsPage
{
    public static string Of(IReadOnlyCollection<RowVerdict> verdicts, IReadOnlyCollection<RowException> exceptions)
    {
        StringBuilder text = new($"""
            {FormulasSection.RowsHeading}
            Losses over rows are judged as formulas are: the kernel's value of each row, its gradients and the diagonals of its Hessian against an evaluator of its own, which takes each function of a row by its
            definition, in numbers of 224 bits and more whose exponents do not run out. Rows have 1, 2, 3, 7, 10, 64 and 1000 classes: near and far from one another, tied, all equal, with a margin of 20, 50 or 90, with one
            logit of 10,000 or 1e30, all -1e30, of all magnitudes, with masked classes; each row by itself and all in one call. (Of 64 classes and more some places are looked at, of 1000 no Hessian; random formulas have none either.) A result counts where the
            inputs' relative errors are at most {ExactOutput.WellConditioned} times as great in it; of logits that is the error of each one's distance from the greatest. A result that is not finite counts wherever the exact one is.

            | set | formulas | results | within 1 ulp | within 2 | within 4 | not finite | formulas within 4 ulp and finite |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |

            """.ReplaceLineEndings("\n"));
        foreach (IGrouping<bool, RowVerdict> set in verdicts.GroupBy(static verdict => verdict.Formula.Family == "random"))
            text.Append(Row(set.Key ? "random" : "written", [.. set]));

        text.Append($"""

            Not within 4 ulp, or not finite, are these {exceptions.Count} of {verdicts.Count}:

            | formula | outputs | what goes wrong |
            | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (RowException exception in exceptions)
            text.Append(CultureInfo.InvariantCulture, $"| `{Escape(exception.Formula)}` | {exception.Outputs} | {Escape(exception.Reason)} |\n");

        return text.Append("\nThe figures are written by `dotnet run --project tests/LossGen.Judge -c Release -- rows --write`.\n\n").ToString();
    }

    private static string Row(string set, RowVerdict[] verdicts)
    {
        OutputVerdict[] outputs = [.. verdicts.SelectMany(static verdict => verdict.Outputs)];
        long judged = outputs.Sum(static output => (long)output.Judged), infinite = outputs.Sum(static output => (long)output.NotFiniteCount);
        return string.Create(CultureInfo.InvariantCulture, $"| {set} | {verdicts.Length} | {judged + infinite} | {Share(outputs, judged, 1)} | {Share(outputs, judged, 2)} | {Share(outputs, judged, 4)} | {infinite} | {verdicts.Count(static verdict => !verdict.Fails)} |\n");
    }

    private static string Share(OutputVerdict[] outputs, long judged, int limit) =>
        (outputs.Sum(output => (double)output.Within(limit)) / Math.Max(1, judged)).ToString("P3", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
