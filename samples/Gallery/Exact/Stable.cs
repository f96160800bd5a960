using System;

namespace Gallery;

/// <summary>
/// The functions that exact values are made of, in double and to a few units in its last place: a float's last place is half a billion times as large, so what
/// they give is exact beside it.
/// </summary>
internal static class Stable
{
    /// <summary>log(1 + x). What 1 + x loses of x is made good by the factor (Kahan).</summary>
    public static double Log1p(double x)
    {
        double u = 1 + x;
        return u == 1 ? x : double.IsPositiveInfinity(u) ? u : Math.Log(u) * x / (u - 1);
    }

    /// <summary>e^x - 1, likewise.</summary>
    public static double Expm1(double x)
    {
        double u = Math.Exp(x);
        return u == 1 ? x
            : u - 1 == -1 ? -1
            : double.IsPositiveInfinity(u) ? u
            : (u - 1) * x / Math.Log(u);
    }

    /// <summary>log(1 + e^x).</summary>
    public static double Softplus(double x) => Math.Max(x, 0) + Log1p(Math.Exp(-Math.Abs(x)));

    /// <summary>1/(1 + e^-x).</summary>
    public static double Sigmoid(double x)
    {
        double decay = Math.Exp(-Math.Abs(x));
        return (x >= 0 ? 1 : decay) / (1 + decay);
    }

    /// <summary>log(cosh(x)); near 0 by cosh(x) = 1 + 2 sinh²(x/2).</summary>
    public static double LogCosh(double x) => Math.Abs(x) < 1
        ? Log1p(2 * Square(Math.Sinh(x / 2)))
        : Math.Abs(x) + Log1p(Math.Exp(-2 * Math.Abs(x))) - Math.Log(2);

    /// <summary>x².</summary>
    public static double Square(double x) => x * x;

    /// <summary>log(Σ e^x).</summary>
    public static double LogSumExp(params ReadOnlySpan<float> x)
    {
        double sum = 0;
        foreach (float element in x)
            sum += Math.Exp(element);

        return Math.Log(sum);
    }
}
