using System;
using LossGen.Generator.Tests.Harness;

namespace LossGen.Generator.Tests.Generation;

/// <summary>Kernels as users compile them, at the ends of a float's range and where factors share a base.</summary>
public sealed class ExtremeValueTests
{
    private delegate void OfTwo(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> values);

    private delegate void WithHessian(ReadOnlySpan<float> x, Span<float> d2x);

    // 1.9e19 squared is 3.61e38, which is no float; half of it is one, and so are the others' values. No double is needed for that.
    [Theory]
    [InlineData("0.5*(x-y)^2", 0.5)]
    [InlineData("0.25*(x-y)^2", 0.25)]
    [InlineData("y + 0.5*x^2", 0.5)]
    [InlineData("abs(x) <= 1e25 ? (x-y)^2/2 : y", 0.5)]
    public void A_part_of_a_square_is_finite_where_the_square_is_not(string formula, double part)
    {
        GeneratorOutcome outcome = GeneratorHarness.Run(
            $"static partial class L {{ [Loss(\"{formula}\")] public static partial void F(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [LossValues] Span<float> values); }}");
        Assert.DoesNotContain("arithmetic   double", outcome.File, StringComparison.Ordinal);
        using LoadedAssembly assembly = outcome.Load();
        float[] values = new float[3];
        assembly.Method<OfTwo>("L", "F")([1.9e19f, -1.9e19f, 3e-19f], [0, 0, 0], values);
        double large = part * 1.9e19f * 1.9e19f, small = part * 3e-19f * 3e-19f;
        Assert.InRange(values[0], large * (1 - 2e-7), large * (1 + 2e-7));
        Assert.Equal(values[0], values[1]);
        Assert.InRange(values[2], small * (1 - 2e-7), small * (1 + 2e-7));
    }

    // x erf(sqrt|x|): its second derivative is sign(x) e^-|x| (1.5/sqrt|x| - sqrt|x|)/sqrt(pi), from terms of |x| |x|^-1.5; the values are mpmath's.
    [Theory]
    [InlineData(0.25f, 1.098478223669306)]
    [InlineData(2f, -0.026995483256594026)]
    [InlineData(-0.5f, -0.4839414490382867)]
    [InlineData(1e-6f, 846.28296484866289)]
    public void A_base_that_stands_twice_counts_twice(float x, double expected)
    {
        using LoadedAssembly assembly = GeneratorHarness.Run(
            "static partial class L { [Loss(\"erf(sqrt(abs(x)))*x\", Reduction = Reduction.Sum)] public static partial void F(ReadOnlySpan<float> x, [Hessian] Span<float> d2x); }").Load();
        float[] d2x = new float[1];
        assembly.Method<WithHessian>("L", "F")([x], d2x);
        Assert.Equal(expected, d2x[0], 5e-7 * Math.Abs(expected));
    }
}
