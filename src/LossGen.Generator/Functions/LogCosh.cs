using LossGen.Generator.Functions.Polynomials;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// The logarithm of the hyperbolic cosine, which overflows nowhere, of a = |x|, s = a^2 and u = e^-2a:
/// <code>
/// log cosh a = s/2 + s^2 P(s)  for a &lt; 17/16,   (a - 11/16) + (log(1 + u) - (ln 2 - 11/16))  otherwise
/// log(1 + u) = u + u^2 (u Q(u) - 1/2)
/// </code>
/// P and Q are <see cref="HyperbolicPolynomials.LogCosh"/> and <see cref="HyperbolicPolynomials.LogCoshTail"/>. a - 11/16 is exact as long as it matters.
/// What s has lost by rounding is put back by the derivative, which is nearly 1/2 - s/8; and the first sum is 7/16 s + s (1/16 + s P), whose second term is
/// small up to the seam, and so are its roundings. Fast does without either.
/// </summary>
internal static class LogCosh
{
    private const double Seam = 1.0625;
    private const double MostOfLn2 = 0.6875;
    private const double RestOfLn2 = 0.005647180559945309;

    public static ElementaryFunction OfAny { get; } = new("LogCosh", "log(cosh x)", Build)
    {
        [Precision.Single] = new(1, 0.881, 1.057988),
        [Precision.SingleFast] = new(4, 1.926, 1.0625589),
        [Precision.Double] = new(2, 0.8, 1.0624999999999913),
        [Precision.DoubleFast] = new(4, 2.279, 1.0625000000000058),
    };

    private static VectorNode Build(Precision precision, VectorNode x)
    {
        VectorNode a = V.Abs(x).Named("a");
        return V.Select(a < Seam, Near(precision, a), Far(precision, a));
    }

    private static VectorNode Near(Precision precision, VectorNode a)
    {
        VectorNode s = (a * a).Named("s");
        VectorNode square = (s * s).Named("s2");
        VectorNode p = Polynomial.Of(s, square, HyperbolicPolynomials.LogCosh[precision]).Named("p");
        if (precision.IsFast)
            return V.Fma(square, p, s * 0.5).Named("near");

        VectorNode lost = V.Fma(a, a, -s).Named("lost");
        VectorNode factor = V.Fma(s, p, 0.0625).Named("factor");
        return V.Fma(s, 0.4375, V.Fma(s, factor, lost * V.Fma(s, -0.125, 0.5))).Named("near");
    }

    private static VectorNode Far(Precision precision, VectorNode a)
    {
        VectorNode u = Exp.OfNonPositive.Call(precision, a * -2).Named("u");
        VectorNode square = (u * u).Named("u2");
        VectorNode q = Polynomial.Of(u, square, HyperbolicPolynomials.LogCoshTail[precision]).Named("q");
        VectorNode tail = V.Fma(square, V.Fma(u, q, -0.5), u - RestOfLn2).Named("tail");
        return (a - MostOfLn2 + tail).Named("far");
    }
}
