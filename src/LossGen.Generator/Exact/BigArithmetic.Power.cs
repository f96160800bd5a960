using System;
using System.Numerics;

namespace LossGen.Generator.Exact;

/// <content>Powers.</content>
internal sealed partial class BigArithmetic
{
    private const int LargestRepeated = 64;

    /// <summary>x^y with x^0 = 1, 0^y infinite for a negative y, and no value for a negative x unless y is a whole number.</summary>
    public BigFloat Pow(BigFloat x, BigFloat y)
    {
        if (y.IsZero)
            return BigFloat.One;

        if (x.IsNaN || y.IsNaN || (x.Sign < 0 && y.IsFinite && !y.IsInteger))
            return BigFloat.NaN;

        if (x.Sign < 0)
            return y.IsInteger && y.Exponent <= 0 && !y.Floor().IsEven ? Pow(x.Negate(), y).Negate() : Pow(x.Negate(), y);

        if (x.IsZero || x.IsInfinite || y.IsInfinite)
        {
            int size = x.IsInfinite ? 1 : BigFloat.Compare(x, BigFloat.One);
            return size == 0 ? BigFloat.One : size * y.Sign > 0 ? BigFloat.PositiveInfinity : BigFloat.Zero;
        }

        if (BigFloat.Compare(y, BigFloat.Half) == 0)
            return Sqrt(x);

        return y.IsInteger && y.Magnitude <= 7 && BigInteger.Abs(y.Floor()) <= LargestRepeated ? Repeated(x, (int)y.Floor()) : Exponential(x, y);
    }

    /// <summary>Squares and products; a negative power is the reciprocal.</summary>
    private BigFloat Repeated(BigFloat x, int n)
    {
        BigArithmetic w = Wider;
        BigFloat power = BigFloat.One, square = x;
        for (int left = Math.Abs(n); left > 0; left >>= 1)
        {
            if ((left & 1) != 0)
                power = w.Multiply(power, square);

            if (left > 1)
                square = w.Multiply(square, square);
        }

        return n > 0 ? Round(power) : Divide(BigFloat.One, power);
    }

    /// <summary>e^(y log x): what the exponent is larger than 1 by, its digits must be more.</summary>
    private BigFloat Exponential(BigFloat x, BigFloat y)
    {
        BigFloat log = Log(x);
        if (log.IsZero)
            return BigFloat.One;

        long size = Math.Min(Math.Max(y.Magnitude + log.Magnitude, 0), LargestExponentMagnitude + 1);
        BigArithmetic w = new(Bits + Guard + (int)size);
        return Round(w.Exp(w.Multiply(y, w.Log(x))));
    }
}
