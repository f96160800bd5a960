using System;
using System.Collections.Generic;
using LossGen.Generator.Functions;
using LossGen.Generator.Symbolics;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Lowering;

/// <summary>Which vector function computes an operator, given what is known of its argument: one row an operator.</summary>
internal static class VectorFunctionTable
{
    private const double SmallestNormal = 1.1754943508222875e-38;

    private static readonly Dictionary<Operator, Func<Interval, ElementaryFunction>> Rows = new()
    {
        [Operator.Exp] = static argument => argument.IsNonPositive ? Exp.OfNonPositive : Exp.OfAny,
        [Operator.Expm1] = static argument => argument.IsNonPositive ? Expm1.OfNonPositive : Expm1.OfAny,
        [Operator.Log] = static argument => argument.Low >= SmallestNormal ? Log.OfNormal : Log.OfAny,
        [Operator.Log1p] = static argument => argument.Low < 0 ? Log1p.OfAny : argument.High <= 1 ? Log1p.OfUnit : Log1p.OfNonNegative,
        [Operator.Log1mExp] = static _ => Log1mExp.OfNonPositive,
        [Operator.Tanh] = static _ => Tanh.OfAny,
        [Operator.Sinh] = static _ => Sinh.OfAny,
        [Operator.Cosh] = static _ => Cosh.OfAny,
        [Operator.LogCosh] = static _ => LogCosh.OfAny,
        [Operator.Sin] = static _ => Sin.Sine,
        [Operator.Cos] = static _ => Sin.Cosine,
        [Operator.Erf] = static _ => Erf.OfAny,
        [Operator.LogGamma] = static argument => argument.IsNonNegative ? LogGamma.OfPositive : LogGamma.OfAny,
        [Operator.Digamma] = static argument => argument.IsNonNegative ? Digamma.OfPositive : Digamma.OfAny,
        [Operator.Trigamma] = static argument => argument.IsNonNegative ? Trigamma.OfPositive : Trigamma.OfAny,
    };

    /// <summary>The function, or null where the operator is not computed by one.</summary>
    public static ElementaryFunction? Find(Operator @operator, Interval argument) =>
        Rows.TryGetValue(@operator, out Func<Interval, ElementaryFunction>? row) ? row(argument) : null;

    /// <summary>The function that computes log(a/b).</summary>
    public static ElementaryFunction OfLogRatio(Interval a, Interval b) =>
        !a.IsNonNegative || !b.IsNonNegative ? LogRatio.OfAny : b.Low >= SmallestNormal ? LogRatio.OfNonNegativeAndNormal : LogRatio.OfNonNegative;
}
