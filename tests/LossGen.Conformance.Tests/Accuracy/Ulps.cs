using System;

namespace LossGen.Conformance.Tests.Accuracy;

/// <summary>Errors in units in the last place.</summary>
internal static class Ulps
{
    /// <summary>
    /// How far a float is from an exact value, in ulps of a scale. An overflow is right where the exact value rounds to one.
    /// </summary>
    public static double ErrorOf(float computed, double exact, double scale) =>
        float.IsInfinity((float)exact) || !float.IsFinite(computed)
            ? computed == (float)exact ? 0 : double.PositiveInfinity
            : Math.Abs(computed - exact) / OfSingle(scale);

    /// <summary>How far a double is from an exact value, in ulps of a scale.</summary>
    public static double ErrorOf(double computed, double exact, double scale) =>
        double.IsInfinity(exact) || !double.IsFinite(computed)
            ? computed == exact ? 0 : double.PositiveInfinity
            : Math.Abs(computed - exact) / OfDouble(scale);

    /// <summary>The distance of neighbouring floats of a size; among the subnormal ones it is the least float.</summary>
    private static double OfSingle(double size) => Math.ScaleB(1, size == 0 ? -149 : Math.Max(Math.ILogB(size) - 23, -149));

    private static double OfDouble(double size) => Math.ScaleB(1, size == 0 ? -1074 : Math.Max(Math.ILogB(size) - 52, -1074));
}
