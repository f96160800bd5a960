using System;
using System.Linq;
using LossGen.KernelHost;
using LossGen.KernelHost.Kernels;

namespace LossGen.Conformance.Tests.Behaviour;

/// <summary>Every length from 0 to 256: whole blocks, tails, and nothing outside the spans.</summary>
public sealed class LengthTests
{
    private const int Longest = 256;

    public static TheoryData<string> Names => [.. KernelTable.Kernels.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_element_alone_is_the_scalar_reference(string name)
    {
        var run = new SingleRuns(name);
        for (var i = 0; i < Longest; i++)
        {
            var (value, gradient) = ScalarReference.At(name, run.X[i], run.Y[i]);
            AssertNear(value, run.Values[i]);
            AssertNear(gradient, run.Gradient[i]);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_element_has_the_same_bits_alone_and_in_any_length(string name)
    {
        var run = new SingleRuns(name);
        for (var length = 0; length <= Longest; length++)
        {
            var gradient = new Guarded<float>(length);
            var values = new Guarded<float>(length);
            var sum = run.Kernel.Sum(run.X.AsSpan(0, length), run.Y.AsSpan(0, length), gradient.Span, values.Span);
            Assert.Equal(Bits(run.Gradient.AsSpan(0, length)), Bits(gradient.Span));
            Assert.Equal(Bits(run.Values.AsSpan(0, length)), Bits(values.Span));
            AssertRounded(ExactSum(run.Values.AsSpan(0, length)), sum);
            Assert.True(gradient.IsIntact && values.IsIntact);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mean_is_the_sum_over_the_count(string name)
    {
        var run = new SingleRuns(name);
        for (var length = 1; length <= Longest; length++)
        {
            var gradient = new Guarded<float>(length);
            var mean = run.Kernel.Mean(run.X.AsSpan(0, length), run.Y.AsSpan(0, length), gradient.Span);
            AssertNear(ExactSum(run.Values.AsSpan(0, length)) / length, mean);
            for (var i = 0; i < length; i++) AssertNear((double)run.Gradient[i] / length, gradient.Span[i]);
            Assert.True(gradient.IsIntact);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_mean_of_nothing_is_0(string name)
    {
        var kernel = KernelTable.Kernels.Single(k => k.Name == name);
        Assert.Equal(0, kernel.Mean([], [], []));
        Assert.Equal(0, kernel.Sum([], [], [], []));
    }

    // A kernel that computes in double adds up what it has not rounded yet.
    private static void AssertRounded(double expected, float actual) =>
        Assert.True(Math.Abs(actual - expected) <= float.Exp2(-23) * Math.Abs(expected), $"{actual:R} for {expected:R}");

    private static void AssertNear(double expected, float actual) =>
        Assert.True(Math.Abs(actual - expected) <= 4e-6 * Math.Abs(expected) + 4e-7, $"{actual:R} for {expected:R}");

    // 256 floats within 2^29 of one another add up exactly in double, or nearly so.
    private static double ExactSum(ReadOnlySpan<float> values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum;
    }

    private static int[] Bits(ReadOnlySpan<float> values) => Array.ConvertAll(values.ToArray(), BitConverter.SingleToInt32Bits);

    /// <summary>256 points, each run alone.</summary>
    private sealed class SingleRuns
    {
        public SingleRuns(string name)
        {
            Kernel = KernelTable.Kernels.Single(k => k.Name == name);
            var random = new Inputs(99);
            random.Fill(X, Kernel.Domain);
            random.FillLabels(Y, Kernel.Labels);
            for (var i = 0; i < Longest; i++)
                Kernel.Sum(X.AsSpan(i, 1), Y.AsSpan(i, 1), Gradient.AsSpan(i, 1), Values.AsSpan(i, 1));
        }

        public Kernel Kernel { get; }

        public float[] X { get; } = new float[Longest];

        public float[] Y { get; } = new float[Longest];

        public float[] Gradient { get; } = new float[Longest];

        public float[] Values { get; } = new float[Longest];
    }
}
