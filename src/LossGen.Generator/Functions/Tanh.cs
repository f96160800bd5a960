using System;
using System.Linq;
using LossGen.Generator.Functions.Polynomials;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// The hyperbolic tangent, of a = |x|; the sign of x is put back at the end:
/// <code>
/// tanh a = d / (2 - d),   d = 1 - e^-2a = (1 - 2^n) + 2^(n+1) (h - 2 h^2 P(-2 h)),   h = a + n (ln 2)/2,   |h| &lt;= (ln 2)/4
/// </code>
/// P is <see cref="ExponentialPolynomials.Expm1"/>. d has all its digits at both ends, so that no polynomial of its own is needed near 0. It is
/// found as a sum of two, and so is the quotient, by a residual as in <see cref="Logistic"/>: with q = 1/(2 - d) rounded as it may be,
/// <code>
/// tanh a = d q (1 + c),   c = (1 - 2 q) + d q
/// </code>
/// Fast takes d as one number and divides.
/// </summary>
internal static class Tanh
{
    public static ElementaryFunction OfAny { get; } = new("Tanh", "tanh x", Build)
    {
        [Precision.Single] = new(1, 0.896, 0.17311598),
        [Precision.SingleFast] = new(4, 2.499, 4.5050907),
        [Precision.Double] = new(2, 0.976, 0.21229919070944225),
        [Precision.DoubleFast] = new(4, 2.387, -5.055151550099954),
    };

    private static VectorNode Build(Precision precision, VectorNode x)
    {
        FloatFormat format = precision.Format;
        (VectorNode doubled, VectorNode h) = Reduce(format, V.Abs(x));
        VectorNode offset = V.Fma(doubled, -0.5, 1).Named("offset");

        // -2 P(-2 h), by its coefficients.
        double[] coefficients = [.. ExponentialPolynomials.Expm1[precision].Select(static (c, i) => -c * Math.Pow(-2, i) * 2)];
        VectorNode square = (h * h).Named("h2");
        VectorNode p = ExpPolynomial.Of(h, square, coefficients).Named("p");
        VectorNode tanh = precision.IsFast
            ? Divide(V.Fma(doubled, V.Fma(square, p, h), offset).Named("d"))
            : DivideParts(doubled, h, (square * p).Named("tail"), offset);
        return V.AsFloat(V.AsInt(tanh.Named("tanh")) | (V.AsInt(x) & V.Int(format.SignBit)));
    }

    /// <summary>2^(n+1) and h.</summary>
    private static (VectorNode Doubled, VectorNode H) Reduce(FloatFormat format, VectorNode a)
    {
        // n is no less than -p for numbers of p digits, so that 1 - 2^n is exact. Where that holds n up, h may reach 1, the polynomial is no better
        // than a hundredth, and d all but 1: it is 1 at the bound of a.
        int digits = format.FractionBits + 1;
        double rounder = format.Rounder + format.Bias + 1;
        VectorNode held = V.Min(a, (digits / ExpReduction.OverLn2 / 2) + 1).Named("held");
        VectorNode shifted = V.Max(V.Fma(held, -2 * ExpReduction.OverLn2, rounder), rounder - digits).Named("shifted");
        VectorNode n = (shifted - rounder).Named("n");
        VectorNode high = V.Fma(n, ExpReduction.Ln2High(format) / 2, held).Named("high");
        return (ExpReduction.PowerOfTwo(format, shifted).Named("doubled"), V.Fma(n, ExpReduction.Ln2Low(format) / 2, high).Named("h"));
    }

    private static VectorNode Divide(VectorNode d) => d / (2 - d);

    private static VectorNode DivideParts(VectorNode doubled, VectorNode h, VectorNode tail, VectorNode offset)
    {
        VectorNode sum = V.Fma(doubled, h, offset).Named("sum");
        VectorNode rest = V.Fma(doubled, tail, V.Fma(doubled, h, offset - sum)).Named("rest");
        VectorNode d = (sum + rest).Named("d");
        VectorNode low = (sum - d + rest).Named("low");
        VectorNode q = (1 / (2 - d)).Named("q");
        VectorNode residual = V.Fma(low, q, V.Fma(d, q, V.Fma(q, -2, 1))).Named("residual");
        return V.Fma(d, q, q * V.Fma(d, residual, low));
    }
}
