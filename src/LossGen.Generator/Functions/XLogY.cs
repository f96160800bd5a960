using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// x log y, and 0 where x is 0 and y a number, even one without a finite logarithm. The logarithm is an unevaluated sum, as <see cref="Log"/> has it before its last addition:
/// <code>
/// x log y = x high + x low
/// </code>
/// with the rounding errors of x low and of the sum alone. Fast rounds the logarithm first.
/// </summary>
internal static class XLogY
{
    /// <summary>x log y for every x and y.</summary>
    public static ElementaryFunction OfAny { get; } = new("XLogY", "x log y", Build)
    {
        [Precision.Single] = new(2, 0.959, -4.626911E-39, 0.99470377),
        [Precision.SingleFast] = new(4, 1.724, 0.7904916, 0.7338582),
        [Precision.Double] = new(2, 1.013, 2.2250738585072014E-308, 1.5),
        [Precision.DoubleFast] = new(4, 1.824, -3.0057884512453206E-07, 0.6799232838214557),
    };

    private static VectorNode Build(Precision precision, VectorNode x, VectorNode y)
    {
        LogParts parts = LogParts.OfAny(precision.Format, y, Log.LeastMantissa);
        VectorNode f = (parts.Mantissa - 1).Named("f");
        VectorNode product = precision.IsFast ? x * Log.WithLimits(y, Log.Join(precision, parts, f)) : Product(precision, x, y, parts, f);

        // y is no NaN where it equals itself.
        return V.Select(V.AreEqual(x, 0) & V.AreEqual(y, y), 0, product);
    }

    private static VectorNode Product(Precision precision, VectorNode x, VectorNode y, LogParts parts, VectorNode f)
    {
        (VectorNode high, VectorNode low) = Log.JoinInParts(precision, parts, f);

        // An infinite x is left to the first product: the second one may be infinite with the other sign.
        VectorNode xLow = V.Select(V.Abs(x) < double.PositiveInfinity, x * low, 0).Named("xLow");
        return V.Fma(x, Log.WithLimits(y, high), xLow);
    }
}
