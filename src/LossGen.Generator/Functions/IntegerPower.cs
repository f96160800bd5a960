using System;
using System.Collections.Concurrent;
using System.Globalization;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Functions;

/// <summary>
/// Powers by small integers and half-integers, by repeated squaring: x^13 = ((x^3)^2)^2 x. Of the plain products, each rounding is magnified by those that follow:
/// <code>
///           plain, worst ulp over all floats                                      with low parts (IntegerPowerSteps)
/// x^3       1.29      x^4     1.91      x^-2    1.91                              0.5 and a little
/// x^(3/2)   1.30      x^(5/2) 1.95      x^(-1/2) 1.50
/// </code>
/// Precise takes the plain product for x^(3/2), x^(5/2) and x^(-1/2), which stay below 2 ulp in any format (the bounds above are of the exact maximum of
/// the sum of the roundings), and low parts elsewhere: within 1 ulp, but up to 1.5 ulp for a power below 2^24 times the least normal number, whose low parts are
/// subnormal and rounded themselves. Fast takes it wherever it stays below 4 ulp.
/// A negative power is that of 1/x, so that it is neither 0 nor infinite because x^n is.
/// </summary>
internal static class IntegerPower
{
    /// <summary>The greatest exponent taken, as a count of halves: beyond, and between, a power is cheaper or shorter through its logarithm.</summary>
    public const int MostHalves = 128;

    /// <summary>The greatest numerator of an exponent with the denominator 2.</summary>
    public const int MostOddHalves = 15;

    private static readonly ConcurrentDictionary<(int Halves, bool IsBounded), ElementaryFunction> Made = new();

    /// <summary>Whether x^(halves/2) is made here.</summary>
    public static bool IsMade(int halves) => Math.Abs(halves) <= (halves % 2 == 0 ? MostHalves : MostOddHalves);

    /// <summary>x^(halves/2).</summary>
    /// <param name="halves">Twice the exponent.</param>
    /// <param name="isBounded">Whether neither x nor the power can be infinite: spares a comparison.</param>
    public static ElementaryFunction Of(int halves, bool isBounded = false) => Made.GetOrAdd((halves, isBounded), static key => Make(key.Halves, key.IsBounded));

    private static ElementaryFunction Make(int halves, bool isBounded)
    {
        string number = Math.Abs(halves).ToString(CultureInfo.InvariantCulture), half = Math.Abs(halves / 2).ToString(CultureInfo.InvariantCulture);
        string sign = halves < 0 ? "-" : "";
        bool isWhole = halves % 2 == 0;
        string name = (halves < 0 ? "PowerMinus" : "Power") + (isWhole ? half : number + "Halves") + (isBounded ? "OfBounded" : "");
        string summary = isWhole ? $"x^{sign}{half}" : $"x^({sign}{number}/2)";
        return new(name, summary, (precision, x) => Build(precision, x, halves, isBounded));
    }

    private static VectorNode Build(Precision precision, VectorNode x, int halves, bool isBounded)
    {
        bool isPlain = IsPlainEnough(precision, halves);
        int n = Math.Abs(halves) / 2;
        bool hasRoot = halves % 2 != 0;

        // The root of -0 is -0, and of 1/-0 it is NaN; adding 0 makes it 0.
        VectorNode argument = hasRoot && (halves < 0 || n > 1) ? (x + 0).Named("argument") : x;
        if (n == 0)
            return halves < 0 ? 1 / V.Sqrt(argument) : V.Sqrt(x);

        VectorNode b = argument;
        VectorNode? low = null;
        if (halves < 0)
        {
            b = (1 / argument).Named("inverse");
            low = (b * V.Fma(-b, argument, 1)).Named("inverseLow");
        }

        if (n == 1 && !hasRoot)
            return b;

        var steps = new IntegerPowerSteps(b, isPlain ? null : low);
        if (isPlain)
            return hasRoot ? steps.Plain(n) * V.Sqrt(b) : steps.Plain(n);

        VectorNode? isOrdinary = isBounded ? null : IsOrdinary(precision, hasRoot ? b : steps.Square, Math.Abs(halves), halves < 0);
        IntegerPowerSteps.LastStep last = hasRoot ? steps.PowerAndRoot(n) : steps.Power(n);
        return last.Low is null ? last.Left * last.Right : last.Sum(isOrdinary);
    }

    /// <summary>
    /// Where a product has overflowed its low part is -infinity or NaN. The power itself is infinite there: a bound that lies between the base (or its square) whose power
    /// overflows and the one where a part of it does tells the two apart. The low part of 1/x is NaN for x = infinity too, where 1/x is 0.
    /// </summary>
    private static VectorNode IsOrdinary(Precision precision, VectorNode compared, int halves, bool isInverse)
    {
        double top = precision.Format.Bias + 1;
        int n = halves / 2;
        double low, high;
        if (halves % 2 == 0)
            (low, high) = (2 * top / n, 2 * top / (n % 2 == 0 ? n / 2 : n - 1));
        else
            (low, high) = (2 * top / halves, n == 1 ? top : Math.Min(2 * top / 3, top / (n - 1)));

        // The square is the power.
        if (halves == 4)
            return ((0 < compared) & (compared < double.PositiveInfinity)).Named("isOrdinary");

        double middle = (low + high) / 2;
        double bound = middle < precision.Format.FractionBits
            ? Math.Round(Math.Pow(2, middle))
            : FloatFormat.PowerOfTwo((int)Math.Min(Math.Round(middle), top - 1));
        VectorNode isBelow = compared < bound;
        return (isInverse ? (0 < compared) & isBelow : isBelow).Named("isOrdinary");
    }

    /// <summary>Whether plain products stay below 2 ulp (half-integers), 1 ulp (integers), or 4 ulp (Fast).</summary>
    private static bool IsPlainEnough(Precision precision, int halves) => precision.IsFast
        ? halves is >= -6 and <= 12 and not 11
        : halves is >= -1 and <= 5;
}
