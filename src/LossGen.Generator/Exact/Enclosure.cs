using System.Diagnostics;

namespace LossGen.Generator.Exact;

/// <summary>
/// What is proved of a real number: it lies between two bounds, both included. Or it is proved to be none (the logarithm of a negative number), or nothing is known of it.
/// A truth value is 0, 1, or between: undecided. An infinite bound says that there is none; only where both are the same infinity the number itself is infinite.
/// </summary>
[DebuggerDisplay("[{Low.ToDouble()}, {High.ToDouble()}]")]
internal readonly struct Enclosure
{
    private Enclosure(BigFloat low, BigFloat high, bool isUnknown)
    {
        Low = low;
        High = high;
        IsUnknown = isUnknown;
    }

    /// <summary>Any number, or none.</summary>
    public static Enclosure Unknown { get; } = new(BigFloat.NegativeInfinity, BigFloat.PositiveInfinity, isUnknown: true);

    /// <summary>No number, for certain: NaN.</summary>
    public static Enclosure Undefined { get; } = new(BigFloat.NaN, BigFloat.NaN, isUnknown: false);

    public static Enclosure False { get; } = Point(BigFloat.Zero);

    public static Enclosure True { get; } = Point(BigFloat.One);

    public static Enclosure Undecided { get; } = Between(BigFloat.Zero, BigFloat.One);

    public BigFloat Low { get; }

    public BigFloat High { get; }

    public bool IsUnknown { get; }

    public bool IsUndefined => Low.IsNaN;

    /// <summary>Whether the number is known exactly.</summary>
    public bool IsPoint => !IsUnknown && !IsUndefined && BigFloat.Compare(Low, High) == 0;

    public bool IsZero => IsPoint && Low.IsZero;

    public bool IsInfinite => IsPoint && Low.IsInfinite;

    public bool IsTrue => IsPoint && !Low.IsZero;

    public bool IsFalse => IsZero;

    public static Enclosure Point(BigFloat value) => value.IsNaN ? Undefined : new(value, value, isUnknown: false);

    /// <summary>What lies between two bounds; nothing is known where a bound is NaN.</summary>
    public static Enclosure Between(BigFloat low, BigFloat high) => low.IsNaN || high.IsNaN ? Unknown : new(low, high, isUnknown: false);

    public Enclosure Negate() => IsUnknown || IsUndefined ? this : new(High.Negate(), Low.Negate(), isUnknown: false);

    /// <summary>What is known of a number that is the one or the other.</summary>
    public Enclosure Union(Enclosure other) =>
        IsUndefined && other.IsUndefined ? this
        : IsUndefined || other.IsUndefined || IsUnknown || other.IsUnknown ? Unknown
        : new(BigFloat.Min(Low, other.Low), BigFloat.Max(High, other.High), isUnknown: false);

    /// <summary>Cut to what the number cannot leave.</summary>
    public Enclosure Within(BigFloat least, BigFloat most) => IsUnknown || IsUndefined ? this : new(BigFloat.Max(Low, least), BigFloat.Min(High, most), isUnknown: false);
}
