using System;

namespace LossGen.Catalog.Tests.Harness;

/// <summary>Errors in units in the last place of a result's size.</summary>
internal static class Ulps
{
    /// <summary>How far a result is from the exact one. Below the normal numbers it needs only be as small as that; an overflow is right where the exact value has one.</summary>
    public static double Between(double computed, Exact exact, bool isDouble)
    {
        double rounded = isDouble ? exact.Value : (float)exact.Value;
        if (!double.IsFinite(computed) || !double.IsFinite(rounded))
            return computed == rounded ? 0 : double.PositiveInfinity;

        double least = Math.ScaleB(1, isDouble ? -1022 : -126);
        if (Math.Abs(exact.Value) < least && Math.Abs(computed) <= least)
            return 0;

        double size = Math.Max(Math.Max(Math.Abs(exact.Value), exact.Size), least);
        return Math.Abs(computed - exact.Value) / Math.ScaleB(1, Math.ILogB(size) - (isDouble ? 52 : 23));
    }
}
