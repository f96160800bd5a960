using LossGen.Generator.Functions.Polynomials;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// e^x - 1. With n and r as <see cref="ExpReduction"/> finds them:
/// <code>
/// e^x - 1 = 2^n p + (2^n - 1),   p = e^r - 1 = r + r^2 P(r)
/// </code>
/// P is <see cref="ExponentialPolynomials.Expm1"/>. That is all for x &lt;= 0, where 2^n &lt;= 1 shrinks the errors of p: those of the reduction too, whose low part is
/// left out. In general it comes to 1.5 ulp (which is what Fast has): where 2^n = 2, the sum is below 1/2 and p's last place is worth twice that of the result. So
/// <code>
/// p = h + (r (r + r^2 Q(r)) / 2 - n ln2_low),   h = x - n ln2_high
/// </code>
/// Q being <see cref="ExponentialPolynomials.Expm1Cubic"/> and h exact, and n changes where e^x is 3/4, 3/2, 3 ... : e^x - 1 is then at least 1/2 where n is 1, and at
/// least 1/4 in size where n is -1.
/// </summary>
internal static class Expm1
{
    // x / ln 2 is that much above a half where e^x = 3/2.
    private const double Seam = 0.08496250072115618;

    /// <summary>e^x - 1 for every x.</summary>
    public static ElementaryFunction OfAny { get; } = new("Expm1", "e^x - 1", BuildOfAny)
    {
        [Precision.Single] = new(1, 0.919, 17.80421),
        [Precision.SingleFast] = new(4, 1.53, 0.39592195),
        [Precision.Double] = new(2, 0.855, -0.3465735902799705),
        [Precision.DoubleFast] = new(4, 1.696, 0.35463866714583603),
    };

    /// <summary>e^x - 1 for x &lt;= 0. Fast has nothing to leave out.</summary>
    public static ElementaryFunction OfNonPositive { get; } = new("Expm1OfNonPositive", "e^x - 1 for x <= 0", BuildOfNonPositive)
    {
        Range = ArgumentRange.NonPositive,
        [Precision.Single] = new(1, 0.948, -0.38453916),
        [Precision.SingleFast] = new(1, 0.948, -0.38453916),
        [Precision.Double] = new(2, 1.135, -0.34657359027997375),
        [Precision.DoubleFast] = new(2, 1.135, -0.34657359027997375),
    };

    private static VectorNode BuildOfAny(Precision precision, VectorNode x)
    {
        FloatFormat format = precision.Format;
        VectorNode held = V.Min(V.Max(x, LeastThatCounts(format)), ExpReduction.Overflowing(format)).Named("held");

        // Half of everything, doubled at the end: 2^n itself may lie outside the format.
        VectorNode half = (precision.IsFast ? HalfFast(precision, held) : HalfPrecise(precision, held)).Named("halfOfIt");

        // x itself where the next term is lost: halving would cost a subnormal its last bit, and -0 its sign.
        return V.Select(V.Abs(x) < format.Epsilon / 4, x, half * 2);
    }

    private static VectorNode HalfFast(Precision precision, VectorNode x)
    {
        FloatFormat format = precision.Format;
        (VectorNode shifted, VectorNode n) = ExpReduction.Split(format, x, format.Bias - 1);
        VectorNode scale = ExpReduction.PowerOfTwo(format, shifted).Named("scale");
        return V.Fma(scale, OfRemainder(precision, ExpReduction.Remainder(format, x, n)), scale - 0.5);
    }

    private static VectorNode HalfPrecise(Precision precision, VectorNode x)
    {
        FloatFormat format = precision.Format;
        double rounder = format.Rounder + format.Bias - 2;
        VectorNode shifted = (V.Fma(x, ExpReduction.OverLn2, -Seam) + rounder).Named("shifted");
        VectorNode n = (shifted - rounder).Named("n");
        VectorNode quarter = ExpReduction.PowerOfTwo(format, shifted).Named("quarter");
        VectorNode offset = V.Fma(quarter, 2, -0.5).Named("offset");
        VectorNode high = ExpReduction.High(format, x, n);
        VectorNode r = V.Fma(n, -ExpReduction.Ln2Low(format), high).Named("r");

        // The least n of which the offset has lost the 1/2 (half an ulp of the result): it goes into p, whose double is taken, from here on.
        double bare = FloatFormat.PowerOfTwo(format.FractionBits);
        VectorNode lost = V.Select(V.AreEqual(quarter, bare), -0.5 / bare, 0).Named("lost");
        VectorNode low = V.Fma(n, -2 * ExpReduction.Ln2Low(format), lost).Named("low");

        VectorNode square = (r * r).Named("r2");
        VectorNode q = ExpPolynomial.Of(r, square, ExponentialPolynomials.Expm1Cubic[precision]).Named("q");
        VectorNode tail = V.Fma(r, V.Fma(square, q, r), low).Named("tail");
        return V.Fma(quarter, V.Fma(high, 2, tail), offset);
    }

    private static VectorNode BuildOfNonPositive(Precision precision, VectorNode x)
    {
        FloatFormat format = precision.Format;
        VectorNode held = V.Max(x, LeastThatCounts(format)).Named("held");
        (VectorNode shifted, VectorNode n) = ExpReduction.Split(format, held, format.Bias);
        VectorNode scale = ExpReduction.PowerOfTwo(format, shifted).Named("scale");
        VectorNode r = V.Fma(n, -ExpReduction.Ln2High(format), held).Named("r");

        // The sum turns -0 into 0.
        VectorNode difference = V.Fma(scale, OfRemainder(precision, r), scale - 1);
        VectorNode sign = V.AsInt(x) & V.Int(format.SignBit);
        return V.AsFloat(V.AsInt(difference) | sign);
    }

    /// <summary>e^r - 1 for |r| &lt;= ln 2 / 2.</summary>
    private static VectorNode OfRemainder(Precision precision, VectorNode r)
    {
        VectorNode square = (r * r).Named("r2");
        return V.Fma(square, ExpPolynomial.Of(r, square, ExponentialPolynomials.Expm1[precision]), r).Named("p");
    }

    /// <summary>Some x from which down e^x - 1 is -1, rounded.</summary>
    private static double LeastThatCounts(FloatFormat format) => -System.Math.Ceiling((format.FractionBits + 3) / ExpReduction.OverLn2);
}
