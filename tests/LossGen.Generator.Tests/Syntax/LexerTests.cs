using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Problems;
using LossGen.Generator.Syntax;

namespace LossGen.Generator.Tests.Syntax;

/// <summary>Numbers and names, and the signs that are none of the language's.</summary>
public sealed class LexerTests
{
    [Theory]
    [InlineData("2", 2)]
    [InlineData("007", 7)]
    [InlineData("0.5", 0.5)]
    [InlineData(".5", 0.5)]
    [InlineData("1e-3", 0.001)]
    [InlineData("1E+3", 1000)]
    [InlineData("1e3", 1000)]
    [InlineData(".5e1", 5)]
    [InlineData("2.5e-1", 0.25)]
    [InlineData("0.1", 0.1)]
    [InlineData("1.7976931348623157e308", double.MaxValue)]
    [InlineData("5e-324", double.Epsilon)]
    [InlineData("2.2250738585072011e-308", 2.2250738585072011e-308)]
    [InlineData("9007199254740993", 9007199254740992)]
    public void Numbers(string text, double expected)
    {
        NumberSyntax number = Assert.IsType<NumberSyntax>(Parsed.Valid(text).Formula.Body);
        Assert.Equal(expected, number.Value);
    }

    [Theory]
    [InlineData("x", "x")]
    [InlineData("_x1", "_x1")]
    [InlineData("p_t", "p_t")]
    [InlineData("\u03B1", "\u03B1")] // alpha
    [InlineData("\u03B1_t", "\u03B1_t")]
    [InlineData("\u03C3\u00B2x", null)] // sigma squared: the superscript is no part of a name
    [InlineData("x\u0302", "x\u0302")] // x with a combining hat
    [InlineData("\u0435\u0449\u0451", "\u0435\u0449\u0451")] // Cyrillic
    [InlineData("\u640D\u5931", "\u640D\u5931")] // Chinese
    [InlineData("\u216B", "\u216B")] // a Roman numeral, category Nl
    [InlineData("@class", "class")]
    [InlineData("in", "in")]
    [InlineData("x\u200Cy", "xy")] // C# drops a zero-width non-joiner from a name too
    public void Names_are_those_of_csharp(string text, string? expected)
    {
        ExpressionSyntax body = Parsed.From(text).Formula.Body;
        Assert.Equal(expected, (body as NameSyntax)?.Name);
    }

    [Fact]
    public void Blanks_mean_nothing() =>
        Assert.Equal("(a + (b * c))", Parsed.Valid(" a\t+\r\n b\u00A0* \u2028c\n").Printed);

    [Theory]
    [InlineData("a \u2212 b", "(a - b)", "'\u2212' is not an operator: write '-'")]
    [InlineData("\u2212a", "(-a)", "'\u2212' is not an operator: write '-'")]
    [InlineData("a \u2013 b", "(a - b)", "'\u2013' is not an operator: write '-'")]
    [InlineData("a \u00B7 b", "(a * b)", "'\u00B7' is not an operator: write '*'")]
    [InlineData("a \u00D7 b", "(a * b)", "'\u00D7' is not an operator: write '*'")]
    [InlineData("a \u22C5 b", "(a * b)", "'\u22C5' is not an operator: write '*'")]
    [InlineData("a \u00F7 b", "(a / b)", "'\u00F7' is not an operator: write '/'")]
    [InlineData("a \u2264 b", "(a <= b)", "'\u2264' is not an operator: write '<='")]
    [InlineData("a \u2265 b", "(a >= b)", "'\u2265' is not an operator: write '>='")]
    [InlineData("a \u2260 b", "(a != b)", "'\u2260' is not an operator: write '!='")]
    [InlineData("a \u2227 b", "(a && b)", "'\u2227' is not an operator: write '&&'")]
    [InlineData("\u00ACa", "(!a)", "'\u00AC' is not an operator: write '!'")]
    [InlineData("a ** b", "(a ^ b)", "'**' is not an operator: write '^' for powers")]
    [InlineData("a & b", "(a && b)", "'&' is not an operator: write '&&'")]
    [InlineData("a <> b", "(a != b)", "'<>' is not an operator: write '!=' to compare")]
    [InlineData("a === b", "(a == b)", "'===' is not an operator: write '==' to compare")]
    [InlineData("a !== b", "(a != b)", "'!==' is not an operator: write '!=' to compare")]
    [InlineData("a =< b", "(a <= b)", "'=<' is not an operator: write '<='")]
    [InlineData("a => b", "(a >= b)", "'=>' is not an operator: write '>='")]
    [InlineData("a and b", "(a && b)", "'and' is not an operator: write '&&'")]
    [InlineData("a or b", "(a || b)", "'or' is not an operator: write '||'")]
    [InlineData("a = b", "(a == b)", "'=' is not an operator: write '==' to compare")]
    [InlineData("{a + b} * c", "((a + b) * c)", "'{' is not a bracket: write '('")]
    [InlineData("p where p := 1", "p where p = 1", "':=' is not an operator: write '=' to bind a name")]
    [InlineData("p where p = 1; q = 2", "p where p = 1, q = 2", "bindings are separated by ',', not ';'")]
    public void Foreign_signs_are_read_as_what_they_mean(string text, string expected, string message)
    {
        Parsed parsed = Parsed.From(text);
        Assert.Equal([message], parsed.Said);
        Assert.Equal(expected, parsed.Printed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a + b")]
    [InlineData("\uD83D")]
    [InlineData("'''\"\"#$ \u0000")]
    public void There_is_one_end_and_it_is_last(string text)
    {
        ImmutableArray<Token> tokens = Lexer.Read(text, new SyntaxFaults());
        Assert.Equal(TokenKind.End, tokens[^1].Kind);
        Assert.Single(tokens, token => token.Kind is TokenKind.End);
    }

    [Theory]
    [InlineData("a + b  \n", 4)]
    [InlineData("   ", 2)]
    public void The_end_stands_on_the_last_visible_character(string text, int expected) =>
        Assert.Equal(new TextRange(expected, 1), Lexer.Read(text, new SyntaxFaults())[^1].Range);
}
