using System;
using System.Numerics;

namespace LossGen.Generator.Exact;

/// <content>
/// log |Gamma| and its derivatives: a positive argument is moved up by the recurrences until the asymptotic series have enough digits, a negative one reflected (NIST
/// Handbook, 5.4, 5.5, 5.11 and 5.15).
/// </content>
internal sealed partial class BigArithmetic
{
    /// <summary>The least term of the series at y is about e^(-2 pi y), so 0.11 y for each binary digit would do; further out fewer terms are needed.</summary>
    private int FarEnough => (Bits / 5) + 8;

    /// <summary>log |Gamma(x)|; infinite at the poles.</summary>
    public BigFloat LogGamma(BigFloat x)
    {
        if (x.IsNaN || x.IsInfinite)
            return x.Abs();

        if (IsPole(x))
            return BigFloat.PositiveInfinity;

        if (IsTiny(x))
            return Log(x.Abs()).Negate();

        if (x.Sign > 0)
            return x.IsInteger && x.Magnitude <= 2 && x.Floor() <= 2 ? BigFloat.Zero : Cancelling(w => w.LogGammaOfPositive(x));

        // log(pi/|sin pi x|) - log Gamma(1 - x)
        BigFloat mirror = Sum(BigFloat.One, x.Negate());
        return Cancelling(w =>
        {
            BigFloat sine = w.Log(w.Divide(w.Pi(), w.Sin(w.PiTimes(x)).Abs())), rest = w.LogGamma(mirror);
            return (w.Subtract(sine, rest), BigFloat.Max(sine.Abs(), rest.Abs()));
        });
    }

    /// <summary>The derivative of log Gamma; at 0 its limit from above.</summary>
    public BigFloat Digamma(BigFloat x)
    {
        if (x.IsNaN || x.IsInfinite || IsPole(x))
            return x.IsZero ? BigFloat.NegativeInfinity : x.Sign > 0 ? x : BigFloat.NaN;

        if (IsTiny(x))
            return Divide(Integer(-1), x);

        if (x.Sign > 0)
            return Cancelling(w => w.DigammaOfPositive(x));

        // digamma(1 - x) - pi cot(pi x)
        BigFloat mirror = Sum(BigFloat.One, x.Negate());
        return Cancelling(w =>
        {
            BigFloat angle = w.PiTimes(x), cotangent = w.Divide(w.Cos(angle), w.Sin(angle)), rest = w.Digamma(mirror);
            return (w.Subtract(rest, w.Multiply(w.Pi(), cotangent)), BigFloat.Max(rest.Abs(), cotangent.Abs()).Scale(2));
        });
    }

    /// <summary>The derivative of digamma; infinite at the poles.</summary>
    public BigFloat Trigamma(BigFloat x)
    {
        if (x.IsNaN || x.IsInfinite || IsPole(x))
            return x.IsNaN || (x.IsInfinite && x.Sign < 0) ? BigFloat.NaN : x.IsInfinite ? BigFloat.Zero : BigFloat.PositiveInfinity;

        BigArithmetic w = Wider;
        if (IsTiny(x))
            return Divide(BigFloat.One, w.Multiply(x, x));

        if (x.Sign > 0)
            return Round(w.TrigammaOfPositive(x));

        // (pi / sin(pi x))^2 - trigamma(1 - x)
        BigFloat ratio = w.Divide(w.Pi(), w.Sin(w.PiTimes(x)));
        return Subtract(w.Multiply(ratio, ratio), w.Trigamma(Sum(BigFloat.One, x.Negate())));
    }

    /// <summary>(y - 1/2) log y - y + log(2 pi)/2 + sum of B_2k / (2k (2k-1) y^(2k-1)), less log(x (x+1) ... (y-1)).</summary>
    private (BigFloat Value, BigFloat Largest) LogGammaOfPositive(BigFloat x)
    {
        BigFloat y = x, product = BigFloat.One, far = Integer(FarEnough);
        for (; BigFloat.Compare(y, far) < 0; y = Add(y, BigFloat.One))
            product = Multiply(product, y);

        BigFloat first = Multiply(Subtract(y, BigFloat.Half), Log(y));
        BigFloat series = Multiply(y, Series(y, static k => 2L * k * ((2 * k) - 1)));
        BigFloat constant = Log(Pi().Scale(1)).Scale(-1);
        return (Subtract(Add(Subtract(first, y), Add(constant, series)), Log(product)), first);
    }

    /// <summary>log y - 1/(2y) - sum of B_2k / (2k y^2k), less 1/x + 1/(x+1) + ...</summary>
    private (BigFloat Value, BigFloat Largest) DigammaOfPositive(BigFloat x)
    {
        BigFloat y = x, sum = BigFloat.Zero, far = Integer(FarEnough);
        for (; BigFloat.Compare(y, far) < 0; y = Add(y, BigFloat.One))
            sum = Add(sum, Divide(BigFloat.One, y));

        BigFloat log = Log(y), small = Add(Divide(BigFloat.Half, y), Series(y, static k => 2L * k));
        return (Subtract(Subtract(log, small), sum), BigFloat.Max(log, sum));
    }

    /// <summary>1/y + 1/(2y^2) + sum of B_2k / y^(2k+1), and 1/x^2 + 1/(x+1)^2 + ...</summary>
    private BigFloat TrigammaOfPositive(BigFloat x)
    {
        BigFloat y = x, sum = BigFloat.Zero, far = Integer(FarEnough);
        for (; BigFloat.Compare(y, far) < 0; y = Add(y, BigFloat.One))
            sum = Add(sum, Divide(BigFloat.One, Multiply(y, y)));

        BigFloat inner = Add(BigFloat.One, Add(Divide(BigFloat.Half, y), Series(y, static _ => 1)));
        return Add(sum, Divide(inner, y));
    }

    /// <summary>The sum of B_2k / (divisor(k) y^2k) up to the first term that no longer counts.</summary>
    private BigFloat Series(BigFloat y, Func<int, long> divisor)
    {
        BigFloat factor = Divide(BigFloat.One, Multiply(y, y)), power = factor, sum = BigFloat.Zero;
        for (int k = 1; !power.IsZero; k++)
        {
            (BigInteger numerator, BigInteger denominator) = BernoulliNumbers.Get(k);
            BigFloat term = Multiply(power, Divide(BigFloat.Create(numerator, 0), BigFloat.Create(denominator * divisor(k), 0)));
            if (!sum.IsZero && term.Magnitude < sum.Magnitude - Bits - 2)
                break;

            sum = Add(sum, term);
            power = Multiply(power, factor);
        }

        return sum;
    }

    /// <summary>pi times the distance from x to the nearest whole number: but for the sign, its sine and cosine are those of pi x.</summary>
    private BigFloat PiTimes(BigFloat x) => Multiply(Pi(), Sum(x, BigFloat.Create(-Sum(x, BigFloat.Half).Floor(), 0)));

    private bool IsTiny(BigFloat x) => x.Magnitude < -Bits - 4;

    private static bool IsPole(BigFloat x) => x.Sign <= 0 && x.IsInteger;
}
