using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.KernelHost;
using LossGen.KernelHost.Kernels;

namespace LossGen.Conformance.Tests.Behaviour;

/// <summary>Labels of every type: each value is what the nearest number of the kernel's type is, and 0 and 1 mean the same in all.</summary>
public sealed class LabelTests
{
    private static readonly int[] Lengths = [1, 7, 31, 40, 64, 65, 100, 128, 200];

    private delegate T ProductLoss<T, TLabel>(ReadOnlySpan<T> x, ReadOnlySpan<TLabel> y, Span<T> dx, Span<T> values);

    private delegate float LabelledLoss<TLabel>(ReadOnlySpan<float> x, ReadOnlySpan<TLabel> y, Span<float> dx, Span<float> d2x);

    [Fact]
    public void Small_integers_are_exact()
    {
        byte[] bytes = [.. Enumerable.Range(0, 256).Select(v => (byte)v)];
        sbyte[] sbytes = [.. Enumerable.Range(-128, 256).Select(v => (sbyte)v)];
        short[] shorts = [short.MinValue, -32767, -257, -1, 0, 1, 255, 256, 12345, 32766, short.MaxValue];
        Check<float, byte>(ProductLosses.SingleOfByte, bytes, [.. bytes.Select(v => (float)v)]);
        Check<float, sbyte>(ProductLosses.SingleOfSByte, sbytes, [.. sbytes.Select(v => (float)v)]);
        Check<float, short>(ProductLosses.SingleOfInt16, shorts, [.. shorts.Select(v => (float)v)]);
        Check<double, byte>(ProductLosses.DoubleOfByte, bytes, [.. bytes.Select(v => (double)v)]);
        Check<double, sbyte>(ProductLosses.DoubleOfSByte, sbytes, [.. sbytes.Select(v => (double)v)]);
        Check<double, short>(ProductLosses.DoubleOfInt16, shorts, [.. shorts.Select(v => (double)v)]);
    }

    [Fact]
    public void Larger_ones_are_rounded_to_the_nearest_once()
    {
        // A tie at 2^24 + 1 goes to the even neighbour; the one at 2^60 + 2^36 has a 1 below, which a way through double would lose.
        int[] ints = [int.MinValue, int.MinValue + 1, -16777217, -1, 0, 1, 16777216, 16777217, 16777219, 2147483583, 2147483584, 2147483647];
        float[] intsAsSingles = [-2147483648f, -2147483648f, -16777216f, -1, 0, 1, 16777216f, 16777216f, 16777220f, 2147483520f, 2147483648f, 2147483648f];
        Check<float, int>(ProductLosses.SingleOfInt32, ints, intsAsSingles);
        Check<double, int>(ProductLosses.DoubleOfInt32, ints, [.. ints.Select(v => (double)v)]);

        long[] longs =
        [
            long.MinValue, long.MaxValue, -1, 0, 1, 16777217, 9007199254740993, 9007199254740995, -9007199254740993,
            (1L << 60) + (1L << 36), (1L << 60) + (1L << 36) + 1, -(1L << 60) - (1L << 36) - 1,
        ];
        float[] longsAsSingles =
        [
            -9223372036854775808f, 9223372036854775808f, -1, 0, 1, 16777216f, 9007199254740992f, 9007199254740992f, -9007199254740992f,
            1152921504606846976f, 1152921642045800448f, -1152921642045800448f,
        ];
        double[] longsAsDoubles =
        [
            -9223372036854775808.0, 9223372036854775808.0, -1, 0, 1, 16777217, 9007199254740992, 9007199254740996, -9007199254740992,
            1152921573326323712, 1152921573326323712, -1152921573326323712,
        ];
        Check<float, long>(ProductLosses.SingleOfInt64, longs, longsAsSingles);
        Check<double, long>(ProductLosses.DoubleOfInt64, longs, longsAsDoubles);
    }

