using System;
using System.Numerics;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Tests.Functions;

/// <summary>The error of a computed x^(k/2), from exact integers: no library's power has a part in it.</summary>
internal static class ExactPower
{
    /// <summary>
    /// In units in the last place of the exact value; infinite for a wrong sign. With y computed and t = x^k exact, y^2 / t is 1 + 2 d, and the relative error is
    /// sqrt(1 + 2 d) - 1 = 2 d / (1 + sqrt(1 + 2 d)).
    /// </summary>
    /// <param name="x">A finite number, not 0.</param>
    /// <param name="halves">k.</param>
    /// <param name="computed">y.</param>
    /// <param name="format">The format of x and y.</param>
    public static double Error(double x, int halves, double computed, FloatFormat format)
    {
        (BigInteger power, int exponent) = Power(x, Math.Abs(halves));
        double log2 = (BigInteger.Log(BigInteger.Abs(power), 2) + exponent) / 2 * Math.Sign(halves);
        if (!HasRightSign(x, halves, computed) || double.IsNaN(computed))
            return double.PositiveInfinity;

        // The greatest number and a unit are infinite; rounding may take the unit, and a promise of an ulp another.
        if (double.IsInfinity(computed) || log2 > format.Bias + 2)
            return double.IsInfinity(computed) && log2 > format.Bias + 1 - (3 * format.Epsilon) - 1e-12 ? 0 : double.PositiveInfinity;

        // Below the least normal number the units do not get smaller.
        int unit = Math.Max((int)Math.Floor(log2), 1 - format.Bias) - format.FractionBits;
        double inUnits = Math.Pow(2, log2 - unit);
        if (computed == 0)
            return inUnits;

        // y^2 and t, or y^2 / t and 1, as integers with a common exponent.
        (BigInteger square, int squareExponent) = Power(computed, 2);
        if (halves < 0)
            (square, squareExponent, power, exponent) = (square * power, squareExponent + exponent, BigInteger.One, 0);

        int least = Math.Min(squareExponent, exponent);
        square <<= squareExponent - least;
        power <<= exponent - least;
        double twice = Ratio(square - power, power);
        return Math.Abs(twice / (1 + Math.Sqrt(1 + twice))) * inUnits;
    }

    private static bool HasRightSign(double x, int halves, double computed) => (x < 0 && halves % 4 != 0) == double.IsNegative(computed);

    private static double Ratio(BigInteger numerator, BigInteger denominator)
    {
        if (numerator.IsZero)
            return 0;

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
