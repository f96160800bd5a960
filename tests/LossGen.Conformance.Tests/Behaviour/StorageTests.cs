using System;
using System.Linq;
using LossGen.KernelHost.Kernels;

namespace LossGen.Conformance.Tests.Behaviour;

/// <summary>Inputs and outputs that are stored in other types than the kernel computes in: rounded once, to the nearest, ties to even.</summary>
public sealed class StorageTests
{
    private const int Count = 70;

    private static readonly Half[] AllHalves = [.. Enumerable.Range(0, 65536).Select(bits => BitConverter.UInt16BitsToHalf((ushort)bits))];

    [Fact]
    public void Every_half_is_widened_exactly()
    {
        var values = new double[AllHalves.Length];
        StorageLosses.HalvesToDoubles(AllHalves, values);
        for (var i = 0; i < values.Length; i++)
            Assert.Equal(ExactHalf(i), values[i]);
    }

    [Fact]
    public void Floats_and_doubles_are_rounded_to_the_nearest_half()
    {
        // All non-negative finite halves, the numbers half-way between neighbours, and the nearest ones on either side of those.
        double[] halves = [.. Enumerable.Range(0, 0x7C00).Select(ExactHalf)];
        double[] middles = [.. halves.Zip(halves.Skip(1), static (low, high) => (low + high) / 2)];
        float[] singles = [.. halves.Select(v => (float)v), .. middles.Select(v => (float)v), .. middles.Select(v => MathF.BitDecrement((float)v)), .. middles.Select(v => MathF.BitIncrement((float)v))];
        double[] doubles = [.. halves, .. middles, .. middles.Select(Math.BitDecrement), .. middles.Select(Math.BitIncrement)];
        double[] even = [.. middles.Select((_, i) => halves[(i + 1) / 2 * 2])];
        double[] expected = [.. halves, .. even, .. halves[..^1], .. halves[1..]];

        foreach (var sign in (int[])[1, -1])
        {
            Half[] fromSingles = new Half[singles.Length], fromDoubles = new Half[doubles.Length];
            StorageLosses.SinglesToHalves([.. singles.Select(v => sign * v)], fromSingles);
            StorageLosses.DoublesToHalves([.. doubles.Select(v => sign * v)], fromDoubles);
            for (var i = 0; i < expected.Length; i++)
            {
                Assert.Equal(sign * expected[i], (double)fromSingles[i]);
                Assert.Equal(sign * expected[i], (double)fromDoubles[i]);
            }
        }
    }

    [Fact]
    public void What_is_too_large_for_a_half_is_infinite_and_a_NaN_stays_one()
    {
        // Half-way between 65504 and the next, which would be 65536.
        float[] x = [65519.996f, 65520, 65536, 1e10f, -1e38f, float.PositiveInfinity, float.NegativeInfinity, float.NaN, -0f];
        float[] expected = [65504, float.PositiveInfinity, float.PositiveInfinity, float.PositiveInfinity, float.NegativeInfinity, float.PositiveInfinity, float.NegativeInfinity, float.NaN, 0];
        for (var length = 1; length <= 90; length++)
        {
            var values = new Half[length];
            StorageLosses.SinglesToHalves([.. Enumerable.Range(0, length).Select(i => x[i % x.Length])], values);
            Assert.Equal(Enumerable.Range(0, length).Select(i => expected[i % x.Length]), values.Select(v => (float)v));
            Assert.True(length < 9 || Half.IsNegative(values[8]));
        }
    }

    [Fact]
    public void Doubles_are_rounded_to_the_nearest_float_and_floats_widened_exactly()
    {
        double[] x = [1 + Math.ScaleB(1, -24), Math.BitIncrement(1 + Math.ScaleB(1, -24)), 1 + 3 * Math.ScaleB(1, -24), 1e39, -1e39, 1e-50, 2e-45, 0.1, double.NaN];
        float[] expected = [1, 1 + MathF.ScaleB(1, -23), 1 + MathF.ScaleB(1, -22), float.PositiveInfinity, float.NegativeInfinity, 0, float.Epsilon, 0.1f, float.NaN];
        for (var length = 1; length <= 150; length++)
        {
            var values = new float[length];
            StorageLosses.DoublesToSingles([.. Enumerable.Range(0, length).Select(i => x[i % x.Length])], values);
            float[] exact = [.. Enumerable.Range(0, length).Select(i => expected[i % x.Length])];
            Assert.Equal(exact, values);

            var widened = new double[length];
            StorageLosses.SinglesToDoubles(exact, widened);
            Assert.Equal(exact.Select(v => (double)v), widened);
        }
    }

