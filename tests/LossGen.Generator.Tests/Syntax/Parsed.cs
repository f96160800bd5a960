using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Problems;
using LossGen.Generator.Syntax;

namespace LossGen.Generator.Tests.Syntax;

/// <summary>A formula that has been read, and what was said about it.</summary>
internal sealed record Parsed(string Text, FormulaSyntax Formula, IReadOnlyList<Problem> Problems)
{
    public static Parsed From(string text)
    {
        ProblemSink sink = new();
        FormulaSyntax formula = FormulaParser.ParseFormula(text, ProblemText.Formula, sink);
        return new Parsed(text, formula, sink.Problems);
    }

    /// <summary>Reads a formula that must be right.</summary>
    public static Parsed Valid(string text)
    {
        Parsed parsed = From(text);
        Assert.Equal([], parsed.Messages);
        return parsed;
    }

    public string Printed => SyntaxPrinter.Print(Formula);

    /// <summary>The messages, each with its range: <c>2..3 expected ...</c>.</summary>
    public string[] Messages => [.. Problems.Select(problem => $"{problem.Place.Range.Start}..{problem.Place.Range.End} {problem.Arguments[0]}")];

    /// <summary>The messages alone.</summary>
    public string[] Said => [.. Problems.Select(problem => problem.Arguments[0])];

    /// <summary>Every node of the tree.</summary>
    public IEnumerable<ExpressionSyntax> Nodes =>
        Formula.Bindings.SelectMany(binding => NodesOf(binding.Value).Prepend(binding.Name)).Concat(NodesOf(Formula.Body));

    public string TextOf(TextRange range) => Text.Substring(range.Start, range.Length);

    private static IEnumerable<ExpressionSyntax> NodesOf(ExpressionSyntax root)
    {
        Stack<ExpressionSyntax> waiting = new([root]);
        while (waiting.TryPop(out ExpressionSyntax? node))
        {
            yield return node;
            foreach (ExpressionSyntax part in PartsOf(node))
                waiting.Push(part);
        }
    }

    private static ExpressionSyntax[] PartsOf(ExpressionSyntax node) => node switch
    {
        UnarySyntax unary => [unary.Operand],
        BinarySyntax binary => [binary.Left, binary.Right],
        ConditionalSyntax test => [test.Condition, test.WhenTrue, test.WhenFalse],
        IndexSyntax element => [element.Row, element.Index],
        CallSyntax call => [call.Function, .. call.Arguments],
        _ => [],
    };
}
