using System.Linq;
using LossGen.Generator.Functions.Polynomials;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// e^x. With n and r as <see cref="ExpReduction"/> finds them:
/// <code>
/// e^x = 2^n e^r,   e^r = 1 + r (1 + r P(r)),   |r| &lt;= ln 2 / 2
/// </code>
/// P is <see cref="ExponentialPolynomials.Exp"/>. A result below the normal numbers is rounded once, by a last multiplication. Where x &lt;= 0, the polynomial
/// gives 2^-64 e^r (its coefficients have the factor), so that the other factor of that multiplication, 2^(n+64), is a normal number for every n. In
/// Fast, a general x is reduced by 2 ln 2 instead: e^x = (2^m e^(r/2))^2 doubles the error, and needs no second factor.
/// </summary>
internal static class Exp
{
    /// <summary>e^x for every x.</summary>
    public static ElementaryFunction OfAny { get; } = new("Exp", "e^x", BuildOfAny)
    {
        [Precision.Single] = new(1, 0.897, 26.722153),
        [Precision.SingleFast] = new(4, 2.91, -10.405937),
        [Precision.Double] = new(2, 0.864, 371.1803151898506),
        [Precision.DoubleFast] = new(4, 2.624, -0.7071067811865481),
    };

    /// <summary>e^x for x &lt;= 0: no overflow to guard against.</summary>
    public static ElementaryFunction OfNonPositive { get; } = new("ExpOfNonPositive", "e^x for x <= 0", BuildOfNonPositive)
    {
        Range = ArgumentRange.NonPositive,
        [Precision.Single] = new(1, 0.892, -5.848642),
        [Precision.SingleFast] = new(4, 2.181, -2.931694),
        [Precision.Double] = new(2, 0.846, -0.9999999999858685),
        [Precision.DoubleFast] = new(4, 2.837, -275.9999999999999),
    };

    /// <summary>e^r times a power of two, for |r| &lt;= ln 2 / 2.</summary>
    private static VectorNode OfRemainder(Precision precision, VectorNode r, double unit = 1) =>
        ExpPolynomial.Power(r, 1, ExponentialPolynomials.Exp[precision], unit);

    private static VectorNode BuildOfAny(Precision precision, VectorNode x)
    {
        FloatFormat format = precision.Format;
        VectorNode held = V.Min(V.Max(x, ExpReduction.Vanishing(format)), ExpReduction.Overflowing(format)).Named("held");
        if (precision.IsFast)
            return OfHalf(precision, held);

        (VectorNode shifted, VectorNode n) = ExpReduction.Split(format, held, 2 * format.Bias);
        return ExpReduction.Scale(format, OfRemainder(precision, ExpReduction.Remainder(format, held, n)), shifted);
    }

    private static VectorNode BuildOfNonPositive(Precision precision, VectorNode x)
    {
        FloatFormat format = precision.Format;
        VectorNode held = V.Max(x, ExpReduction.Vanishing(format)).Named("held");
        (VectorNode shifted, VectorNode n) = ExpReduction.Split(format, held, format.Bias + 64);
        VectorNode power = OfRemainder(precision, ExpReduction.Remainder(format, held, n), FloatFormat.PowerOfTwo(-64));
        return power * ExpReduction.PowerOfTwo(format, shifted);
    }

    /// <summary>(e^(x/2))^2, x being held where the root is a normal number.</summary>
    private static VectorNode OfHalf(Precision precision, VectorNode x)
    {
        // x = 2 m ln 2 + r, the constants of the reduction being doubled; so |r/2| is no greater than r was.
        FloatFormat format = precision.Format;
        double rounder = format.Rounder + format.Bias;
        VectorNode shifted = V.Fma(x, ExpReduction.OverLn2 / 2, rounder).Named("shifted");
        VectorNode m = (shifted - rounder).Named("m");
        VectorNode high = V.Fma(m, -2 * ExpReduction.Ln2High(format), x).Named("high");
        VectorNode r = V.Fma(m, -2 * ExpReduction.Ln2Low(format), high).Named("r");

        // The polynomial of r/2, by its coefficients; the Fast one's error would be too great when doubled.
        double[] ofWhole = ExponentialPolynomials.Exp[precision.IsSingle ? Precision.Single : Precision.Double];
        double[] ofHalf = [.. ofWhole.Select((c, i) => c * FloatFormat.PowerOfTwo(-i - 2))];
        VectorNode root = (ExpPolynomial.Power(r, 0.5, ofHalf) * ExpReduction.PowerOfTwo(format, shifted)).Named("root");
        return root * root;
    }
}
