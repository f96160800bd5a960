using System;

namespace LossGen.Generator.Syntax;

/// <summary>A sign, and what is wrong with it where it is one of another language.</summary>
/// <param name="Problem">What to write instead, or null for a sign of the grammar.</param>
internal sealed record Spelling(string Text, TokenKind Kind, string? Problem);

/// <summary>
/// The signs of the language, and those that people bring from print and from other languages: they are read as what they
/// stand for, so that the one message about them is the only one.
/// </summary>
internal static class SpellingTable
{
    /// <summary>Longer spellings stand before their own beginnings.</summary>
    private static readonly Spelling[] spellings =
    [
        Wrong("===", TokenKind.EqualEqual, "write '==' to compare"),
        Wrong("!==", TokenKind.NotEqual, "write '!=' to compare"),
        Sign("==", TokenKind.EqualEqual),
        Sign("!=", TokenKind.NotEqual),
        Sign("<=", TokenKind.LessOrEqual),
        Sign(">=", TokenKind.GreaterOrEqual),
        Sign("&&", TokenKind.And),
        Sign("||", TokenKind.Or),
        Wrong("<>", TokenKind.NotEqual, "write '!=' to compare"),
        Wrong("=<", TokenKind.LessOrEqual, "write '<='"),
        Wrong("=>", TokenKind.GreaterOrEqual, "write '>='"),
        Wrong(":=", TokenKind.Assign, "write '=' to bind a name"),
        Wrong("**", TokenKind.Caret, "write '^' for powers"),

        Sign("(", TokenKind.OpenParenthesis),
        Sign(")", TokenKind.CloseParenthesis),
        Sign("[", TokenKind.OpenBracket),
        Sign("]", TokenKind.CloseBracket),
        Sign(",", TokenKind.Comma),
        Sign("?", TokenKind.Question),
        Sign(":", TokenKind.Colon),
        Sign("=", TokenKind.Assign),
        Sign("!", TokenKind.Not),
        Sign("+", TokenKind.Plus),
        Sign("-", TokenKind.Minus),
        Sign("*", TokenKind.Star),
        Sign("/", TokenKind.Slash),
        Sign("^", TokenKind.Caret),
        Sign("<", TokenKind.Less),
        Sign(">", TokenKind.Greater),

        Wrong("&", TokenKind.And, "write '&&'"),
        Wrong("%", TokenKind.Unknown, "there is no remainder"),
        Wrong("...", TokenKind.Unknown, "there are no ranges"),
        Wrong("..", TokenKind.Unknown, "there are no ranges"),
        Wrong(".", TokenKind.Unknown, "names have no members"),
        new(";", TokenKind.Comma, "bindings are separated by ',', not ';'"),

        Wrong("\u2212", TokenKind.Minus, "write '-'"), // minus sign
        Wrong("\u2010", TokenKind.Minus, "write '-'"), // hyphen
        Wrong("\u2013", TokenKind.Minus, "write '-'"), // en dash
        Wrong("\u2014", TokenKind.Minus, "write '-'"), // em dash
        Wrong("\u00B7", TokenKind.Star, "write '*'"), // middle dot
        Wrong("\u22C5", TokenKind.Star, "write '*'"), // dot operator
        Wrong("\u2217", TokenKind.Star, "write '*'"), // asterisk operator
        Wrong("\u00D7", TokenKind.Star, "write '*'"), // multiplication sign
        Wrong("\u00F7", TokenKind.Slash, "write '/'"), // division sign
        Wrong("\u2044", TokenKind.Slash, "write '/'"), // fraction slash
        Wrong("\u2264", TokenKind.LessOrEqual, "write '<='"),
        Wrong("\u2265", TokenKind.GreaterOrEqual, "write '>='"),
        Wrong("\u2260", TokenKind.NotEqual, "write '!='"),
        Wrong("\u2227", TokenKind.And, "write '&&'"),
        Wrong("\u2228", TokenKind.Or, "write '||'"),
        Wrong("\u00AC", TokenKind.Not, "write '!'"),
        Wrong("\u00B2", TokenKind.Unknown, "write '^2'"),
        Wrong("\u00B3", TokenKind.Unknown, "write '^3'"),
        Wrong("\u221A", TokenKind.Unknown, "write 'sqrt(...)'"),
        new("\u221E", TokenKind.Unknown, "'\u221E' is not a number: write 'inf'"),
    ];

    /// <summary>The longest spelling that stands at a position, or null.</summary>
    public static Spelling? At(string text, int position)
    {
        foreach (Spelling spelling in spellings)
        {
            if (string.CompareOrdinal(text, position, spelling.Text, 0, spelling.Text.Length) == 0)
                return spelling;
        }

        return null;
    }

    private static Spelling Sign(string text, TokenKind kind) => new(text, kind, Problem: null);

    private static Spelling Wrong(string text, TokenKind kind, string advice) => new(text, kind, $"'{text}' is not an operator: {advice}");
}
