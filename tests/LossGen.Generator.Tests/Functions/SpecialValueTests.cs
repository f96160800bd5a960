using System;
using System.Linq;
using LossGen.FunctionLab.Compiled;
using LossGen.Generator.Functions;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Tests.Functions;

/// <summary>Infinities, zeros with their signs, NaN, subnormal numbers and the ends of the domains: the exact results.</summary>
public sealed class SpecialValueTests
{
    private const float Inf = float.PositiveInfinity;
    private const float NaN = float.NaN;
    private const float Tiniest = 1e-45f;

    [Theory]
    [InlineData("Log", 1, 0)]
    [InlineData("Log", 0, -Inf)]
    [InlineData("Log", -0f, -Inf)]
    [InlineData("Log", Inf, Inf)]
    [InlineData("Log", -Inf, NaN)]
    [InlineData("Log", -1, NaN)]
    [InlineData("Log", -Tiniest, NaN)]
    [InlineData("Log", NaN, NaN)]
    [InlineData("Log", Tiniest, -103.27893f)]
    [InlineData("LogOfNormal", 1, 0)]
    [InlineData("LogOfNormal", Inf, Inf)]
    [InlineData("LogOfNormal", NaN, NaN)]
    [InlineData("Log1p", 0, 0)]
    [InlineData("Log1p", -0f, -0f)]
    [InlineData("Log1p", Tiniest, Tiniest)]
    [InlineData("Log1p", -Tiniest, -Tiniest)]
    [InlineData("Log1p", 1e-20f, 1e-20f)]
    [InlineData("Log1p", -1, -Inf)]
    [InlineData("Log1p", -1.0000001f, NaN)]
    [InlineData("Log1p", -Inf, NaN)]
    [InlineData("Log1p", Inf, Inf)]
    [InlineData("Log1p", float.MaxValue, 88.72284f)]
    [InlineData("Log1p", NaN, NaN)]
    [InlineData("Log1pOfUnit", 0, 0)]
    [InlineData("Log1pOfUnit", Tiniest, Tiniest)]
    [InlineData("Log1pOfUnit", 1e-20f, 1e-20f)]
    [InlineData("Log1pOfUnit", 1, 0.6931472f)]
    [InlineData("Log1pOfUnit", NaN, NaN)]
    [InlineData("Log1mExp", 0, -Inf)]
    [InlineData("Log1mExp", -0f, -Inf)]
    [InlineData("Log1mExp", -Inf, -0f)]
    [InlineData("Log1mExp", -Tiniest, -103.27893f)]
    [InlineData("Log1mExp", 1, NaN)]
    [InlineData("Log1mExp", NaN, NaN)]
    [InlineData("Tanh", 0, 0)]
    [InlineData("Tanh", -0f, -0f)]
    [InlineData("Tanh", -Tiniest, -Tiniest)]
    [InlineData("Tanh", Inf, 1)]
    [InlineData("Tanh", -Inf, -1)]
    [InlineData("Tanh", float.MinValue, -1)]
    [InlineData("Tanh", NaN, NaN)]
    [InlineData("Sigmoid", 0, 0.5f)]
    [InlineData("Sigmoid", -0f, 0.5f)]
    [InlineData("Sigmoid", Inf, 1)]
    [InlineData("Sigmoid", -Inf, 0)]
    [InlineData("Sigmoid", -103.97207f, Tiniest)]
    [InlineData("Sigmoid", NaN, NaN)]
    [InlineData("Softplus", 0, 0.6931472f)]
    [InlineData("Softplus", Inf, Inf)]
    [InlineData("Softplus", -Inf, 0)]
    [InlineData("Softplus", -103.97207f, Tiniest)]
    [InlineData("Softplus", 1000, 1000)]
    [InlineData("Softplus", NaN, NaN)]
    public void Special_value_is_exact(string function, float x, float expected)
    {
        ElementaryFunction tested = ElementaryFunctions.All.Single(candidate => candidate.Name == function);
        float[] input = new float[CompiledFunctions.Step], result = new float[CompiledFunctions.Step];
        Array.Fill(input, x);
        foreach (string dialect in CompiledFunctions.Dialects)
        {
            CompiledFunctions.Get<float>(tested, Precision.Single, dialect)(input, [], result);
            Assert.All(result, value => Assert.Equal(expected, value));
            Assert.All(result, value => Assert.True(float.IsNaN(expected) || float.IsNegative(expected) == float.IsNegative(value), "wrong sign"));
        }
    }
}
