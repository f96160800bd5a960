using System;
using LossGen.Generator.Functions.Polynomials;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// The cube root and its square, without a division. Minus a third of the bits of a, taken as an integer, is about the logarithm of y = a^(-1/3) (W. Kahan, "Computing a
/// real cube root", 1991; a line between the powers of two, off by 3.5 %). y has few digits, so that y^2 is exact; with h = 1 - a y^3
/// <code>
/// a^(1/3) = a y^2 (1 - h)^(-2/3) = a y^2 (1 + h P(h))
/// a^(2/3) = a y (1 - h)^(-1/3)   = a y (1 + h Q(h))
/// </code>
/// The rounding of a y is also in h, and in the end a third of it is left (of the square two thirds). |h| is at most 0.1036; for doubles a first step brings y so
/// close that |h| is below 2^-21. P, Q and the first step are the rows <c>Cbrt</c>, <c>CbrtSquared</c> and <c>InverseCbrt</c> of tools/minimax.
/// Fast is the same: a coefficient less would be 6 ulp.
/// </summary>
internal static class Cbrt
{
    // Which share of a power of two the line is below it where it is best on the whole.
    private const double Sag = 0.0677083;

    /// <summary>The cube root of every x, of its sign.</summary>
    public static ElementaryFunction OfAny { get; } = new("Cbrt", "x^(1/3)", static (precision, x) => Root(precision, x, V.Abs(x).Named("size"), Shape.Signed))
    {
        [Precision.Single] = new(2, 1.558, 8.29297E-38),
        [Precision.SingleFast] = new(4, 1.558, 8.29297E-38),
        [Precision.Double] = new(2, 1.216, 2.9923441878046417),
        [Precision.DoubleFast] = new(4, 1.216, 2.9923441878046417),
    };

    /// <summary>The same for x >= 0: no sign to put back.</summary>
    public static ElementaryFunction OfNonNegative { get; } = new("CbrtOfNonNegative", "x^(1/3) for x >= 0", static (precision, x) => Root(precision, x, x, Shape.Unsigned))
    {
        Range = ArgumentRange.NonNegative,
        [Precision.Single] = new(2, 1.558, 8.29297E-38),
        [Precision.SingleFast] = new(4, 1.558, 8.29297E-38),
        [Precision.Double] = new(2, 1.216, 2.9923441878046417),
        [Precision.DoubleFast] = new(4, 1.216, 2.9923441878046417),
    };

    /// <summary>x^(2/3) for x >= 0.</summary>
    public static ElementaryFunction SquaredOfNonNegative { get; } =
        new("CbrtSquaredOfNonNegative", "x^(2/3) for x >= 0", static (precision, x) => Root(precision, x, x, Shape.Squared)) { Range = ArgumentRange.NonNegative };

    private enum Shape
    {
        Signed,
        Unsigned,
        Squared,
    }

    private static VectorNode Root(Precision precision, VectorNode x, VectorNode size, Shape shape)
    {
        // The bits of a subnormal number are no logarithm: it is scaled by a power of 8.
        FloatFormat format = precision.Format;
        int eights = precision.IsSingle ? 8 : 18;
        VectorNode isSmall = (size < format.LeastNormal).Named("isSmall");
        VectorNode a = V.Select(isSmall, size * FloatFormat.PowerOfTwo(3 * eights), size).Named("a");

        VectorNode y = Start(precision, a);
        if (!precision.IsSingle)
            y = Closer(a, y, PowerPolynomials.InverseCbrt[precision]);

        (VectorNode ay, VectorNode h) = Residual(a, y);
        bool isSquared = shape == Shape.Squared;
        double[] coefficients = (isSquared ? PowerPolynomials.CbrtSquared : PowerPolynomials.Cbrt)[precision];
        VectorNode near = (isSquared ? ay : ay * y).Named("near");
        VectorNode root = V.Fma(near * h, Polynomial.Of(h, coefficients), near).Named("root");
        VectorNode scaled = root * V.Select(isSmall, FloatFormat.PowerOfTwo(isSquared ? -2 * eights : -eights), 1);

        // The comparison is false for infinity and NaN, which are their own roots.
        VectorNode whole = V.Select(size < double.PositiveInfinity, scaled, size).Named("whole");
        return shape == Shape.Signed ? V.AsFloat(V.AsInt(whole) | (V.AsInt(x) & V.Int(format.SignBit))) : whole;
    }

    /// <summary>a^(-1/3) within 3.5 %, to 12 bits (double: 21).</summary>
    private static VectorNode Start(Precision precision, VectorNode a)
    {
        // A third of the upper bits, rounded to an integer by the addition of a great constant, and taken from 4/3 of the bias.
        FloatFormat format = precision.Format;
        int dropped = precision.IsSingle ? 12 : 32;
        double least = Math.Round(((4.0 / 3 * format.Bias) - Sag) * FloatFormat.PowerOfTwo(format.FractionBits - dropped)) + format.Rounder;
        VectorNode third;
        if (precision.IsSingle)
        {
            third = V.Fma(V.ToFloat(V.AsInt(a)), -1.0 / 3 / FloatFormat.PowerOfTwo(dropped), least);
        }
        else
        {
            // The upper half under the exponent of 2^52: AVX2 converts no 64-bit integers.
            double two52 = FloatFormat.PowerOfTwo(format.FractionBits);
            VectorNode upper = V.AsFloat(V.ShiftRightLogical(V.AsInt(a), dropped) | V.Int(format.Bits(two52)));
            third = V.Fma(upper, -1.0 / 3, Math.Round(two52 / 3) + least);
        }

        return V.AsFloat(V.AsInt(third.Named("minusThird")) << dropped).Named("start");
    }

    /// <summary>a^(-1/3) within 2^-23, to 25 bits.</summary>
    private static VectorNode Closer(VectorNode a, VectorNode start, double[] coefficients)
    {
        VectorNode rest = V.Fma(-(a * start), start * start, 1).Named("rest");
        VectorNode closer = V.Fma(start * rest, Polynomial.Of(rest, coefficients), start);
        return V.AsFloat(V.AsInt(closer) & V.Int(-1L << 28)).Named("y");
    }

    /// <summary>a y and 1 - a y^3.</summary>
    private static (VectorNode Product, VectorNode Residual) Residual(VectorNode a, VectorNode y)
    {
        VectorNode ay = (a * y).Named("ay");
        return (ay, V.Fma(-ay, y * y, 1).Named("h"));
    }
}
