using System;

namespace LossGen.Generator.Tests.Functions;

/// <summary>erf in double, which .NET has not: its power series, and the continued fraction of erfc (Abramowitz and Stegun 7.1.6 and 7.1.14).</summary>
internal static class ErrorFunction
{
    public static double Of(double x)
    {
        double a = Math.Abs(x);
        if (double.IsNaN(x) || a > 6)
            return double.IsNaN(x) ? x : Math.CopySign(1, x);

        return a < 2.5 ? Series(x) : Math.CopySign(1 - Complement(a), x);
    }

    // 2/sqrt(pi) e^(-x^2) sum of 2^n x^(2n+1) / (1 3 5 ... (2n+1)): all terms have one sign, so that nothing cancels.
    private static double Series(double x)
    {
        double term = x, sum = x;
        for (int n = 1; Math.Abs(term) > 1e-18 * Math.Abs(sum); n++)
            sum += term *= 2 * x * x / ((2 * n) + 1);

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    private static double Complement(double a)
    {
        double fraction = a;
        for (int n = 60; n > 0; n--)
            fraction = a + (n / 2.0 / fraction);

        return Math.Exp(-a * a) / (Math.Sqrt(Math.PI) * fraction);
    }
}
