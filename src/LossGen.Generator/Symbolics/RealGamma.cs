using System;

namespace LossGen.Generator.Symbolics;

/// <summary>
/// log |Gamma| and its derivatives in double, which .NET has not, accurate enough to fold constants and to bound ranges: a positive argument is moved up by
/// the recurrences to 10, where the asymptotic series are good to the last digits; a negative one is reflected (Abramowitz and Stegun, ch. 6).
/// </summary>
internal static class RealGamma
{
    private const double FarEnough = 10;

    // B_2, B_4, ...
    private static readonly double[] BernoulliNumbers = [1 / 6.0, -1 / 30.0, 1 / 42.0, -1 / 30.0, 5 / 66.0, -691 / 2730.0, 7 / 6.0, -3617 / 510.0];

    public static double LogGamma(double x)
    {
        if (x <= 0)
            return double.IsInfinity(x) ? double.PositiveInfinity : Math.Log(Math.PI / Math.Abs(Sine(x))) - LogGamma(1 - x);

        double product = 1;
        for (; x < FarEnough; x++)
            product *= x;

        double stirling = ((x - 0.5) * (Math.Log(x) - 1)) + ((Math.Log(2 * Math.PI) - 1) / 2);
        return double.IsInfinity(x) ? x : stirling + Series(x, static k => 1 / (2.0 * k * ((2 * k) - 1)), x) - Math.Log(product);
    }

    public static double Digamma(double x)
    {
        if (x <= 0)
            return x == 0 ? -1 / x : Digamma(1 - x) - (Math.PI * Math.Cos(Math.PI * Distance(x)) / Math.Sin(Math.PI * Distance(x)));

        double sum = 0;
        for (; x < FarEnough; x++)
            sum -= 1 / x;

        return sum + Math.Log(x) - (0.5 / x) - Series(x, static k => 1 / (2.0 * k), 1);
    }

    public static double Trigamma(double x)
    {
        if (x <= 0)
            return Math.Pow(Math.PI / Sine(x), 2) - Trigamma(1 - x);

        double sum = 0;
        for (; x < FarEnough; x++)
            sum += 1 / (x * x);

        return sum + (1 / x) + (0.5 / (x * x)) + Series(x, static _ => 1, 1 / x);
    }

    // first times the sum of factor(k) B_2k / x^2k.
    private static double Series(double x, Func<int, double> factor, double first)
    {
        double sum = 0;
        for (int k = BernoulliNumbers.Length; k > 0; k--)
            sum = (sum + (BernoulliNumbers[k - 1] * factor(k))) / (x * x);

        return sum * first;
    }

    // sin(pi x) but for its sign: 0 at the poles.
    private static double Sine(double x) => Math.Sin(Math.PI * Distance(x));

    private static double Distance(double x) => x - Math.Round(x);
}
