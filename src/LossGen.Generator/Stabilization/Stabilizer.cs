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
    /// <summary>The value in the form that is differentiated.</summary>
    public static StableForm Prepare(ExprPool pool, params Expr[] values) => Run(pool, values, StabilityRules.BeforeDifferentiation);

    /// <summary>The value and its derivatives in the form that is shown.</summary>
    public static StableForm Finish(ExprPool pool, IEnumerable<Expr> values) => Rearrange(pool, values, Late);

    /// <summary>A derivative in the form that is differentiated once more.</summary>
    public static Expr PrepareDerivative(ExprPool pool, Expr derivative) => Rearrange(pool, [derivative], StabilityRules.BeforeDifferentiation).Values[0];

    /// <summary>The same in the form that is computed.</summary>
    public static StableForm PrepareEvaluation(ExprPool pool, IEnumerable<Expr> values) => Run(pool, values, Last);

    private static ImmutableArray<Rule> Late { get; } = StabilityRules.BeforeDifferentiation.AddRange(StabilityRules.AfterDifferentiation);

    private static ImmutableArray<Rule> Last { get; } = RowRules.ForEvaluation.AddRange(EvaluationRules.All);

    /// <summary>By the rules, then by what a sum's terms have in common, then by the rules again.</summary>
    private static StableForm Rearrange(ExprPool pool, IEnumerable<Expr> values, IEnumerable<Rule> rules)
    {
        RuleEngine engine = new(pool, rules);
        CommonFactors factors = new(pool, engine.Rewrite);
        ImmutableArray<Expr> stable = [.. values.Select(value => engine.Rewrite(factors.TakeOut(engine.Rewrite(value))))];
        return new StableForm(stable, [.. engine.Uses]);
    }

    private static StableForm Run(ExprPool pool, IEnumerable<Expr> values, IEnumerable<Rule> rules)
    {
        RuleEngine engine = new(pool, rules);
        ImmutableArray<Expr> stable = [.. values.Select(engine.Rewrite)];
        return new StableForm(stable, [.. engine.Uses]);
    }
}