    [Fact]
    public void Halves_are_computed_in_float()
    {
        for (var length = 0; length <= 256; length++)
        {
            Half[] x = [.. Enumerable.Repeat((Half)300, length)], y = [.. Enumerable.Repeat((Half)1, length)];
            var (dx, values) = (new Guarded<Half>(length), new Guarded<Half>(length));

            // 299^2 is beyond the largest half, 65504.
            Assert.Equal(299f * 299 * length, StorageLosses.Halves(x, y, dx.Span, values.Span));
            Assert.All(dx.Span.ToArray(), value => Assert.Equal((Half)598, value));
            Assert.All(values.Span.ToArray(), value => Assert.Equal(Half.PositiveInfinity, value));
            Assert.True(dx.IsIntact && values.IsIntact);

            // In place.
            StorageLosses.Halves(x, y, x, new Half[length]);
            Assert.All(x, value => Assert.Equal((Half)598, value));
        }
    }

    [Fact]
    public void One_double_among_the_inputs_makes_the_arithmetic_double()
    {
        for (var length = 1; length <= 200; length++)
        {
            float[] x = [.. Enumerable.Repeat(0.1f, length)];
            byte[] y = [.. Enumerable.Range(0, length).Select(i => (byte)(i % 7))];
            double[] w = [.. Enumerable.Repeat(1.0 / 3, length)];
            var dx = new Guarded<float>(length);
            var (dw, values) = (new Guarded<double>(length), new Guarded<double>(length));
            var sum = StorageLosses.Mixed(x, y, w, dx.Span, dw.Span, values.Span);
            for (var i = 0; i < length; i++)
            {
                // 0.1f is 0.10000000149...: what a float would round differs in the eighth digit.
                var r = (double)0.1f - y[i];
                Assert.Equal(r * r, dw.Span[i], 4e-16 * r * r);
                Assert.Equal(r * r / 3, values.Span[i], 4e-16 * r * r);
                Assert.Equal((float)(2 * r / 3), dx.Span[i]);
            }

            Assert.Equal(values.Span.ToArray().Sum(), sum, 1e-13 * sum);
            Assert.True(dx.IsIntact && dw.IsIntact && values.IsIntact);
        }
    }

    [Fact]
    public void What_is_accumulated_is_added_in_the_wider_of_the_types()
    {
        for (var length = 1; length <= 200; length++)
        {
            float[] y = [.. Enumerable.Repeat(0.5f, length)];

            // 1e10 + 0.25 is no float.
            double[] doubles = [.. Enumerable.Repeat(1e10 + 0.25, length)];
            StorageLosses.AddedToDoubles(new float[length], y, doubles);
            Assert.All(doubles, value => Assert.Equal(1e10 + 0.75, value));

            // Halves are 2 apart there: 2049.5 is rounded up, and once.
            Half[] halves = [.. Enumerable.Repeat((Half)2048, length)];
            StorageLosses.AddedToHalves(new Half[length], [.. Enumerable.Repeat(1.5f, length)], halves);
            Assert.All(halves, value => Assert.Equal((Half)2050, value));

            float[] singles = [.. Enumerable.Repeat(16777216f, length)];
            StorageLosses.AddedToSingles(new double[length], [.. Enumerable.Repeat(1.5f, length)], singles);
            Assert.All(singles, value => Assert.Equal(16777218f, value));
        }
    }

    [Fact]
    public void Hyper_parameters_of_every_type_are_known_to_the_kernel()
    {
        float[] x = [.. Enumerable.Repeat(2f, Count)], dx = new float[Count];
        Assert.Equal(24f * Count, StorageLosses.HyperParameters(x, true, 3, 0.1, 3, dx));
        Assert.All(dx, value => Assert.Equal(36, value));
        Assert.Equal(0.2f * Count, StorageLosses.HyperParameters(x, false, 3, 0.1, 3, dx), 1e-5f);
        Assert.All(dx, value => Assert.Equal(0.1f, value));

        var wide = new double[1];
        Assert.Equal(4.0, StorageLosses.Offset([3], true, 1.0 / 3, wide));
        Assert.Equal(4.0 / 3, wide[0]);
        Assert.Equal(9.0, StorageLosses.Offset([3], false, 1.0 / 3, wide));
        Assert.Equal(2.0, wide[0]);
    }

    // By the definition: 5 bits of exponent, 10 of fraction.
    private static double ExactHalf(int bits)
    {
        int exponent = (bits >> 10) & 31, fraction = bits & 1023;
        var magnitude = exponent switch
        {
            0 => Math.ScaleB(fraction, -24),
            31 => fraction == 0 ? double.PositiveInfinity : double.NaN,
            _ => Math.ScaleB(1024 + fraction, exponent - 25),
        };
        return bits < 32768 ? magnitude : -magnitude;
    }
}
