using System;
using System.Globalization;
using System.Numerics;
using LossGen.Conformance.Tests.Accuracy;
using LossGen.Conformance.Tests.Rows.Reference;

namespace LossGen.Conformance.Tests.Rows;

/// <summary>A result beside the exact one.</summary>
/// <param name="Where">The kernel's call, and the place in the output.</param>
/// <param name="Computed">What the kernel wrote.</param>
/// <param name="Exact">What is right.</param>
/// <param name="Ulps">How far that is from one another.</param>
internal sealed record RowError(string Where, double Computed, Exact Exact, double Ulps)
{
    public static RowError Of<T>(string where, T computed, Exact exact)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        var value = double.CreateTruncating(computed);
        return new RowError(where, value, exact, AreBothTiny<T>(value, exact) ? 0 : UlpsOf(computed, exact));
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Where}: {Computed:R} for {Exact.Value:R} of size {Exact.Size:G2} ({Ulps:G3} ulp)");

    // Below the normal numbers precision ends: there a result needs only be as small as the exact one.
    private static bool AreBothTiny<T>(double computed, Exact exact)
    {
        var least = typeof(T) == typeof(float) ? Math.ScaleB(1, -126) : Math.ScaleB(1, -1022);
        return Math.Abs(exact.Value) < least && Math.Abs(computed) <= least;
    }

    private static double UlpsOf<T>(T computed, Exact exact)
    {
        var ulpOfOne = typeof(T) == typeof(float) ? Math.ScaleB(1, -23) : Math.ScaleB(1, -52);
        var size = Math.Max(Math.Max(exact.Size, Math.Abs(exact.Value)), exact.Second * ulpOfOne);
        return computed switch
        {
            float single => Accuracy.Ulps.ErrorOf(single, exact.Value, size),
            double number => Accuracy.Ulps.ErrorOf(number, exact.Value, size),
            _ => throw new ArgumentException(typeof(T).Name, nameof(computed)),
        };
    }
}
