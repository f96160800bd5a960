using System;
using System.Text.RegularExpressions;

namespace LossGen.Judge.Verdicts;

/// <summary>Why a formula fails, in words, from what LG0102 says of it: the part that goes wrong first, and how.</summary>
internal static partial class FailureCause
{
    private const int Timeout = 1_000;

    private static readonly string[] Words = ["overflow in ", "underflow in ", "cancellation in ", "loss of digits in "];

    /// <param name="message">The warning's message.</param>
    public static string Of(string message)
    {
        Match match = Message().Match(message);
        if (!match.Success)
            throw new FormatException($"'{message}' is not what LG0102 is known to say.");

        string culprit = match.Groups["culprit"].Value;
        return Kind(match.Groups["computed"].Value, culprit) + $"'{culprit}'";
    }

    /// <summary>Whether a reason begins with such words.</summary>
    public static bool IsOne(string reason) => Array.Exists(Words, word => reason.StartsWith(word, StringComparison.Ordinal));

    // A sum that goes wrong while its parts are right has cancelled; so have those that are made to be sums' remains.
    private static string Kind(string computed, string culprit) =>
        computed is "NaN" or "inf" or "-inf" ? Words[0] : culprit.Contains(" - ", StringComparison.Ordinal) || culprit.Contains(" + ", StringComparison.Ordinal) ? Words[2] : computed is "0" or "-0" ? Words[1] : Words[3];

    [GeneratedRegex("comes out as (?<computed>\\S+) where the exact value is \\S+: '(?<culprit>.*)' overflows or cancels there", RegexOptions.ExplicitCapture | RegexOptions.Singleline, Timeout)]
    private static partial Regex Message();
}
