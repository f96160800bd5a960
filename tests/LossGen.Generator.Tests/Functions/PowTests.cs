using System;
using System.Globalization;
using System.Linq;
using LossGen.FunctionLab.Compiled;
using LossGen.Generator.Functions;
using LossGen.Generator.VectorCode;
using Xunit.Abstractions;

namespace LossGen.Generator.Tests.Functions;

/// <summary>Holds the powers to their contracts: on pairs whose power is in or near the float range, and on every pair of special values.</summary>
public sealed class PowTests(ITestOutputHelper output)
{
    private const int Batch = 1 << 16;

    private static readonly float[] Specials =
    [
        0, -0f, 1, -1, 2, -2, 0.5f, -0.5f, 3, -3, 1.5f, -1.5f, 1e-45f, -1e-45f, 1.17549435e-38f, 1e-40f, float.MaxValue, float.MinValue,
        float.PositiveInfinity, float.NegativeInfinity, float.NaN, 8388607, -8388607, 8388608.5f, 8388609, 16777215, -16777215, 16777216, 33554432,
        4194303.5f, -4194303.5f, 1.0000001f, 0.99999994f, -1.0000001f, -0.99999994f, 100, -100, 150, -149, 127, 128, -126,
    ];

    [Theory]
    [InlineData("PowOfNonNegative")]
    [InlineData("Pow")]
    public void Error_is_within_the_contract(string name)
    {
        ElementaryFunction function = ElementaryFunctions.All.Single(function => function.Name == name);
        int batches = AccuracyTests.IsExhaustive ? 1 << 12 : 1 << 5;
        SpanFunction<float> apply = CompiledFunctions.Get<float>(function, Precision.Single, "Vector512");
        (double Error, float X, float Y, float Computed) worst = default;
        float[] x = new float[Batch], y = new float[Batch], power = new float[Batch];
        for (int batch = 0; batch < batches; batch++)
        {
            Fill(x, y, batch, name == "Pow");
            apply(x, y, power);
            for (int i = 0; i < Batch; i++)
            {
                double error = Ulp.Error(power[i], Math.Pow(x[i], y[i]));
                if (error > worst.Error)
                    worst = (error, x[i], y[i], power[i]);
            }
        }

        string text = string.Create(CultureInfo.InvariantCulture, $"{name}: {worst.Error:0.0000} ulp at {worst.X:R}^{worst.Y:R}, computed {worst.Computed:R}");
        output.WriteLine(text);
        Assert.True(worst.Error <= function[Precision.Single].MaxUlp, text);
        if (AccuracyTests.IsExhaustive)
            Assert.Equal(function[Precision.Single].WorstUlp, worst.Error, 0.005);
    }

    [Theory]
    [InlineData("PowOfNonNegative")]
    [InlineData("Pow")]
    public void Special_values_are_those_of_the_C_standard(string name)
    {
        (float X, float Y)[] pairs =
        [
            .. from x in Specials
               from y in Specials
               where name == "Pow" || x > 0 || (x == 0 && !float.IsNegative(x)) || float.IsNaN(x)
               select (x, y),
        ];
        int length = (pairs.Length + CompiledFunctions.Step - 1) / CompiledFunctions.Step * CompiledFunctions.Step;
        float[] left = new float[length], right = new float[length], power = new float[length];
        for (int i = 0; i < pairs.Length; i++)
            (left[i], right[i]) = pairs[i];

        ElementaryFunction function = ElementaryFunctions.All.Single(function => function.Name == name);
        CompiledFunctions.Get<float>(function, Precision.Single, "Vector512")(left, right, power);
        for (int i = 0; i < pairs.Length; i++)
        {
            double error = Ulp.Error(power[i], Math.Pow(left[i], right[i]));
            Assert.True(error <= 2, string.Create(CultureInfo.InvariantCulture, $"{left[i]:R}^{right[i]:R} = {power[i]:R}, off by {error} ulp"));
        }
    }

    // Bases of every size and close to 1; exponents that put the power between 2^-152 and 2^130, one in four an integer.
    private static void Fill(float[] x, float[] y, int batch, bool mayBeNegative)
    {
        ulong state = (ulong)(batch + 1) * 0x9E3779B97F4A7C15;
        for (int i = 0; i < Batch; i++)
        {
            ulong bits = Next(ref state);
            float positive = BitConverter.Int32BitsToSingle((int)(bits & 0x7FFFFFFF));
            x[i] = (bits >> 62) switch
            {
                0 => 1 + (((int)(bits & 0xFFFF) - 0x8000) * 5.9604645e-8f),
                1 => 0.5f + ((bits & 0xFFFFFF) * 8.940697e-8f),
                _ => positive <= float.MaxValue ? positive : 2,
            };
            double target = -152 + (282 * ((Next(ref state) >> 11) * (1.0 / (1L << 53))));
            y[i] = (float)(target / Math.Log2(x[i]));
            if (float.IsNaN(y[i]) || ((bits >> 60) & 3) == 0)
                y[i] = MathF.Round(y[i]);
            if (mayBeNegative && ((bits >> 59) & 1) == 1)
                x[i] = -x[i];
        }
    }

    // G. Marsaglia's xorshift: the same pairs on every run.
    private static ulong Next(ref ulong state)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return state;
    }
}
