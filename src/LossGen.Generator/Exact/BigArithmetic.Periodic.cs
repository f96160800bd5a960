using System;
using System.Numerics;

namespace LossGen.Generator.Exact;

/// <content>Sine, cosine, and the error function.</content>
internal sealed partial class BigArithmetic
{
    /// <summary>Of larger numbers, sine and cosine are not computed (NaN): no double is.</summary>
    public const int LargestAngleMagnitude = 4096;

    public BigFloat Sin(BigFloat x) => x.IsZero || (x.IsFinite && x.Magnitude < -(Bits / 2) - 4) ? Round(x) : SineOfTurned(x, 0);

    public BigFloat Cos(BigFloat x) => x.IsZero ? BigFloat.One : SineOfTurned(x, 1);

    /// <summary>
    /// erf x = 2/sqrt(pi) x e^(-x^2) (1 + 2x^2/3 + (2x^2)^2/(3*5) + ...): no term is negative. It is 1 where what it lacks, below e^(-x^2), is less than half a unit.
    /// </summary>
    public BigFloat Erf(BigFloat x)
    {
        if (x.IsNaN || x.IsZero)
            return x;

        BigFloat one = Integer(x.Sign);
        if (x.IsInfinite || x.Magnitude > 32 || Math.Pow(x.ToDouble(), 2) > 0.7 * (Bits + 2))
            return one;

        BigArithmetic w = Wider;
        BigFloat square = w.Multiply(x, x);
        int digits = w.Bits;
        BigInteger argument = square.ToFixed(digits) << 1, term = BigInteger.One << digits, sum = term;
        for (int n = 3; !term.IsZero; n += 2)
        {
            term = ((term * argument) >> digits) / n;
            sum += term;
        }

        BigFloat factor = w.Divide(x.Scale(1), w.Sqrt(w.Pi()));
        return Round(w.Multiply(factor, w.Multiply(w.Exp(square.Negate()), BigFloat.Create(sum, -digits))));
    }

    private BigFloat Pi() => BigFloat.Create(BigConstants.Pi(Bits), -Bits);

    /// <summary>
    /// sin(x + quarter pi/2): |x| = q pi/2 + r, with so many digits of pi that r keeps its own, also where it is nearly 0, and sine or cosine of r by Taylor's series.
    /// </summary>
    private BigFloat SineOfTurned(BigFloat x, int quarter)
    {
        if (!x.IsFinite || x.Magnitude > LargestAngleMagnitude)
            return BigFloat.NaN;

        int whole = (int)Math.Max(0, x.Magnitude), extra = (int)Math.Min(Bits, Math.Max(0, -x.Magnitude));
        while (true)
        {
            int digits = Bits + Guard + extra;
            BigInteger angle = x.Abs().ToFixed(digits + whole), halfPi = BigConstants.Pi(digits + whole) >> 1;
            BigInteger q = (angle + (halfPi >> 1)) / halfPi, r = angle - (q * halfPi);
            int turn = (int)(q % 4) + quarter, sign = (turn & 2) != 0 ? -1 : 1;
            BigInteger rest = BigInteger.Abs(r) >> whole;
            if ((turn & 1) != 0)
                return Round(BigFloat.Create(sign * (quarter == 0 ? x.Sign : 1) * FixedPoint.Cos(rest, digits), -digits));

            int missing = Bits + (Guard / 2) - BigIntegers.BitLength(rest);
            if (missing <= 0)
                return Round(BigFloat.Create(sign * r.Sign * (quarter == 0 ? x.Sign : 1) * FixedPoint.Sin(rest, digits), -digits));

            extra += missing + (Guard / 2);
        }
    }
}
