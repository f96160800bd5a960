using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Stabilization;

/// <summary>
/// Splits a loss by its label where a logarithm or a power is taken of a mixture y*a + (1 - y)*b, as in the focal loss: for the labels 0 and 1 the mixture
/// is one of a and b, whose log is stable where that of the mixture is not (a sigmoid vanishes below -104). Labels between, if there may be any, keep the formula as it
/// is: there the mixture is no smaller than the lesser of y and 1 - y.
/// </summary>
internal static class LabelSplit
{
    /// <summary>Each doubles the formula.</summary>
    private const int MostChoices = 3;

    /// <summary>What varies within a row is split where it is reduced, what is one number a row outside of that.</summary>
    public static Expr Split(ExprPool pool, Expr value) => SplitHere(pool, pool.Rebuild(value, node => SplitReduced(pool, node), []));

    private static Expr SplitReduced(ExprPool pool, Expr node) =>
        node.IsReduction && !node.Is(Operator.RowElement) ? pool.Apply(node.Operator, [.. node.Operands.Select((operand, i) => node.Reduces(i) ? SplitHere(pool, operand) : operand)]) : node;

    private static Expr SplitHere(ExprPool pool, Expr value)
    {
        Expr split = SplitChoices(pool, value);
        foreach (Expr label in InRow.Nodes(split).Where(IsNonlinear).SelectMany(static node => InRow.Nodes(node[0])).Where(static node => node.Is(Operator.Add)).SelectMany(Mixture.InputWeights).Distinct().OrderBy(static label => label.Id))
        {
            Expr one = InRow.Replace(pool, split, label, pool.One), zero = InRow.Replace(pool, split, label, pool.Zero);
            Expr between = label.IsBinary ? zero : pool.Select(pool.Apply(Operator.Equal, label, pool.Zero), zero, split);
            split = pool.Select(pool.Apply(Operator.Equal, label, pool.One), one, between);
        }

        return split;
    }

    /// <summary>log(y ? a : b) as y ? log(a) : log(b): what is stable in either is hidden by the choice.</summary>
    private static Expr SplitChoices(ExprPool pool, Expr value)
    {
        Expr[] conditions =
        [
            .. InRow.Nodes(value)
                .Where(static node => node.Is(Operator.Log) || (node.Is(Operator.Power) && !node[1].IsConstant))
                .SelectMany(static node => InRow.Nodes(node[0]))
                .Where(static node => node.Is(Operator.Select))
                .Select(static node => node[0])
                .Distinct(),
        ];
        if (conditions.Length > MostChoices)
            return value;

        return conditions.Aggregate(value, (split, condition) => pool.Select(condition, InRow.Replace(pool, split, condition, pool.Truth(true)), InRow.Replace(pool, split, condition, pool.Truth(false))));
    }

    private static bool IsNonlinear(Expr node) => node.Is(Operator.Log) || (node.Is(Operator.Power) && !node[1].IsConstantOf(2));
}
