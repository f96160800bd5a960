using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Stabilization;

/// <summary>
/// Splits what varies within a row by a one-hot index in it: for the class of the index, where everything is known of that class, and for the others.
/// <code>
/// softmax(x) - onehot(y)  =  class == y ? softmax(x)[y] - 1 : softmax(x)
/// </code>
/// The first is one number a row, and a rule keeps it from cancelling.
/// </summary>
internal static class OneHotSplit
{
    /// <summary>Each index doubles the expression.</summary>
    private const int MostIndices = 3;

    public static Expr Split(ExprPool pool, Expr expr) => SplitHere(pool, pool.Rebuild(expr, node => SplitReduced(pool, node), []));

    private static Expr SplitReduced(ExprPool pool, Expr node) =>
        node.IsReduction && !node.Is(Operator.RowElement) ? pool.Apply(node.Operator, [.. node.Operands.Select((operand, i) => node.Reduces(i) ? SplitHere(pool, operand) : operand)]) : node;

    private static Expr SplitHere(ExprPool pool, Expr expr)
    {
        if (!expr.VariesInRow)
            return expr;

        Expr[] conditions = [.. InRow.Nodes(expr).Where(static node => Index(node) is not null).OrderBy(static node => node.Id)];
        if (conditions.Length > MostIndices)
            return expr;

        return conditions.Aggregate(expr, (split, condition) => pool.Select(condition, pool.At(split, Index(condition)!), InRow.Replace(pool, split, condition, pool.Truth(false))));
    }

    private static Expr? Index(Expr condition) =>
        !condition.Is(Operator.Equal) ? null
        : condition[0].Is(Operator.Position) && !condition[1].VariesInRow ? condition[1]
        : condition[1].Is(Operator.Position) && !condition[0].VariesInRow ? condition[0]
        : null;
}
