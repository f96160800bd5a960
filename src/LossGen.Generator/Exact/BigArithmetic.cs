using System;
using System.Numerics;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Exact;

/// <summary>Which neighbour an inexact result becomes.</summary>
internal enum Rounding
{
    Nearest,

    /// <summary>Towards minus infinity.</summary>
    Down,

    /// <summary>Towards plus infinity.</summary>
    Up,
}

/// <summary>
/// Arithmetic and elementary functions to a number of binary digits. The four operations and the root are rounded correctly, in any direction; the functions are right to
/// <see cref="FunctionUlps"/> units of the last place, relatively, for every argument: sigmoid(-10^5) and log1p(10^-40) have all their digits. What would be 2^(2^60)
/// or larger is infinite, and its reciprocal 0.
/// </summary>
internal sealed partial class BigArithmetic(int bits)
{
    /// <summary>The bound of a function's error, in units of the last place.</summary>
    public const int FunctionUlps = 4;

    /// <summary>How many more digits the steps of a function are computed to.</summary>
    private const int Guard = 24;

    /// <summary>No number's magnitude is larger: sums of a few exponents stay in a long.</summary>
    private const long MagnitudeLimit = 1L << 60;

    private BigArithmetic? wider;

    /// <summary>The largest finite number, and the reciprocal of the smallest.</summary>
    public static BigFloat Largest { get; } = BigFloat.Create(BigInteger.One, MagnitudeLimit - 1);

    public static BigFloat Smallest { get; } = BigFloat.Create(BigInteger.One, 1 - MagnitudeLimit);

    /// <summary>The working precision.</summary>
    public int Bits { get; } = bits;

    private BigArithmetic Wider => wider ??= new(Bits + Guard);

    /// <summary>The number with at most as many digits as the working precision.</summary>
    public BigFloat Round(BigFloat x, Rounding rounding = Rounding.Nearest)
    {
        if (!x.IsFinite || x.IsZero)
            return x;

        BigInteger mantissa = BigInteger.Abs(x.Mantissa);
        int length = BigIntegers.BitLength(mantissa), excess = length - Bits;
        if (Math.Abs(x.Exponent + length) > MagnitudeLimit)
            return OutOfRange(x.Sign, isLarge: x.Exponent > 0, rounding);

        if (excess <= 0)
            return x;

        bool isAway = rounding == (x.Sign > 0 ? Rounding.Up : Rounding.Down);
        BigInteger kept = rounding == Rounding.Nearest ? (mantissa + (BigInteger.One << (excess - 1))) >> excess : mantissa >> excess;
        if (isAway && kept << excess != mantissa)
            kept += 1;

        return BigFloat.Create(x.Sign * kept, x.Exponent + excess);
    }

    public BigFloat Add(BigFloat a, BigFloat b, Rounding rounding = Rounding.Nearest)
    {
        if (!a.IsFinite || !b.IsFinite)
            return a.IsNaN || b.IsNaN || (a.IsInfinite && b.IsInfinite && a.Sign != b.Sign) ? BigFloat.NaN : a.IsFinite ? b : a;

        if (a.IsZero || b.IsZero)
            return Round(a.IsZero ? b : a, rounding);

        if (a.Magnitude < b.Magnitude)
            (a, b) = (b, a);

        // A term below every digit that is kept, and below the half of the last, counts by its sign alone.
        long bottom = Math.Min(a.Exponent, a.Magnitude - Bits) - 4;
        return Round(Sum(a, b.Magnitude < bottom ? BigFloat.Create(b.Sign, bottom) : b), rounding);
    }

    public BigFloat Subtract(BigFloat a, BigFloat b, Rounding rounding = Rounding.Nearest) => Add(a, b.Negate(), rounding);

    public BigFloat Multiply(BigFloat a, BigFloat b, Rounding rounding = Rounding.Nearest)
    {
        if (a.IsFinite && b.IsFinite)
            return Round(BigFloat.Create(a.Mantissa * b.Mantissa, a.Exponent + b.Exponent), rounding);

        int sign = a.Sign * b.Sign;
        return sign == 0 ? BigFloat.NaN : Infinity(sign);
    }

    /// <summary>a / b; a number other than 0 divided by 0 is infinite, with its own sign.</summary>
    public BigFloat Divide(BigFloat a, BigFloat b, Rounding rounding = Rounding.Nearest)
    {
        if (a.IsNaN || b.IsNaN || (a.IsInfinite && b.IsInfinite) || (a.IsZero && b.IsZero))
            return BigFloat.NaN;

        if (a.IsInfinite || b.IsZero)
            return Infinity(a.Sign * (b.Sign < 0 ? -1 : 1));

        if (a.IsZero || b.IsInfinite)
            return BigFloat.Zero;

        BigInteger numerator = BigInteger.Abs(a.Mantissa), denominator = BigInteger.Abs(b.Mantissa);
        int shift = Math.Max(0, Bits + 2 + BigIntegers.BitLength(denominator) - BigIntegers.BitLength(numerator));
        BigInteger quotient = BigIntegers.DivideSticky(numerator << shift, denominator);
        return Round(BigFloat.Create(a.Sign * b.Sign * quotient, a.Exponent - b.Exponent - shift - 1), rounding);
    }

    public BigFloat Sqrt(BigFloat x, Rounding rounding = Rounding.Nearest)
    {
        if (x.Sign <= 0 || !x.IsFinite)
            return x.IsNaN || x.Sign < 0 ? BigFloat.NaN : x;

        int shift = Math.Max(0, (2 * Bits) + 4 - BigIntegers.BitLength(x.Mantissa));
        if (((x.Exponent - shift) & 1) != 0)
            shift++;

        BigInteger square = x.Mantissa << shift, root = BigIntegers.SquareRoot(square);
        BigInteger sticky = (root << 1) + (root * root == square ? 0 : 1);
        return Round(BigFloat.Create(sticky, ((x.Exponent - shift) / 2) - 1), rounding);
    }

    public BigFloat FromRational(Rational value, Rounding rounding = Rounding.Nearest) => value.IsFinite
        ? Divide(BigFloat.Create(value.Numerator, 0), BigFloat.Create(value.Denominator, 0), rounding)
        : Infinity(value.Sign);

    private static BigFloat Infinity(int sign) => sign > 0 ? BigFloat.PositiveInfinity : BigFloat.NegativeInfinity;

    private static BigFloat OutOfRange(int sign, bool isLarge, Rounding rounding)
    {
        BigFloat magnitude = rounding == Rounding.Nearest
            ? (isLarge ? BigFloat.PositiveInfinity : BigFloat.Zero)
            : rounding == (sign > 0 ? Rounding.Up : Rounding.Down)
                ? (isLarge ? BigFloat.PositiveInfinity : Smallest)
                : (isLarge ? Largest : BigFloat.Zero);
        return sign > 0 ? magnitude : magnitude.Negate();
    }

    /// <summary>a + b, exactly, for two numbers that are not far apart.</summary>
    private static BigFloat Sum(BigFloat a, BigFloat b)
    {
        long exponent = Math.Min(a.Exponent, b.Exponent);
        return BigFloat.Create((a.Mantissa << (int)(a.Exponent - exponent)) + (b.Mantissa << (int)(b.Exponent - exponent)), exponent);
    }

    private static BigFloat Integer(long value) => BigFloat.Create(value, 0);
}
