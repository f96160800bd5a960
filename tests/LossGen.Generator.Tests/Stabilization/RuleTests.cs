using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using LossGen.Generator.Lowering;
using LossGen.Generator.Simplification;
using LossGen.Generator.Stabilization;
using LossGen.Generator.Symbolics;
using static LossGen.Generator.Symbolics.RuleTerm;

namespace LossGen.Generator.Tests.Stabilization;

/// <summary>Every row of every rule table states an equation: it is sampled, and both sides agree.</summary>
public sealed class RuleTests
{
    /// <summary>Below this a row counts as not tested.</summary>
    private const int LeastPoints = 20;

    private static readonly RuleTerm A = Variable("a");
    private static readonly RuleTerm B = Variable("b");

    private static Dictionary<string, ImmutableArray<Rule>> Tables { get; } = new(StringComparer.Ordinal)
    {
        [nameof(StabilityRules.BeforeDifferentiation)] = [.. StabilityRules.BeforeDifferentiation.Except(RowRules.BeforeDifferentiation)],
        [nameof(StabilityRules.AfterDifferentiation)] = [.. StabilityRules.AfterDifferentiation.Except(RowRules.AfterDifferentiation)],
        [nameof(EvaluationRules)] = EvaluationRules.All,
        [nameof(ExactRules)] = ExactRules.All,
        [nameof(ExpansionRules)] = ExpansionRules.All,
    };

    public static TheoryData<string, string> Rows => Data(Tables.Keys);

    public static TheoryData<string, string> StabilityRows => Data([nameof(StabilityRules.BeforeDifferentiation), nameof(StabilityRules.AfterDifferentiation)]);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Both_sides_are_equal(string table, string name) => Assert.Empty(Faults(Find(table, name), Scales(table)));

    /// <summary>A row whose left side can never appear, for the canonical form writes it otherwise, would be dead.</summary>
    [Theory]
    [MemberData(nameof(Rows))]
    public void It_fires_on_its_own_left_side(string table, string name)
    {
        Rule rule = Find(table, name);
        Assert.Contains(RuleSampling.Instances(rule), instance => new RuleMatcher(instance.Pool).TryApply(rule, instance.From) is not null);
    }

    [Theory]
    [MemberData(nameof(StabilityRows))]
    public void Rewriting_the_right_side_comes_to_an_end_and_a_second_time_changes_nothing(string table, string name)
    {
        ImmutableArray<Rule> rules = StabilityRules.BeforeDifferentiation.AddRange(StabilityRules.AfterDifferentiation);
        foreach (RuleInstance instance in RuleSampling.Instances(Find(table, name)).Take(200))
        {
            RuleEngine engine = new(instance.Pool, rules);
            Expr once = engine.Rewrite(instance.To);
            Assert.True(engine.Uses.Count <= 100, $"{engine.Uses.Count} uses on {ExprPrinter.Print(instance.To)}");
            Assert.Equal(ExprPrinter.Print(once), ExprPrinter.Print(new RuleEngine(instance.Pool, rules).Rewrite(once)));
        }
    }

    [Fact]
    public void A_wrong_row_is_caught()
    {
        double[] scales = [3];
        Assert.NotEmpty(Faults(new("complement without its sign", 1 - Sigmoid(A), Sigmoid(A), ""), scales));
        Assert.NotEmpty(Faults(new("root that forgets a sign", Sqrt(A ^ 2), A, ""), scales));
        Assert.NotEmpty(Faults(new("wrong in the eighth digit", Log(1 + Exp(A)), Softplus(A) + (A / 100_000_000), ""), scales));
        Assert.NotEmpty(Faults(new("wrong at 0 only", A * A, Select(Equal(A, 0), 1, A * A), ""), scales));
        Assert.NotEmpty(Faults(new("never under its condition", 1 - Sigmoid(A), Sigmoid(-A), "", static (_, _) => false), scales));
        Assert.Empty(Faults(new("a right one", 1 - Sigmoid(A), Sigmoid(-A), ""), scales));
    }

    /// <summary>Two rules that undo each other are caught by the budget of uses.</summary>
    [Fact]
    public void A_circle_of_rules_is_caught()
    {
        ExprPool pool = new();
        Rule[] circle = [new("there", Exp(A) * B, Exp(A) * B * Tanh(B), ""), new("back", Tanh(A) * B, B, "")];
        RuleEngine engine = new(pool, circle);
        engine.Rewrite(pool.Multiply(pool.Apply(Operator.Exp, pool.Input("x", Interval.All)), pool.Input("y", Interval.All)));
        Assert.True(engine.Uses.Count > 100);
    }

    private static Rule Find(string table, string name) => Assert.Single(Tables[table], rule => rule.Name == name);

    /// <summary>The rules that unstable forms are rewritten by are sampled where those still have their digits, the others far out as well.</summary>
    private static double[] Scales(string table) => table is nameof(EvaluationRules) or nameof(ExpansionRules) ? [3, 300, 1e12, 1e17] : [3];

    private static IEnumerable<string> Faults(Rule rule, double[] scales)
    {
        int points = 0;
        List<string> faults = [];
        RuleInstance[] instances = [.. RuleSampling.Instances(rule)];
        int count = instances.Length < 20 ? 60 : 8;
        foreach (RuleInstance instance in instances)
        {
            foreach ((double from, double to, double size, string point) in scales.SelectMany(scale => RuleSampling.Sample(instance, scale, count)))
            {
                points++;
                if (!RuleSampling.IsNear(from, to, size))
                    faults.Add(string.Create(CultureInfo.InvariantCulture, $"{from:R} is not {to:R}: {ExprPrinter.Print(instance.From)} = {ExprPrinter.Print(instance.To)} at {point}"));
            }
        }

        return points < LeastPoints ? [$"only {points} points"] : faults.Take(10);
    }

    private static TheoryData<string, string> Data(IEnumerable<string> tables)
    {
        TheoryData<string, string> data = [];
        foreach (string table in tables)
        {
            foreach (Rule rule in Tables[table])
                data.Add(table, rule.Name);
        }

        return data;
    }
}
