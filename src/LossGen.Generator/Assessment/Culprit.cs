using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Exact;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Assessment;

/// <summary>Finds where a computation in double goes wrong first.</summary>
internal static class Culprit
{
    /// <summary>A part whose error is greater is wrong.</summary>
    private const double Wrong = 1.0 / (1 << 24);

    public static Expr Find(Expr computed, Func<Expr, double> leaf)
    {
        IReadOnlyDictionary<Expr, ExactValue> exact = ExactEvaluator.Values(computed, leaf);
        Dictionary<Expr, double> values = [];
        foreach (Expr node in Dependence.Nodes(computed))
        {
            if (!exact.TryGetValue(node, out ExactValue right) || !right.IsKnown)
            {
                values[node] = Evaluate(node, leaf, values) ?? double.NaN;
                continue;
            }

            // A function without an evaluator is taken to be right.
            double value = values[node] = Evaluate(node, leaf, values) ?? right.Value;
            if (!node.IsTruth && !double.IsNaN(right.Value) && !(value == right.Value && !right.IsOutOfRange) && !(Math.Abs(value - right.Value) <= Wrong * Math.Abs(right.Value)))
                return node;
        }

        return computed;
    }

    private static double? Evaluate(Expr node, Func<Expr, double> leaf, Dictionary<Expr, double> values) =>
        node.IsConstant ? node.Value.ToDouble()
        : node.Operator is Operator.Input or Operator.HyperParameter ? leaf(node)
        : OperatorTable.Row(node.Operator).Evaluate?.Invoke([.. node.Operands.Select(operand => values[operand])]);
}
