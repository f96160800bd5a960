using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Differentiation;

/// <summary>Takes <c>stopgradient</c> away once it has had its effect, so that x - stopgradient(x) is 0 and not a rounding error.</summary>
internal static class StopGradients
{
    public static IEnumerable<Expr> Remove(ExprPool pool, IEnumerable<Expr> expressions)
    {
        Dictionary<Expr, Expr> done = [];
        return expressions.Select(expr => pool.Rebuild(expr, static node => node.Is(Operator.StopGradient) ? node[0] : node, done));
    }
}
