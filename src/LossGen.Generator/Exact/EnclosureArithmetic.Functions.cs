using System;
using System.Numerics;

namespace LossGen.Generator.Exact;

/// <content>The elementary functions of enclosures. Nearly all are increasing: the bounds of the argument give the bounds of the value.</content>
internal sealed partial class EnclosureArithmetic
{
    private static readonly BigFloat MinusOne = BigFloat.One.Negate();

    public Enclosure Exp(Enclosure x) => Increasing(x, real.Exp, AtZero, Twice).Within(BigFloat.Zero, BigFloat.PositiveInfinity);

    public Enclosure Expm1(Enclosure x) => Increasing(x, real.Expm1, AtZero, (_, value) => real.Add(value, BigFloat.One, Rounding.Up).Scale(1)).Within(MinusOne, BigFloat.PositiveInfinity);

    public Enclosure Log(Enclosure x) => x.High.Sign < 0 ? Enclosure.Undefined : Increasing(x, real.Log, static a => a.IsZero || BigFloat.Compare(a, BigFloat.One) == 0, Reciprocal);

    public Enclosure Log1p(Enclosure x) => BigFloat.Compare(x.High, MinusOne) < 0
        ? Enclosure.Undefined
        : Increasing(x, real.Log1p, static a => a.IsZero || BigFloat.Compare(a, MinusOne) == 0, (a, _) => Reciprocal(real.Add(a, BigFloat.One, Rounding.Down), a));

    public Enclosure Tanh(Enclosure x) => Increasing(x, real.Tanh, AtZero, AtMostOne).Within(MinusOne, BigFloat.One);

    public Enclosure Sinh(Enclosure x) => Increasing(x, real.Sinh, AtZero);

    public Enclosure Cosh(Enclosure x) => Increasing(Abs(x), real.Cosh, AtZero).Within(BigFloat.One, BigFloat.PositiveInfinity);

    public Enclosure Erf(Enclosure x) => Increasing(x, real.Erf, AtZero).Within(MinusOne, BigFloat.One);

    public Enclosure Sigmoid(Enclosure x) => Increasing(x, real.Sigmoid, AtZero, Twice).Within(BigFloat.Zero, BigFloat.One);

    public Enclosure Softplus(Enclosure x) => Increasing(x, real.Softplus, Nowhere, Twice).Within(BigFloat.Zero, BigFloat.PositiveInfinity);

    public Enclosure LogCosh(Enclosure x) => Increasing(Abs(x), real.LogCosh, AtZero).Within(BigFloat.Zero, BigFloat.PositiveInfinity);

    /// <summary>log(1 - e^x) falls.</summary>
    public Enclosure Log1mExp(Enclosure x) => x.Low.Sign > 0
        ? Enclosure.Undefined
        : Increasing(x.Negate(), a => real.Log1mExp(a.Negate()), AtZero).Within(BigFloat.NegativeInfinity, BigFloat.Zero);

    /// <summary>log(e^a + e^b), which rises with both.</summary>
    public Enclosure LogAddExp(Enclosure a, Enclosure b)
    {
        Enclosure both(BigFloat x, BigFloat y) => x.IsInfinite || y.IsInfinite
            ? Enclosure.Point(BigFloat.Max(x, y))
            : Increasing(Enclosure.Point(x), _ => real.LogAddExp(x, y), Nowhere);
        Enclosure low = both(a.Low, b.Low);
        return a.IsPoint && b.IsPoint ? low : Enclosure.Between(low.Low, both(a.High, b.High).High);
    }

    public Enclosure Sin(Enclosure x) => Periodic(x, real.Sin);

    public Enclosure Cos(Enclosure x) => Periodic(x, real.Cos);

