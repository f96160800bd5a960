using System;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using LossGen.FunctionLab.Exact;

namespace LossGen.Judge.Exact;

/// <summary>
/// The derivatives of digamma, to as many bits as are worked with:
/// <code>
/// psi_m(x) = psi_m(x + 1) - (-1)^m m! / x^(m+1)                                             up to where the series is good enough
/// psi_m(x) = -(-1)^m ((m-1)!/x^m + m!/(2 x^(m+1)) + sum of B_2k (2k+m-1)!/((2k)! x^(2k+m)))      from there
/// </code>
/// (Abramowitz and Stegun 6.4.6 and 6.4.11.) Far below 0 the way up would be too long: there is no value.
/// </summary>
internal static class PolygammaSeries
{
    private const double Least = -300;

    private static readonly List<(BigInteger Numerator, BigInteger Denominator)> BernoulliNumbers = [(1, 1)];

    public static Real Of(int m, Real x)
    {
        if (x.IsNaN || x < Least)
            return double.NaN;

        // The terms fall to about e^(-2 pi x): with x of a third of the bits they fall below all of them.
        int enough = 8 + (Real.Precision / 4);
        Real sign = m % 2 == 0 ? -1 : 1, factorial = m == 3 ? 6 : m;
        Real sum = 0;
        for (; x < enough; x += 1)
            sum += sign * factorial / Power(x, m + 1);

        return sum + (sign * Asymptotic(m, x, factorial));
    }

    private static Real Asymptotic(int m, Real x, Real factorial)
    {
        Real sum = (m == 3 ? 2 : 1) / Power(x, m);
        sum += factorial / (2 * Power(x, m + 1));
        Real square = x * x, power = Power(x, m);
        for (int k = 1; ; k++)
        {
            power *= square;
            // (2k+m-1)!/(2k)! is (2k+1) ... (2k+m-1).
            double rising = 1;
            for (int i = 1; i < m; i++)
                rising *= (2 * k) + i;

            Real term = Bernoulli(2 * k) * rising / power;
            sum += term;
            if (Real.Abs(term) < Real.Scale(Real.Abs(sum), -Real.Precision - 2))
                return sum;
        }
    }

    private static Real Power(Real x, int n) => n == 1 ? x : x * Power(x, n - 1);

    private static Real Bernoulli(int n)
    {
        (BigInteger numerator, BigInteger denominator) = Fraction(n);
        return Whole(numerator) / Whole(denominator);
    }

    private static Real Whole(BigInteger number) => Real.Parse(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>By the sum of (n+1 choose k) B_k over k up to n, which is 0.</summary>
    private static (BigInteger Numerator, BigInteger Denominator) Fraction(int n)
    {
        lock (BernoulliNumbers)
        {
            for (int next = BernoulliNumbers.Count; next <= n; next++)
            {
                BigInteger numerator = 0, denominator = 1, binomial = 1;
                for (int k = 0; k < next; k++)
                {
                    (BigInteger above, BigInteger below) = BernoulliNumbers[k];
                    (numerator, denominator) = Reduced((numerator * below) + (binomial * above * denominator), denominator * below);
                    binomial = binomial * (next + 1 - k) / (k + 1);
                }

                BernoulliNumbers.Add(Reduced(-numerator, denominator * (next + 1)));
            }

            return BernoulliNumbers[n];
        }
    }

    private static (BigInteger Numerator, BigInteger Denominator) Reduced(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return (numerator / divisor, denominator / divisor);
    }
}
