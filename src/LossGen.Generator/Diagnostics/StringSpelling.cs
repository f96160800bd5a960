using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.Generator.Diagnostics;

/// <summary>
/// A string's value with, for each of its characters, the source that spells it: one character, an escape, a doubled quote. Roslyn has the
/// like for itself alone (VirtualChars, roslyn#42634).
/// </summary>
/// <remarks>
/// Every <c>Append</c> takes care of being handed malformed source, as editors do; what comes of it need not be right, because
/// <see cref="FormulaLocation"/> uses a spelling only where its value is the very one that the compiler computed.
/// </remarks>
internal sealed class StringSpelling
{
    private readonly StringBuilder value = new();
    private readonly List<TextSpan> spans = [];

    public string Value => value.ToString();

    public int Length => spans.Count;

    /// <summary>The source of one character of the value.</summary>
    public TextSpan this[int index] => spans[index];

    /// <summary>Appends text that stands as it is.</summary>
    public void AppendPlain(string source, int start, int end, int position)
    {
        for (int i = start; i < end; i++)
            Append(source[i], position + i, 1);
    }

    /// <summary>Appends text all of whose characters come from one and the same source, such as a constant's name.</summary>
    public void AppendOpaque(string text, TextSpan span)
    {
        foreach (char character in text)
            Append(character, span.Start, span.Length);
    }

    /// <summary>Appends the inside of <c>@"..."</c>, where a doubled quote is one (and, in an interpolated string, a doubled brace).</summary>
    public void AppendVerbatim(string source, int start, int end, int position, bool isInterpolated)
    {
        for (int i = start; i < end; i++)
        {
            bool isDoubled = i + 1 < end && source[i + 1] == source[i] && (source[i] == '"' || (isInterpolated && source[i] is '{' or '}'));
            Append(source[i], position + i, isDoubled ? 2 : 1);
            if (isDoubled)
                i++;
        }
    }

    /// <summary>Appends the inside of <c>"..."</c>, with its escapes (and, in an interpolated string, doubled braces).</summary>
    public void AppendRegular(string source, int start, int end, int position, bool isInterpolated)
    {
        int i = start;
        while (i < end)
        {
            int length = 1;
            if (source[i] == '\\' && i + 1 < end)
            {
                length = AppendEscape(source, i, end, position);
            }
            else
            {
                if (isInterpolated && source[i] is '{' or '}' && i + 1 < end && source[i + 1] == source[i])
                    length = 2;
                Append(source[i], position + i, length);
            }

            i += length;
        }
    }

    /// <summary>
    /// Appends lines of a raw string of several lines, of which the indentation of its last line is taken away. A blank line may be shorter
    /// than that.
    /// </summary>
    /// <param name="indentation">The length of the indentation.</param>
    /// <param name="startsLine">Whether the text begins at the beginning of a line, not behind an interpolation.</param>
    public void AppendIndented(string source, int start, int end, int position, int indentation, bool startsLine)
    {
        int toSkip = startsLine ? indentation : 0;
        for (int i = start; i < end; i++)
        {
            bool isLineBreak = source[i] is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029';
            if (!isLineBreak && toSkip > 0)
            {
                toSkip--;
                continue;
            }

            Append(source[i], position + i, 1);
            toSkip = isLineBreak ? indentation : 0;
        }
    }

    /// <summary>Appends the character that an escape stands for (two UTF-16 units beyond U+FFFF) and returns the escape's length.</summary>
    private int AppendEscape(string source, int start, int end, int position)
    {
        char kind = source[start + 1];
        int digits = kind switch
        {
            'u' => HexDigits(source, start + 2, end, atMost: 4),
            'U' => HexDigits(source, start + 2, end, atMost: 8),
            'x' => HexDigits(source, start + 2, end, atMost: 4),
            _ => 0,
        };
        int length = 2 + digits;
        if (digits == 0)
        {
            Append(SimpleEscape(kind), position + start, length);
            return length;
        }

        uint code = uint.Parse(source.Substring(start + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (code <= 0xFFFF)
        {
            Append((char)code, position + start, length);
        }
        else if (code <= 0x10FFFF)
        {
            foreach (char unit in char.ConvertFromUtf32((int)code))
                Append(unit, position + start, length);
        }

        return length;
    }

    private static int HexDigits(string source, int start, int end, int atMost)
    {
        int count = 0;
        while (count < atMost && start + count < end && IsHexDigit(source[start + count]))
            count++;

        return count;
    }

    private static bool IsHexDigit(char character) => character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static char SimpleEscape(char kind) => kind switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        'e' => '\u001b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        _ => kind,
    };

    private void Append(char character, int start, int length)
    {
        value.Append(character);
        spans.Add(new TextSpan(start, length));
    }
}
