using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;

namespace LossGen.Judge.Verdicts;

/// <summary>A formula that is known to fail.</summary>
/// <param name="IsFlagged">Whether its user is warned (LG0102).</param>
/// <param name="Formula">The formula, as its set has it.</param>
/// <param name="Reason">What goes wrong with it.</param>
internal sealed record KnownException(bool IsFlagged, string Formula, string Reason);

/// <summary>
/// The list of formulas that are known to fail, Exceptions.txt: one a line, whether LG0102 warns of it, the formula, the reason. What fails and is not on it is a
/// fault; what is on it and does not fail, or is not flagged as it says, is one too.
/// </summary>
internal static class KnownExceptions
{
    private const string Separator = " | ";
    private const string Flag = "LG0102";
    private const string NoFlag = "-";

    private const string Head = """
        # The formulas of the judge's sets that fail, one a line: whether LG0102 warns of it (-: it does not), the formula, the reason.
        # Written by: dotnet run --project tests/LossGen.Judge -c Release -- all --write. A reason that a person has written is kept.

        """;

    public static KnownException[] Load()
    {
        using StreamReader reader = new(Assembly.GetExecutingAssembly().GetManifestResourceStream("Exceptions")!);
        return Parse(reader.ReadToEnd());
    }

    public static KnownException[] Parse(string text) =>
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(static line => !line.StartsWith('#'))
            .Select(static line => line.Split(Separator, 3) is [var flag, var formula, var reason]
                ? new KnownException(flag == Flag, formula, reason)
                : throw new FormatException($"'{line}' is not 'flag{Separator}formula{Separator}reason'.")),
    ];

    public static string Print(IEnumerable<KnownException> exceptions)
    {
        StringBuilder text = new(Head);
        foreach (KnownException exception in exceptions)
            text.Append(exception.IsFlagged ? Flag : NoFlag).Append(Separator).Append(exception.Formula).Append(Separator).Append(exception.Reason).Append('\n');

        return text.ToString();
    }

    /// <summary>The list as it should be, from what was found; the reasons that people have written are kept.</summary>
    /// <param name="failing">What fails.</param>
    /// <param name="causes">The formulas that are flagged, and what is said to go wrong with them.</param>
    /// <param name="before">The list as it is.</param>
    public static KnownException[] Of(IEnumerable<FormulaVerdict> failing, IReadOnlyDictionary<string, string> causes, IReadOnlyCollection<KnownException> before) =>
    [
        .. failing.Select(verdict => new KnownException(
            causes.ContainsKey(verdict.Formula.ToString()),
            verdict.Formula.ToString(),
            before.FirstOrDefault(known => known.Formula == verdict.Formula.ToString() && !FailureSummary.IsOne(known.Reason))?.Reason ?? Reason(verdict, causes))),
    ];

    private static string Reason(FormulaVerdict verdict, IReadOnlyDictionary<string, string> causes) =>
        causes.TryGetValue(verdict.Formula.ToString(), out string? cause) ? $"{cause}: {FailureSummary.Of(verdict)}" : FailureSummary.Of(verdict);

    /// <summary>What is wrong with the list, as sentences.</summary>
    /// <param name="judged">All formulas that were judged: the others on the list are not looked at.</param>
    public static IEnumerable<string> Complaints(IReadOnlyCollection<KnownException> list, IReadOnlyCollection<FormulaVerdict> judged, IReadOnlySet<string> flagged)
    {
        Dictionary<string, KnownException> known = list.DistinctBy(static exception => exception.Formula, StringComparer.Ordinal).ToDictionary(static exception => exception.Formula, StringComparer.Ordinal);
        foreach (FormulaVerdict verdict in judged)
        {
            string formula = verdict.Formula.ToString();
            KnownException? exception = known.GetValueOrDefault(formula);
            if (verdict.Fails && exception is null)
                yield return $"fails: {formula}: {FailureSummary.Of(verdict)}";
            else if (!verdict.Fails && exception is not null)
                yield return $"is listed but does not fail any more: {formula}";
            else if (exception is not null && exception.IsFlagged != flagged.Contains(formula))
                yield return exception.IsFlagged ? $"is not flagged by {Flag} any more: {formula}" : $"is flagged by {Flag} now, which its line does not say: {formula}";
        }
    }
}
