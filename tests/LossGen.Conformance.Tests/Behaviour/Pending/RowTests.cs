using System;
using System.Linq;
using LossGen.KernelHost;
using LossGen.KernelHost.Kernels;

namespace LossGen.Conformance.Tests.Behaviour;

/// <summary>Losses over rows: hand-worked points, every shape, the tails, masked classes and rows, and errors.</summary>
public sealed class RowTests
{
    [Fact]
    public void Equal_logits_share_the_probability()
    {
        var dx = new float[3];
        Assert.Equal(1.0986123f, RowLosses.CrossEntropy([0, 0, 0], [2], 3, dx));
        AssertNear([1.0 / 3, 1.0 / 3, -2.0 / 3], dx);
    }

    [Theory]
    [InlineData(16, 1.1253516838e-7, 1.1253516206e-7)]
    [InlineData(17, 4.1399376331e-8, 4.1399375474e-8)]
    [InlineData(20, 2.0611536203e-9, 2.0611536182e-9)]
    [InlineData(80, 1.8048513878e-35, 1.8048513878e-35)]
    public void A_sure_and_right_row_keeps_its_tail(float margin, double loss, double other)
    {
        var dx = new float[2];
        Assert.Equal(loss, RowLosses.CrossEntropy([margin, 0], [0], 2, dx), loss * 1e-6);
        AssertNear([-other, other], dx);
        Assert.Equal(loss, RowLosses.CrossEntropy([0, margin], [1], 2, dx), loss * 1e-6);
        AssertNear([other, -other], dx);
    }

    [Fact]
    public void Large_logits_neither_overflow_nor_cancel()
    {
        // log(1 + e^-1 + e^-2), and the softmax of 0, 1, -1.
        var dx = new float[3];
        foreach (var offset in (float[])[0, 1000, -1000, 100_000])
        {
            Assert.Equal(0.40760596, RowLosses.CrossEntropy([offset, offset + 1, offset - 1], [1], 3, dx), 1e-6);
            AssertNear([0.24472847, -0.33475904, 0.09003057], dx);
        }
    }

    [Fact]
    public void A_logit_of_minus_infinity_is_a_masked_class()
    {
        var dx = new float[3];
        Assert.Equal(0.6931472f, RowLosses.CrossEntropy([float.NegativeInfinity, 0, 0], [1], 3, dx));
        Assert.Equal([0, -0.5f, 0.5f], dx);
        Assert.Equal(0.6931472f, RowLosses.SoftLabels([float.NegativeInfinity, 0, 0], [0, 1, 0], 3, dx));
        Assert.Equal([0, -0.5f, 0.5f], dx);
    }

    [Fact]
    public void A_row_of_one_class_has_no_loss()
    {
        var dx = new float[2];
        Assert.Equal(0, RowLosses.CrossEntropy([3, -4], [0, 0], 1, dx));
        Assert.Equal([0, 0], dx);
    }

    [Fact]
    public void Every_shape_is_the_textbook_formula()
    {
        foreach (var classes in (int[])[1, 2, 3, 4, 7, 8, 10, 15, 16, 17, 31, 33, 63, 64, 65, 100, 257, 1000])
            foreach (var rows in (int[])[1, 2, 5, 16, 17, 33])
            {
                var random = new Inputs((ulong)(classes * 100 + rows));
                var x = new float[rows * classes];
                random.Fill(x, Domain.Real);
                var y = Enumerable.Range(0, rows).Select(r => r * 7919 % classes).ToArray();
                var (gradient, values) = (new float[x.Length], new float[rows]);
                var sum = RowLosses.CrossEntropySum(x, y, classes, gradient, values);
                Assert.Equal(values.Sum(v => (double)v), sum, 1e-6 * Math.Abs(sum) + 1e-9);
                for (var r = 0; r < rows; r++)
                {
                    var row = x.AsSpan(r * classes, classes).ToArray();
                    var total = row.Sum(v => Math.Exp(v));
                    Assert.Equal(Math.Log(total) - row[y[r]], values[r], 1e-5);
                    AssertNear(
                        [.. row.Select((v, j) => Math.Exp(v) / total - (j == y[r] ? 1 : 0))], gradient.AsSpan(r * classes, classes), 1e-6);
                }

                var inPlace = (float[])x.Clone();
                Assert.Equal(sum, RowLosses.CrossEntropySum(inPlace, y, classes, inPlace, new float[rows]));
                Assert.Equal(gradient, inPlace);
            }
    }

