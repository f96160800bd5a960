using LossGen.Generator.Problems;
using LossGen.Generator.Syntax;

namespace LossGen.Generator.Tests.Syntax;

/// <summary>Each node knows its own characters.</summary>
public sealed class RangeTests
{
    [Theory]
    [InlineData("-(y*log(p) + (1-y)*log(1-p))  where p = sigmoid(x)")]
    [InlineData(" ( a + b ) * ((c)) ^ -(d) ")]
    [InlineData("-log(softmax(x)[y])")]
    [InlineData("((a) < (b)) ? (c)[ (i) ] : f( (d) , g() )")]
    [InlineData("a\n- b\n- (c\n) where b = (1), c = !(a) || (b)\n")]
    [InlineData("@a + \u03B1 * 1e-3")]
    public void The_text_under_a_node_reads_as_that_node(string text)
    {
        Parsed parsed = Parsed.Valid(text);
        foreach (ExpressionSyntax node in parsed.Nodes)
        {
            string own = parsed.TextOf(node.Range);
            Assert.Equal(own.Trim(), own);
            Assert.Equal(SyntaxPrinter.Print(node), Parsed.Valid(own).Printed);
        }
    }

    [Theory]
    [InlineData("(a + b) * c", "(a + b) * c")]
    [InlineData("c * (a + b)", "c * (a + b)")]
    [InlineData("-(a)", "-(a)")]
    [InlineData("(v)[i]", "(v)[i]")]
    [InlineData("(a) ? (b) : (c)", "(a) ? (b) : (c)")]
    public void Parentheses_belong_to_what_is_around_them(string text, string whole) => Assert.Equal(whole, RootText(text));

    [Theory]
    [InlineData("(a + b)", "a + b")]
    [InlineData("((a))", "a")]
    [InlineData(" ( f( a ) ) ", "f( a )")]
    public void Parentheses_do_not_belong_to_what_is_in_them(string text, string whole) => Assert.Equal(whole, RootText(text));

    [Fact]
    public void A_name_stands_on_its_at_sign_too()
    {
        NameSyntax name = Assert.IsType<NameSyntax>(Parsed.Valid(" @in").Formula.Body);
        Assert.Equal("in", name.Name);
        Assert.Equal(TextRange.FromBounds(1, 4), name.Range);
    }

    private static string RootText(string text)
    {
        Parsed parsed = Parsed.Valid(text);
        return parsed.TextOf(parsed.Formula.Body.Range);
    }
}
