using LossGen.Generator.Functions.Polynomials;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// log(1 - e^x) for x &lt;= 0. Near 0 that is the logarithm of -expm1(x), far from it log1p(-e^x) (M. Mächler, "Accurately computing log(1 - exp(-|a|))", 2012):
/// one exponential and one logarithm serve both. With x = N ln 2 + r and t = e^r - 1 = r + r^2 Q(r), and n the exponent of y = 1 - e^x:
/// <code>
/// y = (1 - 2^N) - 2^N t,   log y = n ln 2 + log(1 + f),   f = 2^-n y - 1 = (2^-n - 1 - 2^(N-n)) - 2^(N-n) t
/// </code>
/// y = -t is exact enough where N = 0. Elsewhere the last form is: its bracket is exact, as n is 0, -1 or -2 there, and where n = 0, f = -e^x.
/// Q is the row <c>Expm1</c> of tools/minimax.
/// </summary>
internal static class Log1mExp
{
    private const double OverLn2 = 1.4426950408889634;

    /// <summary>log(1 - e^x) for x &lt;= 0: -infinity at 0.</summary>
    public static ElementaryFunction OfNonPositive { get; } = new("Log1mExp", "log(1 - e^x) for x <= 0", Build)
    {
        Range = ArgumentRange.NonPositive,
        [Precision.Single] = new(2, 1.623, -1.6781716),
        [Precision.SingleFast] = new(4, 1.977, -1.5323318),
        [Precision.Double] = new(2, 1.45, -1.7316104581140284),
        [Precision.DoubleFast] = new(4, 2.217, -1.0000000002887848),
    };

    private static VectorNode Build(Precision precision, VectorNode x)
    {
        FloatFormat format = precision.Format;

        // e^x is 0 from here on; 2^excess e^x is a normal number until then.
        double least = precision.Choose(-104, -746);
        int excess = precision.IsSingle ? 64 : 128;
        double rounder = format.Rounder + format.Bias + excess;
        VectorNode held = V.Select(x < least, least, x).Named("held");
        VectorNode shifted = V.Fma(held, OverLn2, rounder).Named("shifted");
        VectorNode whole = (shifted - rounder).Named("whole");
        VectorNode r = V.Fma(whole, -Log.Ln2Low(precision), V.Fma(whole, -Log.Ln2High(precision), held)).Named("r");
        VectorNode square = (r * r).Named("r2");
        VectorNode t = V.Fma(square, Polynomial.Of(r, square, LogarithmPolynomials.Expm1[precision]), r).Named("t");

        VectorNode scaledPower = V.AsFloat(V.AsInt(shifted) << format.FractionBits).Named("scaledPower");
        VectorNode power = (scaledPower * -FloatFormat.PowerOfTwo(-excess)).Named("minusPower");
        VectorNode y = V.Fma(t, power, power + 1).Named("y");

        LogParts parts = LogParts.OfAny(format, y, Log.LeastMantissa);
        VectorNode scale = parts.Scale(0);
        VectorNode factor = (power * scale).Named("factor");
        VectorNode far = V.Fma(t, factor, scale - 1 + factor).Named("far");
        VectorNode f = V.Select(whole >= 0, parts.Mantissa - 1, far).Named("f");
        VectorNode log = Log.Join(precision, parts, f).Named("log");

        // -e^x where the next term is lost: it may be subnormal, and is rounded once. NaN for an x above 0, and for NaN.
        VectorNode tail = V.Fma(t, scaledPower, scaledPower) * -FloatFormat.PowerOfTwo(-excess);
        VectorNode inside = V.Select(x < precision.Choose(-20, -40), tail, log).Named("inside");
        return V.Select(y > 0, inside, V.Select(V.AreEqual(y, 0), double.NegativeInfinity, double.NaN).Named("outside"));
    }
}
