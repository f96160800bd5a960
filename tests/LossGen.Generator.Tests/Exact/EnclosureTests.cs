using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Generator.Exact;

namespace LossGen.Generator.Tests.Exact;

/// <summary>An enclosure holds every value that the function has on the argument's, and is not much wider than that.</summary>
public sealed class EnclosureTests
{
    private const int Bits = 60;

    private static readonly EnclosureArithmetic Coarse = new(Bits);
    private static readonly BigArithmetic Fine = new(140);

    public static TheoryData<string> Names => BigFunctionTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void It_holds_every_value(string name)
    {
        Random random = new(23);
        int held = 0;
        for (int i = 0; i < 400; i++)
        {
            (BigFloat Low, BigFloat High)[] operands = [.. Enumerable.Range(0, name is "pow" or "logaddexp" ? 2 : 1).Select(_ => Interval(random))];
            Enclosure enclosure = BigFunctions.Enclose(name, Coarse, [.. operands.Select(static operand => Enclosure.Between(operand.Low, operand.High))]);
            for (int k = 0; k <= 6; k++)
            {
                BigFloat[] point = [.. operands.Select(operand => Inside(operand, k, random))];
                BigFloat value = BigFunctions.Apply(name, Fine, point);
                bool isHeld = enclosure.IsUnknown || (value.IsNaN ? enclosure.IsUndefined : !enclosure.IsUndefined && BigFloat.Compare(enclosure.Low, value) <= 0 && BigFloat.Compare(value, enclosure.High) <= 0);
                Assert.True(isHeld, $"{name}({string.Join(", ", point.Select(Show))}) = {Show(value)} is not in [{Show(enclosure.Low)}, {Show(enclosure.High)}]");
                held += enclosure.IsUnknown ? 0 : 1;
            }
        }

        Assert.True(held > 500, $"{name} is nearly always unknown");
    }

    /// <summary>At a point the bounds are within a few units of each other, for every row of the table.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_narrow_and_holds_the_tables_value(string name)
    {
        foreach ((_, string arguments, string value) in ExactText.Rows().Where(row => row.Name == name))
        {
            Enclosure enclosure = BigFunctions.Enclose(name, new(160), [.. ExactText.Doubles(arguments).Select(Enclosure.Point)]);
            BigFloat exact = ExactText.Parse(value);
            Assert.True(BigFloat.Compare(enclosure.Low, exact) <= 0 && BigFloat.Compare(exact, enclosure.High) <= 0, $"{name}({arguments})");
            Assert.True(ExactText.Ulps(enclosure.Low, enclosure.High, 160) <= 32, $"{name}({arguments}) is wide");
        }
    }

