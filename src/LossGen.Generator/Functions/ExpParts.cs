using System.Linq;
using LossGen.Generator.Functions.Polynomials;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// e^x for x &lt;= 0 as an unevaluated sum of a number and a much smaller one, for functions of e^-|x| that have to be good to an ulp in spite of what they do
/// with it. With n and the exact h = x - n ln2_high of <see cref="ExpReduction"/>, and r = h - n ln2_low rounded:
/// <code>
/// e^x = 2^n (s + (l + r^2 P(r))),   s = 1 + h rounded,   l = (h - (s - 1)) - n ln2_low
/// </code>
/// P is <see cref="ExponentialPolynomials.Exp"/>. What s loses is found exactly (T. J. Dekker, "A floating-point technique for extending the available
/// precision", 1971), and so is what the last sum loses. The error that is left, 2^-26 in float, is that of r, and of the tail's rounding.
/// All is done with 2^-64 of the sum, so that both parts can be scaled by one multiplication (see <see cref="Exp"/>). The low part fades where it is
/// below the least number (2^64 times that for x near 0): there the high part alone is good to 0.8 ulp.
/// Fast is the same code: who can do with 4 ulp takes <see cref="Exp.OfNonPositive"/>.
/// </summary>
internal static class ExpParts
{
    /// <summary>The high and the low part of e^x.</summary>
    public static ElementaryFunction OfNonPositive { get; } = new("ExpParts", "e^x for x <= 0, as a sum of two", Build)
    {
        Range = ArgumentRange.NonPositive,
        [Precision.Single] = new(1, 0.775, -87.735466),
        [Precision.Double] = new(1, 0.681, -708.742992122544),
    };

    private static VectorNode[] Build(Precision precision, VectorNode x)
    {
        FloatFormat format = precision.Format;
        double unit = FloatFormat.PowerOfTwo(-64);
        double[] coefficients = [.. ExponentialPolynomials.Exp[precision.IsSingle ? Precision.Single : Precision.Double].Select(c => c * unit)];
        VectorNode held = V.Max(x, ExpReduction.Vanishing(format)).Named("held");
        (VectorNode shifted, VectorNode n) = ExpReduction.Split(format, held, format.Bias + 64);
        VectorNode scale = ExpReduction.PowerOfTwo(format, shifted).Named("scale");
        VectorNode h = ExpReduction.High(format, held, n);
        VectorNode r = V.Fma(n, -ExpReduction.Ln2Low(format), h).Named("r");

        VectorNode s = V.Fma(h, unit, unit).Named("s");
        VectorNode lost = V.Fma(h, unit, unit - s).Named("lost");
        VectorNode l = V.Fma(n, -ExpReduction.Ln2Low(format) * unit, lost).Named("l");

        VectorNode square = (r * r).Named("r2");
        VectorNode p = ExpPolynomial.Of(r, square, coefficients).Named("p");
        VectorNode tail = V.Fma(square, p, l).Named("tail");
        VectorNode sum = (s + tail).Named("sum");
        return [sum * scale, ((s - sum + tail) * scale).Named("low")];
    }
}
