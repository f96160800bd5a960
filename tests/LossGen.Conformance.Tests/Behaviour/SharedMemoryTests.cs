using System;
using System.Linq;
using LossGen.KernelHost;
using LossGen.KernelHost.Kernels;

namespace LossGen.Conformance.Tests.Behaviour;

/// <summary>An output may be exactly an input's memory; any other overlap is an error, before anything is written.</summary>
public sealed class SharedMemoryTests
{
    private const int Count = 200;

    public static TheoryData<string> Names => [.. KernelTable.Kernels.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_gradient_may_overwrite_an_input(string name)
    {
        var (kernel, x, y) = Inputs(name);
        var (gradient, values) = (new float[Count], new float[Count]);
        var sum = kernel.Sum(x, y, gradient, values);

        var overX = (float[])x.Clone();
        Assert.Equal(sum, kernel.Sum(overX, y, overX, new float[Count]));
        Assert.Equal(gradient, overX);
        var overY = (float[])y.Clone();
        Assert.Equal(sum, kernel.Sum(x, overY, overY, new float[Count]));
        Assert.Equal(gradient, overY);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_outputs_may_overwrite_an_input_each(string name)
    {
        var (kernel, x, y) = Inputs(name);
        var (gradient, values) = (new float[Count], new float[Count]);
        var sum = kernel.Sum(x, y, gradient, values);

        var (overX, overY) = ((float[])x.Clone(), (float[])y.Clone());
        Assert.Equal(sum, kernel.Sum(overX, overY, overY, overX));
        Assert.Equal(gradient, overY);
        Assert.Equal(values, overX);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Neighbouring_memory_is_no_overlap(string name)
    {
        var (kernel, x, y) = Inputs(name);
        var (gradient, values) = (new float[Count], new float[Count]);
        var sum = kernel.Sum(x, y, gradient, values);

        float[] memory = [.. x, .. new float[Count], .. y, .. new float[Count]];
        Assert.Equal(sum, kernel.Sum(
            memory.AsSpan(0, Count), memory.AsSpan(2 * Count, Count), memory.AsSpan(Count, Count), memory.AsSpan(3 * Count, Count)));
        Assert.Equal(gradient, memory.AsSpan(Count, Count));
        Assert.Equal(values, memory.AsSpan(3 * Count, Count));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_output_that_overlaps_an_input_partly_is_an_error(string name)
    {
        var (kernel, _, _) = Inputs(name);
        var names = ParameterNames.Of(kernel);
        foreach (var shift in (int[])[1, -1, 17, Count - 1, 1 - Count])
        {
            AssertRefused(
                names.Gradient,
                $"The output '{names.Gradient}' overlaps the input '{names.X}', but is not exactly the same memory.",
                shift,
                (input, output, other, third) => kernel.Sum(input.Span, other.Span, output.Span, third.Span));
            AssertRefused(
                names.Gradient,
                $"The output '{names.Gradient}' overlaps the input 'y', but is not exactly the same memory.",
                shift,
                (input, output, other, third) => kernel.Sum(other.Span, input.Span, output.Span, third.Span));
            AssertRefused(
                "values",
                $"The output 'values' overlaps the input '{names.X}', but is not exactly the same memory.",
                shift,
                (input, output, other, third) => kernel.Sum(input.Span, other.Span, third.Span, output.Span));
            AssertRefused(
                names.Gradient,
                $"The output '{names.Gradient}' overlaps the input '{names.X}', but is not exactly the same memory.",
                shift,
                (input, output, other, _) => kernel.Mean(input.Span, other.Span, output.Span));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Two_outputs_that_share_memory_are_an_error(string name)
    {
        var (kernel, x, y) = Inputs(name);
        var names = ParameterNames.Of(kernel);
        foreach (var shift in (int[])[0, 1, -1, Count - 1, 1 - Count])
        {
            var memory = new float[3 * Count];
            var error = Assert.Throws<ArgumentException>(
                () => kernel.Sum(x, y, memory.AsSpan(Count, Count), memory.AsSpan(Count + shift, Count)));
            string[] either =
            [
                $"The output '{names.Gradient}' overlaps the output 'values'. (Parameter '{names.Gradient}')",
                $"The output 'values' overlaps the output '{names.Gradient}'. (Parameter 'values')",
            ];
            Assert.Contains(error.Message, either, StringComparer.Ordinal);
            Assert.All(memory, value => Assert.Equal(0, value));
        }
    }

    private static void AssertRefused(
        string parameter, string message, int shift, Action<Memory<float>, Memory<float>, Memory<float>, Memory<float>> run)
    {
        var memory = new float[3 * Count];
        Array.Fill(memory, 0.25f);
        var apart = new float[2 * Count];
        Array.Fill(apart, 0.25f);
        var error = Assert.Throws<ArgumentException>(parameter, () => run(
            memory.AsMemory(Count, Count), memory.AsMemory(Count + shift, Count), apart.AsMemory(0, Count), apart.AsMemory(Count)));
        Assert.Equal($"{message} (Parameter '{parameter}')", error.Message);
        Assert.All(memory, value => Assert.Equal(0.25f, value));
        Assert.All(apart, value => Assert.Equal(0.25f, value));
    }

    private static (Kernel Kernel, float[] X, float[] Y) Inputs(string name)
    {
        var kernel = KernelTable.Kernels.Single(k => k.Name == name);
        var random = new Inputs(11);
        var (x, y) = (new float[Count], new float[Count]);
        random.Fill(x, kernel.Domain);
        random.FillLabels(y, kernel.Labels);
        return (kernel, x, y);
    }
}
