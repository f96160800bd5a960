using System;

namespace LossGen.FunctionLab.Exact;

/// <summary>
/// The trigamma function, which MPFR has not, to <see cref="Real.Bits"/> bits:
/// <code>
/// trigamma x = pi^2 / sin^2(pi x) - trigamma(1 - x)                  x below 1/2
/// trigamma x = 1/x^2 + trigamma(x + 1)                               up to x = 64
/// trigamma x = 1/x + 1/(2x^2) + sum of B_2k / x^(2k+1)               from there
/// </code>
/// (Abramowitz and Stegun 6.4.7, 6.4.6, 6.4.12). From 64 on, the first term that is left out is below 2^-170 of the whole.
/// </summary>
internal static class Polygamma
{
    private const double FarEnough = 64;

    // B_2, B_4, ... (Abramowitz and Stegun, table 23.2), as fractions: both parts are exact in double.
    private static readonly (double Numerator, double Denominator)[] BernoulliNumbers =
    [
        (1, 6), (-1, 30), (1, 42), (-1, 30), (5, 66), (-691, 2730), (7, 6), (-3617, 510), (43867, 798), (-174611, 330), (854513, 138),
        (-236364091, 2730), (8553103, 6), (-23749461029, 870), (8615841276005, 14322), (-7709321041217, 510), (2577687858367, 6),
    ];

    public static Real Trigamma(Real x)
    {
        if (x.IsNaN || double.IsPositiveInfinity(x.ToDouble()))
            return 1 / x;

        return x < 0.5 ? Reflected(x) : OfPositive(x);
    }

    private static Real Reflected(Real x)
    {
        // sin has the period pi: what is left of x beside the nearest integer is exact.
        Real fraction = x - Math.Round(x.ToDouble());
        Real ratio = Real.Pi / Real.Sin(Real.Pi * fraction);
        return (ratio * ratio) - OfPositive(1 - x);
    }

    private static Real OfPositive(Real x)
    {
        Real sum = 0;
        for (; x < FarEnough; x += 1)
            sum += 1 / (x * x);

        return sum + Asymptotic(x);
    }

    private static Real Asymptotic(Real x)
    {
        Real inverse = 1 / x;
        Real square = inverse * inverse;
        Real series = 0;
        for (int k = BernoulliNumbers.Length - 1; k >= 0; k--)
            series = square * (series + ((Real)BernoulliNumbers[k].Numerator / BernoulliNumbers[k].Denominator));

        return inverse * (1 + (inverse / 2) + series);
    }
}
