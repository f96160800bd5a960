using System;
using System.Numerics;

namespace LossGen.Generator.Exact;

/// <content>The exponential and what is made of it.</content>
internal sealed partial class BigArithmetic
{
    /// <summary>Exponents beyond this leave the range of <see cref="BigFloat"/>, whatever comes of them.</summary>
    private const int LargestExponentMagnitude = 61;

    /// <summary>k log 2 is formed with so many more digits, for k has that many.</summary>
    private const int DigitsOfExponent = 64;

    /// <summary>The digits of fixed-point steps: the halvings of the exponential are digits that it loses.</summary>
    private int FixedDigits => Bits + Guard + FixedPoint.Halvings((2 * Bits) + 128);

    /// <summary>e^x = 2^k e^r with x = k log 2 + r and 0 &lt;= r &lt;= log 2.</summary>
    public BigFloat Exp(BigFloat x)
    {
        if (x.IsNaN || x.IsZero)
            return x.IsNaN ? x : BigFloat.One;

        if (x.IsInfinite || x.Magnitude > LargestExponentMagnitude)
            return x.Sign > 0 ? BigFloat.PositiveInfinity : BigFloat.Zero;

        int digits = FixedDigits;
        BigInteger argument = x.Abs().ToFixed(digits), logTwo = BigConstants.LogTwo(digits);
        BigInteger k = argument / logTwo, r = argument - TimesLogTwo(k, digits);
        if (x.Sign < 0)
            (k, r) = (-k - 1, logTwo - r);

        BigInteger power = (BigInteger.One << digits) + FixedPoint.Expm1(BigInteger.Max(r, BigInteger.Zero), digits);
        return Round(BigFloat.Create(power, (long)k - digits));
    }

    /// <summary>e^x - 1, with as many more digits as a small x has zeros in front.</summary>
    public BigFloat Expm1(BigFloat x)
    {
        if (!x.IsFinite || x.IsZero)
            return x.IsInfinite && x.Sign < 0 ? Integer(-1) : x;

        if (x.Magnitude < -Bits - 4)
            return Round(x);

        if (x.Magnitude >= 0)
            return Subtract(Wider.Exp(x), BigFloat.One);

        // For a negative x, 1/e^|x| - 1 = -e/(1 + e) with e = e^|x| - 1.
        int digits = FixedDigits - (int)x.Magnitude;
        BigInteger e = FixedPoint.Expm1(x.Abs().ToFixed(digits), digits);
        return x.Sign > 0
            ? Round(BigFloat.Create(e, -digits))
            : Divide(BigFloat.Create(-e, 0), BigFloat.Create(e + (BigInteger.One << digits), 0));
    }

    /// <summary>e(1 + 1/(1 + e))/2 with e = e^x - 1, or half the difference of the powers, where those are well apart.</summary>
    public BigFloat Sinh(BigFloat x)
    {
        if (x.IsNaN || x.IsZero)
            return x;

        BigArithmetic w = Wider;
        BigFloat magnitude = x.Abs(), e = x.Magnitude > 1 || x.IsInfinite ? w.Exp(magnitude) : w.Expm1(magnitude);
        BigFloat twice = x.Magnitude > 1 || x.IsInfinite
            ? w.Subtract(e, w.Divide(BigFloat.One, e))
            : w.Add(e, w.Divide(e, w.Add(BigFloat.One, e)));
        return Round((x.Sign > 0 ? twice : twice.Negate()).Scale(-1));
    }

    public BigFloat Cosh(BigFloat x)
    {
        if (x.IsNaN)
            return x;

        BigArithmetic w = Wider;
        BigFloat e = w.Exp(x.Abs());
        return Round(w.Add(e, w.Divide(BigFloat.One, e)).Scale(-1));
    }

    /// <summary>-e/(2 + e) with e = e^(-2|x|) - 1, and the sign of x.</summary>
    public BigFloat Tanh(BigFloat x)
    {
        if (x.IsNaN || x.IsZero)
            return x;

        BigArithmetic w = Wider;
        BigFloat e = w.Expm1(x.Abs().Negate().Scale(1));
        return Divide(x.Sign > 0 ? e.Negate() : e, w.Add(BigFloat.Two, e));
    }

    /// <summary>1/(1 + e^-x), or e^x/(1 + e^x) for a negative x.</summary>
    public BigFloat Sigmoid(BigFloat x)
    {
        if (x.IsNaN)
            return x;

        BigArithmetic w = Wider;
        BigFloat e = w.Exp(x.Abs().Negate());
        return Divide(x.Sign < 0 ? e : BigFloat.One, w.Add(BigFloat.One, e));
    }

    // k log 2 in units of 2^-digits.
    private static BigInteger TimesLogTwo(BigInteger k, int digits) => k.Sign * ((BigInteger.Abs(k) * BigConstants.LogTwo(digits + DigitsOfExponent)) >> DigitsOfExponent);
}
