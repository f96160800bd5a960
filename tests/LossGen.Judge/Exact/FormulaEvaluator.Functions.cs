using System;
using System.Collections.Generic;
using LossGen.FunctionLab.Exact;
using LossGen.Generator.Syntax;

namespace LossGen.Judge.Exact;

/// <content>The functions of the language and what they mean, kinks and conventions included.</content>
internal sealed partial class FormulaEvaluator
{
    private static readonly Dictionary<string, Func<Real, int, Real[]>> Smooth = new(StringComparer.Ordinal)
    {
        ["exp"] = TaylorSeries.Exp,
        ["expm1"] = TaylorSeries.Expm1,
        ["tanh"] = TaylorSeries.Tanh,
        ["sinh"] = TaylorSeries.Sinh,
        ["cosh"] = TaylorSeries.Cosh,
        ["sin"] = TaylorSeries.Sin,
        ["cos"] = TaylorSeries.Cos,
        ["sigmoid"] = TaylorSeries.Sigmoid,
        ["softplus"] = TaylorSeries.Softplus,
        ["erf"] = TaylorSeries.Erf,
        ["lgamma"] = TaylorSeries.LogGamma,
        ["digamma"] = TaylorSeries.Digamma,
        ["logcosh"] = TaylorSeries.LogCosh,
    };

    private Jet Call(CallSyntax call)
    {
        ExpressionSyntax first = call.Arguments[0];
        Jet a = Number(first);
        if (Smooth.TryGetValue(call.Function.Name, out Func<Real, int, Real[]>? series))
            return a.Apply(series);

        return call.Function.Name switch
        {
            "log" => Log(a),
            "log1p" => Log1p(a),
            "sqrt" => Power(first, a, Constant(0.5)),
            "square" => a * a,
            "pow" => Power(first, a, Number(call.Arguments[1])),
            "xlogy" => a * Log(Number(call.Arguments[1])),
            "logsigmoid" => -(-a).Apply(TaylorSeries.Softplus),
            "abs" => Abs(first, a),
            "sign" => Sign(first, a),
            "relu" => Relu(first, a),
            "max" => Extreme(call, greatest: true),
            "min" => Extreme(call, greatest: false),
            "clamp" => Chosen(call, Chosen(call, a, first, call.Arguments[1], greatest: true), first, call.Arguments[2], greatest: false),
            "stopgradient" => a.Stop(),
            _ => throw new InvalidOperationException($"the judge knows no function '{call.Function.Name}'"),
        };
    }

    private Jet Abs(ExpressionSyntax syntax, Jet a) => !a.IsDefined ? a : SignAtKink(syntax, a, HasExactSign(syntax)) switch
    {
        0 => a.Flattened(),
        < 0 => -a,
        _ => a,
    };

    private Jet Relu(ExpressionSyntax syntax, Jet a) => !a.IsDefined ? a : SignAtKink(syntax, a, HasExactSign(syntax)) switch
    {
        0 => a.Flattened(),
        < 0 => Constant(0),
        _ => a,
    };

    private Jet Sign(ExpressionSyntax syntax, Jet a)
    {
        if (!a.IsDefined)
            return a;

        // It jumps: near its step not even the value can be judged.
        switches.IsNearChoice |= !HasExactSign(syntax) && IsBlurred(a);
        return Constant(SignAtKink(syntax, a, HasExactSign(syntax)));
    }

    private Jet Extreme(CallSyntax call, bool greatest)
    {
        Jet best = Number(call.Arguments[0]);
        for (int i = 1; i < call.Arguments.Length; i++)
            best = Chosen(call, best, i == 1 ? call.Arguments[0] : null, call.Arguments[i], greatest);

        return best;
    }

