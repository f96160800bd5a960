using System;
using System.Globalization;
using System.Linq;
using LossGen.FunctionLab.Compiled;
using LossGen.FunctionLab.Exact;
using LossGen.Generator.Functions;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Tests.Functions;

/// <summary>The powers of every pair of special values.</summary>
public sealed class PowTests
{
    private static readonly float[] Specials =
    [
        0, -0f, 1, -1, 2, -2, 0.5f, -0.5f, 3, -3, 1.5f, -1.5f, 1e-45f, -1e-45f, 1.17549435e-38f, 1e-40f, float.MaxValue, float.MinValue,
        float.PositiveInfinity, float.NegativeInfinity, float.NaN, 8388607, -8388607, 8388608.5f, 8388609, 16777215, -16777215, 16777216, 33554432,
        4194303.5f, -4194303.5f, 1.0000001f, 0.99999994f, -1.0000001f, -0.99999994f, 100, -100, 150, -149, 127, 128, -126,
    ];

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
}
