using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Problems;
using LossGen.Generator.Syntax;

namespace LossGen.Generator.Tests.Syntax;

/// <summary>Whatever the text: a tree, messages that stand within it, and no exception.</summary>
public sealed class FuzzTests
{
    private static readonly string[] formulas =
    [
        "-(y*log(p) + (1-y)*log(1-p))  where p = sigmoid(x)",
        "-log(softmax(x)[y]) ",
        "-alpha_t * (1 - p_t)^gamma * log(p_t)\nwhere p = sigmoid(x)\n p_t = y*p + (1-y)*(1-p), alpha_t = y*0.25 + (1-y)*.75e0",
        "abs(d) <= delta && !(y == -100 || m) ? 0.5*d^2 : delta*(abs(d) - 0.5*delta) where d = x - y",
        "max(x, 0) - x*y + log(1 + exp(-abs(x)))",
    ];

    private static readonly string[] words =
    [
        "x", "y", "p", "where", "@where", "and", "sum", "f(", "1", "0.5", "1e", "2x", "1.", ".", "(", ")", "[", "]", "{", "}", ",", ";", "?", ":", "=", "==",
        "!", "!=", "+", "-", "*", "/", "^", "**", "<", "<=", "<>", "&&", "&", "||", "|", "#", "\"", "\n", " ", "//", "/*", "*/", "\u2212", "\u00B2",
        "\uD835", "\uDEFC", "\u0000", "p = ", "where q = ", "\u200B",
    ];

    [Fact]
    public void Without_any_one_character()
    {
        foreach (string formula in formulas)
        {
            for (int i = 0; i < formula.Length; i++)
                Check(formula.Remove(i, 1));
        }
    }

    [Fact]
    public void With_any_one_word_in_any_place()
    {
        foreach (string formula in formulas)
        {
            for (int i = 0; i <= formula.Length; i++)
            {
                foreach (string word in words)
                    Check(formula.Insert(i, word));
            }
        }
    }

    [Fact]
    public void Cut_off_anywhere()
    {
        foreach (string formula in formulas)
        {
            for (int i = 0; i <= formula.Length; i++)
            {
                Check(formula[..i]);
                Check(formula[i..]);
            }
        }
    }

    [Fact]
    public void A_soup_of_words()
    {
        Random random = new(20240501);
        for (int round = 0; round < 50_000; round++)
            Check(string.Concat(random.GetItems(words, random.Next(1, 25))));
    }

    /// <summary>A formula that is accepted is a tree without a gap, and the tree's text is read as the same tree; one that is not has a message and no gap goes unsaid.</summary>
    private static void Check(string text)
    {
        Parsed parsed = Parsed.From(text);
        IEnumerable<ExpressionSyntax> nodes = parsed.Nodes;
        if (parsed.Problems.Count == 0)
        {
            Assert.DoesNotContain(nodes, node => node is MissingSyntax);
            Assert.Equal(parsed.Printed, Parsed.Valid(parsed.Printed).Printed);
        }

        Assert.All(nodes, node => Assert.True(node.Range.Start >= 0 && node.Range.Length >= 0 && node.Range.End <= text.Length, text));
        Assert.All(parsed.Problems, problem => Assert.True(IsVisible(problem.Place.Range, text), $"{text}: {problem}"));
        Assert.Equal(parsed.Problems.Count, parsed.Problems.Select(problem => problem.Place.Range.Start).Distinct().Count());
    }

    private static bool IsVisible(TextRange range, string text) =>
        text.Length == 0 ? range == default : range.Start >= 0 && range.Length > 0 && range.End <= text.Length;
}
