using LossGen.Generator.Functions.Polynomials;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// What the hyperbolic sine and cosine of a = |x| are made of. With a = n ln 2 + r as <see cref="ExpReduction"/> finds them, and the addition theorems:
/// <code>
/// sinh a = D cosh r + S sinh r,   cosh a = S cosh r + D sinh r,   S = (2^n + 2^-n) / 2,   D = (2^n - 2^-n) / 2
/// cosh r = 1 + r^2 P(r^2),   sinh r = r + r^3 Q(r^2),   |r| &lt;= ln 2 / 2
/// </code>
/// P and Q are the rows <c>TwiceCosh</c> (doubled) and <c>Sinh</c> of tools/minimax. Neither a division nor a second form near 0 is needed: there n, and so D, is 0.
/// To overflow no sooner than the results, S and D are halved, and what they multiply is doubled.
/// </summary>
/// <param name="Rising">2^n / 4.</param>
/// <param name="Falling">2^-n / 2, or 0 where it is lost beside 2^n.</param>
/// <param name="HalfSum">S / 2.</param>
/// <param name="HalfDifference">D / 2.</param>
/// <param name="Sinh">2 sinh r.</param>
/// <param name="CoshLessOne">2 (cosh r - 1).</param>
internal sealed record SinhCosh(
    VectorNode Rising,
    VectorNode Falling,
    VectorNode HalfSum,
    VectorNode HalfDifference,
    VectorNode Sinh,
    VectorNode CoshLessOne)
{
    public static SinhCosh Of(Precision precision, VectorNode x)
    {
        FloatFormat format = precision.Format;
        int quarter = format.Bias - 2;

        // Both results are infinite already, and 2^n / 4 is not.
        VectorNode a = V.Min(V.Abs(x), precision.Choose(89.5, 710.6)).Named("a");
        (VectorNode shifted, VectorNode n) = ExpReduction.Split(format, a, quarter);
        VectorNode r = ExpReduction.Remainder(format, a, n);

        // The exponents of 2^n / 4 and 2^-n / 2 have a constant sum.
        VectorNode bits = (V.AsInt(shifted) << format.FractionBits).Named("bits");
        VectorNode rising = V.AsFloat(bits).Named("rising");
        VectorNode mirrored = V.AsFloat(V.Int((long)(quarter + quarter + 1) << format.FractionBits) - bits);
        VectorNode falling = V.Select(a < 40, mirrored, 0).Named("falling");

        VectorNode s = (r * r).Named("s");
        VectorNode fourth = (s * s).Named("s2");
        VectorNode twice = (r + r).Named("twice");
        VectorNode sinh = V.Fma(twice * s, Polynomial.Of(s, fourth, SinhPolynomials.Sinh[precision]), twice).Named("sinh");
        VectorNode coshLessOne = (s * Polynomial.Of(s, fourth, SinhPolynomials.TwiceCosh[precision])).Named("coshLessOne");
        return new(rising, falling, V.Fma(falling, 0.5, rising).Named("sum"), V.Fma(falling, -0.5, rising).Named("difference"), sinh, coshLessOne);
    }
}
