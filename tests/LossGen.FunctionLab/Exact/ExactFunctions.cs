using System;
using System.Collections.Generic;

namespace LossGen.FunctionLab.Exact;

/// <summary>
/// The functions to <see cref="Real.Bits"/> bits: what functions of doubles are judged by. What MPFR has is correctly rounded; what is made of it here
/// cancels nowhere, so that it is good to a few units of the last of these bits.
/// </summary>
internal static class ExactFunctions
{
    private static readonly Dictionary<string, Func<Real, Real>> OfOne = new(StringComparer.Ordinal)
    {
        ["Exp"] = Real.Exp,
        ["Exp2"] = Real.Exp2,
        ["Expm1"] = Real.Expm1,
        ["Log"] = Real.Log,
        ["Log2"] = Real.Log2,
        ["Log1p"] = Real.Log1p,
        ["Log1mExp"] = x => x > -0.6875 ? Real.Log(-Real.Expm1(x)) : Real.Log1p(-Real.Exp(x)),
        ["Sqrt"] = Real.Sqrt,
        ["Cbrt"] = Real.Cbrt,
        ["Sigmoid"] = x => 1 / (1 + Real.Exp(-x)),
        ["Softplus"] = Softplus,
        ["LogSigmoid"] = x => -Softplus(-x),
        ["Sinh"] = Real.Sinh,
        ["Cosh"] = Real.Cosh,
        ["Tanh"] = Real.Tanh,
        ["LogCosh"] = LogCosh,
        ["Sin"] = Real.Sin,
        ["Cos"] = Real.Cos,
        ["Erf"] = Real.Erf,
        ["LogGamma"] = Real.LogGamma,
        ["Digamma"] = Real.Digamma,
        ["Trigamma"] = Polygamma.Trigamma,
    };

    private static readonly Dictionary<string, Func<Real, Real, Real>> OfTwo = new(StringComparer.Ordinal)
    {
        ["Pow"] = Real.Pow,
        ["LogRatio"] = (x, y) => Real.Log(x / y),
        ["XLogY"] = (x, y) => x.IsZero && !y.IsNaN ? 0 : x * Real.Log(y),
    };

    /// <summary>The exact value at one point, of a function of one argument or two.</summary>
    public static Func<double, double, ExactValue> Of(string function, int arguments)
    {
        if (arguments == 1)
        {
            Func<Real, Real> unary = FunctionNames.Find(OfOne, function);
            return (x, _) => Keep(unary(x));
        }

        Func<Real, Real, Real> binary = FunctionNames.Find(OfTwo, function);
        return (x, y) => Keep(binary(x, y));
    }

    private static ExactValue Keep(Real value)
    {
        ExactValue kept = value.ToExactValue();
        Real.Release();
        return kept;
    }

    // max(x, 0) + log1p(e^-|x|)
    private static Real Softplus(Real x)
    {
        Real rest = Real.Log1p(Real.Exp(-Real.Abs(x)));
        return x > 0 ? x + rest : rest;
    }

    // log1p(2 sinh^2(x/2)) near 0, |x| + log1p((e^-2|x| - 1)/2) elsewhere.
    private static Real LogCosh(Real x)
    {
        Real a = Real.Abs(x);
        if (a > 1)
            return a + Real.Log1p(Real.Expm1(-2 * a) / 2);

        Real sinh = Real.Sinh(a / 2);
        return Real.Log1p(2 * sinh * sinh);
    }
}
