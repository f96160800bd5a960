using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// A positive number taken apart, x = 2^n m, with m from a least mantissa of the caller's choice to twice that. Subtracting the bits of the least m
/// leaves n above the bits of the fraction (as in ARM's optimized-routines, math/aarch64/advsimd/logf.c).
/// </summary>
/// <remarks>
/// n is wanted as a number. Of a float, n 2^23 is an integer that is converted as it stands: the factor 2^-23 is left to the constants that n is multiplied by.
/// Of a double, for which AVX2 has neither that conversion nor an arithmetic shift, n is made positive, moved under the exponent of 2^52, and what
/// that has added is subtracted.
/// </remarks>
internal sealed class LogParts
{
    // More than the greatest -n of a double, so that n + Excess has no sign.
    private const int Excess = 2047;
    private const double TwoTo52 = 4503599627370496;
    private readonly FloatFormat format;
    private readonly VectorNode exponent;

    private LogParts(FloatFormat format, VectorNode offset, VectorNode mantissa)
    {
        this.format = format;
        exponent = (offset & V.Int(~format.FractionMask)).Named("exponent");
        Mantissa = mantissa;
        Exponent = IsSingle(format)
            ? V.ToFloat(exponent).Named("n")
            : (V.AsFloat(V.ShiftRightLogical(offset, format.FractionBits) | V.Int(format.Bits(TwoTo52))) - (TwoTo52 + Excess)).Named("n");
    }

    /// <summary>n, divided by <see cref="Unit"/>.</summary>
    public VectorNode Exponent { get; }

    /// <summary>m.</summary>
    public VectorNode Mantissa { get; }

    /// <summary>What <see cref="Exponent"/> is to be multiplied by.</summary>
    public double Unit => IsSingle(format) ? format.Epsilon : 1;

    /// <summary>The parts of a normal number.</summary>
    public static LogParts OfNormal(FloatFormat format, VectorNode x, double least)
    {
        VectorNode bits = V.AsInt(x).Named("bits");
        VectorNode offset = (bits - V.Int(BitsLessExcess(format, least))).Named("offset");
        VectorNode mantissa = IsSingle(format) ? bits - (offset & V.Int(~format.FractionMask)).Named("exponent") : FractionOver(format, offset, least);
        return new(format, offset, V.AsFloat(mantissa).Named("m"));
    }

    /// <summary>The parts of any positive number: a subnormal one is scaled up first, and the same taken off n.</summary>
    public static LogParts OfAny(FloatFormat format, VectorNode x, double least)
    {
        VectorNode isSmall = (x < format.LeastNormal).Named("isSmall");
        VectorNode normal = V.Select(isSmall, x * FloatFormat.PowerOfTwo(format.FractionBits), x).Named("normal");
        long bits = BitsLessExcess(format, least);
        VectorNode less = V.Select(isSmall, V.Int(bits + ((long)format.FractionBits << format.FractionBits)), V.Int(bits)).Named("less");
        VectorNode offset = (V.AsInt(normal) - less).Named("offset");
        return new(format, offset, V.AsFloat(FractionOver(format, offset, least)).Named("m"));
    }

    /// <summary>2^(<paramref name="power"/> - n), which has to be a normal number.</summary>
    public VectorNode Scale(int power)
    {
        long bits = format.Bits(FloatFormat.PowerOfTwo(power)) + (IsSingle(format) ? 0 : (long)Excess << format.FractionBits);
        return V.AsFloat(V.Int(bits) - exponent).Named("scale");
    }

    // The bits of m, its fraction counted from the least m.
    private static VectorNode FractionOver(FloatFormat format, VectorNode offset, double least) =>
        (offset & V.Int(format.FractionMask)) + V.Int(format.Bits(least));

    private static long BitsLessExcess(FloatFormat format, double least) =>
        format.Bits(least) - (IsSingle(format) ? 0 : (long)Excess << format.FractionBits);

    private static bool IsSingle(FloatFormat format) => format.Type == FloatingType.Single;
}
