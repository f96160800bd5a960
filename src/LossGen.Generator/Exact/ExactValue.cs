using System.Diagnostics;

namespace LossGen.Generator.Exact;

/// <summary>What has been proved of the exact value of an expression.</summary>
/// <param name="Value">The exact value, rounded to the nearest double (the other neighbour at times, where it is within 2^-60 of the middle); NaN where there is none.</param>
/// <param name="IsKnown">Whether the value is proved; NaN is, where the expression is certainly undefined.</param>
/// <param name="IsOutOfRange">Whether a 0 or an infinity may stand for a number that a double cannot be: it is proved that it rounds to that.</param>
[DebuggerDisplay("{Value}, known: {IsKnown}, out of range: {IsOutOfRange}")]
internal readonly record struct ExactValue(double Value, bool IsKnown, bool IsOutOfRange)
{
    private const int Agreement = 60;

    public static ExactValue Unknown { get; } = new(double.NaN, IsKnown: false, IsOutOfRange: false);

    /// <summary>The double of a narrow enclosure: both bounds round to it, or they agree to 60 binary digits.</summary>
    public static ExactValue From(Enclosure enclosure)
    {
        if (enclosure.IsUnknown)
            return Unknown;

        double low = enclosure.Low.ToDouble(), high = enclosure.High.ToDouble();
        if (enclosure.IsUndefined || enclosure.IsInfinite || enclosure.IsZero)
            return new(low, IsKnown: true, IsOutOfRange: false);

        if (low == high)
            return new(low, IsKnown: true, IsOutOfRange: low == 0 || double.IsInfinity(low));

        return Agree(enclosure.Low, enclosure.High) ? new(high, IsKnown: true, IsOutOfRange: double.IsInfinity(high)) : Unknown;
    }

    private static bool Agree(BigFloat low, BigFloat high)
    {
        if (low.Sign * high.Sign <= 0 || !low.IsFinite || !high.IsFinite)
            return false;

        BigFloat width = new BigArithmetic(Agreement).Subtract(high, low, Rounding.Up);
        return width.Magnitude <= BigFloat.Min(low.Abs(), high.Abs()).Magnitude - Agreement;
    }
}
