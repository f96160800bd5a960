using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// Sine and cosine. With k an integer and q = k, or q = k - 1/2 for the cosine:
/// <code>
/// r = x - q pi,   sin x (or cos x) = (-1)^k sin r,   sin r = r + r^3 P(r^2),   |r| &lt;= pi / 2
/// </code>
/// P is the row <c>sin</c> of tools/minimax (error 2^-27.2). q pi is taken off in three parts, each fused (W. J. Cody and W. Waite, 1980, ch. 8):
/// enough for |x| &lt;= 100,000. Accuracy fades from there, and from 2^23 on the result is NaN rather than noise.
/// </summary>
internal static class Sin
{
    private const double OverPi = 0.3183098861837907;
    private const double PiHigh = 3.1415927410125732;
    private const double PiMiddle = -8.742277657347586e-08;
    private const double PiLow = -3.4302490200117637e-15;
    private const double Greatest = 100_000;

    public static ElementaryFunction Sine { get; } = new("Sin", "sin x for |x| <= 100,000", BuildSine)
    {
        Range = new(-Greatest, Greatest),
        [Precision.Single] = new(2.25, 2.066, 1.5599433),
    };

    public static ElementaryFunction Cosine { get; } = new("Cos", "cos x for |x| <= 100,000", BuildCosine)
    {
        Range = new(-Greatest, Greatest),
        [Precision.Single] = new(2.25, 2.085, 0.010853111),
    };

    private static VectorNode BuildSine(Precision precision, VectorNode x)
    {
        VectorNode shifted = V.Fma(x, OverPi, Exp.Rounder).Named("shifted");
        VectorNode sine = OfReduced(x, shifted, (shifted - Exp.Rounder).Named("q"));

        // The sums above turn -0 into 0.
        VectorNode whole = V.Select(V.AreEqual(x, 0), x, sine);
        return whole;
    }

    private static VectorNode BuildCosine(Precision precision, VectorNode x)
    {
        VectorNode shifted = (V.Fma(x, OverPi, 0.5) + Exp.Rounder).Named("shifted");
        VectorNode cosine = OfReduced(x, shifted, (shifted - Exp.Rounder - 0.5).Named("q"));
        return cosine;
    }

    private static VectorNode OfReduced(VectorNode x, VectorNode shifted, VectorNode q)
    {
        VectorNode r = V.Fma(q, -PiLow, V.Fma(q, -PiMiddle, V.Fma(q, -PiHigh, x))).Named("r");

        // k is in the low bits of shifted: an odd one, added to the bits of r as a sign, flips its sign.
        VectorNode signed = V.AsFloat(V.AsInt(r) + (V.AsInt(shifted) << 31)).Named("signed");
        VectorNode square = (r * r).Named("s");
        VectorNode p = Polynomial.Of(square, -0.1666666, 0.008333068, -0.00019809665, 2.605777e-6);
        return V.Select(V.Abs(x) < 8388608, V.Fma(signed * square, p, signed), double.NaN);
    }
}
