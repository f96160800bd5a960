using System;
using System.Linq;
using System.Numerics;
using LossGen.Generator.Exact;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Tests.Exact;

/// <summary>The four operations, roots, and conversions. The facts are those of the machine's own arithmetic, which IEEE 754 demands to be correctly rounded.</summary>
public sealed class BigFloatTests
{
    private static readonly double[] Edges =
    [
        0, 1, -1, double.MaxValue, double.MinValue, double.Epsilon, -double.Epsilon, 2.2250738585072014E-308, 2.225073858507201E-308, Math.PI, 0.1, 1e300, 1e-300, 3, 1e16,
        9007199254740993, double.PositiveInfinity, double.NegativeInfinity, double.NaN,
    ];

    [Fact]
    public void Every_double_survives()
    {
        foreach (double value in Doubles(5_000))
            Assert.Equal(value, BigFloat.FromDouble(value).ToDouble());
    }

    /// <summary>Computed with 160 bits, rounded once to 53: as the machine does.</summary>
    [Fact]
    public void The_four_operations_are_those_of_the_machine()
    {
        BigArithmetic real = new(160);
        double[] a = Doubles(3_000), b = [.. Doubles(3_001).Skip(1)];
        for (int i = 0; i < a.Length; i++)
        {
            // Another partner of nearly the same size, so that sums cancel.
            double near = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(a[i]) ^ 0x3f7 ^ (1L << 53));
            foreach (double other in new[] { b[i], near, -near })
            {
                BigFloat x = BigFloat.FromDouble(a[i]), y = BigFloat.FromDouble(other);
                Assert.Equal(a[i] + other, real.Add(x, y).ToDouble());
                Assert.Equal(a[i] - other, real.Subtract(x, y).ToDouble());
                Assert.Equal(a[i] * other, real.Multiply(x, y).ToDouble());
                if (other != 0)
                    Assert.Equal(a[i] / other, real.Divide(x, y).ToDouble());
            }

            Assert.Equal(Math.Sqrt(a[i]), real.Sqrt(BigFloat.FromDouble(a[i])).ToDouble());
        }
    }

    /// <summary>Rounded down and up, the result encloses the exact one and is a unit wide at most; it is exact where it can be.</summary>
    [Fact]
    public void Directed_rounding_encloses()
    {
        BigArithmetic coarse = new(30), exact = new(5_000);
        double[] values = [.. Doubles(600).Where(static value => double.IsFinite(value) && value != 0)];
        for (int i = 1; i < values.Length; i++)
        {
            BigFloat a = BigFloat.FromDouble(values[i]), b = BigFloat.FromDouble(values[i - 1]);
            Check(exact.Add(a, b), rounding => coarse.Add(a, b, rounding));
            Check(exact.Multiply(a, b), rounding => coarse.Multiply(a, b, rounding));
            Check(exact.Divide(a, b), rounding => coarse.Divide(a, b, rounding));
            Check(exact.Sqrt(a.Abs()), rounding => coarse.Sqrt(a.Abs(), rounding));
        }

        void Check(BigFloat value, Func<Rounding, BigFloat> compute)
        {
            BigFloat low = compute(Rounding.Down), high = compute(Rounding.Up), nearest = compute(Rounding.Nearest);
            Assert.True(BigFloat.Compare(low, value) <= 0 && BigFloat.Compare(value, high) <= 0);
            Assert.True(BigFloat.Compare(nearest, low) == 0 || BigFloat.Compare(nearest, high) == 0);
            BigFloat width = exact.Subtract(high, low);
            Assert.True(width.IsZero || width.Magnitude <= value.Magnitude - 29);
            Assert.True(width.IsZero || BigFloat.Compare(low, value) != 0);
        }
    }

    [Fact]
    public void Out_of_range_is_infinite_or_nothing_and_directed_rounding_stops_before()
    {
        BigArithmetic real = new(100);
        BigFloat large = BigArithmetic.Largest, small = BigArithmetic.Smallest;
        Assert.True(real.Multiply(large, large).IsInfinite);
        Assert.True(real.Multiply(large, large, Rounding.Down).IsFinite);
        Assert.True(real.Multiply(large, large.Negate(), Rounding.Up).IsFinite);
        Assert.True(real.Multiply(small, small).IsZero);
        Assert.Equal(1, real.Multiply(small, small, Rounding.Up).Sign);
        Assert.Equal(-1, real.Multiply(small, small.Negate(), Rounding.Down).Sign);
        Assert.True(real.Divide(BigFloat.One, BigFloat.Zero).IsInfinite);
        Assert.True(real.Divide(BigFloat.Zero, BigFloat.Zero).IsNaN);
    }

    /// <summary>A tiny term moves a directed sum by its sign alone, however tiny it is.</summary>
    [Fact]
    public void A_term_far_below_counts_by_its_sign()
    {
        BigArithmetic real = new(100);
        BigFloat tiny = BigFloat.Create(1, -1_000_000_000_000);
        Assert.Equal(0, BigFloat.Compare(real.Add(BigFloat.One, tiny), BigFloat.One));
        Assert.Equal(1, BigFloat.Compare(real.Add(BigFloat.One, tiny, Rounding.Up), BigFloat.One));
        Assert.Equal(0, BigFloat.Compare(real.Add(tiny, BigFloat.One, Rounding.Down), BigFloat.One));
        Assert.Equal(-1, BigFloat.Compare(real.Subtract(BigFloat.One, tiny, Rounding.Down), BigFloat.One));
    }

    [Fact]
    public void Order_is_that_of_doubles()
    {
        double[] values = [.. Doubles(400).Where(static value => !double.IsNaN(value))];
        foreach (double a in values.Take(60))
        {
            foreach (double b in values)
                Assert.Equal(a.CompareTo(b == 0 ? 0 : b), BigFloat.Compare(BigFloat.FromDouble(a), BigFloat.FromDouble(b)));
        }
    }

    [Theory]
    [InlineData(2.5, 2, false)]
    [InlineData(-2.5, -3, false)]
    [InlineData(-3, -3, true)]
    [InlineData(0, 0, true)]
    [InlineData(-1e-300, -1, false)]
    [InlineData(1e300, 1, true)]
    public void Whole_numbers(double value, long floor, bool isInteger)
    {
        BigFloat number = BigFloat.FromDouble(value);
        Assert.Equal(isInteger, number.IsInteger);
        Assert.Equal(value == 1e300 ? new BigInteger(value) : floor, number.Floor());
    }

    [Fact]
    public void A_rational_is_divided_out()
    {
        BigArithmetic real = new(64);
        Assert.Equal(0.1, real.FromRational(Rational.FromDecimal(0.1)).ToDouble());
        Assert.Equal(1 / 3.0, real.FromRational(Rational.Create(1, 3)).ToDouble());
        Assert.True(real.FromRational(Rational.Infinity).IsInfinite);
    }

    /// <summary>Lengths and roots where the conversion to double rounds up, or has no room.</summary>
    [Fact]
    public void Lengths_and_roots_of_whole_numbers()
    {
        foreach (int n in new[] { 1, 2, 31, 32, 33, 53, 54, 63, 64, 65, 100, 1022, 1023, 1024, 1025, 2047, 5000 })
        {
            BigInteger power = BigInteger.One << n;
            Assert.Equal(n + 1, BigIntegers.BitLength(power));
            Assert.Equal(n, BigIntegers.BitLength(power - 1));
            Assert.Equal(power, BigIntegers.SquareRoot(power * power));
            Assert.Equal(power - 1, BigIntegers.SquareRoot((power * power) - 1));
            Assert.Equal(power, BigIntegers.SquareRoot((power * power) + power));
        }

        Assert.Equal(0, BigIntegers.BitLength(0));
    }

    private static double[] Doubles(int count)
    {
        Random random = new(17);
        return [.. Enumerable.Range(0, count).Select(i => i < Edges.Length ? Edges[i]
            : i % 2 == 0 ? BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue))
            : (random.NextDouble() - 0.5) * Math.Pow(2, random.Next(-40, 40)))];
    }
}
