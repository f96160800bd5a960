using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Problems;

namespace LossGen.Generator.Syntax;

/// <summary>
/// Gathers what is wrong with one text: at most one message at a place (the first, which comes from the lexer and so knows more than that
/// something else was expected), in the order of the text.
/// </summary>
internal sealed class SyntaxFaults
{
    private readonly SortedDictionary<int, (TextRange Range, string Message)> messages = [];

    public void Add(TextRange range, string message)
    {
        if (!messages.ContainsKey(range.Start))
            messages.Add(range.Start, (range, message));
    }

    public void ReportTo(ProblemSink sink, ProblemText part)
    {
        foreach ((TextRange range, string message) in messages.Values.Take(FormulaLimits.Problems))
            sink.Report(ProblemIds.UnreadableFormula, new ProblemPlace(part, range, ""), message);
    }

    /// <summary>Some characters of the user's as they stand in a message: on one line, and not a page of them.</summary>
    public static string Quote(string text)
    {
        const int longest = 40;
        string line = string.Join(" ", text.Split((char[]?)null, System.StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= longest ? $"'{line}'" : $"'{line.Substring(0, longest)}...'";
    }
}
