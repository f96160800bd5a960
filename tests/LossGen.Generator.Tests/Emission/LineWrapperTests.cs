using System;
using System.Linq;
using LossGen.Generator.Emission;

namespace LossGen.Generator.Tests.Emission;

/// <summary>Long lines are broken where a person would, and nothing is lost.</summary>
public sealed class LineWrapperTests
{
    [Theory]
    [InlineData("a + b", 10, "a + b")]
    [InlineData("aaaa + bbbb + cccc", 12, "aaaa + bbbb|    + cccc")]
    [InlineData("aaaa + f(b + c) - dd", 16, "aaaa + f(b + c)|    - dd")]
    [InlineData("c ? aaaa + bbbb : dddd", 18, "c ? aaaa + bbbb|    : dddd")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa", 10, "aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("f(aaaa + bbbb, cccc + dddd)", 16, "f(aaaa + bbbb,|    cccc + dddd)")]
    [InlineData("a*b + c where d = e + f", 20, "a*b + c|    where d = e + f")]
    public void It_breaks(string text, int width, string expected) => Assert.Equal(expected, string.Join("|", LineWrapper.Wrap(text, width)));

    [Fact]
    public void Nothing_is_lost_and_no_line_is_too_long()
    {
        Random random = new(7);
        string[] words = ["x", "exp(y)", "+", "-", "(a", "b)", "?", ":", "1e-7", "sigmoid(-x)", "*"];
        for (int i = 0; i < 2_000; i++)
        {
            string text = string.Join(' ', Enumerable.Range(0, random.Next(1, 40)).Select(_ => words[random.Next(words.Length)]));
            string[] lines = [.. LineWrapper.Wrap(text, 40)];
            Assert.Equal(text, string.Join(' ', lines.Select(line => line.Trim())));
            Assert.All(lines, line => Assert.True(line.Length <= 40, line));
        }
    }
}
