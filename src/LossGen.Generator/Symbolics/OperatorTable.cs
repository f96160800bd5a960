using System;
using System.Collections.Immutable;
using System.Linq;

namespace LossGen.Generator.Symbolics;

/// <summary>What the stages know of an operator.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Name">Its name in formulas and in derivations.</param>
/// <param name="Arity">How many operands it has; -1 for any number.</param>
/// <param name="Evaluate">Its value in double, for folding constants and for testing rules; null for leaves.</param>
/// <param name="Range">The interval of its value, given its operands.</param>
/// <param name="Parity">1 if f(-a) = f(a), -1 if f(-a) = -f(a), 0 if neither.</param>
/// <param name="IsTruth">Whether it gives a truth value.</param>
/// <param name="IsOverRow">Whether only a loss over rows has it.</param>
internal sealed record OperatorRow(
    Operator Operator,
    string Name,
    int Arity,
    Func<double[], double>? Evaluate,
    Func<ImmutableArray<Expr>, Interval> Range,
    int Parity = 0,
    bool IsTruth = false,
    bool IsOverRow = false);

/// <summary>One row per operator. Truth values evaluate to 1 and 0.</summary>
internal static class OperatorTable
{
    private static readonly OperatorRow[] Rows = [.. new OperatorRow[]
    {
        new(Operator.Constant, "", 0, null, static _ => Interval.All),
        new(Operator.Input, "", 0, null, static _ => Interval.All),
        new(Operator.HyperParameter, "", 0, null, static _ => Interval.All),
        new(Operator.Variable, "", 0, null, static _ => Interval.All),

        new(Operator.Position, "class", 0, null, static _ => Interval.NonNegative, IsOverRow: true),

        new(Operator.Add, "+", -1, static a => a.Sum(), static a => Intervals.Sum(a)),
        new(Operator.Multiply, "*", -1, static a => a.Aggregate(1.0, static (x, y) => x * y), static a => Intervals.Product(a)),
        new(Operator.Power, "^", 2, static a => RealMath.Pow(a[0], a[1]), static a => Intervals.Power(a[0].Range, a[1])),

        new(Operator.Exp, "exp", 1, static a => Math.Exp(a[0]), static a => Intervals.Increasing(a[0], Math.Exp, Interval.Positive)),
        new(Operator.Expm1, "expm1", 1, static a => RealMath.Expm1(a[0]), static a => Intervals.Increasing(a[0], RealMath.Expm1, new(-1, double.PositiveInfinity, LowIsOpen: true))),
        new(Operator.Log, "log", 1, static a => Math.Log(a[0]), static a => Intervals.Increasing(a[0], static x => Math.Log(Math.Max(x, 0)), Interval.All)),
        new(Operator.Log1p, "log1p", 1, static a => RealMath.Log1p(a[0]), static a => Intervals.Increasing(a[0], static x => RealMath.Log1p(Math.Max(x, -1)), Interval.All)),
        new(Operator.Abs, "abs", 1, static a => Math.Abs(a[0]), static a => a[0].Range.Abs(), Parity: 1),
        new(Operator.Sign, "sign", 1, static a => Math.Sign(a[0]), static a => Intervals.Sign(a[0].Range), Parity: -1),
        new(Operator.Max, "max", 2, static a => Math.Max(a[0], a[1]), static a => Interval.Max(a[0].Range, a[1].Range)),
        new(Operator.Min, "min", 2, static a => Math.Min(a[0], a[1]), static a => Interval.Max(a[0].Range.Negate(), a[1].Range.Negate()).Negate()),
        new(Operator.Tanh, "tanh", 1, static a => Math.Tanh(a[0]), static a => Intervals.Increasing(a[0], Math.Tanh, new(-1, 1, true, true)), Parity: -1),
        new(Operator.Sinh, "sinh", 1, static a => Math.Sinh(a[0]), static a => Intervals.Increasing(a[0], Math.Sinh, Interval.All), Parity: -1),
        new(Operator.Cosh, "cosh", 1, static a => Math.Cosh(a[0]), static a => Intervals.Increasing(a[0].Range.Abs(), Math.Cosh, new(1, double.PositiveInfinity)), Parity: 1),
        new(Operator.Sin, "sin", 1, static a => Math.Sin(a[0]), static _ => new(-1, 1), Parity: -1),
        new(Operator.Cos, "cos", 1, static a => Math.Cos(a[0]), static _ => new(-1, 1), Parity: 1),
        new(Operator.Erf, "erf", 1, null, static _ => new(-1, 1, true, true), Parity: -1),
        new(Operator.LogGamma, "lgamma", 1, static a => RealGamma.LogGamma(a[0]), static a => Intervals.LogGamma(a[0].Range)),
        new(Operator.Digamma, "digamma", 1, static a => RealGamma.Digamma(a[0]), static a => a[0].Range.IsNonNegative ? Intervals.Increasing(a[0], RealGamma.Digamma, Interval.All) : Interval.All),
        new(Operator.Trigamma, "trigamma", 1, static a => RealGamma.Trigamma(a[0]), static _ => Interval.Positive),

        new(Operator.Sigmoid, "sigmoid", 1, static a => RealMath.Sigmoid(a[0]), static a => Intervals.Increasing(a[0], RealMath.Sigmoid, Interval.OpenUnit)),
        new(Operator.SigmoidDifference, "sigmoidminus", 2, static a => RealMath.Sigmoid(a[0]) - a[1], static a => Interval.OpenUnit + a[1].Range.Negate()),
        new(Operator.Softplus, "softplus", 1, static a => RealMath.Softplus(a[0]), static a => Intervals.Increasing(a[0], RealMath.Softplus, Interval.Positive)),
        new(Operator.LogCosh, "logcosh", 1, static a => RealMath.LogCosh(a[0]), static a => Intervals.Increasing(a[0].Range.Abs(), RealMath.LogCosh, Interval.NonNegative), Parity: 1),
        new(Operator.Log1mExp, "log1mexp", 1, static a => RealMath.Log1mExp(a[0]), static _ => Interval.NonPositive),
        new(Operator.LogAddExp, "logaddexp", 2, static a => Math.Max(a[0], a[1]) + RealMath.Log1p(Math.Exp(-Math.Abs(a[0] - a[1]))), static a => Interval.Max(a[0].Range, a[1].Range) with { High = double.PositiveInfinity }),
        new(Operator.LogRatio, "logratio", 2, static a => Math.Log(a[0] / a[1]), static _ => Interval.All),

        new(Operator.GuardedProduct, "*", 2, static a => a[0] == 0 ? 0 : a[0] * a[1], static a => a[0].Range * a[1].Range),
        new(Operator.Hold, "hold", 2, static a => Math.Max(a[0], a[1]), static a => Interval.Max(a[0].Range, a[1].Range)),
        new(Operator.HoldAway, "hold", 2, static a => Math.Abs(a[0]) < a[1] ? (a[0] < 0 ? -a[1] : a[1]) : a[0], static a => a[0].Range.Union(a[1].Range).Union(a[1].Range.Negate())),
        new(Operator.StopGradient, "stopgradient", 1, static a => a[0], static a => a[0].Range),

        new(Operator.RowSum, "sum", 1, null, static a => Intervals.RowSum(a[0].Range), IsOverRow: true),
        new(Operator.RowMax, "max", 1, null, static a => a[0].Range, IsOverRow: true),
        new(Operator.ArgMax, "argmax", 1, null, static _ => Interval.NonNegative, IsOverRow: true),
        new(Operator.LogSumExp, "logsumexp", 1, null, static a => a[0].Range with { High = double.PositiveInfinity, HighIsOpen = false }, IsOverRow: true),
        new(Operator.LogShare, "logshare", 2, null, static a => Intervals.LogShare(a[0], a[1]), IsOverRow: true),
        new(Operator.RowNorm, "norm", 1, null, static _ => Interval.NonNegative, IsOverRow: true),
        new(Operator.OverNorm, "/", 2, null, static a => Intervals.OverNorm(a[0].Range), IsOverRow: true),
        new(Operator.RowElement, "[]", 2, null, static a => a[0].Range, IsOverRow: true),

        new(Operator.Peak, "peak", 1, null, static a => a[0].Range, IsOverRow: true),
        new(Operator.BelowPeak, "-", 2, null, static a => Intervals.BelowPeak(a[0], a[1]), IsOverRow: true),

        new(Operator.True, "true", 0, static _ => 1, static _ => Interval.Unit, IsTruth: true),
        new(Operator.False, "false", 0, static _ => 0, static _ => Interval.Unit, IsTruth: true),
        new(Operator.Less, "<", 2, static a => a[0] < a[1] ? 1 : 0, static _ => Interval.Unit, IsTruth: true),
        new(Operator.LessOrEqual, "<=", 2, static a => a[0] <= a[1] ? 1 : 0, static _ => Interval.Unit, IsTruth: true),
        new(Operator.Equal, "==", 2, static a => a[0] == a[1] ? 1 : 0, static _ => Interval.Unit, IsTruth: true),
        new(Operator.And, "&&", 2, static a => a[0] * a[1], static _ => Interval.Unit, IsTruth: true),
        new(Operator.Or, "||", 2, static a => Math.Max(a[0], a[1]), static _ => Interval.Unit, IsTruth: true),
        new(Operator.Not, "!", 1, static a => 1 - a[0], static _ => Interval.Unit, IsTruth: true),
        new(Operator.Select, "?:", 3, static a => a[0] != 0 ? a[1] : a[2], static a => a[1].Range.Union(a[2].Range)),
    }.OrderBy(static row => row.Operator)];

    public static OperatorRow Row(Operator @operator) => Rows[(int)@operator];
}
