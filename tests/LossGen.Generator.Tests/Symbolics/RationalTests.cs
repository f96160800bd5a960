using System;
using System.Globalization;
using System.Numerics;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Tests.Symbolics;

/// <summary>Constants are exact, and rounded once: the facts are those of decimal arithmetic and of whole numbers.</summary>
public sealed class RationalTests
{
    [Fact]
    public void Decimals_add_up_exactly()
    {
        Rational sum = Rational.FromDecimal(0.1) + Rational.FromDecimal(0.2) - Rational.FromDecimal(0.3);
        Assert.True(sum.IsZero);
        Assert.NotEqual(0, 0.1 + 0.2 - 0.3);
    }

    [Theory]
    [InlineData(0.1, 1, 10)]
    [InlineData(0.25, 1, 4)]
    [InlineData(-2.5, -5, 2)]
    [InlineData(1e-7, 1, 10_000_000)]
    [InlineData(1.5e3, 1500, 1)]
    [InlineData(0, 0, 1)]
    [InlineData(123456789012345, 123456789012345, 1)]
    [InlineData(0.333333333333333, 333333333333333, 1_000_000_000_000_000)]
    public void A_decimal_is_what_was_typed(double value, long numerator, long denominator)
    {
        Rational rational = Rational.FromDecimal(value);
        Assert.Equal(new BigInteger(numerator), rational.Numerator * denominator / rational.Denominator);
        Assert.True(rational == Rational.Create(numerator, denominator));
    }

    [Theory]
    [InlineData(6, 4, 3, 2)]
    [InlineData(6, -4, -3, 2)]
    [InlineData(-6, -4, 3, 2)]
    [InlineData(0, -7, 0, 1)]
    public void It_is_in_lowest_terms_with_the_sign_above(int numerator, int denominator, int expectedNumerator, int expectedDenominator)
    {
        Rational rational = Rational.Create(numerator, denominator);
        Assert.Equal((expectedNumerator, expectedDenominator), (rational.Numerator, rational.Denominator));
    }

    /// <summary>Any double's exact value comes back, to the last bit, at both ends of the range as well.</summary>
    [Fact]
    public void Every_double_survives()
    {
        Random random = new(7);
        double[] edges = [double.MaxValue, double.Epsilon, -double.Epsilon, 2.2250738585072014E-308, 2.225073858507201E-308, 1, -1, Math.PI, 0.1, 1e300, 1e-300];
        for (int i = 0; i < 2_000; i++)
        {
            double value = i < edges.Length ? edges[i] : BitConverter.Int64BitsToDouble(random.NextInt64());
            if (!double.IsFinite(value))
                continue;

            Assert.Equal(value, Rational.FromDouble(value).ToDouble());
            Assert.Equal(value, Rational.FromDecimal(value).ToDouble());
        }
    }

    /// <summary>A quotient of whole numbers below 2^53 is rounded once by the machine's division, which IEEE 754 demands to be correct.</summary>
    [Fact]
    public void A_quotient_is_rounded_to_the_nearest_double()
    {
        Random random = new(3);
        for (int i = 0; i < 5_000; i++)
        {
            long numerator = random.NextInt64(1L << random.Next(1, 54)), denominator = 1 + random.NextInt64(1L << random.Next(1, 53));
            Assert.Equal((double)numerator / denominator, Rational.Create(numerator, denominator).ToDouble());
        }
    }

    /// <summary>Half-way cases, which a second rounding would get wrong: to even, and by the smallest excess upwards.</summary>
    [Fact]
    public void Half_way_is_rounded_to_even()
    {
        BigInteger big = BigInteger.One << 53;
        Assert.Equal(9007199254740992, Rational.Create(big + 1, 1).ToDouble());
        Assert.Equal(9007199254740996, Rational.Create(big + 3, 1).ToDouble());
        BigInteger scale = BigInteger.One << 200;
        Assert.Equal(9007199254740994, Rational.Create(((big + 1) * scale) + 1, scale).ToDouble());
        Assert.Equal(9007199254740992, Rational.Create(((big + 1) * scale) - 1, scale).ToDouble());
        Assert.Equal(-9007199254740994, Rational.Create(-((big + 1) * scale) - 1, scale).ToDouble());
    }

    /// <summary>Beyond the range of double the value is infinite or 0, and in between a subnormal that was rounded once.</summary>
    [Theory]
    [InlineData("1e400", double.PositiveInfinity)]
    [InlineData("-1e400", double.NegativeInfinity)]
    [InlineData("1e-400", 0)]
    [InlineData("5e-324", double.Epsilon)]
    [InlineData("3e-324", double.Epsilon)]
    [InlineData("2e-324", 0)]
    [InlineData("1.1125369292536007e-308", 1.1125369292536007e-308)]
    public void At_the_ends_of_the_range(string text, double expected)
    {
        int e = text.IndexOf('e', StringComparison.Ordinal);
        string digits = text[..e];
        int point = digits.IndexOf('.', StringComparison.Ordinal);
        int exponent = int.Parse(text[(e + 1)..], CultureInfo.InvariantCulture) - (point < 0 ? 0 : digits.Length - point - 1);
        BigInteger whole = BigInteger.Parse(digits.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        Rational rational = exponent >= 0 ? Rational.Create(whole * BigInteger.Pow(10, exponent), 1) : Rational.Create(whole, BigInteger.Pow(10, -exponent));
        Assert.Equal(expected, rational.ToDouble());
    }

    [Fact]
    public void Arithmetic_is_that_of_fractions()
    {
        Random random = new(11);
        for (int i = 0; i < 1_000; i++)
        {
            int a = random.Next(-50, 50), b = random.Next(1, 50), c = random.Next(-50, 50), d = random.Next(1, 50);
            Rational left = Rational.Create(a, b), right = Rational.Create(c, d);
            Assert.True(left + right == Rational.Create((a * d) + (c * b), b * d));
            Assert.True(left - right == Rational.Create((a * d) - (c * b), b * d));
            Assert.True(left * right == Rational.Create(a * c, b * d));
            if (c != 0)
                Assert.True(left / right == Rational.Create(a * d, b * c));

            Assert.Equal((long)a * d < (long)c * b, left < right);
        }
    }

    [Fact]
    public void Powers()
    {
        Assert.True(Rational.Create(2, 3).Pow(-3) == Rational.Create(27, 8));
        Assert.True(Rational.Create(-2, 3).Pow(2) == Rational.Create(4, 9));
        Assert.True(Rational.Create(7, 5).Pow(0).IsOne);
    }

    [Fact]
    public void Infinity_is_one_over_zero()
    {
        Assert.False(Rational.Infinity.IsFinite);
        Assert.Equal(double.PositiveInfinity, Rational.Infinity.ToDouble());
        Assert.Equal(double.NegativeInfinity, (-Rational.Infinity).ToDouble());
        Assert.True(Rational.FromDouble(double.NegativeInfinity) == -Rational.Infinity);
    }

    /// <summary>Numbers that grow without end are cut back to the nearest double rather than filling the memory.</summary>
    [Fact]
    public void A_huge_number_is_cut_back()
    {
        Rational third = Rational.Create(1, 3), power = third;
        for (int i = 0; i < 40; i++)
            power *= power + Rational.One;

        Assert.True(power.Numerator.GetByteCount() <= 1024);
    }
}
