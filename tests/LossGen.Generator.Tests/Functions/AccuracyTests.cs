using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.FunctionLab.Compiled;
using LossGen.Generator.Functions;
using LossGen.Generator.VectorCode;
using Xunit.Abstractions;

namespace LossGen.Generator.Tests.Functions;

/// <summary>
/// Holds every function of one argument to its contract, on about two million floats spread over all bit patterns. LOSSGEN_EXHAUSTIVE=dense looks at
/// all the floats where the errors are great: so the contracts' worst cases were found. LOSSGEN_EXHAUSTIVE=1 looks at every float there is.
/// </summary>
public sealed class AccuracyTests(ITestOutputHelper output)
{
    private static readonly string Effort = Environment.GetEnvironmentVariable("LOSSGEN_EXHAUSTIVE") ?? "";

    internal static bool IsExhaustive => Effort.Length > 0;

    public static TheoryData<string> UnaryFunctions =>
        [.. ElementaryFunctions.All.Where(function => function.Parameters.Length == 1).Select(function => function.Name)];

    private static IEnumerable<Sweep> Sweeps => Effort switch
    {
        "" => Sweep.Sample,
        "dense" => Sweep.Dense,
        _ => Sweep.Exhaustive,
    };

    [Theory]
    [MemberData(nameof(UnaryFunctions))]
    public void Error_is_within_the_contract(string name)
    {
        ElementaryFunction function = ElementaryFunctions.All.Single(function => function.Name == name);
        WorstCase worst = WorstCase.Find(function.In(Precision.Single), CompiledFunctions.Get<float>(function, Precision.Single, "Vector512"), Sweeps);
        string text = string.Create(CultureInfo.InvariantCulture, $"{name}: {worst.Error:0.0000} ulp at {worst.Input:R}, computed {worst.Computed:R}");
        output.WriteLine(text);
        Assert.True(worst.Error <= function[Precision.Single].MaxUlp, text);
        if (IsExhaustive)
            Assert.Equal(function[Precision.Single].WorstUlp, worst.Error, 0.005);
    }

    [Theory]
    [MemberData(nameof(DialectAgreementTests.Functions), MemberType = typeof(DialectAgreementTests))]
    public void Worst_case_of_the_contract_is_what_it_says(string name)
    {
        ElementaryFunction function = ElementaryFunctions.All.Single(function => function.Name == name);
        AccuracyContract contract = function[Precision.Single];
        float[] x = new float[CompiledFunctions.Step], y = new float[CompiledFunctions.Step], result = new float[CompiledFunctions.Step];
        Array.Fill(x, (float)contract.WorstInput);
        Array.Fill(y, (float)(contract.WorstSecondInput ?? 0));
        CompiledFunctions.Get<float>(function, Precision.Single, "Vector512")(x, y, result);
        double exact = contract.WorstSecondInput is null ? References.Of(name)(x[0]) : Math.Pow(x[0], y[0]);
        Assert.Equal(contract.WorstUlp, Ulp.Error(result[0], exact), 0.001);
    }
}
