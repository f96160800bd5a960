using System;
using System.Linq;
using System.Threading;
using LossGen.Generator.Syntax;

namespace LossGen.Generator.Tests.Syntax;

/// <summary>Too much of anything is a message, never a stack overflow.</summary>
public sealed class LimitTests
{
    private const string tooDeep = "nested more than 1,000 levels deep";
    private const string tooLong = "more than 1,000 operators in a chain: name parts of it after 'where'";

    /// <summary>A beginning and an end that stand around an x, once for each level.</summary>
    public static TheoryData<string, string> Levels => new()
    {
        { "(", ")" },
        { "-", "" },
        { "!", "" },
        { "f(", ")" },
        { "f(1, ", ")" },
        { "v[", "]" },
        { "a ^ ", "" },
        { "a ? b : ", "" },
        { "a ? ", " : b" },
        { "(a + ", ")" },
        { "(", " + a)" },
    };

    [Theory]
    [MemberData(nameof(Levels))]
    public void A_thousand_levels_are_read(string open, string close)
    {
        Assert.Empty(Parsed.From(Nest(open, close, 1_000)).Messages);
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void More_levels_are_one_message(string open, string close)
    {
        foreach (int levels in new[] { 1_001, 5_000, 100_000 })
        {
            Parsed parsed = Parsed.From(Nest(open, close, levels));
            Assert.Equal([tooDeep], parsed.Said);
        }
    }

    [Fact]
    public void The_message_stands_on_what_opens_one_level_too_many() =>
        Assert.Equal(["1000..1001 " + tooDeep], Parsed.From(Nest("(", ")", 1_001)).Messages);

    [Theory]
    [InlineData(" + a")]
    [InlineData(" - a")]
    [InlineData(" * a")]
    [InlineData(" || a")]
    [InlineData("[i]")]
    public void A_flat_chain_has_a_limit_of_its_own(string link)
    {
        Assert.Empty(Parsed.From(Chain(link, 1_000)).Messages);
        foreach (int links in new[] { 1_001, 100_000 })
            Assert.Equal([tooLong], Parsed.From(Chain(link, links)).Said);
    }

    [Fact]
    public void Nesting_and_chains_add_up()
    {
        Assert.Empty(Parsed.From(Nest("exp(1 + ", ")", 500)).Messages);
        Assert.Equal([tooLong], Parsed.From(Nest("exp(1 + ", ")", 501)).Said);
    }

    [Fact]
    public void Many_arguments_and_many_bindings_are_no_chain()
    {
        Assert.Empty(Parsed.From($"f({string.Join(", ", Enumerable.Repeat("a", 100_000))})").Messages);
        Assert.Equal(100_000, Parsed.Valid("x where " + string.Join(" ", Enumerable.Repeat("p = 1", 100_000))).Formula.Bindings.Length);
    }

    [Fact]
    public void A_page_of_mistakes_gets_twenty_messages()
    {
        string[] expected = [.. Enumerable.Range(0, 20).Select(i => $"{4 * i}..{(4 * i) + 1} '#' has no meaning in a formula")];
        Assert.Equal(expected, Parsed.From(string.Concat(Enumerable.Repeat("# x ", 30))).Messages);
    }

    [Fact]
    public void A_long_word_is_quoted_in_part() =>
        Assert.Equal([$"expected an operator but found '{new string('b', 40)}...': to multiply, write '*'"], Parsed.From($"a {new string('b', 41)}").Said);

    [Fact]
    public void What_is_given_up_leaves_the_other_bindings_alone()
    {
        Parsed parsed = Parsed.From($"p where p = {Nest("(", ")", 1_001)}, q = 2 +, r = 3");
        Assert.Equal([tooDeep, "expected an expression but found ','"], parsed.Said);
        Assert.Equal("p where p = <missing>, q = (2 + <missing>), r = 3", parsed.Printed);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("-")]
    [InlineData("f(")]
    [InlineData("v[")]
    [InlineData("a ^ ")]
    [InlineData("a ? ")]
    [InlineData("a + ")]
    [InlineData("a < ")]
    [InlineData("a ")]
    [InlineData(")")]
    [InlineData("where ")]
    [InlineData("p = ")]
    [InlineData(", ")]
    [InlineData("# ")]
    [InlineData("1.")]
    [InlineData("where p = ( ")]
    public void A_million_of_anything_fits_a_small_stack(string text)
    {
        string repeated = string.Concat(Enumerable.Repeat(text, 1_000_000 / text.Length));
        Assert.NotEmpty(OnSmallStack(() => Parsed.From(repeated)).Messages);
    }

    private static string Nest(string open, string close, int levels) =>
        string.Concat(Enumerable.Repeat(open, levels)) + "x" + string.Concat(Enumerable.Repeat(close, levels));

    private static string Chain(string link, int links) => "a" + string.Concat(Enumerable.Repeat(link, links));

    /// <summary>Runs on a quarter of the megabyte that a thread has on Windows: an overflow ends the test run, and is not missed.</summary>
    private static T OnSmallStack<T>(Func<T> work)
    {
        T? result = default;
        Thread thread = new(() => result = work(), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        return result!;
    }
}
