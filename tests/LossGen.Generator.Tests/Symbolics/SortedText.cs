using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Tests.Symbolics;

/// <summary>
/// An expression as text in which terms and factors stand in the order of their own texts: the same for equal expressions of two pools, whose order of creation
/// decides what is printed first.
/// </summary>
internal static class SortedText
{
    public static string Of(Expr expr)
    {
        Dictionary<Expr, string> texts = [];
        foreach (Expr node in Dependence.Nodes(expr))
        {
            IEnumerable<string> operands = node.Operands.Select(operand => texts[operand]);
            bool isInAnyOrder = node.Operator is Operator.Add or Operator.Multiply or Operator.Max or Operator.Min or Operator.LogAddExp or Operator.Equal;
            texts[node] = node.Operands.Length == 0
                ? ExprPrinter.Print(node)
                : $"{node.Operator}({string.Join(", ", isInAnyOrder ? operands.Order(StringComparer.Ordinal) : operands)})";
        }

        return texts[expr];
    }
}
