using System;

namespace Gallery;

/// <summary>The distance of a float from an exact value, in units of the last place that a float has there.</summary>
internal static class Ulp
{
    /// <summary>From here on no digit is right: a float has 24 bits.</summary>
    public const double NoDigit = 1 << 24;

    /// <summary>The error, and <see cref="NoDigit"/> at most; infinite where the value is not finite and should be.</summary>
    public static double Error(float value, double exact)
    {
        // What exceeds all floats is rightly infinite.
        float nearest = (float)exact;
        if (!float.IsFinite(nearest))
            return value == nearest ? 0 : double.PositiveInfinity;

        if (!float.IsFinite(value))
            return double.PositiveInfinity;

        return Math.Min(Math.Abs(value - exact) / UnitAt(nearest), NoDigit);
    }

    /// <summary>By how many units an exact value moves when x moves to the next float: what the last place of the input makes of it.</summary>
    public static double Inherent(Func<double, double> exact, float x)
    {
        double here = exact(x), there = exact(MathF.BitIncrement(x));
        return float.IsFinite((float)here) && double.IsFinite(there) ? Math.Min(Math.Abs(there - here) / UnitAt((float)here), NoDigit) : 0;
    }

    private static double UnitAt(float value) => MathF.BitIncrement(MathF.Abs(value)) - (double)MathF.Abs(value);
}
