using System;
using System.Collections.Generic;

namespace LossGen.Generator.Tests.Functions;

/// <summary>The functions in double, good to about an ulp of a double: exact enough to judge floats by.</summary>
internal static class References
{
    private static readonly Dictionary<string, Func<double, double>> Unary = new(StringComparer.Ordinal)
    {
        ["Exp"] = Math.Exp,
        ["ExpOfNonPositive"] = Math.Exp,
        ["Expm1"] = Expm1,
        ["Log"] = Math.Log,
        ["LogOfNormal"] = Math.Log,
        ["Log1p"] = Log1p,
        ["Log1pOfUnit"] = Log1p,
        ["Log1mExp"] = x => x > -0.69 ? Math.Log(-Expm1(x)) : Log1p(-Math.Exp(x)),
        ["Tanh"] = Math.Tanh,
        ["Sigmoid"] = x => 1 / (1 + Math.Exp(-x)),
        ["Softplus"] = x => Math.Max(x, 0) + Log1p(Math.Exp(-Math.Abs(x))),
        ["Sinh"] = Math.Sinh,
        ["Cosh"] = Math.Cosh,
        ["LogCosh"] = x => Math.Abs(x) < 1 ? Log1p(2 * Math.Sinh(x / 2) * Math.Sinh(x / 2)) : Math.Abs(x) + Log1p(Math.Exp(-2 * Math.Abs(x))) - Math.Log(2),
        ["Sin"] = Math.Sin,
        ["Cos"] = Math.Cos,
        ["Erf"] = ErrorFunction.Of,
        ["Cbrt"] = Math.Cbrt,
        ["CbrtOfNonNegative"] = Math.Cbrt,
        ["Sqrt"] = Math.Sqrt,
    };

    /// <summary>Throws for a function that has none, so that no function goes untested.</summary>
    public static Func<double, double> Of(string function) => Unary[function];

    // W. Kahan's forms: the rounding errors of e^x and of 1 + x cancel against those of their inverse functions.
    private static double Expm1(double x)
    {
        double e = Math.Exp(x);
        double difference = e - 1;
        return e == 1 ? x : difference == -1 || double.IsInfinity(e) ? difference : difference * (x / Math.Log(e));
    }

    private static double Log1p(double x)
    {
        double sum = 1 + x;
        return sum == 1 ? x : double.IsInfinity(sum) || sum <= 0 ? Math.Log(sum) : Math.Log(sum) * (x / (sum - 1));
    }
}
