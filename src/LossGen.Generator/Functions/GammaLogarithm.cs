using System;
using LossGen.Generator.Functions.Polynomials;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// The logarithm as the sum of a number and a much smaller one, for functions that multiply it or take something off it. With x = 2^n m, m within a factor
/// of sqrt 2 of a centre c, and f = m/c - 1:
/// <code>
/// log(x / c) = n ln 2 + f + f^2 P(f)
/// </code>
/// P is <see cref="GammaPolynomials.Log"/>. The sum n ln 2 + f is rounded to the high part; what that loses is found, and added to the rest of the terms.
/// </summary>
internal static class GammaLogarithm
{
    private const double Ln2 = 0.6931471805599453;

    /// <summary>n and m of a positive number. A subnormal number is scaled up first, and the scale taken off n.</summary>
    public static (VectorNode Exponent, VectorNode Mantissa) Split(Precision precision, VectorNode x, double center, bool mayBeSubnormal)
    {
        FloatFormat format = precision.Format;
        VectorNode scaled = x;
        VectorNode bits = V.Int(BitsOfLeast(format, center));
        if (mayBeSubnormal)
        {
            VectorNode isSmall = (x < format.LeastNormal).Named("isSmall");
            scaled = V.Select(isSmall, x * FloatFormat.PowerOfTwo(format.FractionBits), x).Named("scaled");
            long beyond = (long)format.FractionBits << format.FractionBits;
            bits = V.Select(isSmall, V.Int(BitsOfLeast(format, center) + beyond), bits).Named("least");
        }

        // The bits beyond those of the least m: n in the place of the exponent, and below it what has to be added to the fraction of the least m.
        VectorNode offset = (V.AsInt(scaled) - bits).Named("offset");
        VectorNode fraction = (offset & V.Int(format.FractionMask)) + V.Int(BitsOfLeast(format, center));
        return (Exponent(format, offset).Named("n"), V.AsFloat(fraction).Named("m"));
    }

    /// <summary>n ln 2 + log(1 + f).</summary>
    public static (VectorNode High, VectorNode Low) Join(Precision precision, VectorNode n, VectorNode f)
    {
        double ln2High = precision.Format.Round(Ln2);
        double ln2Low = precision.Choose(Ln2 - (float)Ln2, 2.3190468138462996e-17);
        VectorNode square = (f * f).Named("f2");
        VectorNode p = Polynomial.Of(f, square, GammaPolynomials.Log[precision]);
        VectorNode high = V.Fma(n, ln2High, f).Named("logHigh");
        VectorNode lost = (f - V.Fma(n, -ln2High, high)).Named("lost");
        return (high, V.Fma(square, p, V.Fma(n, ln2Low, lost)).Named("logLow"));
    }

    // Doubles: machines before AVX-512 neither shift 64 bits arithmetically nor convert them. Twice the bias makes n positive, whatever it is; under the
    // exponent bits of 2^52 it is a fraction of 2^52, from which the two are taken again.
    private static VectorNode Exponent(FloatFormat format, VectorNode offset)
    {
        if (format == FloatFormat.Single)
            return V.ToFloat(offset >> format.FractionBits);

        double big = FloatFormat.PowerOfTwo(format.FractionBits);
        VectorNode biased = V.ShiftRightLogical(offset + V.Int(2L * format.Bias << format.FractionBits), format.FractionBits);
        return V.AsFloat(biased | V.Int(format.Bits(big))) - (big + (2 * format.Bias));
    }

    private static long BitsOfLeast(FloatFormat format, double center) => format.Bits(center / Math.Sqrt(2));
}
