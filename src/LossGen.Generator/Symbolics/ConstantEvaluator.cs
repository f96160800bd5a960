using System;
using System.Collections.Generic;
using System.Linq;

namespace LossGen.Generator.Symbolics;

/// <summary>Evaluates an expression in double.</summary>
internal static class ConstantEvaluator
{
    /// <summary>The value, given the values of its inputs and hyper-parameters; NaN where a function has no evaluator.</summary>
    public static double Evaluate(Expr expr, Func<Expr, double> leaf)
    {
        Dictionary<Expr, double> values = [];
        foreach (Expr node in Dependence.Nodes(expr))
        {
            values[node] = node.IsConstant ? node.Value.ToDouble()
                : node.Operator is Operator.Input or Operator.HyperParameter or Operator.Variable ? leaf(node)
                : OperatorTable.Row(node.Operator).Evaluate?.Invoke([.. node.Operands.Select(operand => values[operand])]) ?? double.NaN;
        }

        return values[expr];
    }
}
