using System;
using System.Linq;
using System.Text;

namespace LossGen.Generator.Tests.Diagnostics;

/// <summary>Spells random strings as C# literals of every kind.</summary>
internal sealed class RandomLiteral(int seed)
{
    private static readonly string[] Characters =
        ["a", "x", "σ", " ", "  ", "{", "}", "'", "0", "F", "\\", "\"", "\"\"", "\t", "\n", "\r\n", "\r", "é", "\U0001F600", "\0", "\u2028", "\u0085"];

    private readonly Random random = new(seed);

    public string Next() => random.Next(6) switch
    {
        0 => Regular(),
        1 => Verbatim(),
        2 => SingleLineRaw(),
        _ => MultiLineRaw(),
    };

    private string Value(Func<string, bool> isAllowed) =>
        string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Characters[random.Next(Characters.Length)]).Where(isAllowed));

    private string Regular()
    {
        StringBuilder literal = new("\"");
        foreach (Rune rune in Value(_ => true).EnumerateRunes())
            literal.Append(Escape(rune));

        return literal.Append('"').ToString();
    }

    private string Escape(Rune rune)
    {
        bool mustEscape = rune.Value is '"' or '\\' or '\n' or '\r' or 0x85 or 0x2028;
        return random.Next(mustEscape ? 4 : 7) switch
        {
            0 => $"\\U{rune.Value:X8}",
            1 when rune.IsBmp => $"\\u{rune.Value:x4}",
            2 when rune.IsBmp => "\\x" + rune.Value.ToString("x" + random.Next(1, 5), System.Globalization.CultureInfo.InvariantCulture),
            _ => (char)rune.Value switch
            {
                '"' when rune.IsBmp => "\\\"",
                '\\' when rune.IsBmp => "\\\\",
                '\n' when rune.IsBmp => "\\n",
                '\r' when rune.IsBmp => "\\r",
                '\t' when rune.IsBmp => "\\t",
                '\0' when rune.IsBmp => "\\0",
                _ when mustEscape => $"\\u{rune.Value:x4}",
                _ => rune.ToString(),
            },
        };
    }

    private string Verbatim() => "@\"" + Value(_ => true).Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private string SingleLineRaw()
    {
        string quotes = new('"', random.Next(3, 6));
        string value = Value(character => character.All(c => c is not ('\n' or '\r' or '\u2028' or '\u0085' or '"')));
        return value.Length == 0 ? quotes + "a" + quotes : quotes + value + quotes;
    }

    private string MultiLineRaw()
    {
        string quotes = new('"', random.Next(3, 6));
        string lineBreak = random.Next(2) == 0 ? "\n" : "\r\n";
        string indentation = new(random.Next(2) == 0 ? ' ' : '\t', random.Next(5));
        StringBuilder literal = new(quotes + lineBreak);
        for (int line = random.Next(1, 5); line > 0; line--)
        {
            string text = Value(character => character.All(c => c is not ('\n' or '\r' or '\u2028' or '\u0085')));
            literal.Append(text.Trim().Length == 0 ? indentation[..random.Next(indentation.Length + 1)] : indentation + text).Append(lineBreak);
        }

        return literal.Append(indentation).Append(quotes).ToString();
    }
}
