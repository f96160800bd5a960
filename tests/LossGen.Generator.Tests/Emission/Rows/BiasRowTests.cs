using System;
using System.Linq;
using LossGen.Generator.Declarations;

namespace LossGen.Generator.Tests.Emission.Rows;

/// <summary>What is per class, per row and for all rows, in every dialect, against plain loops.</summary>
public sealed class BiasRowTests : IClassFixture<BiasRowTests.Compiled>
{
    private readonly Compiled compiled;

    public BiasRowTests(Compiled compiled) => this.compiled = compiled;

    public delegate double Method(ReadOnlySpan<float> x, ReadOnlySpan<double> b, ReadOnlySpan<Half> t, ReadOnlySpan<sbyte> k, int classes, float a, Span<float> dx, Span<float> db, Span<float> dt, out double da);

    public delegate double AddingMethod(ReadOnlySpan<float> x, ReadOnlySpan<double> b, ReadOnlySpan<Half> t, ReadOnlySpan<sbyte> k, int classes, float a, Span<float> dx, Span<Half> db, Span<Half> dt, out double da);

    public static TheoryData<int, int> Sizes => RowPoints.Sizes;

    [Theory]
    [MemberData(nameof(Sizes))]
    public void All_shapes_are_right_and_the_same_in_every_dialect(int classes, int rows)
    {
        const float A = 0.75f;
        Data data = new(classes, rows);
        float[] dx = new float[data.X.Length], db = new float[classes], dt = new float[rows];
        double loss = compiled.Any.Methods[0](data.X, data.B, data.T, data.K, classes, A, dx, db, dt, out double da);

        double expected = 0, size = 0, expectedDa = 0;
        double[] expectedDb = new double[classes], sizesDb = new double[classes];
        for (int row = 0; row < rows; row++)
        {
            double squares = 0, largest = double.NegativeInfinity, sum = 0, sumSize = 0, weighted = 0, weightedSize = 0;
            for (int c = 0; c < classes; c++)
            {
                double x = data.X[(row * classes) + c], u = x + (float)data.B[c] - (double)data.T[row], slope = 2 * A / classes * u;
                squares += u * u;
                largest = Math.Max(largest, u);
                sum += slope;
                sumSize += 2 * A / classes * (Math.Abs(x) + 3);
                weighted += c * x;
                weightedSize += Math.Abs(c * x);
                expectedDb[c] += slope;
                sizesDb[c] += 2 * A / classes * (Math.Abs(x) + 3);
                RowPoints.AssertNear(slope, dx[(row * classes) + c], 2 * A / classes * (Math.Abs(x) + 3), 4);
            }

            double bias = data.B[data.K[row] - 1];
            expected += (A * squares / classes) + bias + largest + weighted;
            size += (A * squares / classes) + Math.Abs(bias) + Math.Abs(largest) + weightedSize + 3;
            expectedDa += squares / classes;
            RowPoints.AssertNear(-sum, dt[row], sumSize, 4);
        }

        RowPoints.AssertNear(expected, loss, size, 4);
        RowPoints.AssertNear(expectedDa, da, expectedDa + 1, 4);
        for (int c = 0; c < classes; c++)
            RowPoints.AssertNear(expectedDb[c], db[c], sizesDb[c], 4);

        foreach (Method method in compiled.Any.Methods.Skip(1))
        {
            float[] otherDx = new float[data.X.Length], otherDb = new float[classes], otherDt = new float[rows];
            Assert.Equal(loss, method(data.X, data.B, data.T, data.K, classes, A, otherDx, otherDb, otherDt, out double otherDa));
            Assert.Equal(da, otherDa);
            RowPoints.AssertSameBits(dx, otherDx);
            RowPoints.AssertSameBits(db, otherDb);
            RowPoints.AssertSameBits(dt, otherDt);
        }
    }

