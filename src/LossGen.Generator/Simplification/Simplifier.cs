using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Simplification;

/// <summary>Shortens expressions by <see cref="ExactRules"/>. Common subexpressions need no pass: the pool makes no expression twice.</summary>
internal static class Simplifier
{
    public static ImmutableArray<Expr> Simplify(ExprPool pool, IEnumerable<Expr> values)
    {
        RuleEngine engine = new(pool, ExactRules.All);
        return [.. values.Select(engine.Rewrite)];
    }
}
