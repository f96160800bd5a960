using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using LossGen.FunctionLab.Exact;
using LossGen.Generator.Symbolics;
using LossGen.Judge.Exact;

namespace LossGen.Judge.Rules;

/// <summary>
/// Evaluates the compiler's expressions in high precision, so that a rule can be held to the equation that it states. Truth values are 1 and 0. Where an
/// operation has no value there is NaN, or an infinity.
/// </summary>
internal static class ExprEvaluator
{
    public static Real Evaluate(Expr expr, Func<Expr, Real> leaf)
    {
        if (expr.IsConstant)
            return Constant(expr.Value);
        if (expr.Is(Operator.Input) || expr.Is(Operator.HyperParameter))
            return leaf(expr);
        if (expr.Is(Operator.Select))
            return Evaluate(expr[Evaluate(expr[0], leaf).IsZero ? 2 : 1], leaf);

        return Apply(expr.Operator, [.. expr.Operands.Select(operand => Evaluate(operand, leaf))]);
    }

    public static Real Apply(Operator @operator, IReadOnlyList<Real> a) => @operator switch
    {
        Operator.Add => a.Aggregate(static (x, y) => x + y),
        Operator.Multiply => a.Aggregate(static (x, y) => x * y),
        Operator.GuardedProduct => a[0].IsZero ? 0 : a[0] * a[1],
        Operator.Power => Real.Pow(a[0], a[1]),
        Operator.Exp => Real.Exp(a[0]),
        Operator.Expm1 => Real.Expm1(a[0]),
        Operator.Log => Real.Log(a[0]),
        Operator.Log1p => Real.Log1p(a[0]),
        Operator.Abs => Real.Abs(a[0]),
        Operator.Sign => a[0] > 0 ? 1 : a[0] < 0 ? -1 : 0,
        Operator.Max or Operator.Hold => a[0] < a[1] ? a[1] : a[0],
        Operator.Min => a[1] < a[0] ? a[1] : a[0],
        Operator.HoldAway => Real.Abs(a[0]) < a[1] ? (a[0] < 0 ? -a[1] : a[1]) : a[0],
        Operator.Tanh => Real.Tanh(a[0]),
        Operator.Sinh => Real.Sinh(a[0]),
        Operator.Cosh => Real.Cosh(a[0]),
        Operator.Sin => Real.Sin(a[0]),
        Operator.Cos => Real.Cos(a[0]),
        Operator.Erf => Real.Erf(a[0]),
        Operator.LogGamma => Real.LogGamma(a[0]),
        Operator.Digamma => Real.Digamma(a[0]),
        Operator.Trigamma => PolygammaSeries.Of(1, a[0]),
        Operator.Sigmoid => TaylorSeries.Sigmoid(a[0], 0)[0],
        Operator.SigmoidDifference => TaylorSeries.Sigmoid(a[0], 0)[0] - a[1],
        Operator.Softplus => TaylorSeries.Softplus(a[0], 0)[0],
        Operator.LogCosh => TaylorSeries.LogCosh(a[0], 0)[0],
        Operator.Log1mExp => a[0] < -1 ? Real.Log1p(-Real.Exp(a[0])) : Real.Log(-Real.Expm1(a[0])),
        Operator.LogAddExp => Real.Log(Real.Exp(a[0]) + Real.Exp(a[1])),
        Operator.LogRatio => Real.Log(a[0] / a[1]),
        Operator.StopGradient => a[0],
        Operator.True => 1,
        Operator.False => 0,
        Operator.Less => a[0] < a[1] ? 1 : 0,
        Operator.LessOrEqual => a[1] < a[0] ? 0 : 1,
        Operator.Equal => a[0] < a[1] || a[1] < a[0] ? 0 : 1,
        Operator.And => a[0] * a[1],
        Operator.Or => a[0].IsZero ? a[1] : a[0],
        Operator.Not => 1 - a[0],
        _ => throw new InvalidOperationException($"the judge knows no operator {@operator}"),
    };

    private static Real Constant(Rational value) => !value.IsFinite
        ? value.ToDouble()
        : Whole(value.Numerator) / Whole(value.Denominator);

    private static Real Whole(BigInteger number) => Real.Parse(number.ToString(CultureInfo.InvariantCulture));
}
