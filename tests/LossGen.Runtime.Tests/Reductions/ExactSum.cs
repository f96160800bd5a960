using System;
using System.Numerics;

namespace LossGen.Runtime.Tests.Reductions;

/// <summary>The exact sum of floating-point numbers, as an integer multiple of the smallest subnormal double.</summary>
internal sealed class ExactSum
{
    // 2^-1074 is the unit, so every finite double is an integer.
    private const int UnitExponent = -1074;
    private BigInteger sum;

    public void Add(double value) => sum += ToUnits(value);

    /// <summary>How far an approximation is from the exact sum, as a fraction of the given scale.</summary>
    public double ErrorOf(double approximation, double scale) =>
        (double)(BigInteger.Abs(ToUnits(approximation) - sum) * 1_000_000_000_000_000_000 / ToUnits(scale)) * 1e-18;

    public bool Equals(double value) => ToUnits(value) == sum;

    private static BigInteger ToUnits(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        if (exponent == 0x7FF) throw new ArgumentOutOfRangeException(nameof(value), value, "Not finite.");
        var significand = bits & 0xFFFFFFFFFFFFF;
        var magnitude = exponent == 0
            ? new BigInteger(significand)
            : new BigInteger(significand | (1L << 52)) << (exponent - 1075 - UnitExponent);
        return bits < 0 ? -magnitude : magnitude;
    }
}
