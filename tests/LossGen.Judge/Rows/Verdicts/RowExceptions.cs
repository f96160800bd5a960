using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;

namespace LossGen.Judge.Rows.Verdicts;

/// <summary>A loss over rows that is known to fail.</summary>
/// <param name="Formula">The formula, as its set has it.</param>
/// <param name="Outputs">Which of its outputs fail, as <c>loss dx</c>; a hyphen where it has no kernel.</param>
/// <param name="Reason">What a person has written of it, and the figures.</param>
internal sealed record RowException(string Formula, string Outputs, string Reason);

/// <summary>
/// The list of losses over rows that are known to fail, RowExceptions.txt. An output that fails and is not on it is a fault; what is on it and does not fail is one too.
/// </summary>
internal static class RowExceptions
{
    private const string Separator = " | ";
    private const string Measured = "measured: ";

    private const string Head = """
        # The losses over rows that fail, one a line: the formula, which outputs, the reason, the figures.
        # Written by: dotnet run --project tests/LossGen.Judge -c Release -- rows --write. What a person has written before 'measured:' is kept.

        """;

    public static RowException[] Load()
    {
        using StreamReader reader = new(Assembly.GetExecutingAssembly().GetManifestResourceStream("RowExceptions")!);
        return Parse(reader.ReadToEnd());
    }

    public static RowException[] Parse(string text) =>
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(static line => !line.StartsWith('#'))
            .Select(static line => line.Split(Separator, 3) is [var formula, var outputs, var reason]
                ? new RowException(formula, outputs, reason)
                : throw new FormatException($"'{line}' is not 'formula{Separator}outputs{Separator}reason'.")),
    ];

    public static string Print(IEnumerable<RowException> exceptions)
    {
        StringBuilder text = new(Head);
        foreach (RowException exception in exceptions)
            text.Append(exception.Formula).Append(Separator).Append(exception.Outputs).Append(Separator).Append(exception.Reason).Append('\n');

        return text.ToString();
    }

    /// <summary>The list as it should be, from what was found; the reasons that people have written are kept.</summary>
    public static RowException[] Of(IEnumerable<RowVerdict> verdicts, IReadOnlyCollection<RowException> before) =>
    [
        .. verdicts.Where(static verdict => verdict.Fails).Select(verdict => new RowException(
            verdict.Formula.ToString(),
            OutputsOf(verdict),
            Words(before.FirstOrDefault(known => known.Formula == verdict.Formula.ToString())) + Measured + RowSummary.Of(verdict))),
    ];

    /// <summary>Whether a person has said why it fails.</summary>
    public static bool IsExplained(RowException exception) => Words(exception).Length > 0;

    private static string Words(RowException? known) =>
        known is null ? "" : known.Reason.IndexOf(Measured, StringComparison.Ordinal) is var end and >= 0 ? known.Reason[..end] : known.Reason + "; ";

    /// <summary>What is wrong with the list, as sentences.</summary>
    public static IEnumerable<string> Complaints(IReadOnlyCollection<RowException> list, IEnumerable<RowVerdict> judged)
    {
        Dictionary<string, RowException> known = list.ToDictionary(static exception => exception.Formula, StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (RowVerdict verdict in judged)
        {
            string formula = verdict.Formula.ToString();
            seen.Add(formula);
            RowException? exception = known.GetValueOrDefault(formula);
            if (verdict.Fails && exception is null)
                yield return $"fails: {formula}: {RowSummary.Of(verdict)}";
            else if (!verdict.Fails && exception is not null)
                yield return $"is listed but does not fail any more: {formula}";
            else if (exception is not null && exception.Outputs != OutputsOf(verdict))
                yield return $"fails in '{OutputsOf(verdict)}' and is listed with '{exception.Outputs}': {formula}: {RowSummary.Of(verdict)}";
        }

        foreach (string formula in known.Keys.Where(formula => !seen.Contains(formula)))
            yield return $"is listed but in no set: {formula}";
    }

    private static string OutputsOf(RowVerdict verdict) =>
        verdict.Error is not null ? "-" : string.Join(' ', verdict.Outputs.Where(static output => output.Fails).Select(static output => output.Output.ToString()));
}
