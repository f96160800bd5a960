using System.Linq;
using LossGen.Generator.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Text;

/// <summary>Names are escaped exactly where they are words of C#.</summary>
public sealed class CSharpNamesTests
{
    [Fact]
    public void Every_word_of_the_language_is_escaped()
    {
        string[] words = SyntaxFacts.GetReservedKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds())
            .Select(SyntaxFacts.GetText)
            .Where(word => SyntaxFacts.IsValidIdentifier(word) && !word.StartsWith("__", System.StringComparison.Ordinal))
            .ToArray();
        Assert.True(words.Length > 110);
        Assert.All(words, word => Assert.Equal("@" + word, CSharpNames.Escape(word)));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("Int")]
    [InlineData("_")]
    [InlineData("σ")]
    [InlineData("classes")]
    public void Other_names_are_not(string name) => Assert.Equal(name, CSharpNames.Escape(name));

    [Fact]
    public void A_namespace_is_escaped_part_by_part() => Assert.Equal("A.@int.B.@record", CSharpNames.EscapeQualified("A.int.B.record"));

    [Theory]
    [InlineData("")]
    [InlineData("plain σ")]
    [InlineData("\"\\\r\n\t\0\u2028\u2029\u0085\uD83D\uDE00\uD83D{}%'")]
    public void A_literal_is_read_back_as_the_text(string text)
    {
        SyntaxToken token = SyntaxFactory.ParseToken(CSharpNames.Literal(text));
        Assert.False(token.ContainsDiagnostics);
        Assert.Equal(text, token.ValueText);
    }
}
