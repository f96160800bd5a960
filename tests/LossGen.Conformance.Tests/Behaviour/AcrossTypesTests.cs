using System;
using System.Linq;
using System.Runtime.InteropServices;
using LossGen.KernelHost.Kernels;

namespace LossGen.Conformance.Tests.Behaviour;

/// <summary>Spans of different types over one memory: an output may overlap no input of another type, not even exactly, and lengths count elements.</summary>
public sealed class AcrossTypesTests
{
    private const int Count = 40;

    [Fact]
    public void An_output_over_an_input_of_another_type_is_refused()
    {
        var memory = new byte[16 * Count];
        Array.Fill(memory, (byte)1);
        byte[] before = [.. memory];
        Span<int> labels = MemoryMarshal.Cast<byte, int>(memory.AsSpan(0, 4 * Count));
        foreach (var shift in (int[])[0, 4, 8, 4 * Count - 4])
        {
            var error = Assert.Throws<ArgumentException>("dx", () => LabelLosses.OfInt32s(
                new float[Count], Cast<int>(memory, 0), Cast<float>(memory, shift), new float[Count]));
            Assert.Equal("The output 'dx' overlaps the input 'y', but is not exactly the same memory. (Parameter 'dx')", error.Message);
            Assert.Equal(before, memory);
        }

        // Neighbours, and the same type exactly, are fine.
        LabelLosses.OfInt32s(new float[Count], labels, Cast<float>(memory, 4 * Count), new float[Count]);
        LabelLosses.OfInt32s(Cast<float>(memory, 8 * Count), labels, Cast<float>(memory, 8 * Count), new float[Count]);
    }

    [Fact]
    public void Elements_of_other_sizes_are_compared_by_their_bytes()
    {
        var memory = new byte[16 * Count];
        byte[] before = [.. memory];
        Assert.Throws<ArgumentException>("dx", () => StorageLosses.Mixed(
            Cast<float>(memory, 0), new byte[Count], new double[Count], MemoryMarshal.Cast<byte, float>(memory.AsSpan(2, 4 * Count)), new double[Count], new double[Count]));
        Assert.Throws<ArgumentException>("dx", () => StorageLosses.Mixed(
            new float[Count], memory.AsSpan(4 * Count - 1, Count), new double[Count], Cast<float>(memory, 0), new double[Count], new double[Count]));
        Assert.Throws<ArgumentException>("dx", () => StorageLosses.Mixed(
            new float[Count], new byte[Count], Cast<double>(memory, 0), Cast<float>(memory, 8 * Count - 4), new double[Count], new double[Count]));
        Assert.Throws<ArgumentException>("dw", () => StorageLosses.Mixed(
            Cast<float>(memory, 0), new byte[Count], new double[Count], new float[Count], Cast<double>(memory, 0), new double[Count]));
        Assert.Throws<ArgumentException>("dx", () => StorageLosses.Mixed(
            new float[Count], new byte[Count], new double[Count], Cast<float>(memory, 0), Cast<double>(memory, 4 * Count - 8), new double[Count]));
        Assert.Throws<ArgumentException>("dw", () => StorageLosses.Mixed(
            new float[Count], new byte[Count], new double[Count], new float[Count], Cast<double>(memory, 0), Cast<double>(memory, 0)));
        Assert.Equal(before, memory);

        // A gradient may be the memory of the input of its type.
        StorageLosses.Mixed(new float[Count], new byte[Count], Cast<double>(memory, 0), new float[Count], Cast<double>(memory, 0), new double[Count]);
        Half[] halves = [.. Enumerable.Repeat((Half)3, Count)];
        StorageLosses.Halves(halves, new Half[Count], halves, new Half[Count]);
        Assert.All(halves, value => Assert.Equal((Half)6, value));
    }

    [Fact]
    public void Lengths_are_counted_in_elements()
    {
        var (dx, dw, values) = (new Guarded<float>(Count), new Guarded<double>(Count), new Guarded<double>(Count));
        AssertWrong("y", Count + 1, () => StorageLosses.Mixed(new float[Count], new byte[Count + 1], new double[Count], dx.Span, dw.Span, values.Span));
        AssertWrong("w", 0, () => StorageLosses.Mixed(new float[Count], new byte[Count], [], dx.Span, dw.Span, values.Span));
        AssertWrong("dx", Count - 1, () => StorageLosses.Mixed(new float[Count], new byte[Count], new double[Count], dx.Span[1..], dw.Span, values.Span));
        AssertWrong("dw", Count - 1, () => StorageLosses.Mixed(new float[Count], new byte[Count], new double[Count], dx.Span, dw.Span[1..], values.Span));
        AssertWrong("values", 2, () => StorageLosses.Mixed(new float[Count], new byte[Count], new double[Count], dx.Span, dw.Span, values.Span[..2]));
        Assert.True(dx.IsUntouched && dw.IsUntouched && values.IsUntouched);
    }

    private static void AssertWrong(string parameter, int length, Action call) => Assert.Equal(
        $"The length of '{parameter}' is {length}, but should be {Count}, the length of 'x'. (Parameter '{parameter}')",
        Assert.Throws<ArgumentException>(parameter, call).Message);

    private static Span<T> Cast<T>(byte[] memory, int start)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(memory.AsSpan(start))[..Count];
}
