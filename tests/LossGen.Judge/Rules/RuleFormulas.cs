using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Binding;
using LossGen.Generator.Problems;
using LossGen.Generator.Simplification;
using LossGen.Generator.Stabilization;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Syntax;
using LossGen.Generator.Tests.Stabilization;
using LossGen.Judge.Formulas;

namespace LossGen.Judge.Rules;

/// <summary>
/// The left sides of the rules as formulas: what a rule is there for is judged as a kernel. Its variables become inputs, or numbers where its condition asks for
/// them.
/// </summary>
internal static class RuleFormulas
{
    private const int PerRule = 2;

    private static readonly string[] Kinds = ["u:positive", "t:label"];
    private static readonly string[] NotOfTheLanguage = ["hold", "logaddexp", "log1mexp", "logratio", "sigmoidminus", "trigamma", "inf", "classes"];

    /// <summary>How the printer writes log 2, of which this is the nearest double.</summary>
    private const string LogOfTwo = "0.6931471805599453";

    /// <summary>The tables whose left sides stand in formulas.</summary>
    public static ImmutableArray<Rule> Rules { get; } =
        [.. StabilityRules.BeforeDifferentiation, .. StabilityRules.AfterDifferentiation, .. EvaluationRules.All, .. ExactRules.All];

    public static JudgedFormula[] Make() =>
        [.. Rules.SelectMany(static rule => Of(rule).Take(PerRule)).DistinctBy(static formula => formula.ToString(), StringComparer.Ordinal)];

    /// <summary>What the formula takes its inputs for by their use: a weight is in [0, 1], what a logarithm is taken of is not negative.</summary>
    private static IEnumerable<string> KindsOf(Expr formula) =>
        from domain in InputDomains.Infer(formula)
        where domain.Value.IsNonNegative && (domain.Key == "x" || domain.Key == "y")
        select $"{domain.Key}:{(domain.Value.High <= 1 ? "probability" : "positive")}";

    private static IEnumerable<JudgedFormula> Of(Rule rule) => RuleSampling.Instances(rule)
        .Where(static instance => !instance.From.IsTruth)
        .Select(static instance => (Text: ExprPrinter.Print(instance.From).Replace(LogOfTwo, "log(2)", StringComparison.Ordinal), Kinds: KindsOf(instance.From)))
        .Where(static formula => Names(formula.Text) is var names && names.Any(static name => name is "x" or "y" or "u") && !names.Overlaps(NotOfTheLanguage))
        .Select(static formula => FormulaLine.Make("rules", formula.Text, formula.Kinds.Concat(Kinds.Where(kind => Names(formula.Text).Contains(kind[..1]))).DistinctBy(static kind => kind[0]), Names(formula.Text).Contains("h") ? ["h=0.75"] : []));

    private static HashSet<string> Names(string text)
    {
        ExpressionSyntax body = FormulaParser.ParseFormula(text, ProblemText.Formula, new ProblemSink()).Body;
        return [.. SyntaxNodes.Names(body), .. SyntaxNodes.All(body).OfType<CallSyntax>().Select(static call => call.Function.Name)];
    }
}
