using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// A quotient of two positive finite numbers taken apart, x/y = 2^n c/m, with m in [1, 2) and c/m from 2/3 to 3/2. The bits of a positive number are the unit 2^23 (of a
/// float; 2^52 of a double) times its logarithm to the base 2, but for a straight line in place of the curve between powers of two: their difference and half a unit,
/// rounded down to units, are n, and what is left, less that half, takes the bits of m to those of c.
/// </summary>
internal sealed record RatioParts(VectorNode Exponent, double Unit, VectorNode C, VectorNode M)
{
    // More than the greatest -n of a double, as in LogParts.
    private const int Excess = 2047;

    /// <param name="format">That of the numbers.</param>
    /// <param name="x">Positive and finite.</param>
    /// <param name="y">Positive and finite.</param>
    /// <param name="isNormal">Whether y is known to be no subnormal number.</param>
    public static RatioParts Of(FloatFormat format, VectorNode x, VectorNode y, bool isNormal)
    {
        bool isSingle = format.Type == FloatingType.Single;
        long half = 1L << (format.FractionBits - 1), one = format.Bits(1);
        VectorNode xIsSmall = (x < format.LeastNormal).Named("xIsSmall"), yIsSmall = (y < format.LeastNormal).Named("yIsSmall");
        VectorNode xBits = V.AsInt(Scaled(format, x, xIsSmall)), yBits = V.AsInt(isNormal ? y : Scaled(format, y, yIsSmall)).Named("yBits");
        VectorNode offset = (xBits - yBits + V.Int(half + (isSingle ? 0 : (long)Excess << format.FractionBits))).Named("offset");
        VectorNode fraction = (yBits & V.Int(format.FractionMask)).Named("fraction");
        VectorNode c = V.AsFloat((offset & V.Int(format.FractionMask)) + fraction + V.Int(one - half)).Named("c");
        VectorNode m = V.AsFloat(fraction + V.Int(one)).Named("m");

        // A float's n 2^23 is converted as it stands, a double's n goes under the exponent of 2^52 (see LogParts); the scaling of subnormal numbers is made up for.
        double two52 = FloatFormat.PowerOfTwo(52), scaling = isSingle ? format.FractionBits / format.Epsilon : format.FractionBits;
        double excess = isSingle ? 0 : two52 + Excess;
        VectorNode placed = isSingle
            ? V.ToFloat(offset & V.Int(~format.FractionMask))
            : V.AsFloat(V.ShiftRightLogical(offset, format.FractionBits) | V.Int(format.Bits(two52)));
        VectorNode n = placed - V.Select(xIsSmall, excess + scaling, excess);
        return new((isNormal ? n : n + V.Select(yIsSmall, scaling, 0)).Named("n"), isSingle ? format.Epsilon : 1, c, m);
    }

    private static VectorNode Scaled(FloatFormat format, VectorNode x, VectorNode isSmall) => V.Select(isSmall, x * FloatFormat.PowerOfTwo(format.FractionBits), x);
}
