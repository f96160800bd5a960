using System;
using System.Numerics;

namespace LossGen.FunctionLab.Exact;

/// <summary>
/// erf in double, which .NET has not: its Taylor series about the nearest sixteenth c,
/// <code>
/// erf(c + h) = erf c + 2/sqrt(pi) sum of g_n h^(n+1) / (n+1),     e^-(c+h)^2 = sum of g_n h^n,     (n+1) g_(n+1) = -2 (c g_n + g_(n-1))
/// </code>
/// The values at the sixteenths are made once, in fixed point, by the series about 0 (Abramowitz and Stegun 7.1.5).
/// </summary>
internal static class ErrorFunction
{
    private const int Steps = 16;
    private const int Last = 6;

    /// <summary>|h| is at most 1/32: the terms from here on are below 2^-57 of the whole.</summary>
    private const int Terms = 11;

    private const int FractionBits = 320;

    // 2/sqrt(pi)
    private static readonly BigInteger Factor =
        BigInteger.Parse("11283791670955125738961589031215451716881012586579977136881714434212849368829868289734873204042147", System.Globalization.CultureInfo.InvariantCulture)
        * (BigInteger.One << FractionBits) / BigInteger.Pow(10, 97);

    private static readonly double[][] Series = MakeSeries();

    public static double Of(double x)
    {
        double a = Math.Abs(x);
        if (!(a < Last))
            return double.IsNaN(x) ? x : Math.CopySign(1, x);

        int nearest = (int)((a * Steps) + 0.5);
        double h = a - ((double)nearest / Steps);
        double[] series = Series[nearest];
        double sum = series[Terms];
        for (int n = Terms - 1; n > 0; n--)
            sum = Math.FusedMultiplyAdd(sum, h, series[n]);

        return Math.CopySign(series[0] + Math.FusedMultiplyAdd(sum, h, series[Terms + 1]), x);
    }

    // The coefficients of h^0, h^1, ..., and what the first has lost by rounding.
    private static double[][] MakeSeries()
    {
        double[][] all = new double[(Last * Steps) + 1][];
        for (int i = 0; i < all.Length; i++)
        {
            double c = (double)i / Steps;
            double[] row = all[i] = new double[Terms + 2];
            (row[0], row[Terms + 1]) = AtSixteenth(i);

            double before = 0, g = Math.Exp(-c * c);
            for (int n = 0; n < Terms; n++)
            {
                row[n + 1] = 2 / Math.Sqrt(Math.PI) * g / (n + 1);
                (before, g) = (g, -2 * ((c * g) + before) / (n + 1));
            }
        }

        return all;
    }

    // 2/sqrt(pi) sum of (-1)^n c^(2n+1) / (n! (2n+1)), c being i sixteenths.
    private static (double High, double Low) AtSixteenth(int i)
    {
        BigInteger power = (BigInteger.One << FractionBits) * i / Steps, sum = 0;
        for (int n = 0; !power.IsZero; n++)
        {
            sum += power / ((2 * n) + 1);
            power = -power * i * i / (Steps * Steps * (n + 1));
        }

        BigInteger value = (sum * Factor) >> FractionBits;
        double high = ToDouble(value);
        return (high, ToDouble(value - ((BigInteger)Math.ScaleB(high, 100) << (FractionBits - 100))));
    }

    private static double ToDouble(BigInteger fixedPoint) => Math.ScaleB((double)(fixedPoint >> (FractionBits - 200)), -200);
}
