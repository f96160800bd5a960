using System.Runtime.CompilerServices;
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Generator.Text;

namespace LossGen.Generator.Symbolics;

/// <summary>
/// Prints an expression in the formula language, the way a person writes it: differences, quotients and roots instead of the canonical sums of
/// products of powers.
/// </summary>
internal static class ExprPrinter
{
    private const int LargestDenominator = 1_000_000_000;

    private enum Strength
    {
        Choice,
        Or,
        And,
        Comparison,
        Sum,
        Product,
        Unary,
        Power,
        Primary,
    }

    /// <summary>The expression as one line; where <paramref name="names"/> gives a name, that stands for the whole subexpression.</summary>
    public static string Print(Expr expr, IReadOnlyDictionary<Expr, string>? names = null) => Print(expr, Strength.Choice, names, isRoot: true);

    public static string Print(Rational value)
    {
        if (!value.IsFinite)
            return value.Sign > 0 ? "inf" : "-inf";

        if (FamiliarNumbers.PowerOfTwo(value.Sign < 0 ? -value : value) is { } exponent)
            return $"{(value.Sign < 0 ? "-" : "")}2^{exponent.ToString(CultureInfo.InvariantCulture)}";

        return IsFraction(value)
            ? $"{value.Numerator.ToString(CultureInfo.InvariantCulture)}/{value.Denominator.ToString(CultureInfo.InvariantCulture)}"
            : Decimal(value);
    }

    /// <summary>Whether it is shown as a quotient: no decimal is its value, and its parts are short (those of pi are not).</summary>
    private static bool IsFraction(Rational value)
    {
        if (!value.IsFinite || value.Denominator > LargestDenominator)
            return false;

        double number = value.ToDouble();
        return Rational.FromDecimal(number) != value && Rational.FromDouble(number) != value && Decimal(value).Length >= 8;
    }

    private static string Decimal(Rational value) => NumberText.Print(value.ToDouble());

    private static string Print(Expr expr, Strength needed, IReadOnlyDictionary<Expr, string>? names, bool isRoot = false)
    {
        if (!isRoot && names is not null && names.TryGetValue(expr, out string? name))
            return name;

        RuntimeHelpers.EnsureSufficientExecutionStack();
        (string text, Strength strength) = expr.Operator switch
        {
            Operator.Constant when FamiliarNumbers.MultipleOfPi(expr.Value) is not null => Product([expr], names),
            Operator.Constant => (Print(expr.Value), StrengthOf(expr.Value)),
            Operator.Input or Operator.HyperParameter or Operator.Variable => (expr.Name, Strength.Primary),
            Operator.True or Operator.False => (expr.Is(Operator.True) ? "true" : "false", Strength.Primary),
            Operator.Add => (Sum(expr, names), Strength.Sum),
            Operator.Multiply or Operator.GuardedProduct => Product(expr.Operands, names),
            Operator.Power => PowerOf(expr, names),
            Operator.Less => (Comparison(expr, " < ", " > ", names), Strength.Comparison),
            Operator.LessOrEqual => (Comparison(expr, " <= ", " >= ", names), Strength.Comparison),
            Operator.Equal => (Comparison(expr, " == ", " == ", names), Strength.Comparison),
            Operator.And => (Infix(expr, " && ", Strength.Comparison, names), Strength.And),
            Operator.Or => (Infix(expr, " || ", Strength.And, names), Strength.Or),
            Operator.Not => ("!" + Print(expr[0], Strength.Unary, names), Strength.Unary),
            Operator.Select => ($"{Print(expr[0], Strength.Or, names)} ? {Print(expr[1], Strength.Choice, names)} : {Print(expr[2], Strength.Choice, names)}", Strength.Choice),
            Operator.Position => ("class", Strength.Primary),
            Operator.RowElement => ($"{Print(expr[0], Strength.Primary, names)}[{Print(expr[1], Strength.Choice, names)}]", Strength.Primary),
            Operator.LogShare => Share(expr, "logsoftmax", names),
            Operator.Exp when expr[0].Is(Operator.LogShare) && RowIndices.IsElement(expr[0][0], expr[0][1]) => Share(expr[0], "softmax", names),
            Operator.BelowPeak => (Infix(expr, " - ", Strength.Product, names), Strength.Sum),
            Operator.OverNorm => ($"{Print(expr[0], Strength.Unary, names)}/{Print(expr[1], Strength.Power, names)}", Strength.Product),
            _ => (Call(expr, names), Strength.Primary),
        };
        return strength < needed ? $"({text})" : text;
    }

    /// <summary>logsoftmax(a), an element of it, or what else is short of the row's log-sum-exp.</summary>
    private static (string Text, Strength Strength) Share(Expr share, string function, IReadOnlyDictionary<Expr, string>? names)
    {
        string row = Print(share[1], Strength.Choice, names);
        if (share[0] == share[1])
            return ($"{function}({row})", Strength.Primary);

        return RowIndices.In(share[0]).FirstOrDefault(index => RowIndices.IsAt(share[1], index, share[0])) is { } at
            ? ($"{function}({row})[{Print(at, Strength.Choice, names)}]", Strength.Primary)
            : ($"{Print(share[0], Strength.Sum, names)} - logsumexp({row})", Strength.Sum);
    }

    private static Strength StrengthOf(Rational constant) =>
        IsFraction(constant) ? Strength.Product
        : constant.Sign < 0 ? Strength.Unary
        : FamiliarNumbers.PowerOfTwo(constant) is not null ? Strength.Power
        : Strength.Primary;

