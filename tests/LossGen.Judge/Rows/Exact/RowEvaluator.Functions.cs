using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Syntax;
using LossGen.Judge.Exact;

namespace LossGen.Judge.Rows.Exact;

/// <content>The functions of one element and what they mean, kinks and conventions included.</content>
internal sealed partial class RowEvaluator
{
    private static readonly Dictionary<string, Func<Wide, int, Wide[]>> Smooth = new(StringComparer.Ordinal)
    {
        ["exp"] = WideSeries.Exp,
        ["expm1"] = WideSeries.Expm1,
        ["tanh"] = WideSeries.Tanh,
        ["sigmoid"] = WideSeries.Sigmoid,
        ["softplus"] = WideSeries.Softplus,
        ["logcosh"] = WideSeries.LogCosh,
        ["sinh"] = WideSeries.Of(TaylorSeries.Sinh),
        ["cosh"] = WideSeries.Of(TaylorSeries.Cosh),
        ["sin"] = WideSeries.Of(TaylorSeries.Sin),
        ["cos"] = WideSeries.Of(TaylorSeries.Cos),
        ["erf"] = WideSeries.Of(TaylorSeries.Erf),
        ["lgamma"] = WideSeries.Of(TaylorSeries.LogGamma),
        ["digamma"] = WideSeries.Of(TaylorSeries.Digamma),
    };

    private RowNumbers Call(CallSyntax call)
    {
        RowNumbers[] of = [.. call.Arguments.Select(Evaluate)];
        if (OverRow(call, of) is { } result)
            return result;

        return Smooth.TryGetValue(call.Function.Name, out Func<Wide, int, Wide[]>? series)
            ? call.Function.Name == "tanh" ? Rounded(Each(a => a.Apply(series), of[0])) : Each(a => a.Apply(series), of[0])
            : RowNumbers.Map(Classes, i => Function(call, [.. of.Select(argument => argument.At(i))]), of);
    }

    private Node Function(CallSyntax call, Node[] of)
    {
        Node a = of[0];
        ExpressionSyntax first = call.Arguments[0];
        return call.Function.Name switch
        {
            "log" => Log(a),
            "log1p" => Log1p(a),
            "sqrt" => Power(a, Constant(0.5)),
            "square" => a * a,
            "pow" => Power(a, of[1]),
            "xlogy" => a * Log(of[1]),
            "logsigmoid" => -(-a).Apply(WideSeries.Softplus),
            "abs" => AtKink(first, a, static a => -a, static a => a),
            "relu" => AtKink(first, a, static a => Node.Constant(a.Tape, 0), static a => a),
            "sign" => Sign(first, a),
            "max" => Extreme(call, of, greatest: true),
            "min" => Extreme(call, of, greatest: false),
            "clamp" => Chosen(Chosen(a, of[1], first, call.Arguments[1], greatest: true), of[2], first, call.Arguments[2], greatest: false),
            "stopgradient" => a.Flattened(),
            _ => throw new InvalidOperationException($"the judge knows no function '{call.Function.Name}'"),
        };
    }

    /// <summary>A function with a kink at 0, where its derivative is 0.</summary>
    private Node AtKink(ExpressionSyntax syntax, Node a, Func<Node, Node> below, Func<Node, Node> above)
    {
        if (!a.IsDefined)
            return a;

        return SignAtKink(a, HasExactSign(syntax)) switch
        {
            0 => a.Flattened(),
            < 0 => below(a),
            _ => above(a),
        };
    }

    private Node Sign(ExpressionSyntax syntax, Node a)
    {
        if (!a.IsDefined)
            return a;

        // It jumps: near its step not even the value can be judged.
        switches.IsNearChoice |= !HasExactSign(syntax) && IsBlurred(a);
        return Constant(SignAtKink(a, HasExactSign(syntax)));
    }

    private int SignAtKink(Node argument, bool isExact)
    {
        int sign = argument.Sign;
        if (argument.IsConstant)
            return sign;
        if (sign == 0 && isExact)
            switches.Ties++;
        else
            switches.IsNearKink |= !isExact && IsBlurred(argument);

        return sign;
    }

    private Node Extreme(CallSyntax call, Node[] of, bool greatest)
    {
        Node best = of[0];
        for (int i = 1; i < of.Length; i++)
            best = Chosen(best, of[i], i == 1 ? call.Arguments[0] : null, call.Arguments[i], greatest);

        return best;
    }

    /// <summary>The greater or the less of two. At a tie, against what depends on no input its derivative (0) counts, else half of each.</summary>
    private Node Chosen(Node a, Node b, ExpressionSyntax? aSyntax, ExpressionSyntax bSyntax, bool greatest)
    {
        Node difference = a - b;
        if (!difference.IsDefined)
            return difference;

        int sign = SignAtKink(difference, aSyntax is not null && IsExact(aSyntax) && IsExact(bSyntax));
        if (sign != 0)
            return sign > 0 == greatest ? a : b;

        return !a.DependsOnInput ? a : !b.DependsOnInput ? b : (a + b) * Constant(0.5);
    }

    /// <summary>log(0) has no value, but 0 * log(0) has; so has 0 * log(0/0), as in y*log(y/x).</summary>
    private static Node Log(Node a)
    {
        if (!a.IsDefined || a.Sign == 0)
            return Node.Without(a.Tape, Pole.LogOfZero);

        return a.Sign < 0 ? Node.Without(a.Tape, Pole.Undefined) : a.Apply(WideSeries.Log);
    }

    private static Node Log1p(Node a) => !a.IsDefined ? a : (1 + a.Value.Value).Sign switch
    {
        0 => Node.Without(a.Tape, Pole.LogOfZero),
        < 0 => Node.Without(a.Tape, Pole.Undefined),
        _ => a.Apply(WideSeries.Log1p),
    };

    private static Node Quotient(Node a, Node b)
    {
        if (!b.IsDefined)
            return a * b;

        return b.Sign == 0 ? Node.Without(a.Tape, Pole.Undefined) : a * b.Apply(static (x, order) => WideSeries.Power(x, -1, order));
    }

    /// <summary>
    /// a^b. Of a constant exponent: (b choose k) a^(b-k), and 0^0 is 1; also of 0, whose powers above 0 do not depend on the exponent. Of any other: e^(b log a).
    /// </summary>
    private Node Power(Node a, Node b)
    {
        // A power of log(0) is as infinite as that: 0 * log(0)^2 is 0.
        if (a.Pole == Pole.LogOfZero && b is { IsDefined: true, IsConstant: true, Sign: > 0 })
            return a;
        if (!a.IsDefined || !b.IsDefined)
            return Node.Without(tape, Pole.Undefined);
        if (b.IsConstant || (a.Sign == 0 && b.Sign > 0))
            return b.Sign == 0 ? Constant(1) : a.Apply((x, order) => WideSeries.Power(x, b.Value.Value.ToReal(), order));

        return a.Sign > 0 ? (b * a.Apply(WideSeries.Log)).Apply(WideSeries.Exp) : Node.Without(tape, Pole.Undefined);
    }
}
