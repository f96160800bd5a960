using LossGen.Generator.Functions.Polynomials;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// The logarithm to the base 2. With x = 2^n (1 + f) and 1 + f from sqrt(1/2) to sqrt 2:
/// <code>
/// float:   log2 x = n + (f C + f^2 P(f)),   C = 1 / ln 2
/// double:  log2 x = n + (f C + C (log(1 + f) - f))
/// </code>
/// P is the row <c>Log2</c> of tools/minimax; the second bracket is that of <see cref="Log"/>. |log2(1 + f)| is at most half of what n adds to it, so that a plain sum
/// loses little. C is a number of the format and a rest, which Fast leaves out.
/// </summary>
internal static class Log2
{
    private const double RootHalf = 0.70710678118654752;
    private const double OverLn2 = 1.4426950408889634;
    private const double OverLn2Rest = 2.0355273740931033e-17;

    /// <summary>log2 x for every x: -infinity at 0, NaN below.</summary>
    public static ElementaryFunction OfAny { get; } = new("Log2", "log2 x", Build)
    {
        [Precision.Single] = new(1, 0.979, 0.7007167),
        [Precision.SingleFast] = new(4, 1.829, 1.3954327),
        [Precision.Double] = new(2, 0.884, 0.7071067811865427),
        [Precision.DoubleFast] = new(4, 0.916, 1.4616321449683531),
    };

    private static VectorNode Build(Precision precision, VectorNode x)
    {
        LogParts parts = LogParts.OfAny(precision.Format, x, RootHalf);
        VectorNode f = (parts.Mantissa - 1).Named("f");
        double c = precision.Format.Round(OverLn2), rest = OverLn2 - c + OverLn2Rest;
        VectorNode tail = precision.IsSingle ? OfFloat(precision, f, rest) : OfDouble(precision, f, rest);
        VectorNode fraction = V.Fma(f, c, tail).Named("fraction");
        return Log.WithLimits(x, parts.Unit == 1 ? parts.Exponent + fraction : V.Fma(parts.Exponent, parts.Unit, fraction));
    }

    /// <summary>f^2 P(f), and what C lacks.</summary>
    private static VectorNode OfFloat(Precision precision, VectorNode f, double rest)
    {
        VectorNode square = (f * f).Named("f2");
        VectorNode p = Polynomial.Of(f, square, LogarithmPolynomials.Log2[precision]).Named("p");
        return precision.IsFast ? square * p : f * V.Fma(f, p, rest);
    }

    /// <summary>C (log(1 + f) - f), and what C lacks.</summary>
    private static VectorNode OfDouble(Precision precision, VectorNode f, double rest)
    {
        VectorNode curve = Log.CurveOfDouble(precision, f).Named("curve");
        return precision.IsFast ? curve * OverLn2 : V.Fma(curve, OverLn2, f * rest);
    }
}
