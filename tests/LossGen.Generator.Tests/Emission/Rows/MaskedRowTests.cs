using System;
using System.Linq;
using LossGen.Generator.Declarations;

namespace LossGen.Generator.Tests.Emission.Rows;

/// <summary>Rows that do not count, weights per class, and the loss of each row.</summary>
public sealed class MaskedRowTests : IClassFixture<MaskedRowTests.Compiled>
{
    private readonly Compiled compiled;

    public MaskedRowTests(Compiled compiled) => this.compiled = compiled;

    public delegate double Method(ReadOnlySpan<Half> x, ReadOnlySpan<short> y, ReadOnlySpan<double> w, int classes, Span<float> dx, Span<float> values);

    [Theory]
    [InlineData(1, 3)]
    [InlineData(5, 40)]
    [InlineData(64, 70)]
    [InlineData(65, 70)]
    [InlineData(1000, 70)]
    public void The_weighted_mean_is_over_the_rows_that_count(int classes, int rows)
    {
        (Half[] x, short[] y, double[] w) = Data(classes, rows);
        double[] wide = [.. x.Select(static value => (double)value)], p = new double[classes];
        float[] dx = new float[x.Length], values = new float[rows];
        double loss = compiled.Any.Methods[0](x, y, w, classes, dx, values);
        double expected = 0, weight = Enumerable.Range(0, rows).Where(row => y[row] != -100).Sum(row => w[y[row]]);
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<double> here = wide.AsSpan(row * classes, classes);
            bool counts = y[row] != -100;
            int label = counts ? y[row] : 0;
            double value = w[label] * CrossEntropyKernel.Reference(here, [label], classes, p).Loss;
            expected += counts ? value : 0;
            Assert.Equal(counts ? (float)value : 0, values[row], 1e-6f);
            for (int c = 0; c < classes; c++)
                Assert.Equal(counts ? (float)(w[label] / weight * (p[c] - (c == label ? 1 : 0))) : 0, dx[(row * classes) + c], 1e-7f);
        }

        Assert.Equal(expected / weight, loss, 1e-12);
        foreach (Method method in compiled.Any.Methods.Skip(1))
        {
            float[] otherDx = new float[x.Length], otherValues = new float[rows];
            Assert.Equal(loss, method(x, y, w, classes, otherDx, otherValues));
            RowPoints.AssertSameBits(dx, otherDx);
            RowPoints.AssertSameBits(values, otherValues);
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(80)]
    public void The_index_of_a_row_that_counts_is_checked(int classes)
    {
        (Half[] x, short[] y, double[] w) = Data(classes, 200);
        y[150] = (short)classes;
        float[] dx = [.. Enumerable.Repeat(7f, x.Length)];
        var error = Assert.Throws<ArgumentOutOfRangeException>("y", () => compiled.Any.Methods[0](x, y, w, classes, dx, new float[200]));
        Assert.Contains($"The class index {classes} of row 150 in 'y' is outside", error.Message, StringComparison.Ordinal);
        Assert.All(dx, static value => Assert.Equal(7f, value));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(80)]
    public void Where_no_row_counts_the_mean_is_zero_and_so_are_its_gradients(int classes)
    {
        (Half[] x, short[] y, double[] w) = Data(classes, 20);
        Array.Fill(y, (short)-100);
        Array.Fill(x, Half.NaN);
        foreach (Method method in compiled.Any.Methods)
        {
            float[] dx = [.. Enumerable.Repeat(7f, x.Length)], values = [.. Enumerable.Repeat(7f, 20)];
            Assert.Equal(0, method(x, y, w, classes, dx, values));
            Assert.All(dx.Concat(values), static value => Assert.Equal(0f, value));
        }
    }

    [Fact]
    public void Where_no_row_counts_an_exception_is_thrown_on_demand()
    {
        using EmittedRows<Method> throwing = new(MaskedKernel.Build(EmptyPolicy.Throw));
        float[] dx = [7, 7];
        Assert.Throws<InvalidOperationException>(() => throwing.Methods[0]([(Half)1, (Half)2], [-100], [1, 1], 2, dx, [0]));
        Assert.Equal([7, 7], dx);
    }

    private static (Half[] X, short[] Y, double[] W) Data(int classes, int rows)
    {
        short[] y = [.. RowPoints.Indices(rows, classes, 3).Select(static (index, row) => row % 3 == 1 ? (short)-100 : (short)index)];
        return (RowPoints.Halves(rows * classes, 6, 4), y, [.. RowPoints.Numbers(classes, 1, 5).Select(static number => number + 1.5)]);
    }

    /// <summary>The kernel, compiled once.</summary>
    public sealed class Compiled : IDisposable
    {
        internal EmittedRows<Method> Any { get; } = new(MaskedKernel.Build());

        public void Dispose() => Any.Dispose();
    }
}
