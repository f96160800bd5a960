using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Exact;
using LossGen.Generator.Stabilization;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Tests.Stabilization;

/// <summary>A rule with expressions put for its variables: what the engine would rewrite, and to what.</summary>
internal sealed record RuleInstance(ExprPool Pool, Match Match, Expr From, Expr To);

/// <summary>
/// Puts expressions of many kinds for the variables of a rule, as far as its condition lets them, so that a rule is tested by the equation that it states.
/// </summary>
internal static class RuleSampling
{
    private const double Tolerance = 1e-9;

    /// <summary>What may stand for a variable. A condition asks for a kind of leaf, a sign, or that one variable holds the square of another.</summary>
    private static IReadOnlyList<Expr> Candidates(ExprPool pool)
    {
        Expr x = pool.Input("x", Interval.All), y = pool.Input("y", Interval.All), positive = pool.Input("u", Interval.NonNegative);
        Expr label = pool.Input("t", Interval.Unit), hyper = pool.HyperParameter("h"), square = pool.Square(hyper);
        return
        [
            x,
            y,
            positive,
            label,
            hyper,
            pool.Constant((Rational)2),
            pool.Constant(Rational.Half),
            pool.Constant((Rational)(-1)),
            pool.Constant(Rational.FromDecimal(-2.5)),
            pool.Constant((Rational)4),
            pool.Negate(positive),
            pool.Negate(pool.Apply(Operator.Abs, x)),
            pool.Negate(pool.Square(y)),
            pool.Multiply(pool.Constant((Rational)3), x),
            square,
            pool.Add(square, pool.Square(x)),
            pool.Input("n", Interval.NonNegative, isInteger: true),
        ];
    }

    /// <summary>Every way to fill the rule's variables that its condition allows and that leaves an equation between two different expressions.</summary>
    public static IEnumerable<RuleInstance> Instances(Rule rule)
    {
        ExprPool pool = new();
        RuleMatcher matcher = new(pool);
        Expr[] variables = [.. Dependence.Nodes(rule.From).Where(static node => node.Is(Operator.Variable))];
        IReadOnlyList<Expr> candidates = Candidates(pool);
        foreach (Match match in Fill(variables, candidates, Match.Empty))
        {
            if (rule.Condition?.Invoke(pool, match) == false)
                continue;

            Expr from = matcher.Instantiate(rule.From, match), to = matcher.Instantiate(rule.To, match);
            // Where the canonical form has left nothing of the left side (log(x/x) is 0), there is nothing to rewrite.
            if (from != to && from.Operator == rule.From.Operator)
                yield return new RuleInstance(pool, match, from, to);
        }
    }

    private static IEnumerable<Match> Fill(Expr[] variables, IReadOnlyList<Expr> candidates, Match match) => variables.Length == 0
        ? [match]
        : candidates.SelectMany(candidate => Fill(variables[1..], candidates, match.With(variables[0], candidate)));

    /// <summary>
    /// Both sides at sampled points where the left side is a number; what the inputs may be follows their kind. 0 * log(0) is 0 on the right as it is in
    /// a kernel.
    /// </summary>
    public static IEnumerable<(double From, double To, double Size, string Point)> Sample(RuleInstance instance, double scale, int count)
    {
        Random random = new(1);
        Expr right = ZeroProducts.Guard(instance.Pool, [instance.To]).Single();
        for (int i = 0; i < count; i++)
        {
            Dictionary<string, double> values = new(StringComparer.Ordinal)
            {
                ["x"] = Draw(random, scale),
                ["y"] = Draw(random, scale),
                ["u"] = Math.Abs(Draw(random, scale)),
                ["t"] = random.Next(5) switch { 0 => 0, 1 => 1, _ => random.NextDouble() },
                ["n"] = random.Next(6),
                ["h"] = 0.1 + (2 * random.NextDouble()),
            };
            double from = ConstantEvaluator.Evaluate(instance.From, leaf => values[leaf.Name]);
            double to = ConstantEvaluator.Evaluate(right, leaf => values[leaf.Name]);
            double size = instance.From.Is(Operator.Add)
                ? instance.From.Operands.Max(term => Math.Abs(ConstantEvaluator.Evaluate(term, leaf => values[leaf.Name])))
                : Math.Abs(from);
            double Exact(Expr expr) => ExactEvaluator.Evaluate(expr, leaf => values[leaf.Name]).Value;

            // What double arithmetic loses on either side is no fault of the rule.
            if (double.IsFinite(from) && !IsNear(from, to, size))
                (from, to) = (Exact(instance.From), Exact(right));

            if (double.IsFinite(from))
                yield return (from, to, size, string.Join(" ", values.Select(static pair => FormattableString.Invariant($"{pair.Key}={pair.Value:R}"))));
        }
    }

    /// <summary>Near in relation to the largest term, or to 1e-4 where the left side has cancelled to almost 0 (squares of nearly equal numbers).</summary>
    public static bool IsNear(double from, double to, double size) => Math.Abs(from - to) <= Tolerance * Math.Max(size, 1e-4);

    /// <summary>Zero now and then: it is a kink, a pole or an edge of many a rule.</summary>
    private static double Draw(Random random, double scale) => random.Next(12) == 0 ? 0 : ((2 * random.NextDouble()) - 1) * scale;
}
