using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Lowering;

/// <summary>
/// Sees to it that a NaN input gives NaN in each output of its element. Arithmetic does so by itself; a choice need not (the gradient of a hinge is -y or 0,
/// whatever the NaN), so an output for which it cannot be proven gets a test.
/// </summary>
internal sealed class NanPropagation(ExprPool pool)
{
    private readonly Dictionary<Expr, ImmutableHashSet<Expr>> carried = [];

    /// <summary>The output, NaN wherever one of the inputs is.</summary>
    /// <param name="output">The output.</param>
    /// <param name="inputs">The inputs on which the loss depends.</param>
    /// <param name="witness">A value that is computed anyway, the loss itself; null where there is none.</param>
    public Expr Ensure(Expr output, IReadOnlyCollection<Expr> inputs, Expr? witness)
    {
        List<Expr> missing = [.. inputs.Where(input => !Carried(output).Contains(input))];
        if (missing.Count == 0)
            return output;

        // What is equal to itself is a number.
        IEnumerable<Expr> witnesses = witness is not null && missing.All(Carried(witness).Contains) ? [witness] : missing;
        return witnesses.Aggregate(output, (guarded, value) => pool.Select(pool.Apply(Operator.Equal, value, value), guarded, value));
    }

    /// <summary>The inputs whose NaN makes this NaN for certain.</summary>
    private ImmutableHashSet<Expr> Carried(Expr expr)
    {
        if (carried.TryGetValue(expr, out ImmutableHashSet<Expr>? inputs))
            return inputs;

        RuntimeHelpers.EnsureSufficientExecutionStack();
        return carried[expr] = Find(expr);
    }

    private ImmutableHashSet<Expr> Find(Expr expr) => expr.Operator switch
    {
        Operator.Input => [expr],
        Operator.Select => Carried(expr[1]).Intersect(Carried(expr[2])),

        // 1 to the power of NaN is 1, and NaN to the power of 0.
        Operator.Power when !expr[1].IsConstant => [],
        Operator.Hold or Operator.HoldAway => Carried(expr[0]),
        Operator.GuardedProduct => Carried(expr[0]),
        Operator.Add => Union(expr).Union(CarriedByPairs(expr)),
        _ => expr.IsTruth ? [] : Union(expr),
    };

    private ImmutableHashSet<Expr> Union(Expr expr) => expr.Operands.Aggregate(ImmutableHashSet<Expr>.Empty, (all, operand) => all.Union(Carried(operand)));

    /// <summary>
    /// In y*f(x) + (1 - y)*g(x) a NaN of f and g shows, though each product is guarded: y and 1 - y, whose sum is not 0, cannot both be 0.
    /// </summary>
    private ImmutableHashSet<Expr> CarriedByPairs(Expr sum)
    {
        List<Expr> products = [.. sum.Operands.Select(term => pool.SplitCoefficient(term).Cofactor).Where(static term => term.Is(Operator.GuardedProduct))];
        ImmutableHashSet<Expr> all = [];
        foreach (Expr first in products)
        {
            foreach (Expr second in products)
            {
                Expr guards = pool.Add(first[0], second[0]);
                if (guards.IsConstant && !guards.IsZero)
                    all = all.Union(Carried(first[1]).Intersect(Carried(second[1])));
            }
        }

        return all;
    }
}
