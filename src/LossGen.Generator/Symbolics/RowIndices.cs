using System.Collections.Generic;
using System.Linq;

namespace LossGen.Generator.Symbolics;

/// <summary>The class indices at which an expression looks elements up.</summary>
internal static class RowIndices
{
    public static IEnumerable<Expr> In(Expr expr) =>
        expr.Contains(Operator.RowElement) ? Dependence.Nodes(expr).Where(static node => node.Is(Operator.RowElement)).Select(static node => node[1]).Distinct() : [];

    /// <summary>Whether a value is the row's expression itself, or an element of it.</summary>
    public static bool IsElement(Expr value, Expr row) => value == row || (value.Is(Operator.RowMax) && value[0] == row) || In(value).Any(index => IsAt(row, index, value));

    /// <summary>Whether a value is the row's expression at that class.</summary>
    public static bool IsAt(Expr row, Expr index, Expr value)
    {
        if (!row.VariesInRow)
            return row == value;

        return row.Operator switch
        {
            Operator.Input => value.Is(Operator.RowElement) && value[0] == row && value[1] == index,
            Operator.Position => value == index,
            _ => row.Operator == value.Operator && row.Operands.Length == value.Operands.Length && row.Operands.All(operand => value.Operands.Any(other => IsAt(operand, index, other))),
        };
    }
}
