using System;

namespace LossGen.Generator.Tests.Functions;

/// <summary>The error of a float against the exact value, in units of the exact value's last place as a float.</summary>
internal static class Ulp
{
    /// <summary>0 where both are the same NaN, infinity or zero; infinite where only one of the two is NaN or infinite or the zeros differ in sign.</summary>
    public static double Error(float computed, double exact)
    {
        float rounded = (float)exact;
        if (float.IsNaN(rounded) || float.IsNaN(computed))
            return float.IsNaN(rounded) == float.IsNaN(computed) ? 0 : double.PositiveInfinity;
        if (float.IsInfinity(computed) && float.IsInfinity(rounded))
            return computed == rounded ? 0 : double.PositiveInfinity;
        if (double.IsInfinity(exact))
            return double.PositiveInfinity;
        if (computed == 0 && exact == 0)
            return float.IsNegative(computed) == double.IsNegative(exact) ? 0 : double.PositiveInfinity;

        // An infinity in place of the greatest float is as far off as the next float would be.
        double value = float.IsInfinity(computed) ? Math.CopySign(Math.ScaleB(1, 128), computed) : computed;
        return Math.Abs(value - exact) / UnitOf(rounded);
    }

    private static double UnitOf(float value)
    {
        int exponent = float.IsInfinity(value) ? 127 : Math.Max((BitConverter.SingleToInt32Bits(value) >> 23) & 0xFF, 1) - 127;
        return Math.ScaleB(1, exponent - 23);
    }
}
