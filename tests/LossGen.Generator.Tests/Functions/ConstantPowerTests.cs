using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using LossGen.FunctionLab.Compiled;
using LossGen.Generator.Functions;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Tests.Functions;

/// <summary>
/// Powers by constants that a float cannot hold: x^1.7 is x^1.7, and not x^(float)1.7. In double the power is known only as well as .NET's Math.Pow knows that by a double; so the
/// rest of the exponent is told apart there by halves of exponents that a double can hold: x^(h + l) = x^h x^l.
/// </summary>
public sealed class ConstantPowerTests
{
    private const int Count = 1 << 14;

    private static readonly double[] Exponents = [1.7, -1.7, 0.1, -0.3, 1 / 3.0, 2 / 3.0, 0.9999999, 1.0000001, 20.3, -33.3];

    private static readonly ElementaryFunction[] Functions =
    [
        .. Exponents.Select((exponent, index) => ByParts(Pow.OfNonNegativeByParts, "OfNonNegative", index, exponent)),
        .. Exponents.Select((exponent, index) => ByParts(Pow.OfAnyByParts, "OfAny", index, exponent)),
        new("Squared", "x^(2/3)", static (precision, x) => Cbrt.SquaredOfNonNegative.Call(precision, x)),
    ];

    [Theory]
    [InlineData("Single", 2)]
    [InlineData("SingleFast", 4)]
    public void Exponent_is_not_rounded(string precision, double bound)
    {
        Precision of = Precision.All.Single(candidate => candidate.Name == precision);
        Assembly assembly = CompiledFunctions.Compile(CompiledSource.Of(of, Functions));
        float[] power = new float[Count];
        for (int index = 0; index < Exponents.Length; index++)
        {
            float[] x = Arguments(Exponents[index]);
            foreach (string name in (string[])["OfNonNegative", "OfAny"])
            {
                Get<float>(assembly, name + index)(x, [], power);
                AssertClose(x, power, Exponents[index], bound);
            }
        }

        float[] arguments = Arguments(2 / 3.0);
        Get<float>(assembly, "Squared")(arguments, [], power);
        AssertClose(arguments, power, 2 / 3.0, bound);
    }

    [Theory]
    [InlineData("Double")]
    [InlineData("DoubleFast")]
    public void Rest_of_the_exponent_counts_in_double(string precision)
    {
        // 1.5 + 2^-54: x^1.5 and what x^(2^-54) makes of it, at the ends of the range 10 ulp.
        Precision of = Precision.All.Single(candidate => candidate.Name == precision);
        double rest = Math.ScaleB(1, -54);
        var function = new ElementaryFunction("OfSum", "x^(1.5 + 2^-54)", (p, x) => Pow.OfNonNegativeByParts.Call(p, x, V.Constant(1.5), V.Constant(rest)));
        Assembly assembly = CompiledFunctions.Compile(CompiledSource.Of(of, [function]));
        double[] x = new double[CompiledFunctions.Step], power = new double[CompiledFunctions.Step];
        for (int i = 0; i < x.Length; i++)
            x[i] = Math.ScaleB(1, (2 * i) - 64) * 4;

        Get<double>(assembly, "OfSum")(x, [], power);
        for (int i = 0; i < x.Length; i++)
        {
            double root = Math.Sqrt(x[i]), plain = x[i] * root;
            double expected = rest * Math.Log(x[i]) * plain;
            Assert.InRange(power[i] - plain - expected, -2 * Math.BitIncrement(plain) + (2 * plain), (2 * Math.BitIncrement(plain)) - (2 * plain));
        }
    }

    [Theory]
    [InlineData(0f, 1.7, 0f)]
    [InlineData(0f, -1.7, float.PositiveInfinity)]
    [InlineData(float.PositiveInfinity, 1.7, float.PositiveInfinity)]
    [InlineData(float.PositiveInfinity, -1.7, 0f)]
    [InlineData(float.NegativeInfinity, 1.7, float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity, -1.7, 0f)]
    [InlineData(-1f, 1.7, float.NaN)]
    [InlineData(-1e-45f, 1.7, float.NaN)]
    [InlineData(float.NaN, 1.7, float.NaN)]
    [InlineData(1f, 1.7, 1f)]
    [InlineData(float.MaxValue, 1.7, float.PositiveInfinity)]
    [InlineData(1e-45f, -1.7, float.PositiveInfinity)]
    [InlineData(1e-45f, 1.7, 0f)]
    public void Special_values_are_those_of_the_C_standard(float x, double exponent, float expected)
    {
        int index = Array.IndexOf(Exponents, exponent);
        float[] arguments = new float[CompiledFunctions.Step], power = new float[CompiledFunctions.Step];
        Array.Fill(arguments, x);
        foreach (Precision precision in (Precision[])[Precision.Single, Precision.SingleFast])
        {
            Assembly assembly = CompiledFunctions.Compile(CompiledSource.Of(precision, [Functions[Exponents.Length + index]]));
            foreach (string dialect in CompiledFunctions.Dialects)
            {
                Get<float>(assembly, "OfAny" + index, dialect)(arguments, [], power);
                Assert.Equal(expected, power[0]);
            }
        }
    }

    private static ElementaryFunction ByParts(ElementaryFunction function, string name, int index, double exponent) =>
        new(name + index.ToString(CultureInfo.InvariantCulture), "x^" + exponent.ToString("R", CultureInfo.InvariantCulture), (precision, x) =>
            function.Call(precision, x, V.Constant((float)exponent), V.Constant(exponent - (float)exponent)));

    private static void AssertClose(float[] x, float[] power, double exponent, double bound)
    {
        for (int i = 0; i < x.Length; i++)
        {
            double exact = Math.Pow(x[i], exponent);
            if (exact is > float.MaxValue or < 1.5e-45)
                continue;

            double unit = Math.Max(Math.ScaleB(1, Math.ILogB(exact) - 23), 1.401298464324817e-45);
            double error = Math.Abs(power[i] - exact) / unit;
            Assert.True(error <= bound, string.Create(CultureInfo.InvariantCulture, $"{x[i]:R}^{exponent:R}: {power[i]:R}, off by {error:0.000} ulp"));
        }
    }

    // Those whose power is in the range of float, as far as they are floats themselves.
    private static float[] Arguments(double exponent)
    {
        float[] x = new float[Count];
        for (int i = 0; i < Count; i++)
        {
            double log2 = -149 + (277 * (i + 0.3) / Count);
            x[i] = (float)Math.Pow(2, Math.Clamp(log2 / exponent, -149, 127.9));
        }

        return x;
    }

    private static SpanFunction<T> Get<T>(Assembly assembly, string name, string? dialect = null)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> =>
        assembly.GetType("LossGen.Emitted.In" + (dialect ?? CompiledFunctions.Dialects[0]))!.GetMethod("Apply" + name)!.CreateDelegate<SpanFunction<T>>();
}
