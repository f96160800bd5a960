using System;
using System.Linq;
using LossGen.Generator.Problems;
using LossGen.Generator.Syntax;

namespace LossGen.Generator.Tests.Syntax;

/// <summary>What stands after <c>where</c>, however it is laid out.</summary>
public sealed class BindingTests
{
    [Theory]
    [InlineData("p where p = 1", "p where p = 1")]
    [InlineData("p + q where p = 1, q = 2", "(p + q) where p = 1, q = 2")]
    [InlineData("p + q where p = 1 q = 2", "(p + q) where p = 1, q = 2")]
    [InlineData("p + q where p = 1\nq = 2", "(p + q) where p = 1, q = 2")]
    [InlineData("p + q where p = 1,\r\n\tq = 2", "(p + q) where p = 1, q = 2")]
    [InlineData("p+q where p=sigmoid(x)q=1-p", "(p + q) where p = sigmoid(x), q = (1 - p)")]
    [InlineData("p * q where p = sigmoid(x)  q = 1 - p", "(p * q) where p = sigmoid(x), q = (1 - p)")]
    [InlineData("p where p = a\n+ b", "p where p = (a + b)")]
    [InlineData("p where p = a == b q = a", "p where p = (a == b), q = a")]
    [InlineData("p where p = a ? b : c q = a", "p where p = (a ? b : c), q = a")]
    [InlineData("p where p = v[i] q = v", "p where p = v[i], q = v")]
    public void Commas_and_line_breaks_separate_alike(string text, string expected) => Assert.Equal(expected, Parsed.Valid(text).Printed);

    [Theory]
    [InlineData("where", "@where")]
    [InlineData("2 * where", "(2 * @where)")]
    [InlineData("where + 1", "(@where + 1)")]
    [InlineData("where where where = 2", "@where where @where = 2")]
    [InlineData("a where where = 2 b = where", "a where @where = 2, b = @where")]
    [InlineData("@where where p = 1", "@where where p = 1")]
    [InlineData("f(where)", "f(@where)")]
    [InlineData("wherever where p = 1", "wherever where p = 1")]
    public void Where_is_a_keyword_only_in_its_place(string text, string expected) => Assert.Equal(expected, Parsed.Valid(text).Printed);

    [Fact]
    public void The_focal_loss_of_the_readme()
    {
        const string text = """
            -alpha_t * (1 - p_t)^gamma * log(p_t)
            where p       = sigmoid(x)
                  p_t     = y*p + (1-y)*(1-p)
                  alpha_t = y*0.25 + (1-y)*0.75
            """;

        Assert.Equal(
            "(((-alpha_t) * ((1 - p_t) ^ gamma)) * log(p_t)) where p = sigmoid(x), "
            + "p_t = ((y * p) + ((1 - y) * (1 - p))), alpha_t = ((y * 0.25) + ((1 - y) * 0.75))",
            Parsed.Valid(text).Printed);
    }

    [Fact]
    public void A_binding_stands_on_its_name_through_its_value()
    {
        Parsed parsed = Parsed.Valid("p*q where p = (sigmoid(x)) , q = 1 - p ");
        Assert.Equal(["p = (sigmoid(x))", "q = 1 - p"], TextsOf(parsed, binding => binding.Range));
        Assert.Equal(["p", "q"], TextsOf(parsed, binding => binding.Name.Range));
    }

    [Theory]
    [InlineData("y != -100", "(y != (-100))")]
    [InlineData(" w * (y == 1 ? 2 : 1) ", "(w * ((y == 1) ? 2 : 1))")]
    public void Weight_and_mask_are_expressions(string text, string expected)
    {
        ProblemSink sink = new();
        ExpressionSyntax expression = FormulaParser.ParseExpression(text, ProblemText.Mask, sink);
        Assert.Empty(sink.Problems);
        Assert.Equal(expected, SyntaxPrinter.Print(expression));
    }

    [Theory]
    [InlineData("p > 0 where p = x", 6, 11, "a Mask has no 'where' of its own: bind names in the formula, they can be used here")]
    [InlineData("y p = x", 2, 3, "a Mask has no 'where' of its own: bind names in the formula, they can be used here")]
    [InlineData("y = 1", 2, 3, "'=' is not an operator: write '==' to compare")]
    [InlineData("y, z", 1, 2, "expected an operator or end of formula but found ','")]
    [InlineData("", 0, 0, "expected an expression but found end of formula")]
    public void Weight_and_mask_have_no_bindings(string text, int start, int end, string message)
    {
        ProblemSink sink = new();
        FormulaParser.ParseExpression(text, ProblemText.Mask, sink);

        Problem problem = Assert.Single(sink.Problems);
        Assert.Equal(ProblemIds.UnreadableFormula, problem.Id);
        Assert.Equal(new ProblemPlace(ProblemText.Mask, TextRange.FromBounds(start, end), ""), problem.Place);
        Assert.Equal(message, Assert.Single(problem.Arguments));
    }

    private static string[] TextsOf(Parsed parsed, Func<BindingSyntax, TextRange> range) =>
        [.. parsed.Formula.Bindings.Select(binding => parsed.TextOf(range(binding)))];
}
