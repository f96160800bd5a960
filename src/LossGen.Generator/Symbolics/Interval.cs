using System;

namespace LossGen.Generator.Symbolics;

/// <summary>
/// What is known of a value: it lies between two bounds, each attained or not. The bounds speak of the exact real number, before any rounding:
/// <c>sigmoid(x)</c> is above 0 for every x, even where its float is 0.
/// </summary>
internal readonly record struct Interval(double Low, double High, bool LowIsOpen = false, bool HighIsOpen = false)
{
    public static Interval All { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    public static Interval NonNegative { get; } = new(0, double.PositiveInfinity);

    public static Interval Positive { get; } = new(0, double.PositiveInfinity, LowIsOpen: true);

    public static Interval NonPositive { get; } = new(double.NegativeInfinity, 0);

    public static Interval Unit { get; } = new(0, 1);

    public static Interval OpenUnit { get; } = new(0, 1, LowIsOpen: true, HighIsOpen: true);

    public bool IsNonNegative => Low >= 0;

    public bool IsNonPositive => High <= 0;

    public bool IsPositive => Low > 0 || (Low == 0 && LowIsOpen);

    public bool IsNegative => High < 0 || (High == 0 && HighIsOpen);

    public bool IsNonZero => IsPositive || IsNegative;

    public bool IsFinite => !double.IsInfinity(Low) && !double.IsInfinity(High);

    public static Interval Point(double value) => new(value, value);

    /// <summary>The negatives. (Subtracted from 0, for -0 is no bound: its reciprocal would be on the wrong side.)</summary>
    public Interval Negate() => new(0 - High, 0 - Low, HighIsOpen, LowIsOpen);

    public Interval Abs()
    {
        if (IsNonNegative)
            return this;

        if (IsNonPositive)
            return Negate();

        bool lowIsFarther = -Low > High;
        return new(0, Math.Max(-Low, High), LowIsOpen: false, HighIsOpen: lowIsFarther ? LowIsOpen : HighIsOpen);
    }

    /// <summary>The image under an increasing function, whose values at the bounds are given.</summary>
    public Interval Map(Func<double, double> increasing) => new(increasing(Low), increasing(High), LowIsOpen, HighIsOpen);

    public Interval Intersect(Interval other)
    {
        (double low, bool lowIsOpen) = Low > other.Low ? (Low, LowIsOpen) : (other.Low, Low == other.Low ? LowIsOpen || other.LowIsOpen : other.LowIsOpen);
        (double high, bool highIsOpen) =
            High < other.High ? (High, HighIsOpen) : (other.High, High == other.High ? HighIsOpen || other.HighIsOpen : other.HighIsOpen);
        return new(low, high, lowIsOpen, highIsOpen);
    }

    /// <summary>The smallest interval around both.</summary>
    public Interval Union(Interval other)
    {
        (double low, bool lowIsOpen) = Low < other.Low ? (Low, LowIsOpen) : (other.Low, Low == other.Low ? LowIsOpen && other.LowIsOpen : other.LowIsOpen);
        (double high, bool highIsOpen) =
            High > other.High ? (High, HighIsOpen) : (other.High, High == other.High ? HighIsOpen && other.HighIsOpen : other.HighIsOpen);
        return new(low, high, lowIsOpen, highIsOpen);
    }

    public static Interval Max(Interval a, Interval b) =>
        new(Math.Max(a.Low, b.Low), Math.Max(a.High, b.High), LargerBound(a.Low, a.LowIsOpen, b.Low, b.LowIsOpen), a.HighIsOpen && b.HighIsOpen);

    public static Interval operator +(Interval a, Interval b) =>
        new(AddBounds(a.Low, b.Low, double.NegativeInfinity), AddBounds(a.High, b.High, double.PositiveInfinity), a.LowIsOpen || b.LowIsOpen, a.HighIsOpen || b.HighIsOpen);

    public static Interval operator *(Interval a, Interval b)
    {
        Bound first = Bound.Product(a.Low, a.LowIsOpen, b.Low, b.LowIsOpen);
        Bound second = Bound.Product(a.Low, a.LowIsOpen, b.High, b.HighIsOpen);
        Bound third = Bound.Product(a.High, a.HighIsOpen, b.Low, b.LowIsOpen);
        Bound fourth = Bound.Product(a.High, a.HighIsOpen, b.High, b.HighIsOpen);
        Bound low = Bound.Least(Bound.Least(first, second), Bound.Least(third, fourth));
        Bound high = Bound.Least(Bound.Least(first.Negated, second.Negated), Bound.Least(third.Negated, fourth.Negated)).Negated;
        return new(low.Value, high.Value, low.IsOpen, high.IsOpen);
    }

    private static bool LargerBound(double a, bool aIsOpen, double b, bool bIsOpen) => a == b ? aIsOpen && bIsOpen : a > b ? aIsOpen : bIsOpen;

    private static double AddBounds(double a, double b, double whenUndefined)
    {
        double sum = a + b;
        return double.IsNaN(sum) ? whenUndefined : sum;
    }

    /// <summary>An end of an interval while a product is formed: 0 times infinity is 0 there, for the zero may be attained.</summary>
    private readonly record struct Bound(double Value, bool IsOpen)
    {
        public Bound Negated => new(-Value, IsOpen);

        public static Bound Product(double a, bool aIsOpen, double b, bool bIsOpen)
        {
            if (a == 0 || b == 0)
            {
                // 0 is attained if a factor that is 0 attains it.
                bool isAttained = (a == 0 && !aIsOpen) || (b == 0 && !bIsOpen);
                return new(0, !isAttained);
            }

            return new(a * b, aIsOpen || bIsOpen);
        }

        public static Bound Least(Bound a, Bound b) => a.Value == b.Value ? new(a.Value, a.IsOpen && b.IsOpen) : a.Value < b.Value ? a : b;
    }
}