    /// <summary>log |Gamma| is convex between its poles: it is at most what it is at the ends, and above its tangent at the lower one.</summary>
    public Enclosure LogGamma(Enclosure x)
    {
        if (x.IsInfinite || (x.IsPoint && x.Low.IsInteger && x.Low.Sign <= 0))
            return Enclosure.Point(BigFloat.PositiveInfinity);

        if (x.IsPoint)
            return Increasing(x, real.LogGamma, static a => BigFloat.Compare(a, BigFloat.One) == 0 || BigFloat.Compare(a, BigFloat.Two) == 0);

        if (!IsBetweenPoles(x))
            return Enclosure.Unknown;

        Enclosure atLow = LogGamma(Enclosure.Point(x.Low)), atHigh = LogGamma(Enclosure.Point(x.High));
        Enclosure slope = Min(Digamma(Enclosure.Point(x.Low)), Enclosure.False), width = Subtract(Enclosure.Point(x.High), Enclosure.Point(x.Low));
        return Enclosure.Between(Add(atLow, Multiply(slope, width)).Low, BigFloat.Max(atLow.High, atHigh.High));
    }

    /// <summary>Digamma rises between its poles.</summary>
    public Enclosure Digamma(Enclosure x)
    {
        if (x.IsZero || x.IsInfinite)
            return Enclosure.Point(real.Digamma(x.Low));

        return x.IsPoint && x.Low.IsInteger && x.Low.Sign < 0 ? Enclosure.Undefined : x.IsPoint || IsBetweenPoles(x) ? Increasing(x, real.Digamma, Nowhere) : Enclosure.Unknown;
    }

    /// <summary>Trigamma falls for positive arguments; a negative one is moved up by the recurrence, by which 1/x^2 comes before.</summary>
    public Enclosure Trigamma(Enclosure x)
    {
        if (x.IsZero || x.IsInfinite)
            return Enclosure.Point(real.Trigamma(x.Low));

        if (x.Low.Sign > 0)
            return Increasing(x.Negate(), a => real.Trigamma(a.Negate()), Nowhere).Within(BigFloat.Zero, BigFloat.PositiveInfinity);

        if (x.IsPoint)
            return x.Low.IsInteger ? Enclosure.Point(BigFloat.PositiveInfinity) : Increasing(x, real.Trigamma, Nowhere);

        if (!IsBetweenPoles(x) || x.Low.Magnitude > 8)
            return Enclosure.Unknown;

        return Add(Trigamma(Add(x, Enclosure.True)), Power(x, Enclosure.Point(BigFloat.Two.Negate())));
    }

    /// <summary>Whether no whole number that is 0 or below lies in it.</summary>
    private static bool IsBetweenPoles(Enclosure x) =>
        x.Low.Sign > 0 || (x.High.Sign < 0 && x.Low.IsFinite && (x.Low.Exponent < 0 || x.IsPoint) && !x.Low.IsInteger && BigFloat.Compare(x.High, NextInteger(x.Low)) < 0);

    private static BigFloat NextInteger(BigFloat x) => BigFloat.Create(x.Floor() + 1, 0);

    /// <summary>The slope is 1 at most: the value at one bound, give or take the width.</summary>
    private Enclosure Periodic(Enclosure x, Func<BigFloat, BigFloat> function)
    {
        if (x.IsInfinite)
            return Enclosure.Undefined;

        BigFloat value = function(x.Low);
        if (value.IsNaN || x.High.IsInfinite)
            return Enclosure.Between(MinusOne, BigFloat.One);

        if (x.IsZero)
            return Enclosure.Point(value);

        BigFloat width = real.Subtract(x.High, x.Low, Rounding.Up);
        return Enclosure.Between(
            real.Subtract(Outward(value, Rounding.Down), width, Rounding.Down),
            real.Add(Outward(value, Rounding.Up), width, Rounding.Up)).Within(MinusOne, BigFloat.One);
    }

    // What grows by a factor of e^t at most over a length t, has a slope that is no more than it, and doubles over no length of 1/4: exp, sigmoid, softplus.
    private static BigFloat Twice(BigFloat argument, BigFloat value) => value.Scale(1);

    private BigFloat Reciprocal(BigFloat argument, BigFloat value) => real.Divide(BigFloat.One, argument, Rounding.Up);

    private static BigFloat AtMostOne(BigFloat argument, BigFloat value) => BigFloat.One;

    private static bool AtZero(BigFloat argument) => argument.IsZero;

    private static bool Nowhere(BigFloat argument) => false;
}
