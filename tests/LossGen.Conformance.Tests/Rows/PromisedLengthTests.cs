using System;
using System.Linq;
using System.Numerics;

namespace LossGen.Conformance.Tests.Rows;

/// <summary>A promised row length changes the code and not a bit: whatever the number of rows, the kernel of any length gives the same.</summary>
public sealed class PromisedLengthTests
{
    // Every number of rows that leaves a group unfilled, and beyond the rows that take their steps together.
    private static readonly int[] RowCounts = [.. Enumerable.Range(0, 41), 63, 64, 65, 130];

    public static TheoryData<int> Lengths => [1, 2, 3, 4, 7, 8, 10, 16, 17, 32, 33, 64];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void In_float_the_bits_are_those_of_any_length(int classes)
    {
        foreach (var rows in RowCounts)
        {
            var inputs = new Inputs<float>(rows, classes);
            float[][] outputs = inputs.Outputs(), expected = inputs.Outputs();
            var loss = PromisedLosses.Promised[classes](inputs.X, inputs.Y, inputs.B, inputs.W, classes, 0.3f, outputs[0], outputs[1], outputs[2]);
            AssertSame(PromisedLosses.Any(inputs.X, inputs.Y, inputs.B, inputs.W, classes, 0.3f, expected[0], expected[1], expected[2]), loss, expected, outputs);
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void In_double_the_bits_are_those_of_any_length(int classes)
    {
        foreach (var rows in RowCounts)
        {
            var inputs = new Inputs<double>(rows, classes);
            double[][] outputs = inputs.Outputs(), expected = inputs.Outputs();
            var loss = DoublePromisedLosses.Promised[classes](inputs.X, inputs.Y, inputs.B, inputs.W, classes, 0.3, outputs[0], outputs[1], outputs[2]);
            AssertSame(DoublePromisedLosses.Any(inputs.X, inputs.Y, inputs.B, inputs.W, classes, 0.3, expected[0], expected[1], expected[2]), loss, expected, outputs);
        }
    }

    [Fact]
    public void Another_length_than_the_promised_one_is_refused()
    {
        var inputs = new Inputs<float>(2, 8);
        var outputs = inputs.Outputs();
        var error = Assert.Throws<ArgumentException>(() => PromisedLosses.Of4(inputs.X, inputs.Y, inputs.B, inputs.W, 8, 1, outputs[0], outputs[1], outputs[2]));
        Assert.Equal("classes", error.ParamName);
        Assert.All(outputs, output => Assert.All(output, value => Assert.Equal(Inputs<float>.Unwritten, value)));
    }

    private static void AssertSame<T>(T expectedLoss, T loss, T[][] expected, T[][] outputs)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        Assert.Equal(Bits(expectedLoss), Bits(loss));
        foreach (var (left, right) in expected.Zip(outputs)) Assert.Equal(left.Select(Bits), right.Select(Bits));
    }

    // All NaNs are one: their payload is no promise.
    private static long Bits<T>(T value)
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        T.IsNaN(value) ? long.MinValue + 1 : BitConverter.DoubleToInt64Bits(double.CreateTruncating(value));

    private sealed class Inputs<T>
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        public static readonly T Unwritten = T.CreateTruncating(-12345);

        // Ties, zeros of both signs, a margin that leaves nothing of the others, masked classes, and what spoils a row.
        private static readonly double[] Special = [0, -0.0, 1, 1, 200, -200, double.NegativeInfinity, double.PositiveInfinity, double.NaN, 1e-30];

        public Inputs(int rows, int classes)
        {
            var random = new Random(rows * 1000 + classes);
            T Next(double scale) => T.CreateTruncating((random.NextDouble() - 0.5) * scale);
            X = [.. Enumerable.Range(0, rows * classes).Select(i => i / classes % 5 == 3 ? T.CreateTruncating(Special[random.Next(Special.Length)]) : Next(8))];
            Y = [.. Enumerable.Range(0, rows).Select(_ => random.Next(7) == 0 ? -100 : random.Next(classes))];
            B = [.. Enumerable.Range(0, classes).Select(_ => Next(2))];
            W = [.. Enumerable.Range(0, classes).Select(_ => Next(1) + T.One)];
        }

        public T[] X { get; }

        public int[] Y { get; }

        public T[] B { get; }

        public T[] W { get; }

        public T[][] Outputs() => [.. new[] { X.Length, B.Length, Y.Length }.Select(length => Enumerable.Repeat(Unwritten, length).ToArray())];
    }
}