    [Fact]
    public void Truth_values_are_0_and_1_and_floats_are_themselves()
    {
        Check<float, bool>(ProductLosses.SingleOfBoolean, [true, false, false, true, true], [1, 0, 0, 1, 1]);
        Check<double, bool>(ProductLosses.DoubleOfBoolean, [true, false, false, true, true], [1, 0, 0, 1, 1]);
        Check<float, Half>(ProductLosses.SingleOfHalf, [(Half)1.5, Half.Epsilon, Half.MaxValue, Half.NegativeInfinity, (Half)(-0.1)], [1.5f, 5.9604645e-8f, 65504, float.NegativeInfinity, -0.099975586f]);
        Check<double, Half>(ProductLosses.DoubleOfHalf, [(Half)1.5, Half.Epsilon, Half.MaxValue, Half.NegativeInfinity, (Half)(-0.1)], [1.5, Math.ScaleB(1, -24), 65504, double.NegativeInfinity, -0.0999755859375]);
        Check<double, float>(ProductLosses.DoubleOfSingle, [0.1f, float.Epsilon, float.MaxValue, float.NaN], [0.10000000149011612, Math.ScaleB(1, -149), 3.4028234663852886e38, double.NaN]);
    }

    [Fact]
    public void Labels_of_every_type_mean_the_same()
    {
        foreach (var length in Enumerable.Range(0, 257).Concat([65535, 65536, 65537]))
        {
            var random = new Inputs(3);
            var (x, y) = (new float[length], new float[length]);
            random.Fill(x, Domain.Real);
            random.FillLabels(y, [0, 1]);
            var (dx, d2x) = (new float[length], new float[length]);
            var loss = LabelLosses.OfSingles(x, y, dx, d2x);
            Check<byte>(LabelLosses.OfBytes, v => (byte)v);
            Check<sbyte>(LabelLosses.OfSBytes, v => (sbyte)v);
            Check<short>(LabelLosses.OfInt16s, v => (short)v);
            Check<int>(LabelLosses.OfInt32s, v => (int)v);
            Check<long>(LabelLosses.OfInt64s, v => (long)v);
            Check<bool>(LabelLosses.OfBooleans, v => v == 1);
            Check<bool>(LabelLosses.OfTruth, v => v == 1);
            Check<Half>(LabelLosses.OfHalves, v => (Half)v);

            // What is known of a label may change how the loss is computed, and so its last bits.
            void Check<TLabel>(LabelledLoss<TLabel> kernel, Converter<float, TLabel> convert)
                where TLabel : unmanaged
            {
                var (gradient, hessian) = (new Guarded<float>(length), new Guarded<float>(length));
                Assert.Equal(loss, kernel(x, Array.ConvertAll(y, convert), gradient.Span, hessian.Span), 1e-6f * loss);
                AssertNear(dx, gradient.Span);
                AssertNear(d2x, hessian.Span);
                Assert.True(gradient.IsIntact && hessian.IsIntact);
            }
        }
    }

    // Half of 4 ulp on either side.
    private static void AssertNear(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual)
    {
        for (var i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(actual[i] - expected[i]) <= 5e-7f * Math.Abs(expected[i]), $"{actual[i]:R} for {expected[i]:R} at {i}");
    }

    // With x = 1 the values are the labels as the kernel sees them, and the gradient is, with any x.
    private static void Check<T, TLabel>(ProductLoss<T, TLabel> kernel, TLabel[] labels, T[] expected)
        where T : unmanaged, System.Numerics.INumber<T>
    {
        foreach (var length in Lengths)
        {
            for (var start = 0; start < labels.Length; start += length)
            {
                TLabel[] y = [.. Enumerable.Range(start, length).Select(i => labels[i % labels.Length])];
                T[] exact = [.. Enumerable.Range(start, length).Select(i => expected[i % labels.Length])];
                T[] x = [.. Enumerable.Repeat(T.One, length)];
                var (dx, values) = (new Guarded<T>(length), new Guarded<T>(length));
                kernel(x, y, dx.Span, values.Span);
                Assert.Equal<IEnumerable<T>>(exact, dx.Span.ToArray());
                Assert.Equal<IEnumerable<T>>(exact, values.Span.ToArray());
                Assert.True(dx.IsIntact && values.IsIntact);
            }
        }
    }
}