    [Fact]
    public void Arithmetic_holds_every_value()
    {
        Random random = new(29);
        for (int i = 0; i < 3_000; i++)
        {
            (BigFloat Low, BigFloat High) a = Interval(random), b = Interval(random);
            Enclosure x = Enclosure.Between(a.Low, a.High), y = Enclosure.Between(b.Low, b.High);
            BigFloat p = Inside(a, i % 7, random), q = Inside(b, i / 7 % 7, random);
            Check("+", Coarse.Add(x, y), Fine.Add(p, q));
            Check("-", Coarse.Subtract(x, y), Fine.Subtract(p, q));
            Check("*", Coarse.Multiply(x, y), Fine.Multiply(p, q));
            Check("/", Coarse.Divide(x, y), Fine.Divide(p, q));
            Check("max", EnclosureArithmetic.Max(x, y), BigFloat.Max(p, q));
            Check("min", EnclosureArithmetic.Min(x, y), BigFloat.Min(p, q));
            Check("abs", EnclosureArithmetic.Abs(x), p.Abs());
            Check("sign", EnclosureArithmetic.Sign(x), BigFloat.FromDouble(p.Sign));
            BigFloat least = q.Abs();
            Check("hold", EnclosureArithmetic.HoldAway(x, EnclosureArithmetic.Abs(y)), BigFloat.Compare(p.Abs(), least) >= 0 ? p : p.Sign < 0 ? least.Negate() : least);
            int order = BigFloat.Compare(p, q);
            Check("<", EnclosureArithmetic.Less(x, y), BigFloat.FromDouble(order < 0 ? 1 : 0));
            Check("<=", EnclosureArithmetic.LessOrEqual(x, y), BigFloat.FromDouble(order <= 0 ? 1 : 0));
            Check("==", EnclosureArithmetic.Equal(x, y), BigFloat.FromDouble(order == 0 ? 1 : 0));
            foreach (int n in new[] { 2, 3, -1, -2, -3, 5 })
                Check("^" + n.ToString(CultureInfo.InvariantCulture), Coarse.Power(x, Enclosure.Point(BigFloat.FromDouble(n))), Fine.Pow(p, BigFloat.FromDouble(n)));

            void Check(string operation, Enclosure enclosure, BigFloat value) => Assert.True(
                enclosure.IsUnknown || value.IsNaN || (!enclosure.IsUndefined && BigFloat.Compare(enclosure.Low, value) <= 0 && BigFloat.Compare(value, enclosure.High) <= 0),
                $"{operation} of {Show(p)}, {Show(q)} is {Show(value)}, not in [{Show(enclosure.Low)}, {Show(enclosure.High)}]");
        }
    }

    /// <summary>What is infinite, what only has no bound, and what is no number.</summary>
    [Fact]
    public void Infinity_is_not_a_missing_bound()
    {
        Enclosure zero = Enclosure.Point(BigFloat.Zero), infinity = Enclosure.Point(BigFloat.PositiveInfinity), overflow = Coarse.Exp(Enclosure.Point(BigFloat.FromDouble(1e300)));
        Assert.True(overflow is { IsInfinite: false, IsPoint: false });
        Assert.True(Coarse.Multiply(zero, overflow).IsZero);
        Assert.True(Coarse.Multiply(zero, infinity).IsUndefined);
        Assert.True(Coarse.Subtract(infinity, infinity).IsUndefined);
        Assert.True(Coarse.Subtract(overflow, infinity).IsInfinite);
        Assert.Equal(new(0, IsKnown: true, IsOutOfRange: true), ExactValue.From(Coarse.Divide(Enclosure.Point(BigFloat.One), overflow)));
        Assert.Equal(new(double.PositiveInfinity, IsKnown: true, IsOutOfRange: true), ExactValue.From(overflow));
        Assert.False(ExactValue.From(Coarse.Subtract(overflow, overflow)).IsKnown);
        Assert.True(Coarse.Log(Enclosure.Point(BigFloat.FromDouble(-1))).IsUndefined);
        Assert.True(Coarse.Log(Enclosure.Between(BigFloat.FromDouble(-1), BigFloat.One)).IsUnknown);
    }

    /// <summary>From a point to wide intervals, about zero and away from it, with bounds that are whole at times.</summary>
    private static (BigFloat Low, BigFloat High) Interval(Random random)
    {
        double middle = (random.Next(3) == 0 ? random.Next(-12, 12) : random.NextDouble() - 0.5) * Math.Pow(2, random.Next(-30, 9));
        double width = random.Next(4) == 0 ? 0 : Math.Pow(2, random.Next(-60, 3));
        BigFloat low = BigFloat.FromDouble(middle), high = Fine.Add(low, BigFloat.FromDouble(width));
        return (low, high);
    }

    private static BigFloat Inside((BigFloat Low, BigFloat High) interval, int k, Random random) => k switch
    {
        0 => interval.Low,
        1 => interval.High,
        _ => BigFloat.Min(interval.High, Fine.Add(interval.Low, Fine.Multiply(Fine.Subtract(interval.High, interval.Low), BigFloat.FromDouble(random.NextDouble())))),
    };

    private static string Show(BigFloat value) => value.ToDouble().ToString("R", CultureInfo.InvariantCulture);
}
