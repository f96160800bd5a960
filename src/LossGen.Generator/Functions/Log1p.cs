using LossGen.Generator.Functions.Polynomials;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// log(1 + u). In general, with n the exponent of the rounded 1 + u, as for <see cref="Log"/>,
/// <code>
/// log(1 + u) = n ln 2 + log(1 + f),   f = 2^-n u + (2^-n - 1)
/// </code>
/// so that what 1 + u loses by rounding is not lost to f (as in ARM's optimized-routines, math/aarch64/advsimd/log1pf.c). With 1 + f from 3/4 to 3/2, f is exact
/// wherever its last bit counts: where n = 1, u is at least 1/2, a multiple of twice the unit of f &lt; 1/4; where n = -1, 2 u + 1 has fewer bits than u.
/// </summary>
internal static class Log1p
{
    /// <summary>log(1 + u) for every u: -infinity at -1, NaN below.</summary>
    public static ElementaryFunction OfAny { get; } = new("Log1p", "log(1 + u)", BuildOfAny)
    {
        Parameters = ["u"],
        [Precision.Single] = new(1, 0.941, -0.28658718),
        [Precision.SingleFast] = new(4, 1.296, -0.26323754),
        [Precision.Double] = new(2, 0.864, -0.2500000000000001),
        [Precision.DoubleFast] = new(4, 1.451, 0.4955853745310357),
    };

    /// <summary>log(1 + u) for u >= 0: nothing to look after but infinity.</summary>
    public static ElementaryFunction OfNonNegative { get; } = new("Log1pOfNonNegative", "log(1 + u) for u >= 0", BuildOfNonNegative)
    {
        Parameters = ["u"],
        Range = ArgumentRange.NonNegative,
        [Precision.Single] = new(1, 0.917, 0.4848095),
        [Precision.SingleFast] = new(4, 1.269, 0.49999997),
        [Precision.Double] = new(2, 0.719, 0.49999999999999994),
        [Precision.DoubleFast] = new(4, 1.663, 0.47887132856716375),
    };

    /// <summary>log(1 + u) for 0 &lt;= u &lt;= 1.</summary>
    public static ElementaryFunction OfUnit => Log1pOfUnit.Function;

    private static VectorNode BuildOfAny(Precision precision, VectorNode u)
    {
        VectorNode outside = V.Select(V.AreEqual(u, -1), double.NegativeInfinity, double.NaN).Named("outside");
        return V.Select(u > -1, BuildOfNonNegative(precision, u), outside);
    }

    private static VectorNode BuildOfNonNegative(Precision precision, VectorNode u)
    {
        VectorNode sum = (u + 1).Named("sum");
        LogParts parts = LogParts.OfNormal(precision.Format, sum, Log.LeastMantissa);

        // 4 2^-n, a normal number even for the greatest n.
        VectorNode scale = parts.Scale(2);
        VectorNode f = V.Fma(u * 0.25, scale, V.Fma(scale, 0.25, -1)).Named("f");

        // u itself where it is infinite, and where the next term is lost: that keeps the sign of -0 and a subnormal's last bits.
        VectorNode isOwnLogarithm = V.AreEqual(sum, 1) | V.AreEqual(u, double.PositiveInfinity);
        return V.Select(isOwnLogarithm, u, Log.Join(precision, parts, f)).Named("log");
    }
}
