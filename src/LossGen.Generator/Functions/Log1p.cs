using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// log(1 + u). In general, with n the exponent of the rounded 1 + u, as for <see cref="Log"/>,
/// <code>
/// log(1 + u) = n ln 2 + log(1 + f),   f = 2^-n u + (2^-n - 1)
/// </code>
/// so that what 1 + u loses by rounding is not lost to f (as in ARM's optimized-routines, math/aarch64/advsimd/log1pf.c).
/// On [0, 1], where log(1 + e^-|x|) needs it, a single polynomial does: u - u^2/2 + u^3 P(u), P being the row <c>log1pOfUnit</c> of
/// tools/minimax (error 2^-27.0). Its worst error is a little above 1 ulp: the other groupings that were tried
/// gained less than a tenth, for two operations more in the busiest of all kernels.
/// </summary>
internal static class Log1p
{
    private const double TwoToMinus25 = 1.0 / 33554432;

    /// <summary>log(1 + u) for every u: -infinity at -1, NaN below.</summary>
    public static ElementaryFunction OfAny { get; } = new("Log1p", "log(1 + u)", BuildOfAny)
    {
        Parameters = ["u"],
        [Precision.Single] = new(1, 0.890, 0.40393),
    };

    /// <summary>log(1 + u) for 0 &lt;= u &lt;= 1.</summary>
    public static ElementaryFunction OfUnit { get; } = new("Log1pOfUnit", "log(1 + u) for 0 <= u <= 1", BuildOfUnit)
    {
        Parameters = ["u"],
        Range = new(0, 1),
        [Precision.Single] = new(1.25, 1.139, 0.9975277),
    };

    private static VectorNode BuildOfAny(Precision precision, VectorNode u)
    {
        VectorNode offset = (V.AsInt(u + 1) - V.Int(Log.BitsOfRootHalf)).Named("offset");
        VectorNode n = V.ToFloat(offset >> 23).Named("n");

        // 4 2^-n, a normal number even for n = 128.
        VectorNode scale = V.AsFloat(V.Int(0x40800000) - (offset & V.Int(~Log.FractionBits))).Named("scale");
        VectorNode quarter = (u * 0.25).Named("quarter");
        VectorNode less1 = V.Fma(scale, 0.25, -1).Named("scaleMinus1");
        VectorNode f = V.Fma(quarter, scale, less1).Named("f");
        VectorNode lost = V.Fma(quarter, scale, less1 - f).Named("lost");

        // log(1 + f + lost) = log(1 + f) + lost / (1 + f), nearly.
        VectorNode log = Log.Join(n, f, V.Fma(-f, lost, lost));

        // u itself where the next term is lost (which keeps the sign of -0 and a subnormal's last bits), at infinity, and if it is NaN.
        VectorNode isOrdinary = (V.Abs(u) >= TwoToMinus25) & (u < double.PositiveInfinity);
        VectorNode below = V.Select(V.AreEqual(u, -1), double.NegativeInfinity, double.NaN).Named("outside");
        VectorNode whole = V.Select(u <= -1, below, V.Select(isOrdinary, log, u));
        return whole;
    }

    private static VectorNode BuildOfUnit(Precision precision, VectorNode u)
    {
        VectorNode square = (u * u).Named("u2");
        VectorNode p = Polynomial.Of(
            u, square, 0.3333225, -0.24975078, 0.19774176, -0.15569001, 0.11024055, -0.060909346, 0.02186823, -0.0036757232);
        VectorNode log = V.Fma(square, V.Fma(u, p, -0.5), u);
        return log;
    }
}