    [Fact]
    public void A_constant_row_length_makes_the_same_loss()
    {
        var random = new Inputs(10);
        var x = new float[10 * 37];
        random.Fill(x, Domain.Real);
        var y = Enumerable.Range(0, 37).Select(r => r * 3 % 10).ToArray();
        var (expected, dx) = (new float[x.Length], new float[x.Length]);
        var loss = RowLosses.CrossEntropy(x, y, 10, expected);
        Assert.Equal(loss, RowLosses.CrossEntropyOf10(x, Array.ConvertAll(y, v => (byte)v), 10, dx), 1e-6 * loss);
        AssertNear([.. expected.Select(v => (double)v)], dx, 1e-7);

        var error = Assert.Throws<ArgumentException>(
            "classes", () => RowLosses.CrossEntropyOf10(new float[11], new byte[1], 11, new float[11]));
        Assert.Equal("The row length 'classes' is 11, but the loss is declared for rows of 10. (Parameter 'classes')", error.Message);
    }

    [Fact]
    public void A_masked_row_counts_nowhere()
    {
        var dx = new float[] { 7, 7, 7, 7 };
        Assert.Equal(0.6931472f, RowLosses.CrossEntropy([float.NaN, 1, 0, 0], [-100, 1], 2, dx));
        Assert.Equal([0, 0, 0.5f, -0.5f], dx);
        Assert.Equal(0, RowLosses.CrossEntropy([1, 2, 3, 4], [-100, -100], 2, dx));
        Assert.Equal([0, 0, 0, 0], dx);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void A_class_index_outside_the_row_is_refused_before_anything_is_written(int index)
    {
        var dx = new float[] { 7, 7, 7, 7 };
        var error = Assert.Throws<ArgumentOutOfRangeException>("y", () => RowLosses.CrossEntropy([1, 2, 3, 4], [0, index], 2, dx));
        Assert.StartsWith(
            $"The class index {index} of row 1 in 'y' is outside the row, whose indices are 0 to 1. (Parameter 'y')",
            error.Message,
            StringComparison.Ordinal);
        Assert.Equal(index, Convert.ToInt64(error.ActualValue, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal([7, 7, 7, 7], dx);
    }

    [Fact]
    public void A_shape_that_does_not_fit_is_refused_before_anything_is_written()
    {
        var dx = new float[] { 7, 7, 7, 7 };
        Refuses(
            "y",
            "The length of 'y' is 1, but should be 2, the number of rows of 'x'.",
            () => RowLosses.CrossEntropy(new float[4], [0], 2, dx));
        Refuses(
            "dx",
            "The length of 'dx' is 4, but should be 6, the length of 'x'.",
            () => RowLosses.CrossEntropy(new float[6], [0, 0, 0], 2, dx));
        Refuses(
            "classes",
            "The row length 'classes' is 0, but should be at least 1.",
            () => RowLosses.CrossEntropy(new float[4], [0], 0, dx));
        Refuses(
            "x",
            "The length of 'x' is 4, but should be a multiple of 3, the row length 'classes'.",
            () => RowLosses.CrossEntropy(new float[4], [0], 3, dx));
        Refuses(
            "w",
            "The length of 'w' is 3, but should be 2, the row length 'classes'.",
            () => RowLosses.ClassWeighted(new float[4], [0, 0], new float[3], 2, dx));
        Refuses(
            "w",
            "The length of 'w' is 3, but should be 2, the number of rows of 'x'.",
            () => RowLosses.SampleWeighted(new float[4], [0, 0], new float[3], 2, dx));
        Assert.Equal([7, 7, 7, 7], dx);

        static void Refuses(string parameter, string message, Action run) =>
            Assert.Equal($"{message} (Parameter '{parameter}')", Assert.Throws<ArgumentException>(parameter, run).Message);
    }

    [Fact]
    public void A_NaN_stays_in_its_row()
    {
        var (dx, values) = (new float[6], new float[3]);
        Assert.Equal(float.NaN, RowLosses.CrossEntropySum([0, 0, float.NaN, 0, 0, 0], [0, 0, 1], 2, dx, values));
        Assert.Equal([-0.5f, 0.5f, float.NaN, float.NaN, 0.5f, -0.5f], dx);
        Assert.Equal([0.6931472f, float.NaN, 0.6931472f], values);
    }

    [Fact]
    public void Weights_by_class_and_by_sample_divide_by_their_sum()
    {
        var dx = new float[4];
        Assert.Equal(0.6931472f, RowLosses.ClassWeighted([0, 0, 0, 0], [0, 1], [3, 1], 2, dx));
        Assert.Equal([-0.375f, 0.375f, 0.125f, -0.125f], dx);
        Assert.Equal(0.6931472f, RowLosses.SampleWeighted([0, 0, 0, 0], [0, 1], [1, 3], 2, dx));
        Assert.Equal([-0.125f, 0.125f, 0.375f, -0.375f], dx);
    }

    private static void AssertNear(double[] expected, ReadOnlySpan<float> actual, double absolute = 0)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], Math.Max(Math.Abs(expected[i]) * 2e-6, absolute));
    }
}
