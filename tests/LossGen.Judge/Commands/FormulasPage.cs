using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using LossGen.FunctionLab.Pages;
using LossGen.Judge.Exact;
using LossGen.Judge.Verdicts;

namespace LossGen.Judge.Commands;

/// <summary>What docs/accuracy.md says of formulas.</summary>
internal static class FormulasPage
{
    public static string Of(IReadOnlyCollection<FormulaVerdict> verdicts, IReadOnlyCollection<KnownException> exceptions)
    {
        StringBuilder text = new($"""
            {FormulasSection.Heading}
            Each formula of the judge's sets (`tests/LossGen.Judge`) is compiled as a user's is, and its loss, its gradients and the diagonals of its Hessian are compared with values of high precision, which come from an
            evaluator of its own: Taylor polynomials over numbers of 192 bits and more, until two precisions agree. The points are of every size, close to one another, and on both sides of where a
            part of the formula changes its sign. A result counts where the problem is well conditioned: where the inputs' relative errors are at most {ExactOutput.WellConditioned} times as great in it. A result that is not finite
            counts wherever the exact one is. The inputs are of any size, up to the largest float. Where the exact result is below the least normal float,
            2^-126 = 1.2e-38, an error of as much is none: underflow may take it. The second derivative at a kink is not judged, nor is one of digamma, which is refused (LG0010). Counts and
            signs are exact here, floats or not; the compiler takes only an input of an integer type for exact, and spends nothing on a float label that happens to be whole.

            | set | formulas | results | within 1 ulp | within 2 | within 4 | formulas within 4 ulp and finite | worst of these |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |

            """.ReplaceLineEndings("\n"));
        foreach (IGrouping<string, FormulaVerdict> set in verdicts.GroupBy(static verdict => verdict.Formula.Family is "random" or "rules" ? verdict.Formula.Family : "written", StringComparer.Ordinal))
            text.Append(Row(set.Key, [.. set]));

        text.Append($"""

            Not within 4 ulp, or not finite, are the {exceptions.Count} formulas below, of {verdicts.Count}. LG0102 warns of {exceptions.Count(static exception => exception.IsFlagged)} of them.

            | formula | LG0102 | what goes wrong |
            | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (KnownException exception in exceptions)
            text.Append(CultureInfo.InvariantCulture, $"| `{Escape(exception.Formula)}` | {(exception.IsFlagged ? "yes" : "no")} | {Escape(exception.Reason)} |\n");

        return text.Append("\nThe figures are written by `dotnet run --project tests/LossGen.Judge -c Release -- all --write`.\n\n").ToString();
    }

    private static string Row(string set, FormulaVerdict[] verdicts)
    {
        OutputVerdict[] outputs = [.. verdicts.SelectMany(static verdict => verdict.Outputs)];
        long judged = outputs.Sum(static output => (long)output.Judged);
        FormulaVerdict[] good = [.. verdicts.Where(static verdict => !verdict.Fails)];
        double worst = good.SelectMany(static verdict => verdict.Outputs).Max(static output => output.Worst?.Error ?? 0);
        return string.Create(CultureInfo.InvariantCulture, $"| {set} | {verdicts.Length} | {judged} | {Share(outputs, judged, 1)} | {Share(outputs, judged, 2)} | {Share(outputs, judged, 4)} | {good.Length} | {worst:F2} ulp |\n");
    }

    private static string Share(OutputVerdict[] outputs, long judged, int limit) =>
        (outputs.Sum(output => (double)output.Within(limit)) / Math.Max(1, judged)).ToString("P3", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
