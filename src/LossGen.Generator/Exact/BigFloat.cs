using System;
using System.Diagnostics;
using System.Numerics;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Exact;

/// <summary>
/// A binary number mantissa * 2^exponent of any length, an infinity, or NaN. It knows no rounding but that to double: <see cref="BigArithmetic"/> rounds. There is one
/// zero, without a sign.
/// </summary>
[DebuggerDisplay("{ToDouble()}")]
internal readonly struct BigFloat
{
    private const int DoubleDigits = 53;
    private const int LeastDoubleExponent = -1074;

    private readonly Form form;

    private BigFloat(BigInteger mantissa, long exponent, Form form)
    {
        Mantissa = mantissa;
        Exponent = exponent;
        this.form = form;
    }

    private enum Form : byte
    {
        Finite,
        Infinite,
        Undefined,
    }

    public static BigFloat Zero => default;

    public static BigFloat One { get; } = Create(BigInteger.One, 0);

    public static BigFloat Half { get; } = Create(BigInteger.One, -1);

    public static BigFloat Two { get; } = Create(BigInteger.One, 1);

    public static BigFloat NaN { get; } = new(BigInteger.Zero, 0, Form.Undefined);

    public static BigFloat PositiveInfinity { get; } = new(BigInteger.One, 0, Form.Infinite);

    public static BigFloat NegativeInfinity { get; } = new(BigInteger.MinusOne, 0, Form.Infinite);

    public BigInteger Mantissa { get; }

    public long Exponent { get; }

    public bool IsNaN => form == Form.Undefined;

    public bool IsInfinite => form == Form.Infinite;

    public bool IsFinite => form == Form.Finite;

    public bool IsZero => form == Form.Finite && Mantissa.IsZero;

    public int Sign => Mantissa.Sign;

    /// <summary>The n with 2^(n-1) &lt;= |x| &lt; 2^n, for a finite number other than 0.</summary>
    public long Magnitude => Exponent + BigIntegers.BitLength(BigInteger.Abs(Mantissa));

    /// <summary>Whether it is a whole number.</summary>
    public bool IsInteger => IsFinite && (Exponent >= 0 || IsZero || (Magnitude > 0 && Floor() << (int)-Exponent == Mantissa));

    /// <summary>mantissa * 2^exponent, exactly.</summary>
    public static BigFloat Create(BigInteger mantissa, long exponent) => new(mantissa, exponent, Form.Finite);

    /// <summary>The exact value of a double.</summary>
    public static BigFloat FromDouble(double value)
    {
        if (double.IsNaN(value))
            return NaN;

        if (double.IsInfinity(value))
            return value > 0 ? PositiveInfinity : NegativeInfinity;

        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7ff);
        long fraction = bits & 0xfffffffffffff;
        long significand = exponent == 0 ? fraction : fraction | 0x10000000000000;
        return Create(bits < 0 ? -significand : significand, Math.Max(exponent, 1) - 1075);
    }

    /// <summary>-1, 0 or 1; neither may be NaN.</summary>
    public static int Compare(BigFloat a, BigFloat b)
    {
        if (a.Sign != b.Sign || a.Sign == 0)
            return a.Sign.CompareTo(b.Sign);

        if (a.IsInfinite || b.IsInfinite)
            return a.IsInfinite && b.IsInfinite ? 0 : a.IsInfinite ? a.Sign : -b.Sign;

        if (a.Magnitude != b.Magnitude)
            return a.Magnitude > b.Magnitude ? a.Sign : -a.Sign;

        long exponent = Math.Min(a.Exponent, b.Exponent);
        return (a.Mantissa << (int)(a.Exponent - exponent)).CompareTo(b.Mantissa << (int)(b.Exponent - exponent));
    }

    public static BigFloat Min(BigFloat a, BigFloat b) => Compare(a, b) <= 0 ? a : b;

    public static BigFloat Max(BigFloat a, BigFloat b) => Compare(a, b) >= 0 ? a : b;

    public BigFloat Negate() => new(-Mantissa, Exponent, form);

    public BigFloat Abs() => Sign < 0 ? Negate() : this;

    /// <summary>x * 2^power, exactly.</summary>
    public BigFloat Scale(long power) => IsFinite && !IsZero ? Create(Mantissa, Exponent + power) : this;

    /// <summary>The largest whole number that is not above it.</summary>
    public BigInteger Floor()
    {
        if (Exponent >= 0)
            return Mantissa << (int)Exponent;

        BigInteger whole = ToFixed(0);
        return Sign < 0 && whole << (int)-Exponent != Mantissa ? whole - 1 : whole;
    }

    /// <summary>The number in units of 2^-digits, rounded towards 0.</summary>
    public BigInteger ToFixed(int digits)
    {
        long shift = Exponent + digits;
        return shift >= 0 ? Mantissa << (int)shift : Sign * (BigInteger.Abs(Mantissa) >> (int)Math.Min(-shift, int.MaxValue));
    }

    /// <summary>The nearest double, to even where two are equally near; infinite beyond the largest by half a unit, and a subnormal is rounded once.</summary>
    public double ToDouble()
    {
        if (!IsFinite)
            return IsNaN ? double.NaN : Sign > 0 ? double.PositiveInfinity : double.NegativeInfinity;

        if (IsZero || Magnitude < LeastDoubleExponent)
            return 0;

        if (Magnitude > 1024)
            return Sign > 0 ? double.PositiveInfinity : double.NegativeInfinity;

        int shift = (int)(Math.Max(Magnitude - DoubleDigits, LeastDoubleExponent) - Exponent);
        BigInteger magnitude = BigInteger.Abs(Mantissa);
        BigInteger kept = shift > 0 ? magnitude >> shift : magnitude << -shift;
        if (shift > 0)
        {
            int half = (magnitude << 1).CompareTo(((kept << 1) + 1) << shift);
            if (half > 0 || (half == 0 && !kept.IsEven))
                kept += 1;
        }

        // The product is a double; in two steps neither factor leaves the range.
        int power = (int)(Exponent + shift), first = power / 2;
        return Sign * (double)kept * PowerOfTwo(first) * PowerOfTwo(power - first);
    }

    private static double PowerOfTwo(int power) => BitConverter.Int64BitsToDouble((long)(power + 1023) << 52);
}
