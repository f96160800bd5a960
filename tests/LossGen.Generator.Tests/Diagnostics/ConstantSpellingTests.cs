using System;
using System.Linq;
using LossGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.Generator.Tests.Diagnostics;

/// <summary>Each character of a string's value is found in the source that spells it.</summary>
public sealed class ConstantSpellingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_random_literals_each_character_is_found(int seed)
    {
        RandomLiteral literals = new(seed);
        int read = 0;
        for (int i = 0; i < 5_000; i++)
        {
            LiteralExpressionSyntax literal = (LiteralExpressionSyntax)SyntaxFactory.ParseExpression(literals.Next());
            if (literal.ContainsDiagnostics)
                continue;

            read++;
            string value = literal.Token.ValueText;
            ConstantSpelling? spelling = ConstantSpelling.Of(literal, value, model: null, default);
            Assert.True(spelling is not null, $"not spelled: {literal}");
            AssertSpelled(literal, value, spelling.Text);
        }

        Assert.True(read > 4_000, $"only {read} of the literals are C#");
    }

    /// <summary>The compiler itself reads the source of one character, as a literal of its own.</summary>
    private static void AssertSpelled(LiteralExpressionSyntax literal, string value, StringSpelling spelling)
    {
        string source = literal.ToString();
        Assert.Equal(value.Length, spelling.Length);
        for (int i = 0; i < value.Length; i++)
        {
            TextSpan span = spelling[i];
            string piece = source.Substring(span.Start, span.Length);
            string alone = literal.Token.Kind() switch
            {
                SyntaxKind.StringLiteralToken when source[0] == '@' => ValueOf($"@\"{piece}\""),
                SyntaxKind.StringLiteralToken => ValueOf($"\"{piece}\""),
                _ => piece,
            };
            bool isSecondHalf = char.IsLowSurrogate(value[i]) && i > 0 && spelling[i - 1] == span;
            bool isFirstHalf = i + 1 < value.Length && spelling[i + 1] == span;
            Assert.Equal(isSecondHalf ? value.Substring(i - 1, 2) : value.Substring(i, isFirstHalf ? 2 : 1), alone);
            Assert.True(i == 0 || isSecondHalf || span.Start >= spelling[i - 1].End, $"out of order: {literal}");
        }
    }

    private static string ValueOf(string source)
    {
        LiteralExpressionSyntax literal = (LiteralExpressionSyntax)SyntaxFactory.ParseExpression(source);
        Assert.False(literal.ContainsDiagnostics, source);
        return literal.Token.ValueText;
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Of_broken_literals_nothing_is_thrown_and_nothing_wrong_is_said(int seed)
    {
        RandomLiteral literals = new(seed);
        Random random = new(seed);
        for (int i = 0; i < 5_000; i++)
        {
            string source = literals.Next();
            source = source.Remove(random.Next(source.Length), 1);
            if (SyntaxFactory.ParseExpression(source).DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().FirstOrDefault() is not { } literal)
                continue;

            string value = literal.Token.ValueText;
            ConstantSpelling? spelling = ConstantSpelling.Of(literal, value, model: null, default);
            Assert.True(spelling is null || spelling.Text.Value == value);
        }
    }

    [Fact]
    public void A_value_that_differs_is_not_spelled()
    {
        ExpressionSyntax literal = SyntaxFactory.ParseExpression("\"a + b\"");
        Assert.NotNull(ConstantSpelling.Of(literal, "a + b", model: null, default));
        Assert.Null(ConstantSpelling.Of(literal, "a + c", model: null, default));
        Assert.Null(ConstantSpelling.Of(literal, "a + b ", model: null, default));
    }

    [Fact]
    public void A_sum_of_thousands_of_literals_is_spelled()
    {
        ExpressionSyntax sum = SyntaxFactory.ParseExpression(string.Join(" + ", Enumerable.Repeat("\"a\"", 2_000)));
        Assert.Equal(2_000, ConstantSpelling.Of(sum, new string('a', 2_000), model: null, default)!.Text.Length);
    }
}
