using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Lowering;

/// <summary>a/d + b/d becomes (a + b)/d: a division costs more than all that is added.</summary>
internal static class CommonDenominator
{
    public static Expr Join(ExprPool pool, Expr expr, Dictionary<Expr, Expr> done) => pool.Rebuild(expr, node => node.Is(Operator.Add) ? Join(pool, node) : node, done);

    private static Expr Join(ExprPool pool, Expr sum)
    {
        List<(Expr Denominator, Expr Numerator)> terms = [.. sum.Operands.Select(term => Split(pool, term))];
        List<IGrouping<Expr, Expr>> groups = [.. terms.GroupBy(static term => term.Denominator, static term => term.Numerator)];
        if (groups.All(static group => group.Key.IsOne || group.Count() == 1))
            return sum;

        return pool.Add([.. groups.Select(group => pool.Multiply(pool.Add([.. group]), group.Key))]);
    }

    private static (Expr Denominator, Expr Numerator) Split(ExprPool pool, Expr term)
    {
        IReadOnlyList<Expr> factors = term.Is(Operator.Multiply) ? term.Operands : [term];
        Expr[] below = [.. factors.Where(IsReciprocal)];
        return (pool.Multiply(below), pool.Multiply([.. factors.Where(static factor => !IsReciprocal(factor))]));
    }

    private static bool IsReciprocal(Expr factor) => factor.Is(Operator.Power) && factor[1].IsConstant && factor[1].Value.Sign < 0;
}
