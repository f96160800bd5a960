using System;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Assessment;

/// <summary>The distance between floats.</summary>
internal static class FloatSpacing
{
    private const int LeastExponent = -149;

    /// <summary>The least normal float: where the exact result is less, underflow may take as much.</summary>
    public const double LeastNormal = 1.1754943508222875e-38;

    /// <summary>The greatest float.</summary>
    public const double Largest = float.MaxValue;

    /// <summary>The unit in the last place of a float of this size.</summary>
    public static double At(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(Math.Abs(value));
        int exponent = (int)(bits >> 52) - FloatFormat.Double.Bias;
        return FloatFormat.PowerOfTwo(Math.Max(exponent - FloatFormat.Single.FractionBits, LeastExponent));
    }

    /// <summary>The least error that counts: beside what is less than every normal float, one of such a float's size.</summary>
    public static double LeastError(double exact) => Math.Abs(exact) < LeastNormal ? LeastNormal : 0;

    /// <summary>How many units in the last place a computed value is away from the exact one; none, where no more is lost than underflow may take.</summary>
    public static double Ulps(double computed, double exact) =>
        double.IsNaN(computed) || double.IsInfinity(computed) ? double.PositiveInfinity
        : Math.Abs(computed - exact) <= LeastError(exact) ? 0
        : Math.Abs(computed - exact) / At(exact);
}
