using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Lowering;

/// <summary>What a person would call a value that has no name in the formula: <c>oneMinusY</c>, <c>absX</c>, <c>decay</c> for e^-|x|.</summary>
/// <param name="bindings">What the user calls a value: a part of another name, too.</param>
internal sealed class LocalNames(IReadOnlyDictionary<Expr, string> bindings)
{
    /// <summary>Longer than this a name says less than the code.</summary>
    private const int Longest = 18;

    /// <summary>What has been described: an expression is a graph, and walked as a tree it can be larger by powers of two.</summary>
    private readonly Dictionary<Expr, string?> described = [];

    /// <summary>A name for a local that holds the expression, or null where there is no short one.</summary>
    public string? Suggest(Expr expr) => Describe(expr) is { } name && name.Length <= Longest ? LowerFirst(name) : null;

    /// <summary>Whether a value deserves a local of its own even where it is used once: a call is a step of the calculation.</summary>
    public static bool IsStep(Expr expr) => expr.Operator is Operator.Exp or Operator.Log or Operator.Log1p or Operator.Expm1 or Operator.Tanh;

    private string? Describe(Expr expr)
    {
        if (described.TryGetValue(expr, out string? known))
            return known;

        string? name = bindings.TryGetValue(expr, out string? binding) ? UpperFirst(binding) : DescribeOperator(expr);

        // What is too long stays so in whatever it is a part of: that much of it is kept.
        bool isTooLong = name is not null && name.Length > Longest;
        return described[expr] = isTooLong ? name!.Substring(0, Longest + 1) : name;
    }

    private string? DescribeOperator(Expr expr) => expr.Operator switch
    {
        Operator.Input or Operator.HyperParameter => char.IsLetter(expr.Name[0]) || expr.Name[0] == '_' ? UpperFirst(expr.Name) : null,
        Operator.Peak => "Peak",
        Operator.RowMax => "Largest",
        Operator.RowElement => Describe(expr[0]) is { } row && Describe(expr[1]) is { } index ? row + "At" + index : null,
        Operator.RowSum when IsCount(expr[0]) => "Count",
        Operator.RowSum => "Sum",
        Operator.RowNorm => "Norm",
        Operator.Exp when IsMinusMagnitude(expr[0]) => "Decay",
        Operator.Exp => "Exp",
        Operator.Expm1 => "Expm1",
        Operator.Log => "Log",
        Operator.Log1p => "Log1p",
        Operator.Tanh => "Tanh",
        Operator.Abs => Prefixed("Abs", expr[0]),
        Operator.Hold or Operator.HoldAway => Suffixed(expr[0], "Held"),
        Operator.Max when expr[1].IsZero => Suffixed(expr[0], "AboveZero") ?? "AboveZero",
        Operator.Power when expr[1].IsConstantOf(-1) => Prefixed("Inverse", expr[0]),
        Operator.Power when expr[1].IsConstantOf(2) => Suffixed(expr[0], "Squared"),
        Operator.Power when expr[1].IsConstant && expr[1].Value == Rational.Half => Prefixed("Root", expr[0]),
        Operator.Multiply when expr[0].IsConstantOf(-1) && expr.Operands.Length == 2 => Prefixed("Minus", expr[1]),
        Operator.Multiply when expr[0].IsConstant && expr.Operands.Length == 2 => Prefixed("Scaled", expr[1]),
        Operator.Multiply => Joined(expr, "Times"),
        Operator.Add => DescribeSum(expr),
        Operator.GuardedProduct => "Guarded",
        Operator.Select when expr[1].IsOne || expr[2].IsOne => "Numerator",
        Operator.Constant when expr.IsOne => "One",
        Operator.Constant when expr.IsConstantOf(2) => "Two",
        _ => null,
    };

    /// <summary>Whether it is 1 or 0: its sum is how many are 1.</summary>
    private static bool IsCount(Expr term) => term.Is(Operator.Select) && term[1].IsOne && term[2].IsZero;

    private string? DescribeSum(Expr sum)
    {
        if (sum.Operands.Length != 2)
            return null;

        // The term that is taken away comes last, whatever the canonical order.
        Expr? negative = sum.Operands.FirstOrDefault(static term => term.Is(Operator.Multiply) && term[0].IsConstantOf(-1) && term.Operands.Length == 2);
        if (negative is null)
            return Joined(sum, "Plus");

        Expr positive = sum.Operands.First(term => term != negative);
        return Describe(positive) is { } left && Describe(negative[1]) is { } right ? left + "Minus" + right : null;
    }

    private string? Joined(Expr expr, string between)
    {
        string?[] parts = [.. expr.Operands.Select(Describe)];
        return parts.Length == 2 && parts.All(static part => part is not null) ? string.Join(between, parts) : null;
    }

    private string? Prefixed(string prefix, Expr operand) => Describe(operand) is { } name ? prefix + name : null;

    private string? Suffixed(Expr operand, string suffix) => Describe(operand) is { } name ? name + suffix : null;

    private static bool IsMinusMagnitude(Expr argument) =>
        argument.Is(Operator.Multiply) && argument.Operands.Length == 2 && argument[0].IsConstantOf(-1) && argument[1].Is(Operator.Abs);

    private static string UpperFirst(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    private static string LowerFirst(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
