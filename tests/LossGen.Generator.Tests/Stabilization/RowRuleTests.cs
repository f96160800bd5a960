using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Stabilization;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Tests.Stabilization;

/// <summary>Every row of the rules over rows fires on some spelling, and changes no value: before and after are evaluated over rows in double.</summary>
public sealed class RowRuleTests
{
    private static readonly Random Seeded = new(20);

    private static ImmutableArray<Rule> Rules => StabilityRules.BeforeDifferentiation.AddRange(StabilityRules.AfterDifferentiation);

    public static TheoryData<string> Names => [.. RowRules.BeforeDifferentiation.AddRange(RowRules.AfterDifferentiation).AddRange(RowRules.ForEvaluation).Select(static rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_fires_on_a_spelling(string name) =>
        Assert.Contains(Spellings(), spelling =>
        {
            RuleEngine engine = new(spelling.Pool, Rules), evaluation = new(spelling.Pool, RowRules.ForEvaluation);
            evaluation.Rewrite(engine.Rewrite(spelling.Expr));
            return engine.Uses.Concat(evaluation.Uses).Any(use => use.Rule.Name == name);
        });

    [Fact]
    public void No_value_changes()
    {
        foreach ((ExprPool pool, Expr expr) in Spellings())
        {
            Expr stable = new RuleEngine(pool, RowRules.ForEvaluation).Rewrite(new RuleEngine(pool, Rules).Rewrite(expr));
            foreach (int classes in new[] { 2, 3, 8 })
                Assert.True(Difference(pool, expr, stable, classes) < 1e-11, $"{ExprPrinter.Print(expr)} became {ExprPrinter.Print(stable)}");
        }
    }

    [Fact]
    public void A_wrong_row_is_caught()
    {
        ExprPool pool = new();
        Expr x = Row(pool, "x"), right = pool.Apply(Operator.LogSumExp, x), wrong = pool.Apply(Operator.RowMax, x);
        Assert.True(Difference(pool, right, wrong, 3) > 1e-3);
    }

    private static Expr Row(ExprPool pool, string name) => pool.Input(name, Interval.All, shape: Shape.PerElement);

    /// <summary>What users write, spelt out without the functions of the language that are stable already.</summary>
    private static IEnumerable<(ExprPool Pool, Expr Expr)> Spellings()
    {
        Func<ExprPool, Expr, Expr, Expr, Expr, Expr>[] all =
        [
            // log(sum(exp(x))) - x[y], and of scaled and shifted logits
            static (pool, x, z, y, t) => pool.Subtract(LogOfSum(pool, x), pool.At(x, y)),
            static (pool, x, z, y, t) => pool.Subtract(LogOfSum(pool, pool.Add(pool.Multiply(x, t), z)), pool.At(pool.Add(pool.Multiply(x, t), z), y)),
            static (pool, x, z, y, t) => pool.Apply(Operator.Log, pool.Divide(pool.Apply(Operator.Exp, pool.At(x, y)), SumOfExps(pool, x))),
            static (pool, x, z, y, t) => pool.Apply(Operator.Log, pool.Add(pool.One, pool.Apply(Operator.RowSum, pool.Multiply(pool.Subtract(pool.One, pool.OneHot(y)), pool.Apply(Operator.Exp, pool.Subtract(x, pool.At(x, y))))))),
            static (pool, x, z, y, t) => pool.Apply(Operator.Exp, pool.Subtract(pool.Add(x, pool.At(x, y)), pool.Multiply(pool.Constant((Rational)2), pool.Apply(Operator.LogSumExp, x)))),
            static (pool, x, z, y, t) => SumOfExps(pool, Share(pool, x)),
            static (pool, x, z, y, t) => pool.Apply(Operator.LogSumExp, Share(pool, x)),

            // sum(p*z) and sum(p*log(p)), where p = exp(x)/sum(exp(x))
            static (pool, x, z, y, t) => pool.Divide(pool.Apply(Operator.RowSum, pool.Multiply(pool.Apply(Operator.Exp, x), z)), SumOfExps(pool, x)),
            static (pool, x, z, y, t) => pool.Apply(Operator.RowSum, pool.Multiply(Quotient(pool, x), pool.Apply(Operator.Log, Quotient(pool, x)))),

            // x - max(x) + log(softmax(x)[argmax(x)])
            static (pool, x, z, y, t) => pool.Add(pool.Subtract(x, pool.Apply(Operator.RowMax, x)), pool.Apply(Operator.LogShare, pool.Apply(Operator.RowMax, x), x)),

            // x - mean(x), and a total's shares less its parts
            static (pool, x, z, y, t) => pool.Multiply(t, pool.Subtract(x, pool.Mean(x))),
            static (pool, x, z, y, t) => pool.Subtract(x, pool.Add(z, pool.Mean(pool.Subtract(x, z)))),
            static (pool, x, z, y, t) => pool.Subtract(pool.Multiply(pool.Apply(Operator.Exp, Share(pool, x)), pool.Apply(Operator.RowSum, z)), z),

            // log(1 - softmax(x)[y]): its derivatives are shares among the others, and what is computed of it alone takes no difference
            static (pool, x, z, y, t) => pool.Apply(Operator.Log, pool.Negate(OthersOf(pool, x, y))),

            // what the derivative of (1 - p)^t*log(p) is made of
            static (pool, x, z, y, t) => pool.Multiply(OthersOf(pool, x, y), pool.Power(pool.Negate(OthersOf(pool, x, y)), t)),
            static (pool, x, z, y, t) => pool.Subtract(
                pool.Multiply(pool.Apply(Operator.Exp, pool.At(Share(pool, x), y)), pool.Add(pool.Power(pool.Negate(OthersOf(pool, x, y)), t), pool.Multiply(pool.Square(t), pool.Power(pool.Negate(OthersOf(pool, x, y)), t)))),
                pool.Power(pool.Negate(OthersOf(pool, x, y)), t)),

            // and of that times a factor: p*(z*q^t + t^2*q^t) - z*q^t, q = 1 - p
            static (pool, x, z, y, t) =>
            {
                Expr factor = pool.At(z, y), power = pool.Power(pool.Negate(OthersOf(pool, x, y)), t);
                return pool.Subtract(
                    pool.Multiply(pool.Apply(Operator.Exp, pool.At(Share(pool, x), y)), pool.Add(pool.Multiply(factor, power), pool.Multiply(pool.Square(t), power))),
                    pool.Multiply(factor, power));
            },
            static (pool, x, z, y, t) => pool.Subtract(pool.Multiply(pool.Apply(Operator.Exp, pool.At(Share(pool, x), y)), pool.Add(pool.One, t)), pool.One),

            // what the derivative of Jensen and Shannon's divergence leaves
            static (pool, x, z, y, t) => pool.Subtract(
                pool.Multiply(pool.Apply(Operator.Exp, x), pool.Apply(Operator.Sigmoid, pool.Subtract(z, x))),
                pool.Multiply(pool.Apply(Operator.Exp, z), pool.Apply(Operator.Sigmoid, pool.Subtract(x, z)))),

            // log(1 - softmax(x)[y])
            static (pool, x, z, y, t) => pool.Apply(Operator.Log, pool.Subtract(pool.One, pool.Apply(Operator.Exp, pool.At(Share(pool, x), y)))),
            static (pool, x, z, y, t) => pool.Apply(Operator.Log, pool.Subtract(pool.One, pool.Apply(Operator.Exp, pool.At(Share(pool, pool.Add(x, z)), y)))),

            // x/norm(x), and the log of a sum of weighted exponentials
            static (pool, x, z, y, t) => pool.Divide(x, pool.Apply(Operator.RowNorm, x)),
            static (pool, x, z, y, t) => pool.Apply(Operator.Log, pool.Apply(Operator.RowSum, pool.Multiply(pool.Square(z), pool.Apply(Operator.Exp, x)))),

            static (pool, x, z, y, t) => pool.Apply(Operator.Log, pool.Apply(Operator.RowSum, pool.Multiply(pool.Input("b", Interval.Unit, isInteger: true, shape: Shape.PerElement), pool.Apply(Operator.Exp, x)))),

            // sqrt(sum(x^2)), and the cosine of two rows
            static (pool, x, z, y, t) => pool.Sqrt(pool.Apply(Operator.RowSum, pool.Square(x))),
            static (pool, x, z, y, t) => pool.Divide(pool.Apply(Operator.RowSum, pool.Multiply(x, z)), pool.Multiply(pool.Apply(Operator.RowNorm, x), pool.Apply(Operator.RowNorm, z))),

            // sum(softmax(x)*z) - z, - z[y], and of log(softmax(x)/softmax(z))
            static (pool, x, z, y, t) => pool.Subtract(Mean(pool, x, z), z),
            static (pool, x, z, y, t) => pool.Multiply(t, pool.Subtract(Mean(pool, x, z), pool.At(z, y))),
            static (pool, x, z, y, t) => pool.Subtract(Mean(pool, x, pool.Subtract(Share(pool, x), Share(pool, z))), pool.Subtract(Share(pool, x), Share(pool, z))),
        ];
        foreach (Func<ExprPool, Expr, Expr, Expr, Expr, Expr> spelling in all)
        {
            ExprPool pool = new();
            yield return (pool, spelling(pool, Row(pool, "x"), Row(pool, "z"), pool.Input("y", Interval.NonNegative, isInteger: true), pool.HyperParameter("t")));
        }
    }

    private static Expr SumOfExps(ExprPool pool, Expr a) => pool.Apply(Operator.RowSum, pool.Apply(Operator.Exp, a));

    private static Expr Quotient(ExprPool pool, Expr a) => pool.Divide(pool.Apply(Operator.Exp, a), SumOfExps(pool, a));

    private static Expr LogOfSum(ExprPool pool, Expr a) => pool.Apply(Operator.Log, SumOfExps(pool, a));

    private static Expr Share(ExprPool pool, Expr a) => pool.Apply(Operator.LogShare, a, a);

    /// <summary>softmax(x)[y] - 1.</summary>
    private static Expr OthersOf(ExprPool pool, Expr x, Expr y) => pool.Apply(Operator.Expm1, pool.At(Share(pool, x), y));

    private static Expr Mean(ExprPool pool, Expr a, Expr value) => pool.Apply(Operator.RowSum, pool.Multiply(pool.Apply(Operator.Exp, Share(pool, a)), value));

    private static double Difference(ExprPool pool, Expr before, Expr after, int classes)
    {
        Dictionary<string, double[]> rows = [];
        RowEvaluator evaluator = new(classes, leaf =>
        {
            if (!rows.TryGetValue(leaf.Name, out double[]? row))
                rows.Add(leaf.Name, row = leaf.VariesInRow ? [.. Enumerable.Range(0, classes).Select(static _ => (Seeded.NextDouble() * 6) - 3)] : [.. Enumerable.Repeat(leaf.IsInteger ? (leaf == pool.Classes ? classes : 1) : 0.7, classes)]);
            if (leaf.IsBinary)
                row = rows[leaf.Name] = [.. Enumerable.Range(0, classes).Select(static i => (double)(i % 2))];

            return row;
        });
        return evaluator.Evaluate(before).Zip(evaluator.Evaluate(after), static (a, b) => Math.Abs(a - b) / Math.Max(1, Math.Abs(a))).Max();
    }
}
