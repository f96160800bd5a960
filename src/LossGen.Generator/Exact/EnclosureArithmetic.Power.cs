using System.Numerics;

namespace LossGen.Generator.Exact;

/// <content>Powers of enclosures. For a base that is not negative, x^y rises or falls with x and with y: its extremes are at the corners.</content>
internal sealed partial class EnclosureArithmetic
{
    public Enclosure Power(Enclosure x, Enclosure y)
    {
        if (y.IsZero)
            return Enclosure.Point(BigFloat.One);

        if (x.Low.Sign >= 0)
            return Corners(x, y);

        if (y.IsPoint && y.Low.IsInteger)
            return WholePower(x, y, isEven: y.Low.Exponent > 0 || y.Low.Floor().IsEven);

        return x.High.Sign < 0 && !HasInteger(y) ? Enclosure.Undefined : Enclosure.Unknown;
    }

    /// <summary>A whole power of what is or may be negative.</summary>
    private Enclosure WholePower(Enclosure x, Enclosure y, bool isEven)
    {
        if (isEven)
            return Corners(Abs(x), y);

        // The reciprocal of 0 counts as positive infinity, which does not belong to those of negative numbers.
        if (x.High.Sign < 0 || (x.High.IsZero && y.Low.Sign > 0))
            return Corners(x.Negate(), y).Negate();

        return y.Low.Sign < 0
            ? Enclosure.Unknown
            : Enclosure.Between(Corners(Enclosure.Point(x.Low.Negate()), y).High.Negate(), Corners(Enclosure.Point(x.High), y).High);
    }

    private Enclosure Corners(Enclosure x, Enclosure y)
    {
        BigFloat low = BigFloat.PositiveInfinity, high = BigFloat.Zero;
        foreach (BigFloat a in x.IsPoint ? [x.Low] : new[] { x.Low, x.High })
        {
            foreach (BigFloat b in y.IsPoint ? [y.Low] : new[] { y.Low, y.High })
            {
                low = BigFloat.Min(low, Corner(a, b, Rounding.Down));
                high = BigFloat.Max(high, Corner(a, b, Rounding.Up));
            }
        }

        return Enclosure.Between(low, high).Within(BigFloat.Zero, BigFloat.PositiveInfinity);
    }

    /// <summary>Reciprocals, squares and roots are rounded correctly; other powers are known to a few units.</summary>
    private BigFloat Corner(BigFloat x, BigFloat y, Rounding rounding)
    {
        if (x.IsInfinite || y.IsInfinite || x.IsZero || y.IsZero || BigFloat.Compare(x, BigFloat.One) == 0)
            return real.Pow(x, y);

        if (BigFloat.Compare(y, MinusOne) == 0)
            return real.Divide(BigFloat.One, x, rounding);

        if (BigFloat.Compare(y, BigFloat.Two) == 0)
            return real.Multiply(x, x, rounding);

        return BigFloat.Compare(y, BigFloat.Half) == 0 ? real.Sqrt(x, rounding) : Outward(real.Pow(x, y), rounding);
    }

    private static bool HasInteger(Enclosure y)
    {
        if (!y.Low.IsFinite || !y.High.IsFinite || y.Low.Exponent >= 0 || y.High.Exponent >= 0)
            return true;

        return BigFloat.Compare(BigFloat.Create(y.High.Floor(), 0), y.Low) >= 0;
    }
}
