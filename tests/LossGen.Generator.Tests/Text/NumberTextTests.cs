using System;
using System.Globalization;
using LossGen.Generator.Text;

namespace LossGen.Generator.Tests.Text;

/// <summary>Numbers are read and printed the same everywhere, and come back as they were.</summary>
public sealed class NumberTextTests
{
    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(-0.0, "-0")]
    [InlineData(1.0, "1")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(0.25, "0.25")]
    [InlineData(0.1, "0.1")]
    [InlineData(100.0, "100")]
    [InlineData(1234.5, "1234.5")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00001, "1e-5")]
    [InlineData(1e-7, "1e-7")]
    [InlineData(1.25e-7, "1.25e-7")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(1e16, "1e16")]
    [InlineData(-1e300, "-1e300")]
    [InlineData(0.3333333333333333, "0.3333333333333333")]
    [InlineData(0.30000000000000004, "0.30000000000000004")] // 0.1 + 0.2
    [InlineData(0.84551240822557006, "0.8455124082255701")] // "R" loses its last bit on .NET Framework
    [InlineData(double.MaxValue, "1.7976931348623157e308")]
    [InlineData(double.Epsilon, "5e-324")]
    [InlineData(2.2250738585072014e-308, "2.2250738585072014e-308")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "inf")]
    [InlineData(double.NegativeInfinity, "-inf")]
    public void Doubles_are_printed_in_the_fewest_digits(double value, string expected) => Assert.Equal(expected, NumberText.Print(value));

    [Theory]
    [InlineData(0.5, "0.5f")]
    [InlineData(1, "1f")]
    [InlineData(-1, "-1f")]
    [InlineData(-0.0, "-0f")]
    [InlineData(0.1, "0.1f")]
    [InlineData(1e-7, "1e-7f")]
    [InlineData(1.0 / 3, "0.33333334f")]
    [InlineData(16777217, "16777216f")] // the nearest float is even
    [InlineData(3.4028234663852886e38, "3.4028235e38f")]
    [InlineData(1.4e-45, "1e-45f")]
    [InlineData(1e-46, "0f")]
    [InlineData(1e39, "float.PositiveInfinity")]
    [InlineData(double.NegativeInfinity, "float.NegativeInfinity")]
    [InlineData(double.NaN, "float.NaN")]
    public void Float_literals(double value, string expected) => Assert.Equal(expected, NumberText.FloatLiteral(value));

    [Theory]
    [InlineData(1, "1d")]
    [InlineData(-3, "-3d")]
    [InlineData(-0.0, "-0d")]
    [InlineData(0.5, "0.5")]
    [InlineData(1e-7, "1e-7")]
    [InlineData(1e300, "1e300")]
    [InlineData(double.NaN, "double.NaN")]
    [InlineData(double.PositiveInfinity, "double.PositiveInfinity")]
    [InlineData(double.NegativeInfinity, "double.NegativeInfinity")]
    public void Double_literals(double value, string expected) => Assert.Equal(expected, NumberText.DoubleLiteral(value));

    [Theory]
    [InlineData("0.25", 0.25)]
    [InlineData("-1e-3", -0.001)]
    [InlineData(".5", 0.5)]
    [InlineData("1e999", double.PositiveInfinity)]
    [InlineData("-1e999", double.NegativeInfinity)]
    [InlineData("1e-999", 0.0)]
    public void Texts_are_read(string text, double expected) => Assert.Equal(expected, NumberText.ParseDouble(text));

    [Theory]
    [InlineData("")]
    [InlineData("0,5")]
    [InlineData("1,000")]
    [InlineData(" 1")]
    [InlineData("NaN1")]
    public void Other_texts_are_refused(string text) => Assert.Throws<FormatException>(() => NumberText.ParseDouble(text));

    [Fact]
    public void Every_double_comes_back()
    {
        Random random = new(1);
        for (int i = 0; i < 100_000; i++)
        {
            double value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (double.IsFinite(value))
                Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(NumberText.ParseDouble(NumberText.Print(value))));
        }
    }

    [Fact]
    public void Every_float_comes_back_from_its_literal()
    {
        Random random = new(2);
        for (int i = 0; i < 100_000; i++)
        {
            float value = BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue));
            if (!float.IsFinite(value))
                continue;

            string literal = NumberText.FloatLiteral(value);
            Assert.EndsWith("f", literal, StringComparison.Ordinal);
            Assert.Equal(value, float.Parse(literal[..^1], CultureInfo.InvariantCulture));
        }
    }

    /// <summary>What German, Turkish and Swedish number formats do to a careless program, spelled out so that the test needs no culture data.</summary>
    public static TheoryData<string, string, string> Cultures => new()
    {
        { ",", ".", "-" }, // de-DE, tr-TR
        { ",", "\u00A0", "\u2212" }, // sv-SE: the minus sign is U+2212
    };

    [Theory]
    [MemberData(nameof(Cultures))]
    public void The_culture_of_the_machine_makes_no_difference(string point, string group, string minus)
    {
        CultureInfo foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        foreign.NumberFormat.NumberDecimalSeparator = point;
        foreign.NumberFormat.NumberGroupSeparator = group;
        foreign.NumberFormat.NegativeSign = minus;

        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = foreign;
        try
        {
            Assert.Equal($"{minus}0{point}5", (-0.5).ToString(CultureInfo.CurrentCulture)); // the culture is in force
            Assert.Equal("-0.5", NumberText.Print(-0.5));
            Assert.Equal("-1.25e-7", NumberText.Print(-1.25e-7));
            Assert.Equal("-1.25e-7f", NumberText.FloatLiteral(-1.25e-7));
            Assert.Equal("-1234.5", NumberText.DoubleLiteral(-1234.5));
            Assert.Equal(-1234.5e-3, NumberText.ParseDouble("-1234.5e-3"));
            Assert.Equal("nested more than 1,000 levels deep", Syntax.Parsed.From(new string('(', 1_001)).Problems[0].Arguments[0]);
            Assert.Equal("(x - 0.5)", Syntax.Parsed.Valid("x - .5").Printed);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
