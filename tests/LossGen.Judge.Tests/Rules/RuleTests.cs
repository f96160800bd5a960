using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using LossGen.FunctionLab.Exact;
using LossGen.Generator.Lowering;
using LossGen.Generator.Simplification;
using LossGen.Generator.Stabilization;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Tests.Stabilization;
using LossGen.Judge.Points;
using LossGen.Judge.Formulas;
using LossGen.Judge.Rules;
using static LossGen.Generator.Symbolics.RuleTerm;

namespace LossGen.Judge.Tests.Rules;

/// <summary>
/// Every row of every table of rules states an equation. Both sides are evaluated with a thousand bits, also where double arithmetic would have nothing left to
/// compare: they agree to 2^-60 of the value, however much of the left side cancels.
/// </summary>
public sealed class RuleTests
{
    private const int Bits = 1024;
    private const int AgreedBits = 60;

    /// <summary>Where a number has been made of numbers, as log(2), it is a double: then the sides agree to about its digits, in relation to the largest term.</summary>
    private const int FoldedBits = 40;

    /// <summary>The rules of evaluation hold what floats cannot tell from what it is.</summary>
    private const int FloatBits = 30;
    private const int LeastPoints = 20;

    /// <summary>What is below all floats and doubles is 0.</summary>
    private const double Nothing = 1e-320;

    private static readonly RuleTerm A = Variable("a");

    private static Dictionary<string, ImmutableArray<Rule>> Tables { get; } = new(StringComparer.Ordinal)
    {
        [nameof(StabilityRules.BeforeDifferentiation)] = [.. StabilityRules.BeforeDifferentiation.Except(RowRules.BeforeDifferentiation)],
        [nameof(StabilityRules.AfterDifferentiation)] = [.. StabilityRules.AfterDifferentiation.Except(RowRules.AfterDifferentiation)],
        [nameof(EvaluationRules)] = EvaluationRules.All,
        [nameof(ExactRules)] = ExactRules.All,
        [nameof(ExpansionRules)] = ExpansionRules.All,
    };

    public static TheoryData<string, string> Rows
    {
        get
        {
            TheoryData<string, string> rows = [];
            foreach ((string table, ImmutableArray<Rule> rules) in Tables)
            {
                foreach (Rule rule in rules)
                    rows.Add(table, rule.Name);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Both_sides_are_equal(string table, string name) =>
        Assert.Empty(Faults(Tables[table].First(rule => rule.Name == name), table == nameof(EvaluationRules) ? FloatBits : AgreedBits));

    [Fact]
    public void A_wrong_row_is_caught()
    {
        Assert.NotEmpty(Faults(new("wrong in the thirteenth digit", Log(1 + Exp(A)), Softplus(A) + Exp(-30 - Abs(A)), "")));
        Assert.NotEmpty(Faults(new("wrong in the tail alone", 1 - Sigmoid(A), Select(Less(7, A), 0, Sigmoid(-A)), "")));
        Assert.NotEmpty(Faults(new("wrong near 0 alone", Exp(A) - 1, Select(Less(Log(Abs(A)), -12), A, Expm1(A)), "")));
        Assert.NotEmpty(Faults(new("never under its condition", 1 - Sigmoid(A), Sigmoid(-A), "", static (_, _) => false)));
        Assert.Empty(Faults(new("a right one", 1 - Sigmoid(A), Sigmoid(-A), "")));
    }

    private static IEnumerable<string> Faults(Rule rule, int bits = AgreedBits)
    {
        Assert.True(Mpfr.IsAvailable, LossGen.Judge.Commands.JudgeCommand.NoMpfr);
        int points = 0;
        List<string> faults = [];
        RuleInstance[] all = [.. RuleSampling.Instances(rule)], plain = [.. all.Where(static instance => !IsFolded(instance))];
        RuleInstance[] instances = plain.Length > 0 ? plain : all;
        int count = instances.Length < 20 ? 60 : 8;
        System.Random random = new(1);
        foreach (RuleInstance instance in instances)
        {
            Expr right = ZeroProducts.Guard(instance.Pool, [instance.To]).Single();
            for (int i = 0; i < count; i++)
            {
                Dictionary<string, float> values = Draw(random);
                (bool isNumber, bool agrees) = Compare(instance.From, right, values, plain.Length == 0 ? Math.Min(bits, FoldedBits) : bits, isFolded: plain.Length == 0);
                points += isNumber ? 1 : 0;
                if (!agrees)
                    faults.Add(string.Create(CultureInfo.InvariantCulture, $"{ExprPrinter.Print(instance.From)} = {ExprPrinter.Print(instance.To)} at {string.Join(' ', values.Select(static pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}={pair.Value:R}")))}"));
            }
        }

        return points < LeastPoints ? [$"only {points} points"] : faults.Take(10);
    }

    private static bool IsFolded(RuleInstance instance) =>
        Dependence.Nodes(instance.From, instance.To).Any(static node => node.IsConstant && node.Value.IsFinite && node.Value.Denominator > 1_000_000);

    private static (bool IsNumber, bool Agrees) Compare(Expr left, Expr right, Dictionary<string, float> values, int bits, bool isFolded)
    {
        Real.Precision = Bits;
        try
        {
            Real from = ExprEvaluator.Evaluate(left, leaf => (double)values[leaf.Name]);
            if (!from.IsFinite)
                return (false, true);

            // A value that cancels below a thousand bits is none.
            Real size = Real.Abs(from);
            if (isFolded)
                size = left.Operands.Select(term => Real.Abs(ExprEvaluator.Evaluate(term, leaf => (double)values[leaf.Name]))).Append(size).Append(1).Aggregate(static (x, y) => x < y ? y : x);

            Real to = ExprEvaluator.Evaluate(right, leaf => (double)values[leaf.Name]);
            bool isNothing = size < Nothing && Real.Abs(to) < Nothing;
            return (true, isNothing || !(Real.Abs(from - to) > Real.Scale(size, -bits)));
        }
        finally
        {
            Real.Release();
            Real.Precision = Real.Bits;
        }
    }

    private static Dictionary<string, float> Draw(System.Random random)
    {
        InputSampler sampler = new(random);
        return new(StringComparer.Ordinal)
        {
            ["x"] = Bounded(sampler.Draw(InputKind.Real)),
            ["y"] = Bounded(sampler.Draw(InputKind.Real)),
            ["u"] = Bounded(sampler.Draw(InputKind.Positive)),
            ["t"] = sampler.Draw(InputKind.Label),
            ["n"] = random.Next(6),
            ["h"] = (float)(0.1 + (2 * random.NextDouble())),
        };
    }

    /// <summary>Beyond, the exponentials of squares leave the floats, and some rules hold what is below the least of these.</summary>
    private static float Bounded(float x) => MathF.CopySign(MathF.Min(MathF.Abs(x), 9), x);
}
