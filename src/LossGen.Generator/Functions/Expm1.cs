using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// e^x - 1. With n and r as for <see cref="Exp"/>, and h = x - n ln2_high (exact) in place of r where its last bit counts:
/// <code>
/// e^x - 1 = (2^n - 1) + 2^n h + 2^n (r^2 P(r) - n ln2_low)
/// </code>
/// The first sum is kept in two parts (Dekker's fast two-sum, "A floating-point technique for extending the available precision", 1971).
/// P is the row <c>expm1</c> of tools/minimax (error 2^-31.1 of e^r - 1).
/// </summary>
internal static class Expm1
{
    /// <summary>e^x - 1 for every x.</summary>
    public static ElementaryFunction OfAny { get; } = new("Expm1", "e^x - 1", Build)
    {
        [Precision.Single] = new(1.1, 1.057, 0.3502914),
    };

    private static VectorNode Build(Precision precision, VectorNode x)
    {
        // At 89 the result is infinite, at -20 it is -1.
        VectorNode held = V.Min(V.Max(x, -20), 89).Named("held");

        // Half of everything, doubled at the end: 2^n itself may be 2^128.
        VectorNode shifted = V.Fma(held, Exp.OverLn2, Exp.Rounder + Exp.Bias - 1).Named("shifted");
        VectorNode n = (shifted - (Exp.Rounder + Exp.Bias - 1)).Named("n");
        VectorNode scale = V.AsFloat(V.AsInt(shifted) << 23).Named("scale");
        VectorNode high = V.Fma(n, -Exp.Ln2High, held).Named("high");
        VectorNode low = (n * -Exp.Ln2Low).Named("low");
        VectorNode r = (high + low).Named("r");
        VectorNode square = (r * r).Named("r2");
        VectorNode p = Polynomial.Of(r, square, 0.5, 0.16666666, 0.041666493, 0.008333547, 0.0013932324, 0.00019760667);
        VectorNode tail = V.Fma(square, p, low).Named("tail");

        VectorNode offset = (scale - 0.5).Named("offset");
        VectorNode sum = V.Fma(scale, high, offset).Named("sum");
        VectorNode rest = V.Fma(scale, high, offset - sum).Named("rest");
        VectorNode result = (sum + V.Fma(scale, tail, rest)) * 2;

        // x itself where it is so small that the next term is lost: halving would cost a subnormal its last bit, and -0 its sign.
        VectorNode whole = V.Select(V.Abs(x) < TwoToMinus25, x, result);
        return whole;
    }

    private const double TwoToMinus25 = 1.0 / 33554432;
}
