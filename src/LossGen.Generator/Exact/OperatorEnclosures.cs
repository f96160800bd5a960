using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Exact;

/// <summary>The enclosure of each operator's value, given its operands: what <see cref="OperatorTable"/> says in double. The evaluator chooses branches before.</summary>
internal static class OperatorEnclosures
{
    public static Enclosure Apply(EnclosureArithmetic real, Expr node, Enclosure[] a)
    {
        if (node.IsTruth)
            return Truth(node.Operator, a);

        // NaN makes NaN of all that is computed from it.
        if (a.Any(static operand => operand.IsUndefined))
            return Enclosure.Undefined;

        if (a.Any(static operand => operand.IsUnknown))
            return Enclosure.Unknown;

        return a.Length == 1 ? OfOne(real, node.Operator, a[0]) : OfSeveral(real, node.Operator, a);
    }

    private static Enclosure OfOne(EnclosureArithmetic real, Operator @operator, Enclosure x) => @operator switch
    {
        Operator.Exp => real.Exp(x),
        Operator.Expm1 => real.Expm1(x),
        Operator.Log => real.Log(x),
        Operator.Log1p => real.Log1p(x),
        Operator.Abs => EnclosureArithmetic.Abs(x),
        Operator.Sign => EnclosureArithmetic.Sign(x),
        Operator.Tanh => real.Tanh(x),
        Operator.Sinh => real.Sinh(x),
        Operator.Cosh => real.Cosh(x),
        Operator.Sin => real.Sin(x),
        Operator.Cos => real.Cos(x),
        Operator.Erf => real.Erf(x),
        Operator.LogGamma => real.LogGamma(x),
        Operator.Digamma => real.Digamma(x),
        Operator.Trigamma => real.Trigamma(x),
        Operator.Sigmoid => real.Sigmoid(x),
        Operator.Softplus => real.Softplus(x),
        Operator.LogCosh => real.LogCosh(x),
        Operator.Log1mExp => real.Log1mExp(x),
        Operator.Add or Operator.Multiply or Operator.StopGradient => x,
        _ => throw new InvalidOperationException($"{@operator} has no enclosure"),
    };

    private static Enclosure OfSeveral(EnclosureArithmetic real, Operator @operator, IEnumerable<Enclosure> operands)
    {
        Enclosure[] a = [.. operands];
        return @operator switch
        {
            Operator.Add => a.Aggregate((sum, term) => sum.IsUnknown || sum.IsUndefined ? sum : real.Add(sum, term)),
            Operator.Multiply => a.Aggregate((product, factor) => product.IsUnknown || product.IsUndefined ? product : real.Multiply(product, factor)),
            Operator.Power => real.Power(a[0], a[1]),
            Operator.Max or Operator.Hold => EnclosureArithmetic.Max(a[0], a[1]),
            Operator.Min => EnclosureArithmetic.Min(a[0], a[1]),
            Operator.SigmoidDifference => real.Subtract(real.Sigmoid(a[0]), a[1]),
            Operator.LogAddExp => real.LogAddExp(a[0], a[1]),
            Operator.LogRatio => LogRatio(real, real.Divide(a[0], a[1])),
            Operator.GuardedProduct => real.Multiply(a[0], a[1]),
            Operator.HoldAway => EnclosureArithmetic.HoldAway(a[0], a[1]),
            _ => throw new InvalidOperationException($"{@operator} has no enclosure"),
        };
    }

    private static Enclosure LogRatio(EnclosureArithmetic real, Enclosure ratio) => ratio.IsUnknown || ratio.IsUndefined ? ratio : real.Log(ratio);

    /// <summary>A comparison with NaN is false; "and" and "or" are decided by one operand where that is enough.</summary>
    private static Enclosure Truth(Operator @operator, Enclosure[] a)
    {
        if (a.Any(static operand => operand.IsUndefined))
            return Enclosure.False;

        if (@operator == Operator.And && a.Any(static operand => operand.IsFalse))
            return Enclosure.False;

        if (@operator == Operator.Or && a.Any(static operand => operand.IsTrue))
            return Enclosure.True;

        if (a.Any(static operand => operand.IsUnknown))
            return Enclosure.Undecided;

        return @operator switch
        {
            Operator.True => Enclosure.True,
            Operator.False => Enclosure.False,
            Operator.Less => EnclosureArithmetic.Less(a[0], a[1]),
            Operator.LessOrEqual => EnclosureArithmetic.LessOrEqual(a[0], a[1]),
            Operator.Equal => EnclosureArithmetic.Equal(a[0], a[1]),
            Operator.And => EnclosureArithmetic.Min(a[0], a[1]),
            Operator.Or => EnclosureArithmetic.Max(a[0], a[1]),
            Operator.Not => a[0].IsTrue ? Enclosure.False : a[0].IsFalse ? Enclosure.True : Enclosure.Undecided,
            _ => throw new InvalidOperationException($"{@operator} has no enclosure"),
        };
    }
}
