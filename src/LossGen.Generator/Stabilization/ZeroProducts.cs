using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Stabilization;

/// <summary>
/// Gives 0 * log(0) its value, 0: a product of a logarithm that can be infinite and a factor that can be 0 is guarded. A logit of infinity with the right
/// label has the loss 0 by this.
/// </summary>
internal static class ZeroProducts
{
    public static IEnumerable<Expr> Guard(ExprPool pool, IEnumerable<Expr> expressions)
    {
        Dictionary<Expr, Expr> done = [];
        return expressions.Select(expr => pool.Rebuild(expr, node => Guard(pool, node), done));
    }

    private static Expr Guard(ExprPool pool, Expr node)
    {
        if (!node.Is(Operator.Multiply))
            return node;

        List<Expr> logarithms = [.. node.Operands.Where(IsUnboundedLogarithm)];
        List<Expr> zeros = [.. node.Operands.Where(factor => !logarithms.Contains(factor) && CanBeZero(factor))];
        if (logarithms.Count == 0 || zeros.Count == 0)
            return node;

        Expr rest = pool.Multiply([.. node.Operands.Where(factor => !zeros.Contains(factor))]);
        return pool.Apply(Operator.GuardedProduct, pool.Multiply([.. zeros]), rest);
    }

    /// <summary>Whether the factor can be 0, or is so small somewhere that its float is.</summary>
    private static bool CanBeZero(Expr factor) => factor.DependsOnInput && (!factor.Range.IsNonZero || Vanishes(factor));

    private static bool Vanishes(Expr factor) => factor.Operator switch
    {
        Operator.Exp or Operator.Sigmoid => true,
        Operator.Power => Vanishes(factor[0]),
        _ => false,
    };

    private static bool IsUnboundedLogarithm(Expr expr) => expr.Operator switch
    {
        Operator.Log or Operator.Log1p or Operator.Softplus or Operator.LogAddExp or Operator.LogRatio or Operator.Log1mExp or Operator.LogCosh => !expr.Range.IsFinite,
        Operator.Add => expr.Operands.Any(IsUnboundedLogarithm),
        Operator.Multiply => expr.Operands.Any(IsUnboundedLogarithm),
        Operator.Power => IsUnboundedLogarithm(expr[0]),
        _ => false,
    };
}
