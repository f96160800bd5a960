using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Stabilization;

/// <summary>
/// Gives 0 * log(0) its value, 0: a product of a logarithm that can be infinite and a factor that can be 0 is guarded. A logit of infinity with the right
/// label has the loss 0 by this.
/// </summary>
internal sealed class ZeroProducts(ExprPool pool)
{
    /// <summary>What has been asked of a node before: sums of products of sums are walked once.</summary>
    private readonly Dictionary<Expr, bool> unbounded = [];

    public static IEnumerable<Expr> Guard(ExprPool pool, IEnumerable<Expr> expressions)
    {
        Dictionary<Expr, Expr> done = [];
        ZeroProducts products = new(pool);
        return expressions.Select(expr => pool.Rebuild(expr, products.Guard, done));
    }

    private Expr Guard(Expr node)
    {
        if (!node.Is(Operator.Multiply))
            return node;

        // The derivative of x^a is a x^(a-1): at a = 0 that is 0, also at x = 0.
        if (node.Operands.FirstOrDefault(factor => factor.Is(Operator.HyperParameter) && node.Operands.Any(power => IsUnboundedPower(power, factor))) is { } exponent)
        {
            Expr others = pool.Multiply([.. node.Operands.Where(factor => factor != exponent)]);
            return pool.Apply(Operator.GuardedProduct, exponent, others);
        }

        // A logit of -infinity has the share 0: what else multiplies that share may be infinite with the logit.
        bool hasShare = node.Operands.Any(static factor => factor.Is(Operator.Exp) && factor.Contains(Operator.LogShare));
        bool IsUnbounded(Expr factor) => IsUnboundedLogarithm(factor) || (hasShare && factor.Shape != Shape.Uniform && !factor.Range.IsFinite && factor.Contains(Operator.Input) && !factor.Is(Operator.Exp));
        bool hasLogarithm = node.Operands.Any(IsUnbounded);
        List<Expr> logarithms = [.. node.Operands.Where(hasLogarithm ? IsUnbounded : IsUnboundedExponential)];
        List<Expr> zeros = [.. node.Operands.Where(factor => !logarithms.Contains(factor) && CanBeZero(factor) && (hasLogarithm || !factor.Range.IsNonZero))];
        if (logarithms.Count == 0 || zeros.Count == 0)
            return node;

        Expr rest = pool.Multiply([.. node.Operands.Where(factor => !zeros.Contains(factor))]);
        return pool.Apply(Operator.GuardedProduct, pool.Multiply([.. zeros]), rest);
    }

    private static bool IsUnboundedPower(Expr power, Expr hyperParameter) =>
        power.Is(Operator.Power) && !power[0].Range.IsPositive && Dependence.Nodes(power[1]).Contains(hyperParameter);

    /// <summary>y*exp(x) at y = 0 is 0, also where the exponential overflows, and so is sign(x - y)*exp(s).</summary>
    private static bool IsUnboundedExponential(Expr expr) => expr.Is(Operator.Exp) && !expr[0].Range.IsNonPositive;

    /// <summary>Whether the factor can be 0, or is so small somewhere that its float is.</summary>
    private static bool CanBeZero(Expr factor) => factor.DependsOnInput && (!factor.Range.IsNonZero || Vanishes(factor));

    private static bool Vanishes(Expr factor) => factor.Operator switch
    {
        Operator.Exp or Operator.Sigmoid or Operator.Softplus or Operator.LogShare => true,
        Operator.Power or Operator.Expm1 => Vanishes(factor[0]),
        Operator.Multiply => factor.Operands.Any(Vanishes),
        _ => false,
    };

    private bool IsUnboundedLogarithm(Expr expr)
    {
        if (unbounded.TryGetValue(expr, out bool known))
            return known;

        RuntimeHelpers.EnsureSufficientExecutionStack();
        return unbounded[expr] = expr.Operator switch
        {
            Operator.Log or Operator.Log1p or Operator.Softplus or Operator.LogAddExp or Operator.LogRatio or Operator.Log1mExp or Operator.LogCosh or Operator.LogGamma or Operator.LogShare or Operator.BelowPeak => !expr.Range.IsFinite,
            Operator.Add or Operator.Multiply or Operator.GuardedProduct => expr.Operands.Any(IsUnboundedLogarithm),
            Operator.Select => IsUnboundedLogarithm(expr[1]) || IsUnboundedLogarithm(expr[2]),
            Operator.Power => IsUnboundedLogarithm(expr[0]),
            _ => false,
        };
    }
}
