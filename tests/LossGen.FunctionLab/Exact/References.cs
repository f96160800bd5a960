using System;
using System.Collections.Generic;

namespace LossGen.FunctionLab.Exact;

/// <summary>
/// The functions in double, to judge floats by: fast enough for all 2^32 of them, and good to <see cref="MaxUlp"/> ulp of a double, which
/// is 2^-27 of a float's. The sweep command holds them to that, against <see cref="ExactFunctions"/>.
/// </summary>
internal static class References
{
    /// <summary>How far they may be off.</summary>
    public const double MaxUlp = 4;

    private const double LeastNormal = 2.2250738585072014e-308;

    // Lambdas, not method groups: calling a delegate of a static method costs a detour.
    private static readonly Dictionary<string, Func<double, double>> OfOne = new(StringComparer.Ordinal)
    {
        ["Exp"] = x => Math.Exp(x),
        ["Exp2"] = x => Math.Pow(2, x),
        ["Expm1"] = x => Expm1(x),
        ["Log"] = x => Math.Log(x),
        ["Log2"] = x => Math.Log2(x),
        ["Log1p"] = x => Log1p(x),
        ["Log1mExp"] = x => x > -0.6875 ? Math.Log(-Expm1(x)) : Log1p(-Math.Exp(x)),
        ["Sqrt"] = x => Math.Sqrt(x),
        ["Cbrt"] = x => Math.Cbrt(x),
        ["Sigmoid"] = x => 1 / (1 + Math.Exp(-x)),
        ["Softplus"] = x => Softplus(x),
        ["LogSigmoid"] = x => -Softplus(-x),
        ["Sinh"] = x => Math.Sinh(x),
        ["Cosh"] = x => Math.Cosh(x),
        ["Tanh"] = x => Math.Tanh(x),
        ["LogCosh"] = x => LogCosh(Math.Abs(x)),
        ["Sin"] = x => Math.Sin(x),
        ["Cos"] = x => Math.Cos(x),
        ["Erf"] = x => ErrorFunction.Of(x),
        ["LogGamma"] = x => Gammas.LogGamma(x),
        ["Digamma"] = x => Gammas.Digamma(x),
        ["Trigamma"] = x => Gammas.Trigamma(x),
    };

    private static readonly Dictionary<string, Func<double, double, double>> OfTwo = new(StringComparer.Ordinal)
    {
        ["Pow"] = (x, y) => Math.Pow(x, y),
        ["LogRatio"] = (x, y) => LogRatio(x, y),
        ["XLogY"] = (x, y) => x == 0 && !double.IsNaN(y) ? 0 : x * Math.Log(y),
    };

    /// <summary>Of one argument.</summary>
    public static Func<double, double> Of(string function) => FunctionNames.Find(OfOne, function);

    /// <summary>Of two arguments.</summary>
    public static Func<double, double, double> OfPair(string function) => FunctionNames.Find(OfTwo, function);

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

    // Within a factor of two the difference of two floats, as doubles, is exact, and x/y is not. (0 is added for 0/-1, which is no 0.)
    private static double LogRatio(double x, double y)
    {
        double beyondOne = ((x - y) / y) + 0.0, ratio = x / y;
        bool isOut = double.IsPositiveInfinity(ratio) || Math.Abs(ratio) < LeastNormal;
        return Math.Abs(beyondOne) < 0.5 ? Log1p(beyondOne) : isOut ? Math.Log(Math.Abs(x)) - Math.Log(Math.Abs(y)) : Math.Log(ratio);
    }

    private static double Softplus(double x) => Math.Max(x, 0) + Log1p(Math.Exp(-Math.Abs(x)));

    private static double LogCosh(double a)
    {
        if (a > 1)
            return a + Log1p(Expm1(-2 * a) / 2);

        double sinh = SinhOfHalf(a / 2);
        return Log1p(2 * sinh * sinh);
    }

    // The power series of sinh up to h^17, for h <= 1/2: twice as accurate as the library's, and so its square is accurate enough.
    private static double SinhOfHalf(double h)
    {
        double square = h * h, series = 1;
        for (int n = 16; n > 2; n -= 2)
            series = 1 + (series * square / (n * (n + 1)));

        return h + (h * square / 6 * series);
    }
}
