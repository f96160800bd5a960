using LossGen.Generator.Functions.Polynomials;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// The error function, of a = |x|; the sign of x is put back at the end:
/// <code>
/// erf a = a + a P(a^2)  below a seam,   1 - G(a)^m  above it,   m = 4 for floats, 8 for doubles
/// </code>
/// P is the row <c>Erf</c> of tools/minimax, G the row <c>FourthRoot</c> or <c>EighthRoot</c>. The m-th root of 1 - erf a bends far less than 1 - erf a does:
/// 8 coefficients in place of 13, 17 in place of 31; and raising it to a power is cheaper than an exponential of its logarithm. The errors of G are
/// magnified m-fold, but in a quantity below 0.1. Both polynomials use the same powers of a.
/// </summary>
internal static class Erf
{
    public static ElementaryFunction OfAny { get; } = new("Erf", "erf x", Build)
    {
        [Precision.Single] = new(2, 1.521, 1.185736),
        [Precision.SingleFast] = new(4, 2.366, 1.0285935),
        [Precision.Double] = new(2, 1.417, 1.1807602255061054),
        [Precision.DoubleFast] = new(4, 2.345, 1.4616321449683523),
    };

    private static VectorNode Build(Precision precision, VectorNode x)
    {
        // There the result is 1, and the polynomials go astray beyond.
        VectorNode a = V.Min(V.Abs(x), precision.Choose(4.25, 6)).Named("a");
        VectorNode square = (a * a).Named("s");
        VectorNode fourth = (square * square).Named("s2");
        VectorNode eighth = (fourth * fourth).Named("s4");
        VectorNode near = V.Fma(a, Polynomial.Of(square, [fourth, eighth], ErrorPolynomials.Erf[precision]), a).Named("near");

        PolynomialRow g = precision.IsSingle ? ErrorPolynomials.FourthRoot : ErrorPolynomials.EighthRoot;
        VectorNode root = Polynomial.Of(a, [square, fourth, eighth], g[precision]).Named("root");

        // Up to the power m / 2: the last squaring is fused with the difference.
        VectorNode power = root * root;
        if (!precision.IsSingle)
            power *= power;

        VectorNode far = V.Fma(-power, power, 1).Named("far");
        return Signs.Copy(V.Select(a < Seam(precision), near, far), x);
    }

    // As in tools/minimax/fits/errors.py.
    private static double Seam(Precision precision) =>
        precision.IsFast ? precision.Choose(1.0625, 1.3125) : precision.Choose(1.1484375, 1.25);
}
