using System;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// What e^x, 2^x and e^x - 1 begin and end with. With n the integer nearest to x / ln 2:
/// <code>
/// x = n ln 2 + r,   |r| &lt;= ln 2 / 2,   e^x = 2^n e^r
/// </code>
/// n times the high part of ln 2 cancels against x without rounding (W. J. Cody and W. Waite, "Software Manual for the Elementary Functions", 1980, ch. 6).
/// Adding a large constant rounds x / ln 2 and leaves n, and whatever bias the constant has, in the low bits (as in ARM's optimized-routines,
/// math/aarch64/advsimd/expf.c), whence a shift makes 2^n.
/// </summary>
internal static class ExpReduction
{
    public const double OverLn2 = 1.4426950408889634;

    private const double Ln2 = 0.6931471805599453;
    private const double Ln2BeyondDouble = 2.3190468138462996e-17;

    /// <summary>ln 2 as a number of the format.</summary>
    public static double Ln2High(FloatFormat format) => format.Round(Ln2);

    /// <summary>The rest of ln 2.</summary>
    public static double Ln2Low(FloatFormat format) => Ln2 - format.Round(Ln2) + Ln2BeyondDouble;

    /// <summary>An x at which e^x is 0, rounded.</summary>
    public static double Vanishing(FloatFormat format) => -Math.Ceiling((format.Bias + format.FractionBits) * Ln2);

    /// <summary>An x at which e^x is infinite, rounded.</summary>
    public static double Overflowing(FloatFormat format) => Math.Ceiling((format.Bias + 1) * Ln2);

    /// <summary>n, and the same biased in the low bits of <c>Shifted</c>.</summary>
    public static (VectorNode Shifted, VectorNode N) Split(FloatFormat format, VectorNode x, int bias)
    {
        double rounder = format.Rounder + bias;
        VectorNode shifted = V.Fma(x, OverLn2, rounder).Named("shifted");
        return (shifted, (shifted - rounder).Named("n"));
    }

    /// <summary>x - n ln2_high, exactly.</summary>
    public static VectorNode High(FloatFormat format, VectorNode x, VectorNode n) => V.Fma(n, -Ln2High(format), x).Named("high");

    /// <summary>x - n ln 2, rounded.</summary>
    public static VectorNode Remainder(FloatFormat format, VectorNode x, VectorNode n) => V.Fma(n, -Ln2Low(format), High(format, x, n)).Named("r");

    /// <summary>2^n, for an n that was shifted with the format's bias.</summary>
    public static VectorNode PowerOfTwo(FloatFormat format, VectorNode shifted) => V.AsFloat(V.AsInt(shifted) << format.FractionBits);

    /// <summary>
    /// 2^n <paramref name="value"/>, rounded once, for an n that was shifted with twice the format's bias. 2^n may lie outside the format where the result does
    /// not: it is applied in halves, each with its bias.
    /// </summary>
    public static VectorNode Scale(FloatFormat format, VectorNode value, VectorNode shifted)
    {
        VectorNode exponent = V.AsInt(shifted).Named("exponent");
        VectorNode half = V.ShiftRightLogical(exponent, 1).Named("half");
        return value * V.AsFloat(half << format.FractionBits) * V.AsFloat((exponent - half) << format.FractionBits);
    }
}
