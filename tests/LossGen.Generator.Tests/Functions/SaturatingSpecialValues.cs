using System;
using System.Numerics;
using LossGen.FunctionLab.Compiled;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Tests.Functions;

/// <summary>The saturating functions where they saturate, at zeros with their signs, infinities and NaN: the exact results, in every precision, Fast too.</summary>
public sealed class SaturatingSpecialValues
{
    private const double Inf = double.PositiveInfinity;
    private const double NaN = double.NaN;
    private const double Tiny = 1.401298464324817e-45;

    [Theory]
    [InlineData("Sigmoid", 0, 0.5)]
    [InlineData("Sigmoid", -0d, 0.5)]
    [InlineData("Sigmoid", 40, 1)]
    [InlineData("Sigmoid", Inf, 1)]
    [InlineData("Sigmoid", -Inf, 0)]
    [InlineData("Sigmoid", NaN, NaN)]
    [InlineData("LogSigmoid", -1000, -1000)]
    [InlineData("LogSigmoid", 1000, -0d)]
    [InlineData("LogSigmoid", Inf, -0d)]
    [InlineData("LogSigmoid", -Inf, -Inf)]
    [InlineData("LogSigmoid", NaN, NaN)]
    [InlineData("Softplus", 1000, 1000)]
    [InlineData("Softplus", -1000, 0)]
    [InlineData("Softplus", Inf, Inf)]
    [InlineData("Softplus", -Inf, 0)]
    [InlineData("Softplus", NaN, NaN)]
    [InlineData("Tanh", 0, 0)]
    [InlineData("Tanh", -0d, -0d)]
    [InlineData("Tanh", Tiny, Tiny)]
    [InlineData("Tanh", -3 * Tiny, -3 * Tiny)]
    [InlineData("Tanh", 20, 1)]
    [InlineData("Tanh", Inf, 1)]
    [InlineData("Tanh", -Inf, -1)]
    [InlineData("Tanh", NaN, NaN)]
    [InlineData("LogCosh", 0, 0)]
    [InlineData("LogCosh", -0d, 0)]
    [InlineData("LogCosh", Inf, Inf)]
    [InlineData("LogCosh", -Inf, Inf)]
    [InlineData("LogCosh", NaN, NaN)]
    public void Value_is_exact_in_every_precision(string name, double x, double expected)
    {
        Check<float>(name, x, expected, Precision.Single, Precision.SingleFast);
        Check<double>(name, x, expected, Precision.Double, Precision.DoubleFast);
    }

    [Theory]
    [InlineData("Sigmoid", -103.97207f, Tiny)]
    [InlineData("Sigmoid", -103.97209f, 0)]
    [InlineData("Softplus", -103.97207f, Tiny)]
    [InlineData("Softplus", -103.97209f, 0)]
    [InlineData("Softplus", float.MaxValue, float.MaxValue)]
    [InlineData("LogSigmoid", 103.97207f, -Tiny)]
    [InlineData("LogSigmoid", float.MinValue, float.MinValue)]
    [InlineData("LogCosh", 16777216, 16777215)]
    [InlineData("LogCosh", 33554432, 33554432)]
    [InlineData("LogCosh", float.MaxValue, float.MaxValue)]
    public void Float_is_exact(string name, double x, double expected) => Check<float>(name, x, expected, Precision.Single, Precision.SingleFast);

    [Theory]
    [InlineData("Sigmoid", -745.13321910194110, double.Epsilon)]
    [InlineData("Sigmoid", -745.13321910194123, 0)]
    [InlineData("Softplus", -745.13321910194110, double.Epsilon)]
    [InlineData("Softplus", -745.13321910194123, 0)]
    [InlineData("Softplus", double.MaxValue, double.MaxValue)]
    [InlineData("LogSigmoid", 745.13321910194110, -double.Epsilon)]
    [InlineData("LogCosh", double.MaxValue, double.MaxValue)]
    public void Double_is_exact(string name, double x, double expected) => Check<double>(name, x, expected, Precision.Double, Precision.DoubleFast);

    private static void Check<T>(string name, double x, double expected, params Precision[] precisions)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] input = new T[CompiledFunctions.Step], result = new T[CompiledFunctions.Step];
        Array.Fill(input, T.CreateChecked(x));
        foreach (Precision precision in precisions)
        {
            foreach (string dialect in CompiledFunctions.Dialects)
            {
                CompiledFunctions.Get<T>(FunctionPrecisions.Function(name), precision, dialect)(input, [], result);
                Assert.All(result, value => Assert.Equal(T.CreateChecked(expected), value));
                Assert.All(result, value => Assert.True(double.IsNaN(expected) || double.IsNegative(expected) == T.IsNegative(value), $"{precision}: wrong sign"));
            }
        }
    }
}
