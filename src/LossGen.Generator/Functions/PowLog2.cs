using LossGen.Generator.Functions.Polynomials;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// log2 x as an unevaluated sum of two numbers (T. J. Dekker, "A floating-point technique for extending the available precision", 1971): an error of it becomes,
/// multiplied by up to 150 (double: 1075), a relative error of x^y. With x = 2^n m, m in [sqrt(1/2), sqrt 2), f = m - 1, s = f/(2 + f) and z = s^2:
/// <code>
/// log2 x = n + s (C + z (C/3 + z P(z))),   C = 2 / ln 2
/// </code>
/// P is the row <c>Log2</c> of tools/minimax. What s loses by rounding, f - 2s - s f over 2 + f, is found without error but for the last division, since f and 2s are
/// close; times the derivative by s (row <c>Log2Slope</c>) it belongs to the low part.
/// </summary>
internal static class PowLog2
{
    private const double Infinity = double.PositiveInfinity;

    // 2 / ln 2 and 2 / (3 ln 2) as doubles, and the rest of them.
    private const double C = 2.8853900817779268;
    private const double CRest = 4.0710547481862066e-17;
    private const double Third = 0.9617966939259756;
    private const double ThirdRest = 5.0577616648125907e-17;

    /// <summary>
    /// log2 x for x >= 0; the low part says nothing where the high part is infinite. A function of its own: the JIT inlines none that has too many locals, and a power that
    /// has all of these as well is over that limit.
    /// </summary>
    public static ElementaryFunction OfNonNegative { get; } = new("Log2Parts", "log2 x for x >= 0, as a sum of two", Build)
    {
        Range = ArgumentRange.NonNegative,
    };

    private static VectorNode[] Build(Precision precision, VectorNode x)
    {
        (VectorNode n, VectorNode f) = Split(precision, x);
        VectorNode inverse = (1 / (f + 2)).Named("inverse");
        VectorNode s = (f * inverse).Named("s");

        // What a product has lost, a b - p, is had without negating p where -a is at hand.
        VectorNode minusS = (-s).Named("minusS");
        VectorNode sLow = (V.Fma(minusS, f, V.Fma(-2, s, f)) * inverse).Named("sLow");
        VectorNode z = (s * s).Named("z");

        // v = C + z (C/3 + ...), then n + s v
        (VectorNode v, VectorNode vLow) = precision == Precision.SingleFast ? ShortFactor(precision, z) : Factor(precision, s, minusS, z);
        double[] slope = PowerPolynomials.Log2Slope[precision];
        VectorNode minusW = (minusS * v).Named("minusW");
        VectorNode wLow = V.Fma(s, vLow, V.Fma(sLow, V.Fma(z, slope[1], slope[0]), V.Fma(s, v, minusW))).Named("wLow");
        VectorNode sum = (n - minusW).Named("sum");
        VectorNode log = V.Select(V.AreEqual(x, 0), -Infinity, V.Select(x < Infinity, sum, x)).Named("log");
        return [log, (n - sum - minusW + wLow).Named("logLow")];
    }

    /// <summary>v with the exact product of z and C/3; what follows in z is small enough to be all in the low part.</summary>
    private static (VectorNode High, VectorNode Low) Factor(Precision precision, VectorNode s, VectorNode minusS, VectorNode z)
    {
        (double c, double cLow) = Parts(precision, C, CRest);
        (double third, double thirdLow) = Parts(precision, Third, ThirdRest);
        VectorNode minusZLow = V.Fma(minusS, s, z).Named("minusZLow");
        VectorNode p = Polynomial.Of(z, PowerPolynomials.Log2[precision]).Named("p");
        VectorNode tail = V.Fma(z, V.Fma(z, p, thirdLow), cLow).Named("tail");
        VectorNode v = V.Fma(z, third, c).Named("v");
        return (v, (V.Fma(minusZLow, -third, V.Fma(z, third, c - v)) + tail).Named("vLow"));
    }

    /// <summary>v with one rounding of z and one of its factor: for floats, an error of 2^-29.5 of the logarithm.</summary>
    private static (VectorNode High, VectorNode Low) ShortFactor(Precision precision, VectorNode z)
    {
        (double c, double cLow) = Parts(precision, C, CRest);
        VectorNode t = Polynomial.Of(z, PowerPolynomials.Log2BeyondFirst[precision]).Named("t");
        VectorNode v = V.Fma(z, t, c).Named("v");
        return (v, (V.Fma(z, t, c - v) + cLow).Named("vLow"));
    }

    /// <summary>A constant as a number of the format and the rest of it.</summary>
    private static (double High, double Low) Parts(Precision precision, double constant, double rest)
    {
        double high = precision.Format.Round(constant);
        return (high, precision.Format.Round(constant - high + rest));
    }

    /// <summary>n and f = m - 1 of a positive number. A subnormal number is scaled up first, and the same taken off n.</summary>
    private static (VectorNode Exponent, VectorNode Fraction) Split(Precision precision, VectorNode x)
    {
        FloatFormat format = precision.Format;
        long rootHalf = format.Bits(0.70710678118654752);
        VectorNode isSmall = (x < format.LeastNormal).Named("isSmall");
        VectorNode normal = V.Select(isSmall, x * FloatFormat.PowerOfTwo(format.FractionBits), x).Named("normal");
        VectorNode offset, n;
        if (precision.IsSingle)
        {
            VectorNode least = V.Select(isSmall, V.Int(rootHalf + ((long)format.FractionBits << format.FractionBits)), V.Int(rootHalf)).Named("least");
            offset = (V.AsInt(normal) - least).Named("offset");
            n = V.ToFloat(offset >> format.FractionBits).Named("n");
        }
        else
        {
            // n + 1022 under the exponent of 2^52 is the number 2^52 + n + 1022: AVX2 converts no 64-bit integers, and shifts none with their sign.
            double two52 = FloatFormat.PowerOfTwo(format.FractionBits);
            int least = format.Bias - 1;
            offset = (V.AsInt(normal) - V.Int(rootHalf - ((long)least << format.FractionBits))).Named("offset");
            VectorNode placed = V.AsFloat(V.ShiftRightLogical(offset, format.FractionBits) | V.Int(format.Bits(two52)));
            n = (placed - V.Select(isSmall, two52 + least + format.FractionBits, two52 + least)).Named("n");
        }

        VectorNode m = V.AsFloat((offset & V.Int(format.FractionMask)) + V.Int(rootHalf)).Named("m");
        return (n, (m - 1).Named("f"));
    }
}
