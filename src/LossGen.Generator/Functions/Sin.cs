using System.Linq;
using LossGen.Generator.Functions.Polynomials;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// Sine and cosine. With k an integer and q = k, or q = k - 1/2 for the cosine:
/// <code>
/// r = x - q pi,   sin x (or cos x) = (-1)^k sin r,   sin r = r + r (c0 s + s^2 Q(s)),   s = r^2,   |r| &lt;= pi / 2
/// </code>
/// c0 and Q are the row <c>Sin</c> of tools/minimax. Grouped like this, s and the bracket are rounded once each; r^3 P(s) has one more rounding of what is
/// a third of the result at pi / 2, and comes to 2.07 ulp.
/// q pi is taken off in three parts, each fused (W. J. Cody and W. Waite, 1980, ch. 8): the first difference is exact. The parts are pi cut off, not rounded:
/// all are positive, so that their products have the sign of x where that is a zero.
/// The greater x is, the more r oversteps pi / 2, for x / pi is rounded before k is taken from it, and the more the roundings of the last two differences
/// can add up: the bounds hold to 2^18 for floats (at 504847.69 the error is 2.4 ulp) and to 2^34 for doubles. From there on doubles have r and k from
/// <see cref="FarAngle"/>, up to 2^128, beyond every float. Of floats accuracy fades, and from 2^23 on x is an integer, its neighbours are whole periods away, and k no
/// longer fits its bits: the result is NaN rather than noise.
/// </summary>
internal static class Sin
{
    private const double OverPi = 0.3183098861837907;

    private static readonly double[] PiInSingles = [3.141592502593994, 1.5099578831723193e-07, 1.078060505991553e-14];
    private static readonly double[] PiInDoubles = [3.141592653589793, 1.224646799147353e-16, 2.1657133478438278e-32];

    private static readonly ArgumentRange SingleRange = new(-262_144, 262_144);
    private static readonly ArgumentRange DoubleRange = new(-FarAngle.Greatest, FarAngle.Greatest);

    public static ElementaryFunction Sine { get; } = new("Sin", "sin x", BuildSine)
    {
        [Precision.Single] = new(2, 1.574, 230052.61) { Range = SingleRange },
        [Precision.SingleFast] = new(4, 1.574, 230052.61) { Range = SingleRange },
        [Precision.Double] = new(2, 1.445, 7418243169.602957) { Range = DoubleRange },
        [Precision.DoubleFast] = new(4, 2.869, 449.50000000000017) { Range = DoubleRange },
    };

    public static ElementaryFunction Cosine { get; } = new("Cos", "cos x", BuildCosine)
    {
        [Precision.Single] = new(2, 1.743, 255695.83) { Range = SingleRange },
        [Precision.SingleFast] = new(4, 1.743, 255695.83) { Range = SingleRange },
        [Precision.Double] = new(2, 1.46, 947913657.717129) { Range = DoubleRange },
        [Precision.DoubleFast] = new(4, 2.691, 477.40512061066227) { Range = DoubleRange },
    };

    private static VectorNode BuildSine(Precision precision, VectorNode x)
    {
        double rounder = precision.Format.Rounder;
        VectorNode shifted = V.Fma(x, OverPi, rounder).Named("shifted");
        return OfReduced(precision, x, 0, shifted, (shifted - rounder).Named("q"));
    }

    private static VectorNode BuildCosine(Precision precision, VectorNode x)
    {
        double rounder = precision.Format.Rounder;
        VectorNode shifted = (V.Fma(x, OverPi, 0.5) + rounder).Named("shifted");
        return OfReduced(precision, x, 0.5, shifted, (shifted - rounder - 0.5).Named("q"));
    }

    private static VectorNode OfReduced(Precision precision, VectorNode x, double shift, VectorNode shifted, VectorNode q)
    {
        double[] pi = precision.IsSingle ? PiInSingles : PiInDoubles;
        VectorNode high = V.Fma(q, -pi[0], x).Named("high");
        VectorNode r = V.Fma(q, -pi[2], V.Fma(q, -pi[1], high)).Named("r");
        VectorNode isKnown = V.Abs(x) < FloatFormat.PowerOfTwo(precision.Format.FractionBits);
        if (!precision.IsSingle)
        {
            VectorNode[] far = FarAngle.Function.CallAll(precision, "far", x, V.Constant(shift));
            VectorNode isNear = (V.Abs(x) < FarAngle.Least).Named("isNear");
            r = V.Select(isNear, r, far[0]).Named("angle");
            shifted = V.Select(isNear, shifted, far[1]);
            isKnown = V.Abs(x) <= FarAngle.Greatest;
        }

        // The lowest bit of shifted is that of k: moved up to where the sign is, it flips it.
        VectorNode flip = V.AsInt(shifted) << (int)precision.Choose(31, 63);
        VectorNode signed = V.AsFloat(V.AsInt(r) ^ flip).Named("signed");

        double[] c = TrigonometricPolynomials.Sin[precision];
        VectorNode square = (r * r).Named("s");
        VectorNode fourth = (square * square).Named("s2");
        VectorNode rest = fourth * Polynomial.Of(square, fourth, [.. c.Skip(1)]);
        VectorNode bracket = V.Fma(square, c[0], rest).Named("bracket");
        VectorNode sine = V.Fma(signed, bracket, signed).Named("sine");
        return V.Select(isKnown, sine, double.NaN);
    }
}
