using System;
using System.Linq;
using LossGen.FunctionLab.Compiled;
using LossGen.Generator.Assessment;
using LossGen.Generator.Functions;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Tests.Assessment;

/// <summary>The interpreter of vector code computes what the machine computes.</summary>
public sealed class VectorInterpreterTests
{
    private const int Count = 10 * CompiledFunctions.Step;

    public static TheoryData<string> Names => [.. ElementaryFunctions.All.Where(static function => function.Parameters.Length == 1 && function.In(Precision.Single).Results.Length == 1).Select(static function => function.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Floats_have_the_bits_of_the_compiled_function(string name)
    {
        ElementaryFunction function = ElementaryFunctions.All.Single(function => function.Name == name);
        double[] points = Points(function);
        float[] x = [.. points.Select(static point => (float)point)], compiled = new float[Count];
        CompiledFunctions.Get<float>(function, Precision.Single, "Vector")(x, x, compiled);
        double[] interpreted = new VectorInterpreter(Count, isSingle: true).Call(function.In(Precision.Single), [points])[0];

        // A fused multiply-add of floats is rounded by way of a double: once in 2^29 that is another float.
        Assert.Equal(compiled, interpreted.Select(static value => (float)value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_code_for_floats_is_run_in_double_by_the_functions_for_doubles(string name)
    {
        ElementaryFunction function = ElementaryFunctions.All.Single(function => function.Name == name);
        double[] x = Points(function), compiled = new double[Count];
        CompiledFunctions.Get<double>(function, Precision.Double, "Vector")(x, x, compiled);
        double[] interpreted = new VectorInterpreter(Count, isSingle: false).Call(function.In(Precision.Single), [x])[0];
        Assert.All(compiled.Zip(interpreted), static pair => Assert.True(
            pair.First.Equals(pair.Second) || Math.Abs(pair.First - pair.Second) <= 1e-15 * Math.Abs(pair.First), $"{pair.First:R} and {pair.Second:R}"));
    }

    [Fact]
    public void A_step_rounds_to_float_only_where_it_should()
    {
        VectorNode x = V.Parameter("x");
        VectorProgram program = VectorProgram.Create([x], [x * 0.1], new System.Collections.Generic.Dictionary<VectorNode, VectorNode>());
        double[] one = [3];
        Assert.Equal(3f * 0.1f, new VectorInterpreter(1, isSingle: true).Run(program, [one])[program.Results[0]][0]);
        Assert.Equal(3 * 0.1, new VectorInterpreter(1, isSingle: false).Run(program, [one])[program.Results[0]][0]);
    }

    /// <summary>Floats of every size within the function's range.</summary>
    private static double[] Points(ElementaryFunction function)
    {
        Random random = new(7);
        ArgumentRange range = function.In(Precision.Single).Range;
        double[] points = new double[Count];
        for (int i = 0; i < Count; i++)
        {
            double magnitude = Math.Pow(2, (random.NextDouble() * 12) - 8), value = random.Next(2) == 0 ? magnitude : -magnitude;
            points[i] = (float)(value >= range.Low && value <= range.High ? value : -value >= range.Low && -value <= range.High ? -value : Math.Clamp(0.5, range.Low, range.High));
        }

        return points;
    }
}
