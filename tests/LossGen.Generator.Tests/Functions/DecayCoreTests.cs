using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using LossGen.FunctionLab.Compiled;
using LossGen.FunctionLab.Exact;
using LossGen.Generator.Functions;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Tests.Functions;

/// <summary>The cores of e^-|x| that no function of one argument calls, or not by itself: each as a function of x, against its value in double.</summary>
public sealed class DecayCoreTests
{
    private static readonly Func<double, double> Sigmoid = References.Of("Sigmoid");

    private static readonly (ElementaryFunction Function, Func<double, double> Exact, Func<double, double> MaxUlp)[] Cores =
    [
        (Of("Near", static (p, _, e) => Logistic.OfDecay.CallAll(p, "near", e)[0]), static x => Sigmoid(Math.Abs(x)), static _ => 1),
        (Of("Far", static (p, _, e) => Logistic.OfDecay.CallAll(p, "near", e)[1]), static x => Sigmoid(-Math.Abs(x)), static _ => 1.5),
        (Of("DifferenceFrom0", static (p, x, e) => Logistic.Difference.Call(p, x, 0, e)), Sigmoid, OfDifference),
        (Of("DifferenceFrom1", static (p, x, e) => Logistic.Difference.Call(p, x, 1, e)), static x => -Sigmoid(-x), OfDifference),
        (Of("Log", static (p, x, e) => Log1p.OfUnit.Call(p, e)), static x => References.Of("Softplus")(-Math.Abs(x)), static _ => 1.8),
        (Of("PlusStart", static (p, x, e) => V.Max(x, 0) + Log1p.OfUnit.Call(p, e)), References.Of("Softplus"), static _ => 1.8),
    ];

    private static readonly Lazy<Assembly> Compiled =
        new(static () => CompiledFunctions.Compile(CompiledSource.Of(Precision.Single, Cores.Select(static core => core.Function))));

    public static TheoryData<string> Names => [.. Cores.Select(static core => core.Function.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Error_is_bounded_and_the_bits_are_the_same(string name)
    {
        (ElementaryFunction function, Func<double, double> exact, Func<double, double> maxUlp) = Cores.Single(core => core.Function.Name == name);
        float[] x = [.. Points()];
        float[][] results = [.. CompiledFunctions.Dialects.Select(dialect => Apply(function, dialect, x))];
        Assert.Equal(results[0], results[1]);
        Assert.Equal(results[0], results[2]);
        (double share, float worst) = x.Select((point, i) => (Ulp.Error(results[0][i], exact(point)) / maxUlp(point), point)).Max();
        Assert.True(share <= 1, $"{name}: {share * maxUlp(worst)} ulp at {worst:R}");
    }

    [Fact]
    public void Sum_with_infinity_is_infinite() =>
        Assert.All(Apply(Cores[^1].Function, "Vector512", [.. Enumerable.Repeat(float.PositiveInfinity, CompiledFunctions.Step)]), static sum => Assert.Equal(float.PositiveInfinity, sum));

    private static ElementaryFunction Of(string name, Func<Precision, VectorNode, VectorNode, VectorNode> core) =>
        new(name, name, (precision, x) => core(precision, x, Decay.Of(precision, x)));

    private static float[] Apply(ElementaryFunction function, string dialect, float[] x)
    {
        var result = new float[x.Length];
        Compiled.Value.GetType("LossGen.Emitted.In" + dialect)!.GetMethod("Apply" + function.Name)!.CreateDelegate<SpanFunction<float>>()(x, [], result);
        return result;
    }

    // All sizes from 2^-30 to beyond 104, where e^-|x| vanishes, of both signs, about four million.
    private static IEnumerable<float> Points()
    {
        int first = BitConverter.SingleToInt32Bits(9.3e-10f), last = BitConverter.SingleToInt32Bits(110);
        int count = (last - first) / 151 / CompiledFunctions.Step * CompiledFunctions.Step;
        return Enumerable.Range(0, 2 * count).Select(i => BitConverter.Int32BitsToSingle(first + (i / 2 * 151)) * ((i % 2 * 2) - 1));
    }

    // Where e^-|x| is 2^-24 to 2^-22, the difference has two terms of one size.
    private static double OfDifference(double x) => Math.Abs(x) is > 15 and < 17 ? 2 : 1.5;
}
