using LossGen.Generator.Functions.Polynomials;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// The natural logarithm. With x = 2^n (1 + f) and 1 + f from 3/4 to 3/2, it is n ln 2 + log(1 + f), where
/// <code>
/// float:   log(1 + f) = f + f^2 P(f)
/// double:  log(1 + f) = f - (f^2/2 - s (f^2/2 + z Q(z))),   s = f/(2 + f),  z = s^2
/// </code>
/// P is the row <c>Log</c> of tools/minimax, Q the row <c>Quotient</c>. The second form (FreeBSD's msun, e_log.c) has a division and its rounding error in a small term
/// only; it is the better one where P would need twenty coefficients, which are more than there are registers.
/// What the sum of n ln 2 and f loses by rounding, up to half an ulp, is found and added to the rest of the terms; Fast leaves it lost.
/// </summary>
internal static class Log
{
    /// <summary>The least 1 + f: with it, f is exact for <see cref="Log1p"/> too.</summary>
    internal const double LeastMantissa = 0.75;

    /// <summary>log x for every x: -infinity at 0, NaN below.</summary>
    public static ElementaryFunction OfAny { get; } = new("Log", "log x", BuildOfAny)
    {
        [Precision.Single] = new(1, 0.941, 0.7134128),
        [Precision.SingleFast] = new(4, 1.296, 0.73676246),
        [Precision.Double] = new(2, 0.804, 1.4616321449683674),
        [Precision.DoubleFast] = new(4, 1.468, 0.7071067811865511),
    };

    /// <summary>log x for a normal positive x or infinity: neither 0 nor subnormal numbers to look after.</summary>
    public static ElementaryFunction OfNormal { get; } = new("LogOfNormal", "log x for normal x > 0", BuildOfNormal)
    {
        Range = new(FloatFormat.Single.LeastNormal, double.PositiveInfinity),
        [Precision.Single] = new(1, 0.941, 0.7134128),
        [Precision.SingleFast] = new(4, 1.296, 0.73676246),
        [Precision.Double] = new(2, 0.804, 1.4616321449683674),
        [Precision.DoubleFast] = new(4, 1.468, 0.7071067811865511),
    };

    /// <summary>ln 2 as the format holds it.</summary>
    internal static double Ln2High(Precision precision) => precision.Choose(0.693147182464599609375, 0.69314718055994530942);

    /// <summary>The rest of ln 2.</summary>
    internal static double Ln2Low(Precision precision) => precision.Choose(-1.904654299957768e-9, 2.3190468138462996e-17);

    /// <summary>n ln 2 + log(1 + f).</summary>
    internal static VectorNode Join(Precision precision, LogParts parts, VectorNode f)
    {
        if (precision.IsFast)
            return V.Fma(parts.Exponent, Ln2High(precision) * parts.Unit, AddCurve(precision, f, f));

        (VectorNode high, VectorNode low) = JoinInParts(precision, parts, f);
        return high + low;
    }

    /// <summary>n ln 2 + log(1 + f) as an unevaluated sum: the first number has the sign of the whole, the second is less than half of it.</summary>
    internal static (VectorNode High, VectorNode Low) JoinInParts(Precision precision, LogParts parts, VectorNode f)
    {
        VectorNode n = parts.Exponent;
        double ln2High = Ln2High(precision) * parts.Unit, ln2Low = Ln2Low(precision) * parts.Unit;
        VectorNode high = V.Fma(n, ln2High, f).Named("high");
        VectorNode lost = (f - V.Fma(n, -ln2High, high)).Named("lost");
        return (high, AddCurve(precision, f, V.Fma(n, ln2Low, lost)).Named("low"));
    }

    /// <summary>log(1 + f) - f in double.</summary>
    internal static VectorNode CurveOfDouble(Precision precision, VectorNode f)
    {
        (VectorNode s, VectorNode factor, VectorNode half) = Quotient(precision, f);
        return V.Fma(s, factor, -half);
    }

    private static VectorNode AddCurve(Precision precision, VectorNode f, VectorNode addend)
    {
        if (precision.IsSingle)
        {
            VectorNode square = (f * f).Named("f2");
            return V.Fma(square, Polynomial.Of(f, square, LogarithmPolynomials.Log[precision]).Named("p"), addend);
        }

        (VectorNode s, VectorNode factor, VectorNode half) = Quotient(precision, f);
        return V.Fma(s, factor, addend) - half;
    }

    /// <summary>s, its factor f^2/2 + z Q(z), and f^2/2.</summary>
    private static (VectorNode S, VectorNode Factor, VectorNode Half) Quotient(Precision precision, VectorNode f)
    {
        VectorNode half = (f * (f * 0.5)).Named("half");
        VectorNode s = (f / (f + 2)).Named("s");
        VectorNode z = (s * s).Named("z");
        return (s, V.Fma(z, Polynomial.Of(z, LogarithmPolynomials.Quotient[precision]), half).Named("factor"), half);
    }

    /// <summary>The logarithm where x is positive and finite, and the limits elsewhere.</summary>
    internal static VectorNode WithLimits(VectorNode x, VectorNode log)
    {
        VectorNode outside = V.Select(V.AreEqual(x, 0), double.NegativeInfinity, double.NaN).Named("outside");
        return V.Select(x > 0, V.Select(x < double.PositiveInfinity, log, x).Named("log"), outside);
    }

    private static VectorNode BuildOfAny(Precision precision, VectorNode x)
    {
        LogParts parts = LogParts.OfAny(precision.Format, x, LeastMantissa);
        return WithLimits(x, Join(precision, parts, (parts.Mantissa - 1).Named("f")));
    }

    private static VectorNode BuildOfNormal(Precision precision, VectorNode x)
    {
        LogParts parts = LogParts.OfNormal(precision.Format, x, LeastMantissa);

        // The comparison is false for NaN and infinity, which are their own logarithms.
        return V.Select(x < double.PositiveInfinity, Join(precision, parts, (parts.Mantissa - 1).Named("f")), x);
    }
}
