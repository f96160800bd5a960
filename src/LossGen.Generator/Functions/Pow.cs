using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// x^y as 2^(y log2 x), the logarithm and the product being kept as unevaluated sums of two floats (T. J. Dekker, 1971; the plan is that of
/// SLEEF's xpowf, N. Shibata and F. Petrogalli, "SLEEF: a portable vectorized library of C standard mathematical functions", 2020).
/// With x = 2^n m, m in [sqrt(1/2), sqrt 2), s = (m - 1)/(m + 1) and z = s^2:
/// <code>
/// log2 x = n + s (C + z (C/3 + z P(z))),  C = 2 / ln 2;      2^(N + r) = 2^N (1 + r Q(r)),  |r| &lt;= 1/2
/// </code>
/// P and Q are the rows <c>powLog2</c> (error 2^-36.8) and <c>exp2</c> (2^-28.3) of tools/minimax.
/// </summary>
internal static class Pow
{
    private const double Infinity = double.PositiveInfinity;

    // 2 / ln 2 and a third of it, each as a float and the rest.
    private const double C1High = 2.885390043258667;
    private const double C1Low = 3.851926067000022e-08;
    private const double C3High = 0.9617967009544373;
    private const double C3Low = -7.028461812552678e-09;

    /// <summary>x^y for x >= 0: 1 where y = 0 or x = 1, whatever the other; the limits at 0 and infinity.</summary>
    public static ElementaryFunction OfNonNegative { get; } = new("PowOfNonNegative", "x^y for x >= 0", BuildOfNonNegative)
    {
        Range = ArgumentRange.NonNegative,
        [Precision.Single] = new(2, 1.311, 2.6479225e14, 0.073122256),
    };

    /// <summary>x^y for all x and y, as the C standard has it: a negative x with y an integer has a power, with any other y none (NaN).</summary>
    public static ElementaryFunction OfAny { get; } = new("Pow", "x^y", BuildOfAny)
    {
        [Precision.Single] = new(2, 1.309, 11373976, -4.458191),
    };

    private static VectorNode BuildOfNonNegative(Precision precision, VectorNode x, VectorNode y)
    {
        VectorNode isOne = (V.AreEqual(y, 0) | V.AreEqual(x, 1)).Named("isOne");
        VectorNode power = V.Select(isOne, 1, PowerOf(x, y));
        return power;
    }

    private static VectorNode BuildOfAny(Precision precision, VectorNode x, VectorNode y)
    {
        VectorNode power = OfNonNegative.Call(precision, V.Abs(x), y).Named("power");

        // From 2^23 on every float is an integer; below, adding 2^23 rounds to one, and leaves it in the low bits.
        VectorNode size = V.Abs(y).Named("size");
        VectorNode isFine = (size < 8388608).Named("isFine");
        VectorNode whole = V.Select(isFine, size + 8388608, size).Named("whole");
        VectorNode isWhole = V.AreEqual(V.Select(isFine, whole - 8388608, whole), size);
        VectorNode isOdd = (isWhole & (size < 16777216)).Named("isOdd");

        // The lowest bit, moved up to the sign's place: set for an odd y.
        VectorNode sign = V.Select(isOdd, (V.AsInt(whole) << 31) & V.AsInt(x), V.Int(0));
        VectorNode hasNoPower = (x < 0) & (x > -Infinity) & !isWhole;
        VectorNode result = V.Select(hasNoPower, double.NaN, V.AsFloat(V.AsInt(power) | sign));
        return result;
    }

    private static VectorNode PowerOf(VectorNode x, VectorNode y)
    {
        (VectorNode high, VectorNode low) = Log2(x);
        VectorNode product = (y * high).Named("product");

        // Where the result is 0 or infinite (or NaN) the product's low part says nothing, and may be NaN.
        VectorNode productLow = V.Fma(y, low, V.Fma(y, high, -product));
        productLow = V.Select(V.Abs(product) < 200, productLow, 0).Named("productLow");
        return Exp2(V.Min(V.Max(product, -152), 130).Named("held"), productLow);
    }

    /// <summary>log2 x, the sum of a float and a much smaller one.</summary>
    private static (VectorNode High, VectorNode Low) Log2(VectorNode x)
    {
        (VectorNode n, VectorNode f) = Log.SplitAny(Precision.Single, x);

        // s = f / (2 + f), and what the division and the sum 2 + f have lost of it.
        VectorNode d = (f + 2).Named("d");
        VectorNode inverse = (1 / d).Named("inverse");
        VectorNode s = (f * inverse).Named("s");
        VectorNode sLow = (V.Fma(-s, f - (d - 2), V.Fma(-s, d, f)) * inverse).Named("sLow");

        VectorNode z = (s * s).Named("z");
        VectorNode zLow = V.Fma(s + s, sLow, V.Fma(s, s, -z)).Named("zLow");

        // t = C/3 + z P(z)
        VectorNode p = V.Fma(z, Polynomial.Of(z, z * z, 0.5770802, 0.41184986, 0.3378233), C3Low).Named("p");
        VectorNode t = (p + C3High).Named("t");
        VectorNode tLow = (p - (t - C3High)).Named("tLow");

        // v = C + z t
        VectorNode u = (z * t).Named("u");
        VectorNode uLow = V.Fma(zLow, t, V.Fma(z, tLow, V.Fma(z, t, -u))).Named("uLow");
        VectorNode v = (u + C1High).Named("v");
        VectorNode vLow = (u - (v - C1High) + (uLow + C1Low)).Named("vLow");

        // n + s v
        VectorNode w = (s * v).Named("w");
        VectorNode wLow = V.Fma(s, vLow, V.Fma(sLow, v, V.Fma(s, v, -w))).Named("wLow");
        VectorNode sum = (n + w).Named("sum");
        VectorNode log = V.Select(V.AreEqual(x, 0), -Infinity, V.Select(x < Infinity, sum, x)).Named("log");
        return (log, (w - (sum - n) + wLow).Named("logLow"));
    }

    /// <summary>2^(x + low) for x from -152 to 130.</summary>
    private static VectorNode Exp2(VectorNode x, VectorNode low)
    {
        VectorNode shifted = (x + (Exp.Rounder + (2 * Exp.Bias))).Named("shifted");
        VectorNode r = (x - (shifted - (Exp.Rounder + (2 * Exp.Bias))) + low).Named("r");
        VectorNode q = Polynomial.Of(r, 0.6931472, 0.24022648, 0.0555036, 0.009618506, 0.0013390807, 0.00015326469);
        return Exp.Scale(V.Fma(q, r, 1).Named("power"), shifted);
    }
}
