using LossGen.Generator.Functions.Polynomials;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// The digamma function, derivative of log Gamma. r = 1.4616321... is its positive zero:
/// <code>
/// digamma x = log(x/r) + (1 - r/x) P(1/x - 1/2)                 for x >= 1
/// digamma x = digamma(x + 1) - 1/x                              from 0 to 1
/// digamma x = digamma(1 - x) - pi cot(pi x)                     below 0
/// </code>
/// P is <see cref="GammaPolynomials.Digamma"/>. At r both terms of the first line vanish, and have the same sign on either side. x - r is taken with r in
/// two parts, so that they, and their sum, keep their relative accuracy. At the zeros below 0, the last line cancels: there the error is
/// small beside the terms only.
/// </summary>
internal static class Digamma
{
    private const double Root = 1.4616321449683623;
    private const double RestOfRoot = 9.549995429965697e-17;

    /// <summary>digamma x for x >= 0: -infinity at 0.</summary>
    public static ElementaryFunction OfPositive { get; } = new("DigammaOfPositive", "digamma x for x >= 0", BuildOfPositive)
    {
        Range = ArgumentRange.NonNegative,
        [Precision.Single] = new(4, 3.056, 0.98154444),
        [Precision.SingleFast] = new(4, 2.941, 0.79539746),
        [Precision.Double] = new(3, 2.427, 0.9999999999999708),
        [Precision.DoubleFast] = new(4, 2.513, 0.9983785064038545),
    };

    /// <summary>digamma x for every x: NaN at the negative integers (which all the large negative numbers are), +infinity at -0.</summary>
    public static ElementaryFunction OfAny { get; } = new("Digamma", "digamma x", BuildOfAny)
    {
        Range = ArgumentRange.NonNegative,
        [Precision.Single] = new(4, 3.056, 0.98154444),
        [Precision.SingleFast] = new(4, 2.941, 0.79539746),
        [Precision.Double] = new(3, 2.427, 0.9999999999999708),
        [Precision.DoubleFast] = new(4, 2.513, 0.9983785064038545),
    };

    private static VectorNode BuildOfPositive(Precision precision, VectorNode x)
    {
        VectorNode isBelowOne = (x < 1).Named("isBelowOne");
        GammaShift shift = GammaShift.Of(x, V.Select(isBelowOne, x, 1).Named("w"));
        VectorNode shifted = OfShifted(precision, shift);
        VectorNode whole = V.Select(isBelowOne, shifted - shift.OverW, shifted).Named("whole");
        return AtEnds(precision, x, V.Select(x > Tiny(precision), whole, -shift.RoughOverW));
    }

    private static VectorNode BuildOfAny(Precision precision, VectorNode x)
    {
        VectorNode a = V.Abs(x).Named("a");
        VectorNode isNegative = (x < 0).Named("isNegative");
        VectorNode isBelowOne = (a < 1).Named("isBelowOne");
        VectorNode d = GammaReflection.Distance(precision, a);
        (VectorNode sine, _) = GammaReflection.Sine(precision, d);

        // What comes beside digamma(1 + |x|): -1/x, or pi cot(pi |x|) = cos / w.
        VectorNode w = V.Select(isNegative, sine, V.Select(isBelowOne, x, 1)).Named("w");
        VectorNode factor = V.Select(isNegative, GammaReflection.Cosine(precision, d), V.Select(isBelowOne, -1, 0)).Named("factor");
        GammaShift shift = GammaShift.Of(a, w);
        VectorNode shifted = OfShifted(precision, shift);
        VectorNode next = V.Select(isNegative & !isBelowOne, shifted + shift.OverZ, shifted).Named("next");
        VectorNode whole = V.Fma(shift.OverW, factor, next).Named("whole");

        VectorNode tiny = V.Select(isNegative, shift.RoughOverW, -shift.RoughOverW);
        return AtEnds(precision, x, V.Select(a > Tiny(precision), whole, tiny));
    }

    /// <summary>digamma z for z >= 1.</summary>
    private static VectorNode OfShifted(Precision precision, GammaShift shift)
    {
        // With z = 2^n m: log(z/r) = n ln 2 + log(1 + f), f = (m - r)/r. m - r is exact, m being less than a factor of 2 away from r.
        LogParts parts = LogParts.OfNormal(precision.Format, shift.Z, Root * Log.LeastMantissa);
        VectorNode f = (LessRoot(precision, parts.Mantissa) * (1 / Root)).Named("f");
        (VectorNode high, VectorNode low) = Log.JoinInParts(precision, parts, f);

        VectorNode y = shift.OverZ;
        VectorNode p = Polynomial.Of((y - 0.5).Named("s"), GammaPolynomials.Digamma[precision]);
        return (high + V.Fma(LessRoot(precision, shift.Z) * y, p, low)).Named("shifted");
    }

    private static VectorNode LessRoot(Precision precision, VectorNode z)
    {
        double high = precision.Format.Round(Root);
        return z - high - precision.Choose(Root - high, RestOfRoot);
    }

    /// <summary>Below this, -1/x is all that counts, and may be infinite.</summary>
    private static double Tiny(Precision precision) => FloatFormat.PowerOfTwo(-precision.Format.FractionBits - 6);

    /// <summary>Infinity is its own digamma.</summary>
    private static VectorNode AtEnds(Precision precision, VectorNode x, VectorNode inside) => V.Select(x < double.PositiveInfinity, inside, x);
}
