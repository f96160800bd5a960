using System;
using System.Numerics;

namespace LossGen.Generator.Exact;

/// <summary>Taylor series in integers: a number x is x * 2^digits, rounded. Arguments are 0 or above, so that a shift rounds down; each step loses a unit at most.</summary>
internal static class FixedPoint
{
    /// <summary>How often <see cref="Expm1"/> halves its argument, and so the digits that its result may be off by (and 5 more for the terms).</summary>
    public static int Halvings(int digits) => (int)(0.6 * Math.Sqrt(digits));

    /// <summary>e^x - 1 for x below 1: Taylor's series for x/2^s, and s times e^2t - 1 = e(2 + e) with e = e^t - 1.</summary>
    public static BigInteger Expm1(BigInteger x, int digits)
    {
        int halvings = Halvings(digits);
        BigInteger t = x >> halvings, term = t, sum = t;
        for (int n = 2; !term.IsZero; n++)
        {
            term = ((term * t) >> digits) / n;
            sum += term;
        }

        for (int i = 0; i < halvings; i++)
            sum = (sum * (sum + (BigInteger.One << (digits + 1)))) >> digits;

        return sum;
    }

    /// <summary>sin x for x up to 1.</summary>
    public static BigInteger Sin(BigInteger x, int digits) => Alternating(x, x, 1, digits);

    /// <summary>cos x for x up to 1.</summary>
    public static BigInteger Cos(BigInteger x, int digits) => Alternating(BigInteger.One << digits, x, 0, digits);

    /// <summary>atanh x for x well below 1: the sum of x^n / n over odd n.</summary>
    public static BigInteger Atanh(BigInteger x, int digits)
    {
        BigInteger square = (x * x) >> digits, power = x, sum = x;
        for (int n = 3; !power.IsZero; n += 2)
        {
            power = (power * square) >> digits;
            sum += power / n;
        }

        return sum;
    }

    // first - first x^2 / ((m+1)(m+2)) + ...
    private static BigInteger Alternating(BigInteger first, BigInteger x, int m, int digits)
    {
        BigInteger square = (x * x) >> digits, term = first, sum = first;
        for (int sign = -1; !term.IsZero; sign = -sign, m += 2)
        {
            term = ((term * square) >> digits) / ((m + 1) * (m + 2));
            sum += sign * term;
        }

        return sum;
    }
}
