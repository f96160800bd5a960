using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace LossGen.Generator.Symbolics;

/// <summary>w*a + (1 - w)*b with a weight w between 0 and 1: it lies between a and b, which the terms alone do not tell.</summary>
/// <param name="Weight">w.</param>
/// <param name="First">The range of a.</param>
/// <param name="Second">The range of b.</param>
internal sealed record Mixture(Expr Weight, Interval First, Interval Second)
{
    public Interval Range => Weight.Range.Low >= 0 && Weight.Range.High <= 1 ? First.Union(Second) : Interval.All;

    /// <summary>The ways to read two terms as a mixture, whatever the range of the weight: y*p + (1 - y)*(1 - p) is one by y and one by p.</summary>
    public static IEnumerable<Mixture> Find(Expr first, Expr second) => FindInOrder(first, second).Concat(FindInOrder(second, first));

    /// <summary>The inputs that weigh a pair of terms of the sum.</summary>
    public static IEnumerable<Expr> InputWeights(Expr sum) =>
        from first in sum.Operands
        from second in sum.Operands
        where first.Id < second.Id
        from mixture in Find(first, second)
        where mixture.Weight.Is(Operator.Input)
        select mixture.Weight;

    private static IEnumerable<Mixture> FindInOrder(Expr first, Expr second)
    {
        ImmutableArray<Expr> factors = Factors(first), others = Factors(second);
        foreach (Expr complement in others)
        {
            if (ComplementOf(complement) is { } weight && factors.Contains(weight))
                yield return new(weight, Intervals.Product(factors.Where(factor => factor != weight)), Intervals.Product(others.Where(factor => factor != complement)));
        }
    }

    private static ImmutableArray<Expr> Factors(Expr term) => term.Is(Operator.Multiply) ? term.Operands : [term];

    /// <summary>w, given 1 - w.</summary>
    private static Expr? ComplementOf(Expr expr)
    {
        bool isComplement = expr.Is(Operator.Add) && expr.Operands.Length == 2 && expr[0].IsOne
            && expr[1].Is(Operator.Multiply) && expr[1].Operands.Length == 2 && expr[1][0].IsConstantOf(-1);
        return isComplement ? expr[1][1] : null;
    }
}