    /// <summary>The greater or the less of two. At a tie, against what does not depend on an input its derivative (0) counts, else half of each.</summary>
    private Jet Chosen(CallSyntax call, Jet a, ExpressionSyntax? aSyntax, ExpressionSyntax bSyntax, bool greatest)
    {
        Jet b = Number(bSyntax), difference = a - b;
        if (!difference.IsDefined)
            return difference;

        bool isExact = aSyntax is not null && IsExact(aSyntax) && IsExact(bSyntax);
        int sign = SignAtKink(call, difference, isExact);
        switches.IsNearKink |= !isExact && IsTieOfFloats(a, b, difference);
        if (sign != 0)
            return sign > 0 == greatest ? a : b;

        return a.IsConstant ? b.Flattened() : b.IsConstant ? a.Flattened() : (a + b) * Constant(0.5);
    }

    /// <summary>Whether the two are one float, or nearly so, or both as good as 0: computed values do not tell them apart.</summary>
    private static bool IsTieOfFloats(Jet a, Jet b, Jet difference)
    {
        double distance = Math.Abs(difference.Value.ToDouble()), size = Math.Max(Math.Abs(a.Value.ToDouble()), Math.Abs(b.Value.ToDouble()));
        return distance <= Math.ScaleB(size, -20) || distance < Math.ScaleB(1, -126);
    }

    /// <summary>log(0) has no value, but 0 * log(0) has; so has 0 * log(0/0), as in y*log(y/x).</summary>
    private static Jet Log(Jet a)
    {
        if (!a.IsDefined || a.Value.IsZero)
            return Jet.Without(Pole.LogOfZero, a);

        return a.Value < 0 ? Jet.Without(Pole.Undefined, a) : a.Apply(TaylorSeries.Log);
    }

    private static Jet Log1p(Jet a)
    {
        if (!a.IsDefined)
            return a;

        return a.Value > -1 ? a.Apply(TaylorSeries.Log1p) : Jet.Without(a.Value < -1 ? Pole.Undefined : Pole.LogOfZero, a);
    }

    private static Jet Quotient(Jet a, Jet b)
    {
        if (!b.IsDefined)
            return a * b;

        return b.Value.IsZero ? Jet.Without(Pole.Undefined, a, b) : a * b.Apply(static (x, order) => TaylorSeries.Power(x, -1, order));
    }

    /// <summary>Whether it is right in floating point where it nearly vanishes: an exact sign, or a power of what has one.</summary>
    private bool HasExactSquare(ExpressionSyntax syntax) => syntax switch
    {
        CallSyntax { Function.Name: "square" or "abs" } call => HasExactSign(call.Arguments[0]),
        BinarySyntax { Operator: BinaryOperator.Power } power => HasExactSign(power.Left),
        BinarySyntax { Operator: BinaryOperator.Add or BinaryOperator.Multiply or BinaryOperator.Divide } parts => HasExactSquare(parts.Left) && HasExactSquare(parts.Right),
        _ => HasExactSign(syntax),
    };

    /// <summary>
    /// a^b. Of a constant exponent: (b choose k) a^(b-k), and 0^0 is 1. Of any other: e^(b log a), and beside that only values: 0^b, and integer powers of what is
    /// negative.
    /// </summary>
    private Jet Power(ExpressionSyntax syntax, Jet a, Jet b)
    {
        // A root of a square has a kink where its argument vanishes: of (0.1 + x)^2, in floats, at another x than in truth.
        switches.IsNearKink |= a.IsDefined && b is { IsDefined: true, IsConstant: true } && b.Value.ToDouble() % 1 != 0 && !a.Value.IsZero && !HasExactSquare(syntax) && IsBlurred(a);
        // A power of log(0) is as infinite as that: 0 * log(0)^2 is 0.
        if (a.Pole == Pole.LogOfZero && b is { IsDefined: true, IsConstant: true } && b.Value > 0)
            return a;
        if (!a.IsDefined || !b.IsDefined)
            return Jet.Without(Pole.Undefined, a, b);
        if (b.IsConstant)
            return b.Value.IsZero ? Constant(1) : a.Apply((x, order) => TaylorSeries.Power(x, b.Value, order));
        if (a.Value > 0)
            return (b * a.Apply(TaylorSeries.Log)).Apply(TaylorSeries.Exp);

        return Jet.Constant(space, Real.Pow(a.Value, b.Value)).WithUnknownDerivatives(a, b);
    }
}
