using System;
using System.Numerics;

namespace LossGen.Generator.Exact;

/// <content>The logarithm and what is made of it.</content>
internal sealed partial class BigArithmetic
{
    /// <summary>Within 2^-20 of 1 the logarithm is a series, for then few terms do.</summary>
    private const int NearOne = -20;

    /// <summary>
    /// log x = k log 2 + log m with m in [0.7, 1.4]. With y, the double nearest to log m, m e^-y is 1 + z with a z of about 2^-50, and log m = y + 2 atanh(z/(2 + z)).
    /// </summary>
    public BigFloat Log(BigFloat x)
    {
        if (x.IsNaN || x.Sign <= 0 || x.IsInfinite)
            return x.Sign < 0 || x.IsNaN ? BigFloat.NaN : x.IsZero ? BigFloat.NegativeInfinity : x;

        long k = x.Magnitude;
        BigFloat m = x.Scale(-k);
        if (m.ToDouble() < 0.7)
            (m, k) = (m.Scale(1), k - 1);

        if (k == 0)
        {
            BigFloat difference = Sum(x, Integer(-1));
            if (difference.IsZero || difference.Magnitude < NearOne)
                return Log1pOfSmall(difference);
        }

        int digits = FixedDigits - NearOne;
        BigInteger one = BigInteger.One << digits, mantissa = m.ToFixed(digits);
        double near = Math.Log(m.ToDouble());
        BigInteger y = BigFloat.FromDouble(near).ToFixed(digits), power = one + FixedPoint.Expm1(BigInteger.Abs(y), digits);
        BigInteger z = (y.Sign > 0 ? (mantissa << digits) / power : (mantissa * power) >> digits) - one;
        BigInteger u = (z << digits) / (z + one + one);
        BigInteger log = y + (2 * u.Sign * FixedPoint.Atanh(BigInteger.Abs(u), digits));
        return Round(BigFloat.Create(log + TimesLogTwo(k, digits), -digits));
    }

    public BigFloat Log1p(BigFloat x)
    {
        if (x.IsNaN || x.IsInfinite)
            return x.Sign < 0 ? BigFloat.NaN : x;

        if (x.IsZero || x.Magnitude < NearOne)
            return Log1pOfSmall(x);

        return Log(x.Magnitude > Bits + 8 ? x : Sum(BigFloat.One, x));
    }

    /// <summary>log(1 + e^x) = max(x, 0) + log1p(e^-|x|).</summary>
    public BigFloat Softplus(BigFloat x)
    {
        if (x.IsNaN)
            return x;

        BigArithmetic w = Wider;
        BigFloat decay = w.Log1p(w.Exp(x.Abs().Negate()));
        return x.Sign > 0 ? Add(x, decay) : Round(decay);
    }

    /// <summary>log cosh x = log1p(2 sinh^2(x/2)) near 0, |x| + log1p(e^-2|x|) - log 2 elsewhere.</summary>
    public BigFloat LogCosh(BigFloat x)
    {
        if (!x.IsFinite || x.IsZero)
            return x.Abs();

        BigArithmetic w = Wider;
        if (x.Magnitude <= 0)
        {
            BigFloat sinh = w.Sinh(x.Scale(-1));
            return Round(w.Log1p(w.Multiply(sinh, sinh).Scale(1)));
        }

        BigFloat logTwo = BigFloat.Create(BigConstants.LogTwo(w.Bits), -w.Bits);
        return Add(x.Abs(), w.Subtract(w.Log1p(w.Exp(x.Abs().Negate().Scale(1))), logTwo));
    }

    /// <summary>log(1 - e^x) for x below 0.</summary>
    public BigFloat Log1mExp(BigFloat x)
    {
        if (x.IsNaN || x.Sign > 0)
            return BigFloat.NaN;

        BigArithmetic w = Wider;
        return Round(x.IsZero || (x.IsFinite && x.Magnitude < 0) ? w.Log(w.Expm1(x).Negate()) : w.Log1p(w.Exp(x).Negate()));
    }

    /// <summary>log(e^a + e^b) = max + softplus(min - max), which is near 0 where e^a and e^b add up to nearly 1.</summary>
    public BigFloat LogAddExp(BigFloat a, BigFloat b)
    {
        if (a.IsNaN || b.IsNaN)
            return BigFloat.NaN;

        BigFloat most = BigFloat.Max(a, b), least = BigFloat.Min(a, b);
        return most.IsInfinite ? most : Cancelling(w =>
        {
            BigFloat difference = w.Subtract(least, most);
            BigFloat size = BigFloat.Max(most.Abs(), difference.IsFinite ? difference.Abs() : BigFloat.One);
            return (w.Add(most, w.Softplus(difference)), size);
        });
    }

    /// <summary>2 atanh(x/(2 + x)), with as many more digits as x has zeros in front.</summary>
    private BigFloat Log1pOfSmall(BigFloat x)
    {
        if (x.IsZero || x.Magnitude < -Bits - 4)
            return Round(x);

        int digits = Bits + Guard - (int)x.Magnitude;
        BigInteger u = Wider.Divide(x, Wider.Add(BigFloat.Two, x)).ToFixed(digits);
        return Round(BigFloat.Create(u.Sign * FixedPoint.Atanh(BigInteger.Abs(u), digits), 1 - digits));
    }

    /// <summary>
    /// A value that is the difference of larger numbers: <paramref name="compute"/> says how large, and is asked again with more digits until enough of them are left.
    /// </summary>
    private BigFloat Cancelling(Func<BigArithmetic, (BigFloat Value, BigFloat Largest)> compute)
    {
        BigArithmetic w = Wider;
        while (true)
        {
            (BigFloat value, BigFloat largest) = compute(w);
            if (!value.IsFinite)
                return value;

            long lost = value.IsZero ? w.Bits : Math.Max(0, largest.IsZero ? 0 : largest.Magnitude - value.Magnitude);
            if (w.Bits - lost >= Bits + (Guard / 2) || w.Bits > (8 * Bits) + 1024)
                return Round(value);

            w = new((int)Math.Min(Bits + lost + Guard, 2L * (w.Bits + Guard)));
        }
    }
}
