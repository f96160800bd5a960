using System;
using System.Numerics;

namespace LossGen.Generator.Tests.Functions;

/// <summary>The error of a computed x^(k/2), from exact integers: no library's power has a part in it.</summary>
internal static class ExactPower
{
    /// <summary>
    /// In units in the last place of the exact value. With y computed and t = x^k exact, y^2 / t is (1 + e)^2; the relative error is found as (y^2 - t) / (2 t), whose own
    /// error is e^2 / 2.
    /// </summary>
    /// <param name="x">A finite number, not 0.</param>
    /// <param name="halves">k.</param>
    /// <param name="computed">y.</param>
    /// <param name="fractionBits">23 for floats, 52 for doubles.</param>
    /// <param name="bias">127 for floats, 1023 for doubles.</param>
    public static double Error(double x, int halves, double computed, int fractionBits, int bias)
    {
        (BigInteger power, int exponent) = Power(x, Math.Abs(halves));
        double log2 = (BigInteger.Log(BigInteger.Abs(power), 2) + exponent) / 2 * Math.Sign(halves);
        if (double.IsInfinity(computed))
            return log2 >= bias + 1 - Math.ScaleB(1, -fractionBits - 1) ? SignOf(x, halves, computed) : double.PositiveInfinity;
        if (log2 > bias + 2)
            return double.PositiveInfinity;

        // Below the least normal number the units do not get smaller.
        int unit = Math.Max((int)Math.Floor(log2), 1 - bias) - fractionBits;
        if (computed == 0)
            return Math.Pow(2, log2 - unit);

        // y^2 and t, or 1 / y^2 and 1 / t, as integers with a common exponent.
        (BigInteger square, int squareExponent) = Power(computed, 2);
        if (halves < 0)
            (square, squareExponent, power, exponent) = (BigInteger.One, 0, power * square, exponent + squareExponent);

        int least = Math.Min(squareExponent, exponent);
        square <<= squareExponent - least;
        power <<= exponent - least;
        double relative = halves < 0 ? Ratio(square - power, power * 2) : Ratio(square - power, power * 2);
        return Math.Abs(relative) * Math.Pow(2, log2 - unit) + SignOf(x, halves, computed);
    }

    // The sign of an odd power: 0 if it is right.
    private static double SignOf(double x, int halves, double computed) =>
        (x < 0 && halves % 4 != 0) == (computed < 0) ? 0 : double.PositiveInfinity;

    private static double Ratio(BigInteger numerator, BigInteger denominator)
    {
        int shift = 70 + (int)denominator.GetBitLength() - (int)numerator.GetBitLength();
        BigInteger quotient = shift >= 0 ? (numerator << shift) / denominator : numerator / (denominator << -shift);
        return Math.ScaleB((double)quotient, -shift);
    }

    private static (BigInteger Significand, int Exponent) Power(double value, int n)
    {
        long bits = BitConverter.DoubleToInt64Bits(Math.Abs(value));
        int exponent = (int)(bits >> 52);
        long significand = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        int trailing = BitOperations.TrailingZeroCount(significand);
        return (BigInteger.Pow(significand >> trailing, n), (Math.Max(exponent, 1) - 1075 + trailing) * n);
    }
}
