using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace LossGen.Generator.Symbolics;

/// <summary>One use of a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Before">The expression that it was used on.</param>
/// <param name="After">What came of it.</param>
internal sealed record RuleUse(Rule Rule, Expr Before, Expr After);

/// <summary>Runs a table of rules over an expression, operands first, until none applies.</summary>
internal sealed class RuleEngine
{
    /// <summary>More uses than this in one formula would be a circle of rules.</summary>
    private const int Budget = 2_000;

    private readonly ExprPool pool;
    private readonly RuleMatcher matcher;
    private readonly ILookup<Operator, Rule> rules;
    private readonly Dictionary<Expr, Expr> done = [];
    private readonly List<RuleUse> uses = [];

    public RuleEngine(ExprPool pool, IEnumerable<Rule> rules)
    {
        this.pool = pool;
        this.rules = rules.ToLookup(static rule => rule.From.Operator);
        matcher = new RuleMatcher(pool);
    }

    /// <summary>What fired, in order.</summary>
    public IReadOnlyList<RuleUse> Uses => uses;

    /// <summary>How many pairs of a pattern's term and an expression's were tried: what the cost of a large formula grows with.</summary>
    public long Attempts => matcher.Attempts;

    public Expr Rewrite(Expr expr)
    {
        if (done.TryGetValue(expr, out Expr? known))
            return known;

        RuntimeHelpers.EnsureSufficientExecutionStack();

        // A loop, not a recursion, over the uses at one place: only the depth of the expression costs stack.
        Expr current = expr;
        while (RewriteOnce(current) is { } changed)
            current = changed;

        done[expr] = current;
        done[current] = current;
        return current;
    }

    /// <summary>The expression with rewritten operands, or after one use of a rule; null where nothing is left to do.</summary>
    private Expr? RewriteOnce(Expr expr)
    {
        if (done.TryGetValue(expr, out Expr? known))
            return known == expr ? null : known;

        Expr rebuilt = expr.Operands.Length == 0 ? expr : pool.Apply(expr.Operator, [.. expr.Operands.Select(Rewrite)]);
        return rebuilt != expr ? rebuilt : TryUseAny(expr);
    }

    private Expr? TryUseAny(Expr expr)
    {
        if (uses.Count >= Budget)
            return null;

        foreach (Rule rule in rules[expr.Operator])
        {
            if (!rule.MayFit(expr) || (matcher.TryApply(rule, expr) ?? rule.Rearrange?.Invoke(pool, expr)) is not { } result)
                continue;

            uses.Add(new RuleUse(rule, expr, result));
            return result;
        }

        return null;
    }
}
