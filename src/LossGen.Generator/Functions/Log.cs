using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// The natural logarithm. With x = 2^n (1 + f) and 1 + f in [2/3, 4/3):
/// <code>
/// log x = n ln 2 + f + f^2 P(f)
/// </code>
/// P is the row <c>log</c> of tools/minimax (error 2^-27.7 of log(1+f)). The split by subtracting the bits of 2/3 is that of ARM's
/// optimized-routines (math/aarch64/advsimd/logf.c). What the sum of n ln 2 and f loses by rounding is found
/// and added to the rest of the terms: without it the error reaches 1.54 ulp (at 2.690716).
/// </summary>
internal static class Log
{
    internal const int BitsOfTwoThirds = 0x3F2AAAAB;
    internal const int FractionBits = 0x007FFFFF;
    private const double LeastNormal = 1.1754943508222875e-38;

    /// <summary>log x for every x: -infinity at 0, NaN below.</summary>
    public static VectorFunction OfAny { get; } = BuildOfAny();

    /// <summary>log x for a normal positive x or infinity: neither 0 nor subnormal numbers to look after.</summary>
    public static VectorFunction OfNormal { get; } = BuildOfNormal();

    /// <summary>n ln 2 + log(1 + f) for |f| &lt;= 1/3; the rest is what f has lost by rounding, if anything.</summary>
    internal static VectorNode Join(VectorNode n, VectorNode f, VectorNode? rest = null)
    {
        VectorNode square = (f * f).Named("f2");
        VectorNode p = Polynomial.Of(
            f, square, -0.5, 0.33333215, -0.24999806, 0.20010427, -0.16680197, 0.14005733, -0.12187448, 0.13984609, -0.12880199).Named("p");
        VectorNode high = V.Fma(n, Exp.Ln2High, f).Named("high");
        VectorNode lost = (f - V.Fma(n, -Exp.Ln2High, high)).Named("lost");
        return high + V.Fma(square, p, V.Fma(n, Exp.Ln2Low, rest is null ? lost : lost + rest));
    }

    /// <summary>n and f of a positive normal number whose bits, less those of 2/3, are <paramref name="offset"/>.</summary>
    internal static (VectorNode Exponent, VectorNode Fraction) Split(VectorNode offset)
    {
        VectorNode n = V.ToFloat(offset >> 23).Named("n");
        VectorNode f = (V.AsFloat((offset & V.Int(FractionBits)) + V.Int(BitsOfTwoThirds)) - 1).Named("f");
        return (n, f);
    }

    /// <summary>Like <see cref="Split"/>, of any positive number: a subnormal one is scaled up first, and 23 taken off n.</summary>
    internal static (VectorNode Exponent, VectorNode Fraction) SplitAny(VectorNode x, int leastBits)
    {
        VectorNode isSmall = (x < LeastNormal).Named("isSmall");
        VectorNode normal = V.Select(isSmall, x * 8388608, x);
        VectorNode least = V.Select(isSmall, V.Int(leastBits + (23 << 23)), V.Int(leastBits));
        VectorNode offset = (V.AsInt(normal) - least).Named("offset");
        VectorNode n = V.ToFloat(offset >> 23).Named("n");
        VectorNode f = (V.AsFloat((offset & V.Int(FractionBits)) + V.Int(leastBits)) - 1).Named("f");
        return (n, f);
    }

    private static VectorFunction BuildOfAny()
    {
        VectorNode x = V.Parameter("x");
        (VectorNode n, VectorNode f) = SplitAny(x, BitsOfTwoThirds);
        VectorNode finite = V.Select(x < double.PositiveInfinity, Join(n, f), x).Named("log");
        VectorNode whole = V.Select(x > 0, finite, V.Select(V.AreEqual(x, 0), double.NegativeInfinity, double.NaN));
        return new("Log", "log x", [x], whole, new(double.NegativeInfinity, double.PositiveInfinity, MaxUlp: 1, WorstUlp: 0, WorstInput: 0));
    }

    private static VectorFunction BuildOfNormal()
    {
        VectorNode x = V.Parameter("x");
        (VectorNode n, VectorNode f) = Split((V.AsInt(x) - V.Int(BitsOfTwoThirds)).Named("offset"));

        // The comparison is false for NaN and infinity, which are their own logarithms.
        VectorNode whole = V.Select(x < double.PositiveInfinity, Join(n, f), x);
        return new("LogOfNormal", "log x for normal x > 0", [x], whole, new(LeastNormal, double.PositiveInfinity, MaxUlp: 1, WorstUlp: 0, WorstInput: 0));
    }
}