    /// <summary>What is compared with a constant stands before it: y == 1, not 1 == y.</summary>
    private static string Comparison(Expr expr, string sign, string mirrored, IReadOnlyDictionary<Expr, string>? names) => expr[0].IsConstant && !expr[1].IsConstant
        ? Print(expr[1], Strength.Sum, names) + mirrored + Print(expr[0], Strength.Sum, names)
        : Infix(expr, sign, Strength.Sum, names);

    private static string Call(Expr expr, IReadOnlyDictionary<Expr, string>? names) =>
        $"{OperatorTable.Row(expr.Operator).Name}({string.Join(", ", expr.Operands.Select(operand => Print(operand, Strength.Choice, names)))})";

    private static string Infix(Expr expr, string sign, Strength needed, IReadOnlyDictionary<Expr, string>? names) =>
        Print(expr[0], needed, names) + sign + Print(expr[1], needed, names);

    /// <param name="isNegated">Whether it is the sum's negative that is printed.</param>
    private static string Sum(Expr expr, IReadOnlyDictionary<Expr, string>? names, bool isNegated = false)
    {
        // What is added comes before what is taken away: 1 - y, not -y + 1.
        string text = "";
        foreach (Expr term in expr.Operands.OrderBy(term => IsNegative(term) == isNegated ? 0 : 1))
        {
            bool isNegative = IsNegative(term) != isNegated;
            string printed = IsNegative(term) ? Negated(term, names) : Print(term, isNegative ? Strength.Product : Strength.Sum, names);
            text += text.Length == 0 ? (isNegative ? "-" : "") + printed : (isNegative ? " - " : " + ") + printed;
        }

        return text;
    }

    private static bool IsNegative(Expr term) => term.IsConstant ? term.Value.Sign < 0 : term.Is(Operator.Multiply) && term[0].IsConstant && term[0].Value.Sign < 0;

    private static string Negated(Expr term, IReadOnlyDictionary<Expr, string>? names)
    {
        if (term.IsConstant && FamiliarNumbers.MultipleOfPi(term.Value) is null)
            return Print(-term.Value);

        (string text, Strength strength) = Product(term.IsConstant ? [term] : term.Operands, names, isNegated: true);
        return strength < Strength.Product ? $"({text})" : text;
    }

    private static (string Text, Strength Strength) Product(IReadOnlyList<Expr> factors, IReadOnlyDictionary<Expr, string>? names, bool isNegated = false)
    {
        Rational coefficient = isNegated ? -Rational.One : Rational.One;
        foreach (Expr factor in factors.Where(static factor => factor.IsConstant && factor.Value.IsFinite))
            coefficient *= factor.Value;

        // A minus before a difference turns it around: q*(y - x), not -q*(x - y).
        Expr? turned = coefficient.Sign < 0 ? factors.FirstOrDefault(factor => IsDifference(factor) && names?.ContainsKey(factor) != true) : null;
        coefficient = turned is null ? coefficient : -coefficient;

        List<string> above = [], below = [];
        if (FamiliarNumbers.MultipleOfPi(coefficient) is { } multiple)
        {
            coefficient = multiple;
            above.Add("pi");
        }

        foreach (Expr factor in factors)
        {
            if (factor.IsConstant && factor.Value.IsFinite)
                continue;

            if (factor == turned)
                above.Add($"({Sum(factor, names, isNegated: true)})");
            else if (factor.Is(Operator.Power) && factor[1].IsConstant && factor[1].Value.Sign < 0 && names?.ContainsKey(factor) != true)
                below.Add(Reciprocal(factor, names));
            else
                above.Add(Print(factor, Strength.Unary, names));
        }

        bool isMinus = coefficient.Sign < 0;
        Rational magnitude = isMinus ? -coefficient : coefficient;
        bool isFraction = magnitude.Numerator.IsOne && !magnitude.IsOne && magnitude.Denominator <= 1000 && above.Count > 0;
        if (isFraction)
            below.Insert(0, magnitude.Denominator.ToString(CultureInfo.InvariantCulture));
        else if (!magnitude.IsOne || above.Count == 0)
            above.Insert(0, Print(magnitude));

        string text = string.Join("*", above);
        if (below.Count > 0)
            text += below.Count == 1 ? "/" + below[0] : $"/({string.Join("*", below)})";

        Strength strength = isMinus ? Strength.Unary : above.Count + below.Count > 1 ? Strength.Product : text == "pi" ? Strength.Primary : Strength.Unary;
        return ((isMinus ? "-" : "") + text, isMinus && above.Count + below.Count > 1 ? Strength.Product : strength);
    }

    private static bool IsDifference(Expr factor) => factor.Is(Operator.Add) && factor.Operands.Length == 2 && factor.Operands.Count(IsNegative) == 1;

    private static string Reciprocal(Expr power, IReadOnlyDictionary<Expr, string>? names)
    {
        Rational exponent = -power[1].Value;
        if (exponent.IsOne)
            return Print(power[0], Strength.Power, names);

        return exponent == Rational.Half ? $"sqrt({Print(power[0], Strength.Choice, names)})" : $"{Print(power[0], Strength.Primary, names)}^{(IsFraction(exponent) ? $"({Print(exponent)})" : Print(exponent))}";
    }

    private static (string Text, Strength Strength) PowerOf(Expr power, IReadOnlyDictionary<Expr, string>? names)
    {
        if (power[1].IsConstant && power[1].Value == Rational.Half)
            return ($"sqrt({Print(power[0], Strength.Choice, names)})", Strength.Primary);

        if (power[1].IsConstant && power[1].Value.Sign < 0)
            return ("1/" + Reciprocal(power, names), Strength.Product);

        return ($"{Print(power[0], Strength.Primary, names)}^{Print(power[1], Strength.Unary, names)}", Strength.Power);
    }
}