    [Theory]
    [InlineData(10, 20)]
    [InlineData(80, 20)]
    public void Gradients_per_row_and_class_are_added_where_that_is_asked_for(int classes, int rows)
    {
        Data data = new(classes, rows);
        using EmittedRows<AddingMethod> adding = new(BiasKernel.Build(accumulate: true, ElementType.Half));
        float[] dx = new float[data.X.Length], db = new float[classes], dt = new float[rows];
        compiled.Any.Methods[0](data.X, data.B, data.T, data.K, classes, 1, dx, db, dt, out double da);
        foreach (AddingMethod method in adding.Methods)
        {
            float[] dxSum = [.. Enumerable.Repeat(0.5f, dx.Length)];
            Half[] dbSum = [.. Enumerable.Repeat((Half)0.5, classes)], dtSum = [.. Enumerable.Repeat((Half)0.5, rows)];
            method(data.X, data.B, data.T, data.K, classes, 1, dxSum, dbSum, dtSum, out double daSum);
            Assert.Equal(da, daSum);
            Assert.Equal(dx.Select(static value => 0.5f + value), dxSum);
            Assert.Equal(dt.Select(static value => (Half)(0.5 + value)), dtSum);
            for (int c = 0; c < classes; c++)
                Assert.Equal(0.5 + db[c], (double)dbSum[c], 1e-3 * (1 + Math.Abs(db[c])));
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(80)]
    public void A_computed_index_outside_the_classes_is_found(int classes)
    {
        Data data = new(classes, 100);
        data.K[70] = 0;
        float[] dx = [.. Enumerable.Repeat(7f, data.X.Length)];
        var error = Assert.Throws<ArgumentOutOfRangeException>("k", () => compiled.Any.Methods[0](data.X, data.B, data.T, data.K, classes, 1, dx, new float[classes], new float[100], out _));
        Assert.Contains("class index -1 of row 70", error.Message, StringComparison.Ordinal);
        Assert.All(dx, static value => Assert.Equal(7f, value));
    }

    [Fact]
    public void Lengths_per_class_and_per_row_are_checked()
    {
        Data data = new(4, 6);
        Method method = compiled.Any.Methods[0];
        Assert.Throws<ArgumentException>("b", () => method(data.X, new double[5], data.T, data.K, 4, 1, new float[24], new float[4], new float[6], out _));
        Assert.Throws<ArgumentException>("t", () => method(data.X, data.B, new Half[5], data.K, 4, 1, new float[24], new float[4], new float[6], out _));
        Assert.Throws<ArgumentException>("db", () => method(data.X, data.B, data.T, data.K, 4, 1, new float[24], new float[3], new float[6], out _));
        Assert.Throws<ArgumentException>("dt", () => method(data.X, data.B, data.T, data.K, 4, 1, new float[24], new float[4], new float[7], out _));
        float[] both = new float[6];
        Assert.Throws<ArgumentException>("db", () => method(data.X, data.B, data.T, data.K, 4, 1, new float[24], both.AsSpan(0, 4), both, out _));
    }

    [Fact]
    public void No_rows_set_what_is_per_class_to_zero()
    {
        float[] db = [1, 2, 3];
        Assert.Equal(0, compiled.Any.Methods[0]([], [1, 2, 3], [], [], 3, 1, [], db, [], out double da));
        Assert.Equal(0, da);
        Assert.Equal([0, 0, 0], db);
    }

    /// <summary>The kernel, compiled once.</summary>
    public sealed class Compiled : IDisposable
    {
        internal EmittedRows<Method> Any { get; } = new(BiasKernel.Build());

        public void Dispose() => Any.Dispose();
    }

    private sealed record Data(int Classes, int Rows)
    {
        public float[] X { get; } = RowPoints.Singles(Rows * Classes, 4, Classes);

        public double[] B { get; } = RowPoints.Numbers(Classes, 1, Rows);

        public Half[] T { get; } = RowPoints.Halves(Rows, 2, 5);

        public sbyte[] K { get; } = [.. RowPoints.Indices(Rows, Math.Min(Classes, 100), 6).Select(static index => (sbyte)(index + 1))];
    }
}
