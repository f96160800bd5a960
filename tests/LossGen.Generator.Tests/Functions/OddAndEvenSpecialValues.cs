using System;
using System.Collections.Generic;
using System.Numerics;
using LossGen.FunctionLab.Compiled;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Tests.Functions;

/// <summary>Sine, cosine, sinh, cosh and erf where their values are exact or cease to be finite, in every precision and dialect.</summary>
public sealed class OddAndEvenSpecialValues
{
    private const double Inf = double.PositiveInfinity;
    private const double NaN = double.NaN;

    public static TheoryData<string, string> Functions
    {
        get
        {
            TheoryData<string, string> all = [];
            foreach (string function in (string[])["Sin", "Cos", "Sinh", "Cosh", "Erf"])
            {
                foreach (Precision precision in Precision.All)
                    all.Add(function, precision.Name);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Special_value_is_exact(string name, string precisionName)
    {
        Precision precision = FunctionPrecisions.PrecisionOf(precisionName);
        if (precision.IsSingle)
            Check(name, precision, Rows(name, float.Epsilon, float.MaxValue, overflowing: 89.41599, odd: 8388609));
        else
            Check(name, precision, Rows(name, double.Epsilon, double.MaxValue, overflowing: 710.475860073944, odd: Math.BitIncrement(Math.ScaleB(1, 128))));

        void Check(string function, Precision p, IEnumerable<(double X, double Expected)> rows)
        {
            foreach ((double x, double expected) in rows)
            {
                foreach (string dialect in CompiledFunctions.Dialects)
                    AssertIs(expected, p.IsSingle ? Evaluate<float>(function, p, dialect, (float)x) : Evaluate<double>(function, p, dialect, x), $"{function}({x:R}) in {p}, {dialect}");
            }
        }
    }

    [Theory]
    [InlineData("Sinh")]
    [InlineData("Cosh")]
    public void The_last_argument_before_overflow_is_finite(string name)
    {
        foreach (string dialect in CompiledFunctions.Dialects)
        {
            Assert.True(float.IsFinite(Evaluate<float>(name, Precision.Single, dialect, 89.41598f)));
            Assert.True(float.IsFinite(Evaluate<float>(name, Precision.SingleFast, dialect, 89.41598f)));
            Assert.True(double.IsFinite(Evaluate<double>(name, Precision.Double, dialect, 710.4758600739439)));
            Assert.True(double.IsFinite(Evaluate<double>(name, Precision.DoubleFast, dialect, 710.4758600739439)));
        }
    }

    /// <summary>10^22 is the classical example (K. C. Ng, "Good to the last bit", 1992); the others are mpmath's.</summary>
    [Theory]
    [InlineData(1e22, -0.8522008497671888, 0.52321478539513895)]
    [InlineData(4503599627370497, 0.06377812111975718, -0.9979641031953171)]
    [InlineData(1.329227995784916e36, 0.377820109360752, -0.9258790228548379)]
    [InlineData(float.MaxValue, -0.5218765233336585, 0.8530210398303042)]
    [InlineData(3.402823669209385e38, 0.9748685162860586, 0.22278100447349308)]
    [InlineData(2.1684714451092387e20, -1.0, -5.128202323993418e-18)]
    public void Great_angles_of_doubles_are_known_to_the_last_bits(double x, double sine, double cosine)
    {
        foreach (string dialect in CompiledFunctions.Dialects)
        {
            foreach (Precision precision in (Precision[])[Precision.Double, Precision.DoubleFast])
            {
                int ulps = precision.IsFast ? 4 : 2;
                AssertClose(sine, Evaluate<double>("Sin", precision, dialect, x), ulps);
                AssertClose(-sine, Evaluate<double>("Sin", precision, dialect, -x), ulps);
                AssertClose(cosine, Evaluate<double>("Cos", precision, dialect, x), ulps);
            }
        }

        static void AssertClose(double expected, double value, int ulps) =>
            Assert.InRange(Math.Abs(BitConverter.DoubleToInt64Bits(expected) - BitConverter.DoubleToInt64Bits(value)), 0, ulps);
    }

    // odd: beyond where sine and cosine give numbers.
    private static IEnumerable<(double X, double Expected)> Rows(string name, double tiniest, double largest, double overflowing, double odd) => name switch
    {
        "Sin" => [.. Odd(tiniest), (Inf, NaN), (-Inf, NaN), (largest, NaN), (odd, NaN), (-odd, NaN)],
        "Cos" => [(0, 1), (-0.0, 1), (tiniest, 1), (-tiniest, 1), (NaN, NaN), (Inf, NaN), (-Inf, NaN), (-largest, NaN), (odd, NaN), (-odd, NaN)],
        "Sinh" => [.. Odd(tiniest), (Inf, Inf), (-Inf, -Inf), (overflowing, Inf), (-overflowing, -Inf), (-largest, -Inf)],
        "Cosh" => [(0, 1), (-0.0, 1), (tiniest, 1), (-tiniest, 1), (NaN, NaN), (Inf, Inf), (-Inf, Inf), (overflowing, Inf), (-overflowing, Inf), (largest, Inf)],
        _ => [.. Odd(0), (Inf, 1), (-Inf, -1), (largest, 1), (-6, -1)],
    };

    // A number so small is its own sine and hyperbolic sine, to the last bit: nothing is flushed to zero.
    private static IEnumerable<(double X, double Expected)> Odd(double tiniest) =>
        [(0, 0), (-0.0, -0.0), (tiniest, tiniest), (-tiniest, -tiniest), (3 * tiniest, 3 * tiniest), (NaN, NaN)];

    private static T Evaluate<T>(string name, Precision precision, string dialect, T x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] input = new T[CompiledFunctions.Step], result = new T[CompiledFunctions.Step];
        Array.Fill(input, x);
        CompiledFunctions.Get<T>(FunctionPrecisions.Function(name), precision, dialect)(input, [], result);
        return result[^1];
    }

    private static void AssertIs(double expected, double value, string text)
    {
        Assert.True(expected.Equals(value), $"{text} is {value:R}");
        Assert.True(double.IsNaN(expected) || double.IsNegative(expected) == double.IsNegative(value), $"{text} has the wrong sign");
    }
}
