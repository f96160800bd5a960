using System;
using System.Numerics;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Exact;

/// <summary>
/// Interval arithmetic: the result of each operation encloses every value that the operation has on the operands' enclosures, so that what is read off in the end is
/// proved, cancellation and overflow included. Bounds have a fixed number of binary digits, and are rounded outwards.
/// </summary>
/// <remarks>The methods want operands of which something is known; <see cref="OperatorEnclosures"/> sees to that.</remarks>
internal sealed partial class EnclosureArithmetic(int bits)
{
    private readonly BigArithmetic real = new(bits);

    public Enclosure FromRational(Rational value) => Enclosure.Between(real.FromRational(value, Rounding.Down), real.FromRational(value, Rounding.Up));

    public Enclosure Add(Enclosure a, Enclosure b)
    {
        if (a.IsInfinite || b.IsInfinite)
            return a.IsInfinite && b.IsInfinite && a.Low.Sign != b.Low.Sign ? Enclosure.Undefined : a.IsInfinite ? a : b;

        return Enclosure.Between(real.Add(a.Low, b.Low, Rounding.Down), real.Add(a.High, b.High, Rounding.Up));
    }

    public Enclosure Subtract(Enclosure a, Enclosure b) => Add(a, b.Negate());

    public Enclosure Multiply(Enclosure a, Enclosure b)
    {
        if (a.IsInfinite || b.IsInfinite)
        {
            Enclosure other = a.IsInfinite ? b : a;
            if (other.IsZero)
                return Enclosure.Undefined;

            if (other.Low.Sign != other.High.Sign || other.Low.IsZero)
                return Enclosure.Unknown;
        }

        if (a.IsPoint && b.IsPoint)
            return Enclosure.Between(Product(a.Low, b.Low, Rounding.Down), Product(a.Low, b.Low, Rounding.Up));

        BigFloat low = BigFloat.PositiveInfinity, high = BigFloat.NegativeInfinity;
        foreach ((BigFloat x, BigFloat y) in new[] { (a.Low, b.Low), (a.Low, b.High), (a.High, b.Low), (a.High, b.High) })
        {
            low = BigFloat.Min(low, Product(x, y, Rounding.Down));
            high = BigFloat.Max(high, Product(x, y, Rounding.Up));
        }

        return Enclosure.Between(low, high);
    }

    /// <summary>a / b, which is infinite where b is 0.</summary>
    public Enclosure Divide(Enclosure a, Enclosure b) => Multiply(a, Power(b, Enclosure.Point(BigFloat.One.Negate())));

    public static Enclosure Abs(Enclosure x) => x.Low.Sign >= 0 ? x : x.High.Sign <= 0 ? x.Negate() : Enclosure.Between(BigFloat.Zero, BigFloat.Max(x.Low.Negate(), x.High));

    public static Enclosure Sign(Enclosure x) => Enclosure.Between(BigFloat.Create(x.Low.Sign, 0), BigFloat.Create(x.High.Sign, 0));

    public static Enclosure Max(Enclosure a, Enclosure b) => Enclosure.Between(BigFloat.Max(a.Low, b.Low), BigFloat.Max(a.High, b.High));

    public static Enclosure Min(Enclosure a, Enclosure b) => Max(a.Negate(), b.Negate()).Negate();

    /// <summary>a, its magnitude held at b or above.</summary>
    public static Enclosure HoldAway(Enclosure a, Enclosure b) =>
        a.Low.Sign >= 0 ? Max(a, b) : a.High.Sign < 0 ? Min(a, b.Negate()) : Max(a, b).Union(Min(a, b.Negate()));

    public static Enclosure Less(Enclosure a, Enclosure b) => Truth(BigFloat.Compare(a.High, b.Low) < 0, BigFloat.Compare(a.Low, b.High) >= 0);

    public static Enclosure LessOrEqual(Enclosure a, Enclosure b) => Truth(BigFloat.Compare(a.High, b.Low) <= 0, BigFloat.Compare(a.Low, b.High) > 0);

    public static Enclosure Equal(Enclosure a, Enclosure b) =>
        Truth(a.IsPoint && b.IsPoint && BigFloat.Compare(a.Low, b.Low) == 0, BigFloat.Compare(a.High, b.Low) < 0 || BigFloat.Compare(b.High, a.Low) < 0);

    private static Enclosure Truth(bool isTrue, bool isFalse) => isTrue ? Enclosure.True : isFalse ? Enclosure.False : Enclosure.Undecided;

    // A bound that is infinite for want of a bound is a large number for all that: 0 times it is 0.
    private BigFloat Product(BigFloat x, BigFloat y, Rounding rounding) => x.IsZero || y.IsZero ? BigFloat.Zero : real.Multiply(x, y, rounding);

    /// <summary>The image under an increasing function, bound by bound.</summary>
    /// <param name="isExact">Where the function's value is exact.</param>
    /// <param name="slope">
    /// The steepest slope within 1/4 above an argument, given that and an upper bound of the function's value there: what is narrow needs one value of the function, not two.
    /// </param>
    private Enclosure Increasing(Enclosure x, Func<BigFloat, BigFloat> function, Func<BigFloat, bool> isExact, Func<BigFloat, BigFloat, BigFloat>? slope = null)
    {
        BigFloat value = function(x.Low), low = Outward(x.Low, value, isExact, Rounding.Down);
        if (x.IsPoint)
            return Enclosure.Between(low, Outward(x.High, value, isExact, Rounding.Up));

        BigFloat width = real.Subtract(x.High, x.Low, Rounding.Up);
        if (slope is null || !value.IsFinite || !width.IsFinite || x.Low.IsZero || width.Magnitude > Math.Min(-2, x.Low.Magnitude - (bits / 2)))
            return Enclosure.Between(low, Outward(x.High, function(x.High), isExact, Rounding.Up));

        BigFloat start = Outward(value, Rounding.Up);
        return Enclosure.Between(low, real.Add(start, real.Multiply(slope(x.Low, start), width, Rounding.Up), Rounding.Up));
    }

    private BigFloat Outward(BigFloat argument, BigFloat value, Func<BigFloat, bool> isExact, Rounding rounding) =>
        argument.IsInfinite || isExact(argument) ? value : Outward(value, rounding);

    /// <summary>A bound for what a function has computed to within <see cref="BigArithmetic.FunctionUlps"/>: infinity and 0 are out of range there, not exact.</summary>
    private BigFloat Outward(BigFloat value, Rounding rounding)
    {
        int sign = rounding == Rounding.Up ? 1 : -1;
        if (value.IsNaN || (value.IsInfinite && value.Sign == sign))
            return value;

        if (value.IsInfinite || value.IsZero)
        {
            BigFloat bound = value.IsZero ? BigArithmetic.Smallest : BigArithmetic.Largest;
            return (value.IsZero ? sign : value.Sign) > 0 ? bound : bound.Negate();
        }

        return real.Add(value, BigFloat.Create(sign * BigArithmetic.FunctionUlps, value.Magnitude - real.Bits), rounding);
    }
}
