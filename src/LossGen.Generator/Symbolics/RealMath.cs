using System;

namespace LossGen.Generator.Symbolics;

/// <summary>The functions that netstandard2.0 lacks, in double, accurate enough to fold constants and to bound ranges.</summary>
internal static class RealMath
{
    /// <summary>e^x - 1: Kahan's correction of the rounded exp.</summary>
    public static double Expm1(double x)
    {
        double u = Math.Exp(x);
        if (u == 1)
            return x;

        double difference = u - 1;
        return difference == -1 || double.IsInfinity(u) ? difference : difference * x / Math.Log(u);
    }

    /// <summary>log(1 + x): Kahan's correction of the rounded 1 + x.</summary>
    public static double Log1p(double x)
    {
        double u = 1 + x;
        return u == 1 || double.IsInfinity(u) ? x : Math.Log(u) * x / (u - 1);
    }

    public static double Sigmoid(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));

    public static double Softplus(double x) => Math.Max(x, 0) + Log1p(Math.Exp(-Math.Abs(x)));

    public static double LogCosh(double x)
    {
        double half = Math.Sinh(x / 2);
        return Math.Abs(x) < 1 ? Log1p(2 * half * half) : Math.Abs(x) + Log1p(Math.Exp(-2 * Math.Abs(x))) - Math.Log(2);
    }

    public static double Log1mExp(double x) => x > -Math.Log(2) ? Math.Log(-Expm1(x)) : Log1p(-Math.Exp(x));

    /// <summary>x^y with 0^0 = 1.</summary>
    public static double Pow(double x, double y) => y == 0 ? 1 : Math.Pow(x, y);
}
