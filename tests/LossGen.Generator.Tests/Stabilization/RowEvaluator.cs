using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Tests.Stabilization;

/// <summary>Evaluates an expression over one row in double, each reduction by its definition: nothing is taken out, nothing held.</summary>
internal sealed class RowEvaluator(int classes, Func<Expr, double[]> leaf)
{
    private readonly Dictionary<Expr, double[]> values = [];

    /// <summary>The value in each class.</summary>
    public double[] Evaluate(Expr expr)
    {
        foreach (Expr node in Dependence.Nodes(expr).Where(node => !values.ContainsKey(node)))
            values[node] = Compute(node);

        return values[expr];
    }

    private double[] Compute(Expr node)
    {
        double[][] operands = [.. node.Operands.Select(operand => values[operand])];
        return node.Operator switch
        {
            Operator.Constant => Repeat(node.Value.ToDouble()),
            Operator.Input or Operator.HyperParameter => leaf(node),
            Operator.Position => [.. Enumerable.Range(0, classes).Select(static position => (double)position)],
            Operator.RowSum => Repeat(operands[0].Sum()),
            Operator.RowMax => Repeat(operands[0].Max()),
            Operator.ArgMax => Repeat(Array.IndexOf(operands[0], operands[0].Max())),
            Operator.LogSumExp => Repeat(LogSumExp(operands[0])),
            Operator.LogShare => [.. operands[0].Select(value => value - LogSumExp(operands[1]))],
            Operator.RowNorm => Repeat(Math.Sqrt(operands[0].Sum(static value => value * value))),
            Operator.OverNorm => [.. operands[0].Zip(operands[1], static (value, norm) => norm == 0 ? 0 : value / norm)],
            Operator.RowElement => [.. operands[1].Select(index => operands[0][(int)index])],
            Operator.Peak => operands[0],
            Operator.BelowPeak => [.. operands[0].Zip(operands[1], static (value, peak) => value == peak ? 0 : value - peak)],
            _ => [.. Enumerable.Range(0, classes).Select(i => OperatorTable.Row(node.Operator).Evaluate!([.. operands.Select(operand => operand[i])]))],
        };
    }

    private double[] Repeat(double value) => [.. Enumerable.Repeat(value, classes)];

    private static double LogSumExp(double[] row) => Math.Log(row.Sum(Math.Exp));
}
