using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Reflection;
using LossGen.FunctionLab.Compiled;
using LossGen.Generator.Functions;
using LossGen.Generator.VectorCode;
using Xunit.Abstractions;

namespace LossGen.Generator.Tests.Functions;

/// <summary>Powers by integers and half-integers, against exact integers: from the least subnormal power to the greatest, in all precisions and dialects.</summary>
public sealed class IntegerPowerTests(ITestOutputHelper output)
{
    private const int Count = 64 * 160;

    private static readonly int[] Exponents =
    [
        .. Enumerable.Range(-16, 33).Where(static halves => IntegerPower.IsMade(halves) && halves is not (0 or 1 or 2 or 4)),
        20, 32, 64, 126, 128, -20, -64, -126,
    ];

    private static readonly ConcurrentDictionary<Precision, Lazy<Assembly>> Compiled = new();

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (Precision precision in Precision.All)
            {
                foreach (int halves in Exponents)
                    cases.Add(precision.Name, halves);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Error_is_within_the_bound(string precision, int halves)
    {
        Precision of = Precision.All.Single(candidate => candidate.Name == precision);
        (double error, double x, double computed) = of.IsSingle ? Worst<float>(of, halves) : Worst<double>(of, halves);
        string text = string.Create(CultureInfo.InvariantCulture, $"{precision} {IntegerPower.Of(halves).Summary}: {error:0.0000} of the bound at {x:R}, computed {computed:R}");
        output.WriteLine(text);
        Assert.True(error <= 1, text);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Version_for_bounded_arguments_gives_the_same_bits(string precision, int halves)
    {
        Precision of = Precision.All.Single(candidate => candidate.Name == precision);
        if (of.IsSingle)
            AssertSame<float>(of, halves);
        else
            AssertSame<double>(of, halves);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Zeros_and_infinities_have_the_powers_of_the_C_standard(string precision, int halves)
    {
        Precision of = Precision.All.Single(candidate => candidate.Name == precision);
        if (of.IsSingle)
            AssertSpecials<float>(of, halves);
        else
            AssertSpecials<double>(of, halves);
    }

    // The half-integers that Precise makes by plain products; all else within 1 ulp, as long as the low parts are not subnormal.
    private static double Bound(Precision precision, int halves, double power)
    {
        if (precision.IsFast || halves is -1 or 3 or 5)
            return precision.IsFast ? 4 : 2;

        return Math.Abs(power) < precision.Format.LeastNormal / precision.Format.Epsilon ? 1.5 : 1;
    }

    private static (double Error, double X, double Computed) Worst<T>(Precision precision, int halves)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        (double Error, double X, double Computed) worst = default;
        T[] x = Arguments<T>(precision, halves), power = new T[Count];
        Get<T>(precision, halves, isBounded: false, CompiledFunctions.Dialects[0])(x, [], power);
        for (int i = 0; i < Count; i++)
        {
            double argument = double.CreateChecked(x[i]), computed = double.CreateChecked(power[i]);
            double error = ExactPower.Error(argument, halves, computed, precision.Format);
            error /= Bound(precision, halves, computed);
            if (error > worst.Error)
                worst = (error, argument, computed);
        }

        return worst;
    }

    private static void AssertSame<T>(Precision precision, int halves)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] x = Arguments<T>(precision, halves), expected = new T[Count], actual = new T[Count];
        Get<T>(precision, halves, isBounded: false, CompiledFunctions.Dialects[0])(x, [], expected);
        foreach (string dialect in CompiledFunctions.Dialects)
        {
            Get<T>(precision, halves, isBounded: false, dialect)(x, [], actual);
            Assert.Equal(expected, actual);
            if (halves <= 0)
                continue;

            Get<T>(precision, halves, isBounded: true, dialect)(x, [], actual);
            for (int i = 0; i < Count; i++)
            {
                if (T.IsFinite(expected[i]))
                    Assert.Equal(expected[i], actual[i]);
            }
        }
    }

    private static void AssertSpecials<T>(Precision precision, int halves)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] x = new T[CompiledFunctions.Step], power = new T[CompiledFunctions.Step];
        T[] specials = [T.Zero, T.NegativeZero, T.One, T.PositiveInfinity, T.NegativeInfinity, T.NaN, T.NegativeOne, T.Epsilon];
        specials.CopyTo(x, 0);
        Get<T>(precision, halves, isBounded: false, CompiledFunctions.Dialects[0])(x, [], power);
        for (int i = 0; i < specials.Length; i++)
        {
            // The root of -infinity is NaN here, as that of every negative number is, or 0 where it is a divisor: no formula has a limit there.
            if (halves % 2 != 0 && T.IsNegativeInfinity(specials[i]))
                continue;

            double expected = Math.Pow(double.CreateChecked(specials[i]), halves / 2.0);
            if (specials[i] == T.Epsilon)
                expected = halves > 2 ? 0 : halves < -2 ? double.PositiveInfinity : double.CreateChecked(power[i]);

            double actual = double.CreateChecked(power[i]);
            Assert.True(
                expected.Equals(actual) && double.IsNegative(expected) == double.IsNegative(actual) || (double.IsNaN(expected) && double.IsNaN(actual)),
                string.Create(CultureInfo.InvariantCulture, $"{specials[i]}: {actual:R} for {expected:R}"));
        }
    }

    /// <summary>Arguments whose powers lie between the least number of the format and its greatest, one in eight just beyond; half of them negative where those have powers.</summary>
    private static T[] Arguments<T>(Precision precision, int halves)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] x = new T[Count];
        double least = -precision.Format.Bias - precision.Format.FractionBits, greatest = precision.Format.Bias + 1;
        ulong state = 0x9E3779B97F4A7C15;
        for (int i = 0; i < Count; i++)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            double uniform = (state >> 11) * (1.0 / (1L << 53));
            double target = (i % 8) switch
            {
                0 => greatest - 1 + (2 * uniform),
                1 => least + (precision.Format.FractionBits * 1.5 * uniform),
                2 => uniform * halves,
                _ => least + ((greatest - least) * uniform),
            };
            double log2 = Math.Clamp(target / halves * 2, 1 - precision.Format.Bias, precision.Format.Bias);
            double magnitude = Math.ScaleB(Math.Pow(2, log2 - Math.Floor(log2)), (int)Math.Floor(log2));
            x[i] = T.CreateSaturating(halves % 2 == 0 && (state & 1) == 1 ? -magnitude : magnitude);
        }

        return x;
    }

    private static SpanFunction<T> Get<T>(Precision precision, int halves, bool isBounded, string dialect)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        IEnumerable<ElementaryFunction> all = Exponents.Select(static halves => IntegerPower.Of(halves))
            .Concat(Exponents.Where(static halves => halves > 0).Select(static halves => IntegerPower.Of(halves, isBounded: true)));
        Assembly assembly = Compiled.GetOrAdd(precision, precision => new(() => CompiledFunctions.Compile(CompiledSource.Of(precision, all)))).Value;
        return assembly.GetType("LossGen.Emitted.In" + dialect)!.GetMethod("Apply" + IntegerPower.Of(halves, isBounded).Name)!.CreateDelegate<SpanFunction<T>>();
    }
}
