using LossGen.Generator.Functions.Polynomials;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// x^y as 2^(y log2 x), the logarithm and the product being unevaluated sums of two numbers (the plan of SLEEF's xpow: N. Shibata and F. Petrogalli, "SLEEF: a
/// portable vectorized library of C standard mathematical functions", 2020). The logarithm is that of <see cref="PowLog2"/>; then
/// <code>
/// 2^(N + r) = 2^N (1 + r Q(r)),  |r| &lt;= 1/2
/// </code>
/// Q is the row <c>Exp2</c> of tools/minimax. SingleFast rounds more of the logarithm and has a shorter Q. DoubleFast has only the shorter Q: each rounding that it spared in
/// the logarithm would cost 3 ulp where y log2 x is near 1000.
/// </summary>
internal static class Pow
{
    private const double Infinity = double.PositiveInfinity;

    /// <summary>x^y for x >= 0: 1 where y = 0 or x = 1, whatever the other; the limits at 0 and infinity.</summary>
    public static ElementaryFunction OfNonNegative { get; } = new("PowOfNonNegative", "x^y for x >= 0", BuildOfNonNegative)
    {
        Range = ArgumentRange.NonNegative,
        [Precision.Single] = new(2, 1.354, 7.3830186e-23, -1.7070152),
        [Precision.SingleFast] = new(4, 3.66, 1.4139674, 255.6687),
        [Precision.Double] = new(2, 1.693, 1.413602220568195, -2039.4808406826853),
        [Precision.DoubleFast] = new(4, 2.957, 1.4194155035911094, 2021.6219106003339),
    };

    /// <summary>x^y for all x and y, as the C standard has it: a negative x with y an integer has a power, with any other y none (NaN).</summary>
    public static ElementaryFunction OfAny { get; } = new("Pow", "x^y", BuildOfAny)
    {
        [Precision.Single] = new(2, 1.354, 7.3830186e-23, -1.7070152),
        [Precision.SingleFast] = new(4, 3.66, 1.4139674, 255.6687),
        [Precision.Double] = new(2, 1.693, 1.413602220568195, -2039.4808406826853),
        [Precision.DoubleFast] = new(4, 2.957, 1.4194155035911094, 2021.6219106003339),
    };

    /// <summary>
    /// x^(y + yLow) for x >= 0, where y + yLow is a constant that the format cannot hold, such as 1.7: x^1.7 is not x^(float)1.7, which at x = 1e30 is off by 27 ulp.
    /// y is finite and not 0.
    /// </summary>
    public static ElementaryFunction OfNonNegativeByParts { get; } =
        new("PowOfNonNegativeByParts", "x^(y + yLow) for x >= 0", ["x", "y", "yLow"], static (precision, arguments) =>
            [PowerOf(precision, arguments[0], arguments[1], arguments[2])])
        {
            Range = ArgumentRange.NonNegative,
        };

    /// <summary>The same for all x: y + yLow is no integer, so a finite negative x has no power (NaN).</summary>
    public static ElementaryFunction OfAnyByParts { get; } =
        new("PowByParts", "x^(y + yLow)", ["x", "y", "yLow"], static (precision, arguments) =>
        {
            VectorNode x = arguments[0];
            VectorNode power = OfNonNegativeByParts.Call(precision, V.Abs(x), arguments[1], arguments[2]).Named("power");
            return [V.Select((x < 0) & (x > -Infinity), double.NaN, power)];
        });

    private static VectorNode BuildOfNonNegative(Precision precision, VectorNode x, VectorNode y)
    {
        VectorNode isOne = (V.AreEqual(y, 0) | V.AreEqual(x, 1)).Named("isOne");
        return V.Select(isOne, 1, PowerOf(precision, x, y));
    }

    private static VectorNode BuildOfAny(Precision precision, VectorNode x, VectorNode y)
    {
        VectorNode power = OfNonNegative.Call(precision, V.Abs(x), y).Named("power");

        // From 2^23 (double: 2^52) on every number is an integer; below, adding that rounds to one, and leaves it in the low bits.
        double ones = FloatFormat.PowerOfTwo(precision.Format.FractionBits);
        VectorNode size = V.Abs(y).Named("size");
        VectorNode isFine = (size < ones).Named("isFine");
        VectorNode whole = V.Select(isFine, size + ones, size).Named("whole");
        VectorNode isWhole = V.AreEqual(V.Select(isFine, whole - ones, whole), size);
        VectorNode isOdd = (isWhole & (size < 2 * ones)).Named("isOdd");

        // The lowest bit, moved up to the sign's place: set for an odd y.
        int signPlace = precision.IsSingle ? 31 : 63;
        VectorNode sign = V.Select(isOdd, (V.AsInt(whole) << signPlace) & V.AsInt(x), V.Int(0));
        VectorNode hasNoPower = (x < 0) & (x > -Infinity) & !isWhole;
        return V.Select(hasNoPower, double.NaN, V.AsFloat(V.AsInt(power) | sign));
    }

    private static VectorNode PowerOf(Precision precision, VectorNode x, VectorNode y, VectorNode? yLow = null)
    {
        FloatFormat format = precision.Format;
        (VectorNode log, VectorNode logLow) = PowLog2.Of(precision, x);
        VectorNode product = (y * log).Named("product");
        VectorNode productLow = V.Fma(y, logLow, V.Fma(y, log, -product));
        if (yLow is not null)
            productLow = V.Fma(yLow, log, productLow);

        // Where the result is 0 or infinite the product's low part says nothing, and may be NaN. A product that is NaN is not far.
        double far = precision.Choose(200, 1200);
        VectorNode isFar = (far < V.Abs(product)).Named("isFar");
        VectorNode farSide = V.AsFloat((V.AsInt(product) & V.Int(format.SignBit)) | V.Int(format.Bits(far)));
        VectorNode held = V.Select(isFar, farSide, product).Named("held");
        return Exp2(precision, held, V.Select(isFar, 0, productLow).Named("heldLow"));
    }

    /// <summary>2^(x + low) for x as far as it is held; |low| may be a small part of 1.</summary>
    private static VectorNode Exp2(Precision precision, VectorNode x, VectorNode low)
    {
        // The low part comes to 0.026 (double: 0.19). The float's Q reaches as far as 1/2 and that; the double's would be too long, so there it takes part in the rounding.
        double rounder = precision.Format.Rounder + (2 * precision.Format.Bias);
        VectorNode shifted = ((precision.IsSingle ? x : x + low) + rounder).Named("shifted");
        VectorNode r = (x - (shifted - rounder) + low).Named("r");
        VectorNode power = V.Fma(Polynomial.Of(r, PowerPolynomials.Exp2[precision]), r, 1).Named("power");

        // 2^N may lie outside the format where the result does not: it is applied in halves, each with its bias.
        VectorNode exponent = V.AsInt(shifted).Named("exponent");
        VectorNode half = V.ShiftRightLogical(exponent, 1).Named("half");
        int place = precision.Format.FractionBits;
        return power * V.AsFloat(half << place) * V.AsFloat((exponent - half) << place);
    }
}
