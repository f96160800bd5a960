using System;
using System.Globalization;
using System.Numerics;

namespace LossGen.Generator.Symbolics;

/// <summary>
/// An exact number: the constants of a formula are decimals, and folding them exactly means that <c>0.1 + 0.2 - 0.3</c> is 0 and that a constant
/// of the kernel is rounded once, when it is printed. Infinity is 1/0.
/// </summary>
internal readonly struct Rational : IEquatable<Rational>
{
    /// <summary>Larger than this (512 bytes), numerator and denominator are cut back to the nearest double: no formula needs more.</summary>
    private static readonly BigInteger Largest = (BigInteger.One << 4095) - 1;

    private static readonly BigInteger Least = -(BigInteger.One << 4095);

    private readonly BigInteger denominatorLessOne;

    private Rational(BigInteger numerator, BigInteger denominator)
    {
        Numerator = numerator;
        denominatorLessOne = denominator - BigInteger.One;
    }

    public static Rational Zero { get; } = new(BigInteger.Zero, BigInteger.One);

    public static Rational One { get; } = new(BigInteger.One, BigInteger.One);

    public static Rational Half { get; } = new(BigInteger.One, 2);

    public static Rational Infinity { get; } = new(BigInteger.One, BigInteger.Zero);

    public BigInteger Numerator { get; }

    public BigInteger Denominator => denominatorLessOne + BigInteger.One;

    public int Sign => Numerator.Sign;

    public bool IsZero => Numerator.IsZero;

    public bool IsOne => Numerator.IsOne && denominatorLessOne.IsZero;

    public bool IsFinite => !Denominator.IsZero;

    public bool IsInteger => Denominator.IsOne;

    public bool IsEven => IsInteger && Numerator.IsEven;

    public static Rational Create(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            return new(numerator.Sign, BigInteger.Zero);

        Rational value = denominator.IsOne ? new(numerator, denominator) : Reduce(numerator, denominator);
        bool isHuge = value.Numerator > Largest || value.Numerator < Least || value.denominatorLessOne >= Largest;
        return isHuge ? FromDouble(value.ToDouble()) : value;
    }

    private static Rational Reduce(BigInteger numerator, BigInteger denominator)
    {
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        return divisor.IsOne ? new(numerator, denominator) : new(numerator / divisor, denominator / divisor);
    }

    /// <summary>The exact value of a double.</summary>
    public static Rational FromDouble(double value)
    {
        if (double.IsInfinity(value))
            return new(Math.Sign(value), BigInteger.Zero);

        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7ff);
        long fraction = bits & 0xfffffffffffff;
        BigInteger significand = exponent == 0 ? fraction : fraction | 0x10000000000000;
        int power = Math.Max(exponent, 1) - 1075;
        if (bits < 0)
            significand = -significand;

        return power >= 0
            ? new(significand << power, BigInteger.One)
            : Create(significand, BigInteger.One << -power);
    }

    /// <summary>
    /// The decimal that a person meant by a double: <c>0.1</c> is one tenth, not the double next to it. The shortest digits that give the double
    /// back are the digits that were typed, as long as there were no more than fifteen.
    /// </summary>
    public static Rational FromDecimal(double value)
    {
        string text = value.ToString("E14", CultureInfo.InvariantCulture);
        if (double.IsInfinity(value) || double.Parse(text, CultureInfo.InvariantCulture) != value)
            return FromDouble(value);

        int e = text.IndexOf('E');
        BigInteger digits = BigInteger.Parse(text.Substring(0, e).Replace(".", ""), CultureInfo.InvariantCulture);
        int exponent = int.Parse(text.Substring(e + 1), CultureInfo.InvariantCulture) - 14;
        return exponent >= 0
            ? Create(digits * BigInteger.Pow(10, exponent), BigInteger.One)
            : Create(digits, BigInteger.Pow(10, -exponent));
    }

    /// <summary>The nearest double: the quotient is formed to 62 bits first, so that neither part overflows.</summary>
    public double ToDouble()
    {
        if (Denominator.IsZero)
            return Numerator.Sign > 0 ? double.PositiveInfinity : double.NegativeInfinity;

        if (IsZero)
            return 0;

        BigInteger magnitude = BigInteger.Abs(Numerator);
        int shift = 62 + BitLength(Denominator) - BitLength(magnitude);
        BigInteger quotient = shift >= 0
            ? BigInteger.DivRem(magnitude << shift, Denominator, out BigInteger remainder)
            : BigInteger.DivRem(magnitude, Denominator << -shift, out remainder);

        // A set last bit stands for all that the division dropped, so that the conversion's own rounding is the only one. (BigInteger's conversion truncates.)
        double scaled = (long)(remainder.IsZero ? quotient : quotient | BigInteger.One);
        return Numerator.Sign * ScaleByPowerOfTwo(scaled, -shift);
    }

    public Rational Pow(int exponent)
    {
        BigInteger numerator = BigInteger.Pow(Numerator, Math.Abs(exponent));
        BigInteger denominator = BigInteger.Pow(Denominator, Math.Abs(exponent));
        return exponent >= 0 ? Create(numerator, denominator) : Create(denominator, numerator);
    }

    public bool Equals(Rational other) => Numerator == other.Numerator && denominatorLessOne == other.denominatorLessOne;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => unchecked((Numerator.GetHashCode() * 31) + denominatorLessOne.GetHashCode());

    public static Rational operator +(Rational a, Rational b) =>
        a.IsZero ? b : b.IsZero ? a : Create((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Rational operator -(Rational a, Rational b) => a + -b;

    public static Rational operator *(Rational a, Rational b) => a.IsOne ? b : b.IsOne ? a : Create(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Rational operator /(Rational a, Rational b) => b.IsOne ? a : Create(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static Rational operator -(Rational a) => new(-a.Numerator, a.Denominator);

    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    public static bool operator <(Rational a, Rational b) => a.ToDouble() < b.ToDouble();

    public static bool operator >(Rational a, Rational b) => b < a;

    public static implicit operator Rational(int value) => new(value, BigInteger.One);

    private static int BitLength(BigInteger positive)
    {
        byte[] bytes = positive.ToByteArray();
        int last = bytes.Length - 1;
        while (last > 0 && bytes[last] == 0)
            last--;

        int bits = last * 8;
        for (int top = bytes[last]; top != 0; top >>= 1)
            bits++;

        return bits;
    }

    private static double ScaleByPowerOfTwo(double value, int power)
    {
        for (; power > 900; power -= 900)
            value *= Math.Pow(2, 900);

        for (; power < -900; power += 900)
            value *= Math.Pow(2, -900);

        return value * Math.Pow(2, power);
    }
}
