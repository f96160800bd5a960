using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Differentiation;
using LossGen.Generator.Stabilization;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Tests.Symbolics;

namespace LossGen.Generator.Tests.Stabilization;

/// <summary>Twice the formula is about twice the work, counted in matches that were tried and in expressions that were made.</summary>
public sealed class GrowthTests
{
    private const double MostAtDoubling = 2.5;

    /// <summary>A formula, and how many nodes one of its terms has.</summary>
    public static TheoryData<string, int> Terms => new()
    {
        { "log(1 + exp({0}*x))", 6 },
        { "softplus({0}*x - {1}*y)", 7 },
        { "{1}*sigmoid({0}*x - {1})", 7 },
        { "sin({0}*x)", 4 },
        { "(x - {0})^2", 5 },
        { "{0}*exp(-(x - {0})^2)", 9 },
    };

    [Theory]
    [MemberData(nameof(Terms))]
    public void A_sum(string term, int nodes) => AssertLinear(size => string.Join(" + ", Enumerable.Range(1, size / nodes).Select(i => Format(term, i))));

    [Theory]
    [InlineData("sin({0}) + y")]
    [InlineData("{0}*x + 0.5")]
    [InlineData("tanh({0})")]
    public void A_chain_of_bindings(string link) => AssertLinear(size => "p0 where " + string.Join(
        ", ", Enumerable.Range(0, size / 4).Select(i => FormattableString.Invariant($"p{i} = ") + Format(link, FormattableString.Invariant($"p{i + 1}")))
            .Append(FormattableString.Invariant($"p{size / 4} = x"))));

    private static void AssertLinear(Func<int, string> formula)
    {
        Work[] work = [.. new[] { 250, 500, 1000, 2000 }.Select(size => Measure(formula(size)))];
        foreach ((Work half, Work whole) in work.Zip(work.Skip(1)))
        {
            Assert.InRange(whole.Attempts, half.Attempts, (MostAtDoubling * half.Attempts) + 100);
            Assert.InRange(whole.Nodes, half.Nodes, MostAtDoubling * half.Nodes);
        }
    }

    /// <summary>The work of the rules, on the value and on its derivative.</summary>
    private static Work Measure(string formula)
    {
        var loss = BoundFormula.Of(formula);
        RuleEngine before = new(loss.Pool, StabilityRules.BeforeDifferentiation);
        Expr value = before.Rewrite(loss.Value);
        ImmutableArray<Expr> derivatives = Differentiator.Differentiate(loss.Pool, value, [loss.Inputs["x"]]);
        RuleEngine after = new(loss.Pool, StabilityRules.BeforeDifferentiation.AddRange(StabilityRules.AfterDifferentiation));
        foreach (Expr expr in (IEnumerable<Expr>)[value, .. derivatives])
            after.Rewrite(expr);

        return new Work(before.Attempts + after.Attempts, loss.Pool.Count);
    }

    private static string Format(string term, object part) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, term, part, part is int number ? (number % 9) + 1 : 1);

    private sealed record Work(long Attempts, int Nodes);
}
