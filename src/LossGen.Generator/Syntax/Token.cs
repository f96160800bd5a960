using LossGen.Generator.Problems;

namespace LossGen.Generator.Syntax;

internal enum TokenKind
{
    /// <summary>After the last character. It stands on the last visible one, so that a problem there can be seen.</summary>
    End,

    /// <summary>Characters that mean nothing. The lexer has said so: the parser passes over them in silence.</summary>
    Unknown,

    /// <summary>A number that cannot be read. The lexer has said so.</summary>
    BadNumber,
    Number,
    Name,
    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,
    Comma,
    Question,
    Colon,

    /// <summary>A single <c>=</c>, which binds a name.</summary>
    Assign,
    Not,
    Plus,
    Minus,
    Star,
    Slash,
    Caret,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    EqualEqual,
    NotEqual,
    And,
    Or,
}

/// <summary>A word of a formula.</summary>
/// <param name="Text">Its characters as written; empty at the end.</param>
/// <param name="Value">A number's value.</param>
internal readonly record struct Token(TokenKind Kind, TextRange Range, string Text, double Value = 0);
