using System;
using System.Globalization;
using System.Linq;
using LossGen.Generator.Functions;
using LossGen.Generator.VectorCode;
using Xunit.Abstractions;

namespace LossGen.Generator.Tests.Functions;

/// <summary>
/// Holds every function of one argument to its contract, on about two million floats spread over all bit patterns;
/// with LOSSGEN_EXHAUSTIVE=1 on every float, which is how the contracts' worst cases were found.
/// </summary>
public sealed class AccuracyTests(ITestOutputHelper output)
{
    internal static readonly bool IsExhaustive = Environment.GetEnvironmentVariable("LOSSGEN_EXHAUSTIVE") == "1";

    public static TheoryData<string> UnaryFunctions =>
        [.. ElementaryFunctions.All.Where(function => function is { Contract: not null, Parameters.Length: 1 }).Select(function => function.Name)];

    [Theory]
    [MemberData(nameof(UnaryFunctions))]
    public void Error_is_within_the_contract(string name)
    {
        VectorFunction function = ElementaryFunctions.All.Single(function => function.Name == name);
        WorstCase worst = WorstCase.Find(function, CompiledFunctions.Get(name, "Vector512"), stride: IsExhaustive ? 1 : 2039);
        string text = string.Create(CultureInfo.InvariantCulture, $"{name}: {worst.Error:0.0000} ulp at {worst.Input:R}, computed {worst.Computed:R}");
        output.WriteLine(text);
        Assert.True(worst.Error <= function.Contract!.MaxUlp, text);
        if (IsExhaustive)
            Assert.Equal(function.Contract.WorstUlp, worst.Error, 0.005);
    }
}
