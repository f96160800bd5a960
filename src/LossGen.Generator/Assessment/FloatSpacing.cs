using System;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Assessment;

/// <summary>The distance between floats.</summary>
internal static class FloatSpacing
{
    private const int LeastExponent = -149;

    /// <summary>The least normal float: what is lost below it is not missed.</summary>
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

    /// <summary>How many units in the last place a computed value is away from the exact one; none, where no more is lost than underflow may take.</summary>
    public static double Ulps(double computed, double exact) =>
        double.IsNaN(computed) || double.IsInfinity(computed) ? double.PositiveInfinity
        : Math.Abs(computed - exact) <= LeastNormal ? 0
        : Math.Abs(computed - exact) / At(exact);
}
