using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using LossGen.Generator.Text;

namespace LossGen.Generator.Syntax;

/// <summary>Prints a tree with every parenthesis, for tests and for the debugger. Reading the text again gives the same tree.</summary>
internal static class SyntaxPrinter
{
    public static string Print(FormulaSyntax formula)
    {
        StringBuilder text = new(Print(formula.Body));
        string separator = " where ";
        foreach (BindingSyntax binding in formula.Bindings)
        {
            text.Append(separator).Append(Print(binding.Name)).Append(" = ").Append(Print(binding.Value));
            separator = ", ";
        }

        return text.ToString();
    }

    public static string Print(ExpressionSyntax expression)
    {
        StringBuilder text = new();
        Stack<object> waiting = new([expression]);
        while (waiting.Count > 0)
        {
            object next = waiting.Pop();
            if (next is ExpressionSyntax inner)
            {
                foreach (object part in PartsOf(inner).AsEnumerable().Reverse())
                    waiting.Push(part);
            }
            else
            {
                text.Append(next);
            }
        }

        return text.ToString();
    }

    /// <summary>What a node prints as, in order: its own text, and the nodes in it.</summary>
    private static object[] PartsOf(ExpressionSyntax expression) => expression switch
    {
        NumberSyntax number => [NumberText.Print(number.Value)],
        NameSyntax name => [name.Name is "where" ? "@where" : name.Name],
        CallSyntax call => [call.Function, "(", .. call.Arguments.SelectMany(Separated), ")"],
        IndexSyntax element => [element.Row, "[", element.Index, "]"],
        UnarySyntax unary => ["(", Sign(unary.Operator), unary.Operand, ")"],
        BinarySyntax binary => ["(", binary.Left, $" {BinaryOperatorTable.Of(binary.Operator).Text} ", binary.Right, ")"],
        ConditionalSyntax test => ["(", test.Condition, " ? ", test.WhenTrue, " : ", test.WhenFalse, ")"],
        MissingSyntax => ["<missing>"],
        _ => throw new InvalidOperationException($"no way to print a {expression.GetType().Name}"),
    };

    private static object[] Separated(ExpressionSyntax argument, int position) => position == 0 ? [argument] : [", ", argument];

    private static string Sign(UnaryOperator unary) => unary switch
    {
        UnaryOperator.Plus => "+",
        UnaryOperator.Minus => "-",
        UnaryOperator.Not => "!",
        _ => throw new InvalidOperationException($"no sign for {unary}"),
    };
}
