using System;
using LossGen.Generator.Functions.Polynomials;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// 2^x. With n the integer nearest to x, and r = x - n, which is exact:
/// <code>
/// 2^x = 2^n 2^r,   2^r = 1 + r (c + r P(r)),   |r| &lt;= 1/2
/// </code>
/// c and P are <see cref="ExponentialPolynomials.Exp2"/>. n is found and 2^n applied as <see cref="ExpReduction"/> says. In Fast, m is the integer nearest to x/2,
/// r = x/2 - m, and (2^m 2^r)^2 the result: that doubles the error, and needs no second factor for the powers that lie outside the format. An odd power of two is
/// then the square of a root, and within the bound, but not exact.
/// </summary>
internal static class Exp2
{
    /// <summary>2^x for every x.</summary>
    public static ElementaryFunction OfAny { get; } = new("Exp2", "2^x", Build)
    {
        [Precision.Single] = new(1, 0.879, -126.4965),
        [Precision.SingleFast] = new(4, 2.378, 0.9941725),
        [Precision.Double] = new(2, 0.752, -174.49980270596612),
        [Precision.DoubleFast] = new(4, 2.194, 382.9638172593697),
    };

    private static VectorNode Build(Precision precision, VectorNode x)
    {
        // 2^x is 0 at the one end, and infinite at the other.
        FloatFormat format = precision.Format;
        VectorNode held = V.Min(V.Max(x, -(format.Bias + format.FractionBits + 1)), format.Bias + 1).Named("held");
        if (precision.IsFast)
            return OfHalf(format, held, precision);

        double rounder = format.Rounder + (2 * format.Bias);
        VectorNode shifted = (held + rounder).Named("shifted");
        VectorNode r = (held - (shifted - rounder)).Named("r");
        return ExpReduction.Scale(format, OfRemainder(precision, r), shifted);
    }

    private static VectorNode OfHalf(FloatFormat format, VectorNode x, Precision precision)
    {
        double rounder = format.Rounder + format.Bias;
        VectorNode shifted = V.Fma(x, 0.5, rounder).Named("shifted");
        VectorNode r = V.Fma(x, 0.5, rounder - shifted).Named("r");
        VectorNode root = (OfRemainder(precision, r) * ExpReduction.PowerOfTwo(format, shifted)).Named("root");
        return root * root;
    }

    private static VectorNode OfRemainder(Precision precision, VectorNode r)
    {
        double[] coefficients = ExponentialPolynomials.Exp2[precision];
        return ExpPolynomial.Power(r, coefficients[0], [.. coefficients.AsSpan(1)]);
    }
}
