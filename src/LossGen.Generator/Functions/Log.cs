using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// The natural logarithm. With x = 2^n (1 + f) and 1 + f in [sqrt(1/2), sqrt 2):
/// <code>
/// log x = n ln 2 + f + f^2 P(f)
/// </code>
/// P is the row <c>log</c> of tools/minimax (error 2^-27.8 of log(1+f)). The split by subtracting the bits of the least 1 + f is that of ARM's
/// optimized-routines (math/aarch64/advsimd/logf.c). What the sum of n ln 2 and f loses by rounding,
/// up to half an ulp, is found and added to the rest of the terms.
/// </summary>
internal static class Log
{
    internal const int BitsOfRootHalf = 0x3F3504F3;
    internal const int FractionBits = 0x007FFFFF;
    private const double LeastNormal = 1.1754943508222875e-38;

    /// <summary>log x for every x: -infinity at 0, NaN below.</summary>
    public static ElementaryFunction OfAny { get; } = new("Log", "log x", BuildOfAny)
    {
        [Precision.Single] = new(1, 0.876, 1.2743293),
    };

    /// <summary>log x for a normal positive x or infinity: neither 0 nor subnormal numbers to look after.</summary>
    public static ElementaryFunction OfNormal { get; } = new("LogOfNormal", "log x for normal x > 0", BuildOfNormal)
    {
        Range = new(LeastNormal, double.PositiveInfinity),
        [Precision.Single] = new(1, 0.876, 1.2743293),
    };

    /// <summary>n ln 2 + log(1 + f) for 1 + f in [sqrt(1/2), sqrt 2); the rest is what f has lost by rounding, if anything.</summary>
    internal static VectorNode Join(VectorNode n, VectorNode f, VectorNode? rest = null)
    {
        VectorNode square = (f * f).Named("f2");
        VectorNode p = Polynomial.Of(
            f, square, -0.49999988, 0.33333325, -0.2500161, 0.20002005, -0.16608411, 0.14180854, -0.13248064, 0.12912926, -0.07619047).Named("p");
        VectorNode high = V.Fma(n, Exp.Ln2High, f).Named("high");
        VectorNode lost = (f - V.Fma(n, -Exp.Ln2High, high)).Named("lost");
        return high + V.Fma(square, p, V.Fma(n, Exp.Ln2Low, rest is null ? lost : lost + rest));
    }

    /// <summary>n and f of a positive number. A subnormal number is scaled up first, and 23 taken off n.</summary>
    internal static (VectorNode Exponent, VectorNode Fraction) SplitAny(VectorNode x)
    {
        VectorNode isSmall = (x < LeastNormal).Named("isSmall");
        VectorNode normal = V.Select(isSmall, x * 8388608, x).Named("normal");
        VectorNode least = V.Select(isSmall, V.Int(BitsOfRootHalf + (23 << 23)), V.Int(BitsOfRootHalf)).Named("least");
        return Split((V.AsInt(normal) - least).Named("offset"));
    }

    /// <summary>n and f from the bits of 2^n (1 + f), less those of the least 1 + f.</summary>
    private static (VectorNode Exponent, VectorNode Fraction) Split(VectorNode offset)
    {
        VectorNode n = V.ToFloat(offset >> 23).Named("n");
        VectorNode m = V.AsFloat((offset & V.Int(FractionBits)) + V.Int(BitsOfRootHalf)).Named("m");
        return (n, (m - 1).Named("f"));
    }

    private static VectorNode BuildOfAny(Precision precision, VectorNode x)
    {
        (VectorNode n, VectorNode f) = SplitAny(x);
        VectorNode finite = V.Select(x < double.PositiveInfinity, Join(n, f), x).Named("log");
        VectorNode whole = V.Select(x > 0, finite, V.Select(V.AreEqual(x, 0), double.NegativeInfinity, double.NaN).Named("outside"));
        return whole;
    }

    private static VectorNode BuildOfNormal(Precision precision, VectorNode x)
    {
        (VectorNode n, VectorNode f) = Split((V.AsInt(x) - V.Int(BitsOfRootHalf)).Named("offset"));

        // The comparison is false for NaN and infinity, which are their own logarithms.
        VectorNode whole = V.Select(x < double.PositiveInfinity, Join(n, f), x);
        return whole;
    }
}
