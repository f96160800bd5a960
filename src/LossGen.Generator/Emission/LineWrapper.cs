using System.Collections.Generic;

namespace LossGen.Generator.Emission;

/// <summary>
/// Breaks a line of maths where a person would: before an operator that stands in as few parentheses as possible, as far right as the line allows, and never in
/// the middle of a word.
/// </summary>
internal static class LineWrapper
{
    /// <summary>What continues a line stands this far in.</summary>
    private const string Indentation = "    ";

    public static IEnumerable<string> Wrap(string text, int width)
    {
        string indentation = "";
        while (text.Length + indentation.Length > width)
        {
            int end = Break(text, width - indentation.Length);
            if (end <= 0)
                break;

            yield return indentation + text.Substring(0, end).TrimEnd();
            text = text.Substring(end).TrimStart();
            indentation = Indentation;
        }

        yield return indentation + text;
    }

    /// <summary>Where the first line ends, at a blank, or 0 where there is none.</summary>
    private static int Break(string text, int width)
    {
        (int Position, int Cost) best = (0, int.MaxValue);
        int depth = 0;
        for (int i = 0; i < text.Length && i <= width; i++)
        {
            depth += text[i] is '(' ? 1 : text[i] is ')' ? -1 : 0;
            if (text[i] is not ' ' || i < width / 3)
                continue;

            int cost = (2 * depth) + Reluctance(text, i + 1);
            if (cost <= best.Cost)
                best = (i, cost);
        }

        return best.Position;
    }

    /// <summary>A choice is broken before its branches, a list behind its commas, a sum before its terms; anything else is broken where there is no parenthesis less to break in.</summary>
    private static int Reluctance(string text, int next)
    {
        bool isAfterComma = next > 1 && text[next - 2] is ',';
        if (isAfterComma || string.CompareOrdinal(text, next, "where ", 0, "where ".Length) == 0)
            return 0;

        return (next < text.Length ? text[next] : ' ') switch
        {
            '?' or ':' => 0,
            '+' or '-' or '&' or '|' or '=' => 1,
            _ => 4,
        };
    }
}
