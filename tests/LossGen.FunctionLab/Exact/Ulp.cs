using System;

namespace LossGen.FunctionLab.Exact;

/// <summary>The error of a computed number, in units of the exact value's last place in the number's format.</summary>
/// <remarks>
/// 0 where both are the same NaN, infinity or zero; infinite where only one of the two is NaN or infinite, or the zeros differ in sign. An infinity in place of
/// the greatest number (or the reverse) is as far off as the next number would be.
/// </remarks>
internal static class Ulp
{
    private const double TwoTo127 = 1.7014118346046923e38;
    private const double TwoTo1023 = 8.98846567431158e307;

    /// <summary>Of a float; the exact value's own rounding error, 2^-29 of this unit, is all that is lost.</summary>
    public static double Error(float computed, double exact)
    {
        float rounded = (float)exact;
        if (TryJudgeSpecial(computed, rounded, exact == 0) is { } error)
            return error;
        if (double.IsInfinity(exact))
            return double.PositiveInfinity;

        double value = float.IsInfinity(computed) ? Math.CopySign(2 * TwoTo127, computed) : computed;
        return Math.Abs(value - exact) / UnitOf(rounded);
    }

    /// <summary>Of a double.</summary>
    public static double Error(double computed, ExactValue exact)
    {
        if (TryJudgeSpecial(computed, exact.High, exact is { High: 0, Rest: 0 }) is { } error)
            return error;
        if (double.IsInfinity(exact.Rest))
            return double.PositiveInfinity;

        // The difference of two numbers that are close together is exact; both are halved, so that 2^1024 stands for infinity.
        double unit = UnitOf(exact.High);
        double distance = unit < 1 ? (computed - exact.High) / unit : (HalfOf(computed) - HalfOf(exact.High)) / (unit / 2);
        return Math.Abs(distance - exact.Rest);
    }

    /// <summary>The distance of neighbouring doubles at a value; at infinity, that of the greatest ones.</summary>
    public static double UnitOf(double value)
    {
        int exponent = (int)(BitConverter.DoubleToInt64Bits(value) >> 52) & 0x7FF;
        return Math.ScaleB(1, Math.Clamp(exponent, 1, 0x7FE) - 1075);
    }

    /// <summary>The distance of neighbouring floats at a value; at infinity, that of the greatest ones.</summary>
    public static double UnitOf(float value)
    {
        int exponent = (BitConverter.SingleToInt32Bits(value) >> 23) & 0xFF;
        return BitConverter.Int64BitsToDouble((long)(Math.Clamp(exponent, 1, 0xFE) - 150 + 1023) << 52);
    }

    // The error where a NaN, a zero or the same infinity decides it; null elsewhere.
    private static double? TryJudgeSpecial(double computed, double rounded, bool isExactlyZero)
    {
        if (double.IsNaN(rounded) || double.IsNaN(computed))
            return double.IsNaN(rounded) == double.IsNaN(computed) ? 0 : double.PositiveInfinity;
        if (double.IsInfinity(computed) && double.IsInfinity(rounded))
            return computed == rounded ? 0 : double.PositiveInfinity;
        if (computed == 0 && isExactlyZero)
            return double.IsNegative(computed) == double.IsNegative(rounded) ? 0 : double.PositiveInfinity;

        return null;
    }

    private static double HalfOf(double value) => double.IsInfinity(value) ? Math.CopySign(TwoTo1023, value) : value / 2;
}
