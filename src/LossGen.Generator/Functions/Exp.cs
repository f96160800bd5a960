using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// e^x. With n the integer nearest to x / ln 2 and r = x - n ln 2:
/// <code>
/// e^x = 2^n e^r,   e^r = 1 + r + r^2 P(r),   |r| &lt;= ln 2 / 2
/// </code>
/// P is the row <c>exp</c> of tools/minimax (error 2^-28.3 of e^r). The reduction is Cody and Waite's ("Software Manual for the Elementary
/// Functions", 1980, ch. 6): n times the high part of ln 2 cancels against x without rounding. Adding a large constant rounds x / ln 2 and leaves n in
/// the low bits (as in ARM's optimized-routines, math/aarch64/advsimd/expf.c), whence a shift makes 2^n.
/// A result below 2^-126 is rounded once, by a last multiplication.
/// </summary>
internal static class Exp
{
    internal const double OverLn2 = 1.442695040888963407;
    /// <summary>ln 2 as a float, and the rest of it.</summary>
    internal const double Ln2High = 0.693147182464599609375;
    internal const double Ln2Low = -1.904654299957768e-9;

    // 1.5 * 2^23: a float of this size has no fraction, and its low bits are 0.
    internal const double Rounder = 12582912;
    internal const int Bias = 127;
    private const double TwoToMinus64 = 1.0 / (4294967296.0 * 4294967296.0);

    /// <summary>e^x for every x.</summary>
    public static ElementaryFunction OfAny { get; } = new("Exp", "e^x", BuildOfAny)
    {
        [Precision.Single] = new(1, 0.896, 26.722153),
    };

    /// <summary>e^x for x &lt;= 0: no overflow to guard against.</summary>
    public static ElementaryFunction OfNonPositive { get; } = new("ExpOfNonPositive", "e^x for x <= 0", BuildOfNonPositive)
    {
        Range = ArgumentRange.NonPositive,
        [Precision.Single] = new(1, 0.891, -5.848642),
    };

    /// <summary>x = n ln 2 + r, with n added to <paramref name="bias"/> in the low bits of <c>Shifted</c>.</summary>
    internal static (VectorNode Shifted, VectorNode Remainder) Reduce(VectorNode x, int bias)
    {
        VectorNode shifted = V.Fma(x, OverLn2, Rounder + bias).Named("shifted");
        VectorNode n = (shifted - (Rounder + bias)).Named("n");
        VectorNode high = V.Fma(n, -Ln2High, x).Named("high");
        VectorNode r = V.Fma(n, -Ln2Low, high).Named("r");
        return (shifted, r);
    }

    /// <summary>e^r for |r| &lt;= ln 2 / 2.</summary>
    internal static VectorNode OfRemainder(VectorNode r)
    {
        VectorNode square = (r * r).Named("r2");
        VectorNode p = Polynomial.Of(r, square, 0.49999994, 0.16666521, 0.041668255, 0.008368663, 0.0013821468).Named("p");

        // 1 + r (1 + r P): the other grouping, 1 + (r + r^2 P), rounds a larger second term, and comes to 1.05 ulp.
        return V.Fma(r, V.Fma(r, p, 1), 1).Named("power");
    }

    /// <summary>e^x for |x| &lt;= 87: 2^n is a normal number.</summary>
    internal static VectorNode OfModerate(VectorNode x)
    {
        (VectorNode shifted, VectorNode r) = Reduce(x, Bias);
        return OfRemainder(r) * V.AsFloat(V.AsInt(shifted) << 23);
    }

    /// <summary>e^a / 2 for a >= 0, infinite from where it overflows.</summary>
    internal static VectorNode HalfOf(VectorNode a)
    {
        (VectorNode shifted, VectorNode r) = Reduce(V.Min(a, 90).Named("held"), (2 * Bias) - 1);
        return Scale(OfRemainder(r), shifted);
    }

    /// <summary>2^n <paramref name="value"/>, n + 254 being in the low bits of <paramref name="shifted"/>.</summary>
    internal static VectorNode Scale(VectorNode value, VectorNode shifted)
    {
        // 2^n may lie outside the float range where the result does not: it is applied in halves, each with its bias.
        VectorNode exponent = V.AsInt(shifted).Named("exponent");
        VectorNode half = (exponent >> 1).Named("half");
        return value * V.AsFloat(half << 23) * V.AsFloat((exponent - half) << 23);
    }

    private static VectorNode BuildOfAny(Precision precision, VectorNode x)
    {
        // At 89 the result is infinite, at -104 it is 0.
        VectorNode held = V.Min(V.Max(x, -104), 89).Named("held");
        (VectorNode shifted, VectorNode r) = Reduce(held, 2 * Bias);
        VectorNode scaled = Scale(OfRemainder(r), shifted);
        return scaled;
    }

    private static VectorNode BuildOfNonPositive(Precision precision, VectorNode x)
    {
        // e^r 2^(n+64) is an ordinary number for every n from -150 to 0; times 2^-64 it is rounded once.
        (VectorNode shifted, VectorNode r) = Reduce(V.Max(x, -104).Named("held"), Bias + 64);
        VectorNode scaled = OfRemainder(r) * V.AsFloat(V.AsInt(shifted) << 23) * TwoToMinus64;
        return scaled;
    }
}
