using System.Collections.Immutable;
using System.Globalization;
using LossGen.Generator.Problems;

namespace LossGen.Generator.Syntax;

/// <summary>Cuts a text into tokens. Whatever the text, it ends in one <see cref="TokenKind.End"/>.</summary>
internal sealed class Lexer
{
    private readonly string text;
    private readonly SyntaxFaults faults;
    private readonly ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>();
    private int openBraces;
    private bool inBars;

    private Lexer(string text, SyntaxFaults faults)
    {
        this.text = text;
        this.faults = faults;
    }

    public static ImmutableArray<Token> Read(string text, SyntaxFaults faults)
    {
        Lexer lexer = new(text, faults);
        int position = 0;
        while (position < text.Length)
            position = lexer.ReadAt(position);

        int last = text.TrimEnd().Length - 1;
        if (last < 0)
            last = text.Length - 1;

        lexer.tokens.Add(new Token(TokenKind.End, text.Length == 0 ? default : new TextRange(last, 1), ""));
        return lexer.tokens.ToImmutable();
    }

    /// <summary>Reads what stands at a position, and returns the position after it.</summary>
    private int ReadAt(int start)
    {
        char first = text[start];
        if (char.IsWhiteSpace(first))
            return start + 1;

        if (NumberLexer.StartsAt(text, start))
            return Add(NumberLexer.Read(text, start, faults));

        if (Identifiers.IsStart(first) || (first is '@' && start + 1 < text.Length && Identifiers.IsStart(text[start + 1])))
            return Add(TokenKind.Name, TextRange.FromBounds(start, NameEnd(start + 1)));

        if (CommentEnd(start) is { } end)
        {
            faults.Add(TextRange.FromBounds(start, end), "a formula has no comments: write them outside of the string");
            return end;
        }

        return ReadBraceOrBar(start) ?? ReadSign(start);
    }

    private int ReadSign(int start)
    {
        if (SpellingTable.At(text, start) is not { } spelling)
            return ReadUnknown(start);

        TextRange range = new(start, spelling.Text.Length);
        if (spelling.Problem is { } problem)
            faults.Add(range, problem);

        return Add(spelling.Kind, range);
    }

    /// <summary>Braces for parentheses and bars for <c>abs</c> come in pairs: the message stands on the first of each.</summary>
    private int? ReadBraceOrBar(int start)
    {
        TextRange range = new(start, 1);
        switch (text[start])
        {
            case '{':
                openBraces++;
                faults.Add(range, "'{' is not a bracket: write '('");
                return Add(TokenKind.OpenParenthesis, range);
            case '}':
                if (openBraces == 0)
                    faults.Add(range, "'}' is not a bracket: write ')'");
                else
                    openBraces--;
                return Add(TokenKind.CloseParenthesis, range);
            case '|' when start + 1 == text.Length || text[start + 1] is not '|':
                if (!inBars)
                    faults.Add(range, "'|' is not an operator: write '||' for or, 'abs(x)' for the absolute value");
                inBars = !inBars;
                return Add(TokenKind.Unknown, range);
            default:
                return null;
        }
    }

    private int ReadUnknown(int start)
    {
        int end = start + 1;
        if (char.IsSurrogatePair(text, start))
            end++;

        while (end < text.Length && text[end] == text[start])
            end++;

        TextRange range = TextRange.FromBounds(start, end);
        faults.Add(range, $"{Name(range)} has no meaning in a formula");
        return Add(TokenKind.Unknown, range);
    }

    private int NameEnd(int end)
    {
        while (end < text.Length && Identifiers.IsPart(text[end]))
            end++;

        return end;
    }

    private int? CommentEnd(int start)
    {
        if (string.CompareOrdinal(text, start, "//", 0, 2) == 0)
            return text.IndexOfAny(['\r', '\n'], start) is var line and >= 0 ? line : text.Length;

        if (string.CompareOrdinal(text, start, "/*", 0, 2) == 0)
            return text.IndexOf("*/", start + 2, System.StringComparison.Ordinal) is var close and >= 0 ? close + 2 : text.Length;

        return null;
    }

    /// <summary>A character for a message; by its number where it could not be seen.</summary>
    private string Name(TextRange range)
    {
        UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(text, range.Start);
        return category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned
            ? $"the character U+{((int)text[range.Start]).ToString("X4", CultureInfo.InvariantCulture)}"
            : $"'{text.Substring(range.Start, range.Length)}'";
    }

    private int Add(TokenKind kind, TextRange range) => Add(new Token(kind, range, text.Substring(range.Start, range.Length)));

    private int Add(Token token)
    {
        tokens.Add(token);
        return token.Range.End;
    }
}
