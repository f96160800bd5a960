using LossGen.Generator.Functions.Polynomials;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// log(x/y) without the quotient, which rounds where x and y are near, and leaves the range where they are far apart: one logarithm, and one division, for both cases.
/// With y = 2^i m, m in [1, 2), and x = 2^(i+n) c, c/m from 2/3 to 3/2 (<see cref="RatioParts"/>):
/// <code>
/// log(x/y) = n ln 2 + log(c/m),   log(c/m) = 2s + s z Q(z),   s = (c - m)/(c + m),   z = s^2
/// </code>
/// Q is the row <c>Quotient</c> of tools/minimax. The difference c - m is exact (P. Sterbenz, "Floating-point computation", 1974, 4.3); what their sum and the quotient lose is
/// found, and so is what the sum of n ln 2 and 2s loses. Fast leaves it lost.
/// </summary>
internal static class LogRatio
{
    /// <summary>log(x/y) for x, y >= 0: as a quotient of reals has it, -infinity at x = 0, infinity at y = 0, NaN where both are 0, or both infinite.</summary>
    public static ElementaryFunction OfNonNegative { get; } =
        new("LogRatioOfNonNegative", "log(x/y) for x, y >= 0", static (precision, x, y) => OfMagnitudes(precision, x, y, isNormal: false))
        {
            Range = ArgumentRange.NonNegative,
            SecondRange = ArgumentRange.NonNegative,
            [Precision.Single] = new(1, 0.526, 0.99934745, 1.1076521),
            [Precision.SingleFast] = new(4, 1.653, 1.0, 1.0032841),
            [Precision.Double] = new(1, 0.615, 1.0000000000000002, 1.5000000000000002),
            [Precision.DoubleFast] = new(4, 1.667, 1073.9999999999998, 1075.0),
        };

    /// <summary>The same where y is known to be a normal number or infinite.</summary>
    public static ElementaryFunction OfNonNegativeAndNormal { get; } =
        new("LogRatioOfNonNegativeAndNormal", "log(x/y) for x >= 0 and normal y > 0", static (precision, x, y) => OfMagnitudes(precision, x, y, isNormal: true))
        {
            Range = ArgumentRange.NonNegative,
            SecondRange = new(FloatFormat.Single.LeastNormal, double.PositiveInfinity),
            [Precision.Single] = new(1, 0.526, 0.99934745, 1.1076521),
            [Precision.SingleFast] = new(4, 1.653, 1.0, 1.0032841),
            [Precision.Double] = new(1, 0.615, 1.0000000000000002, 1.5000000000000002),
            [Precision.DoubleFast] = new(4, 1.736, 2.834348853320216E+303, 3.1992236716094935E+303),
        };

    /// <summary>log(x/y) for all x and y: of two negative numbers, too; NaN where the quotient is negative, with 0 and -0 as IEEE 754 has them.</summary>
    public static ElementaryFunction OfAny { get; } = new("LogRatio", "log(x/y)", BuildOfAny)
    {
        [Precision.Single] = new(1, 0.526, 0.99934745, 1.1076521),
        [Precision.SingleFast] = new(4, 1.653, 1.0, 1.0032841),
        [Precision.Double] = new(1, 0.615, 1.0000000000000002, 1.5000000000000002),
        [Precision.DoubleFast] = new(4, 1.667, 1073.9999999999998, 1075.0),
    };

    private static VectorNode BuildOfAny(Precision precision, VectorNode x, VectorNode y)
    {
        VectorNode log = OfNonNegative.Call(precision, V.Abs(x), V.Abs(y)).Named("log");
        VectorNode signs = V.AsFloat(V.AsInt(x) ^ V.AsInt(y));

        // -0, which 0/-1 and 1/-infinity are, has the logarithm of 0.
        return V.Select((Signs.Copy(1, signs) < 0) & (log > double.NegativeInfinity), double.NaN, log);
    }

    private static VectorNode OfMagnitudes(Precision precision, VectorNode x, VectorNode y, bool isNormal)
    {
        RatioParts parts = RatioParts.Of(precision.Format, x, y, isNormal);

        // Of a zero or an infinity the limit; a finite number, which nobody looks at, elsewhere.
        VectorNode below = isNormal ? y : V.Select(V.AreEqual(y, 0), double.NegativeInfinity, y);
        VectorNode limit = (V.Select(V.AreEqual(x, 0), double.NegativeInfinity, x) - below).Named("limit");
        return V.Select(V.Abs(limit) < double.PositiveInfinity, Finite(precision, parts), limit);
    }

    private static VectorNode Finite(Precision precision, RatioParts parts)
    {
        VectorNode difference = (parts.C - parts.M).Named("difference"), sum = (parts.C + parts.M).Named("sum");
        VectorNode n = parts.Exponent;
        double ln2High = Log.Ln2High(precision) * parts.Unit, ln2Low = Log.Ln2Low(precision) * parts.Unit;
        if (precision.IsFast)
        {
            VectorNode quotient = (difference / sum).Named("s");
            return V.Fma(n, ln2High, AddCurve(precision, quotient, quotient + quotient)).Named("log");
        }

        // sum is 2m and the difference: the first is the greater one.
        VectorNode sumLost = difference - V.Fma(-2, parts.M, sum);
        VectorNode inverse = (1 / sum).Named("inverse"), s = (difference * inverse).Named("s"), minusS = (-s).Named("minusS");
        VectorNode sLost = (V.Fma(minusS, sumLost, V.Fma(minusS, sum, difference)) * inverse).Named("sLost");
        VectorNode twice = (s + s).Named("twice"), high = V.Fma(n, ln2High, twice).Named("high");
        VectorNode lost = twice - V.Fma(n, -ln2High, high);
        VectorNode low = AddCurve(precision, s, V.Fma(2, sLost, V.Fma(n, ln2Low, lost))).Named("low");
        return (high + low).Named("log");
    }

    /// <summary>s z Q(z), and what is to be added.</summary>
    private static VectorNode AddCurve(Precision precision, VectorNode s, VectorNode addend)
    {
        VectorNode z = (s * s).Named("z");
        return V.Fma(s * z, Polynomial.Of(z, LogarithmPolynomials.Quotient[precision]).Named("q"), addend);
    }
}
