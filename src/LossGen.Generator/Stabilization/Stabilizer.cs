using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Stabilization;

/// <summary>An expression that has been made stable, and how.</summary>
internal sealed record StableForm(ImmutableArray<Expr> Values, ImmutableArray<RuleUse> Uses);

/// <summary>Rewrites expressions by <see cref="StabilityRules"/> until none applies.</summary>
internal static class Stabilizer
{
    public static StableForm Stabilize(ExprPool pool, IEnumerable<Expr> values)
    {
        RuleEngine engine = new(pool, StabilityRules.All);
        ImmutableArray<Expr> stable = [.. values.Select(engine.Rewrite)];
        return new StableForm(stable, [.. engine.Uses]);
    }
}
