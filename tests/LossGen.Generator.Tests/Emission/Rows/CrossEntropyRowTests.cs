using System;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Emission.Rows;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Tests.Emission.Rows;

/// <summary>Cross-entropy over rows, emitted from a kernel made by hand: against plain loops in double, in every dialect, at every kind of row length.</summary>
public sealed class CrossEntropyRowTests : IClassFixture<CrossEntropyRowTests.Compiled>
{
    private readonly Compiled compiled;

    public CrossEntropyRowTests(Compiled compiled) => this.compiled = compiled;

    public delegate double Method(ReadOnlySpan<float> x, ReadOnlySpan<int> y, int classes, Span<float> dx);

    public delegate double OfHalves(ReadOnlySpan<Half> x, ReadOnlySpan<long> y, int classes, Span<Half> dx);

    public delegate double OfDoubles(ReadOnlySpan<double> x, ReadOnlySpan<byte> y, int classes, Span<double> dx);

    public delegate double IntoDoubles(ReadOnlySpan<float> x, ReadOnlySpan<int> y, int classes, Span<double> dx);

    public static TheoryData<int, int> Sizes => RowPoints.Sizes;

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Loss_and_gradient_are_right_and_the_same_in_every_dialect(int classes, int rows) => Compare(compiled.Any.Methods, classes, rows);

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(RowLayout.LongestShortRow)]
    [InlineData(RowLayout.LongestShortRow + 1)]
    [InlineData(100)]
    public void A_promised_row_length_gives_the_same(int classes)
    {
        using EmittedRows<Method> promised = new(CrossEntropyKernel.Build(classes));
        Assert.Equal(classes <= RowLayout.LongestShortRow, promised.File.Contains("RunShort(", StringComparison.Ordinal));
        Assert.Equal(classes > RowLayout.LongestShortRow, promised.File.Contains("RunLong(", StringComparison.Ordinal));
        foreach (int rows in new[] { 1, 15, 17, 65 })
            Compare([.. promised.Methods, compiled.Any.Methods[0]], classes, rows);

        Assert.Throws<ArgumentException>(nameof(classes), () => promised.Methods[0](new float[classes + 1], [0], classes + 1, new float[classes + 1]));
    }

    [Theory]
    [InlineData(3, 40)]
    [InlineData(100, 5)]
    [InlineData(1037, 3)]
    public void The_gradient_may_overwrite_its_logits(int classes, int rows)
    {
        float[] x = RowPoints.Singles(rows * classes, 8, 1), dx = new float[x.Length];
        int[] y = RowPoints.Indices(rows, classes, 2);
        double loss = compiled.Any.Methods[0](x, y, classes, dx);
        foreach (Method method in compiled.Any.Methods)
        {
            float[] both = [.. x];
            Assert.Equal(loss, method(both, y, classes, both));
            RowPoints.AssertSameBits(dx, both);
        }
    }

    [Theory]
    [InlineData(7, 33)]
    [InlineData(200, 9)]
    public void Halves_are_converted_on_the_way_in_and_out(int classes, int rows)
    {
        using EmittedRows<OfHalves> emitted = new(CrossEntropyKernel.Build(index: ElementType.Int64, input: ElementType.Half, output: ElementType.Half));
        using EmittedRows<OfHalves> adding = new(CrossEntropyKernel.Build(index: ElementType.Int64, input: ElementType.Half, output: ElementType.Half, accumulate: true));
        Half[] x = RowPoints.Halves(rows * classes, 4, 3);
        float[] wide = [.. x.Select(static value => (float)value)], dx = new float[x.Length];
        int[] y = RowPoints.Indices(rows, classes, 4);
        double loss = compiled.Any.Methods[0](wide, y, classes, dx);
        for (int i = 0; i < 3; i++)
        {
            Half[] actual = new Half[x.Length], sums = [.. Enumerable.Repeat((Half)0.25, x.Length)];
            Assert.Equal(loss, emitted.Methods[i](x, [.. y.Select(static label => (long)label)], classes, actual));
            Assert.Equal(dx.Select(static value => (Half)value), actual);
            Assert.Equal(loss, adding.Methods[i](x, [.. y.Select(static label => (long)label)], classes, sums));
            Assert.Equal(dx.Select(static value => (Half)(0.25f + value)), sums);
        }
    }

    [Theory]
    [InlineData(7, 33)]
    [InlineData(200, 9)]
    public void Gradients_are_added_where_that_is_asked_for(int classes, int rows)
    {
        using EmittedRows<Method> adding = new(CrossEntropyKernel.Build(accumulate: true));
        using EmittedRows<IntoDoubles> wide = new(CrossEntropyKernel.Build(output: ElementType.Double, accumulate: true));
        float[] x = RowPoints.Singles(rows * classes, 8, 5), dx = new float[x.Length];
        int[] y = RowPoints.Indices(rows, classes, 6);
        compiled.Any.Methods[0](x, y, classes, dx);
        for (int i = 0; i < 3; i++)
        {
            float[] sums = [.. Enumerable.Repeat(0.5f, x.Length)];
            double[] wideSums = [.. Enumerable.Repeat(0.1, x.Length)];
            adding.Methods[i](x, y, classes, sums);
            wide.Methods[i](x, y, classes, wideSums);
            Assert.Equal(dx.Select(static value => 0.5f + value), sums);
            Assert.Equal(dx.Select(static value => 0.1 + value), wideSums);
        }
    }

    [Theory]
    [InlineData(3, 20)]
    [InlineData(64, 9)]
    [InlineData(255, 9)]
    public void Doubles_have_the_digits_of_doubles(int classes, int rows)
    {
        using EmittedRows<OfDoubles> emitted = new(CrossEntropyKernel.Build(index: ElementType.Byte, input: ElementType.Double, output: ElementType.Double, precision: Precision.Double));
        double[] x = RowPoints.Numbers(rows * classes, 8, 7), p = new double[x.Length], first = new double[x.Length];
        int[] y = RowPoints.Indices(rows, classes, 8);
        (double expected, double size) = CrossEntropyKernel.Reference(x, y, classes, p);
        byte[] labels = [.. y.Select(static label => (byte)label)];
        double loss = emitted.Methods[0](x, labels, classes, first);
        RowPoints.AssertNear(expected, loss, size, 4, 2.220446049250313e-16);
        for (int i = 0; i < x.Length; i++)
        {
            double label = i % classes == y[i / classes] ? 1 : 0;
            RowPoints.AssertNear((p[i] - label) / rows, first[i], (p[i] + label) / rows, 8, 2.220446049250313e-16);
        }

        foreach (OfDoubles method in emitted.Methods)
        {
            double[] dx = new double[x.Length];
            Assert.Equal(loss, method(x, labels, classes, dx));
            RowPoints.AssertSameBits(first, dx);
        }
    }

    [Theory]
    [InlineData(5, 20)]
    [InlineData(70, 20)]
    public void A_class_index_outside_its_row_is_found_before_anything_is_written(int classes, int rows)
    {
        float[] x = RowPoints.Singles(rows * classes, 8, 9), dx = [.. Enumerable.Repeat(7f, x.Length)];
        foreach (int wrong in new[] { -1, classes, int.MaxValue, int.MinValue })
        {
            int[] y = RowPoints.Indices(rows, classes, 10);
            y[^1] = wrong;
            var error = Assert.Throws<ArgumentOutOfRangeException>("y", () => compiled.Any.Methods[0](x, y, classes, dx));
            Assert.Contains("row 19", error.Message, StringComparison.Ordinal);
            Assert.All(dx, static value => Assert.Equal(7f, value));
        }
    }

    [Fact]
    public void Lengths_that_do_not_fit_are_found()
    {
        Method method = compiled.Any.Methods[0];
        Assert.Throws<ArgumentException>("x", () => method(new float[7], [0, 0], 3, new float[7]));
        Assert.Throws<ArgumentException>("classes", () => method(new float[6], [0, 0], 0, new float[6]));
        Assert.Throws<ArgumentException>("y", () => method(new float[6], [0], 3, new float[6]));
        Assert.Throws<ArgumentException>("dx", () => method(new float[6], [0, 0], 3, new float[5]));
    }

    [Fact]
    public void No_rows_have_the_mean_zero() => Assert.Equal(0, compiled.Any.Methods[0]([], [], 3, []));

    [Theory]
    [InlineData(4)]
    [InlineData(70)]
    public void A_NaN_is_its_own_rows_alone(int classes)
    {
        const int Rows = 20;
        float[] x = RowPoints.Singles(Rows * classes, 8, 11);
        int[] y = RowPoints.Indices(Rows, classes, 12);
        x[(3 * classes) + 1] = float.NaN;
        foreach (Method method in compiled.Any.Methods)
        {
            float[] dx = new float[x.Length];
            Assert.True(double.IsNaN(method(x, y, classes, dx)));
            for (int i = 0; i < x.Length; i++)
                Assert.Equal(i / classes == 3, float.IsNaN(dx[i]));
        }
    }

    [Theory]
    [InlineData("rows", "at")]
    [InlineData("scratch", "lane")]
    [InlineData("classesVector", "count")]
    [InlineData("c", "start")]
    [InlineData("offset", "row")]
    [InlineData("largest0", "sumTerm")]
    public void A_user_may_call_things_as_the_kernel_does(string x, string y)
    {
        using EmittedRows<Method> emitted = new(CrossEntropyKernel.Build(xName: x, yName: y));
        Compare(emitted.Methods, 7, 20);
        Compare(emitted.Methods, 70, 20);
    }

    [Theory]
    [InlineData("ConditionalSelect(inside1, sumTerm1,", "ConditionalSelect(inside1 | ~inside1, sumTerm1,", "FOfVector512", 65)]
    [InlineData("WidenUpper(sum0 + sum2)", "WidenUpper(sum0 + sum3)", "FOfVector256", 100)]
    [InlineData("(sum0 + sum1) + (sum2 + sum3)", "(sum0 + sum3) + (sum1 + sum2)", "FOfVector", 10)]
    [InlineData("RowLookup.InRows(ref xRowsStart, classes", "RowLookup.InRows(ref xRowsStart, classes - 1", "FOfVector256", 66)]
    public void A_planted_fault_is_found(string code, string fault, string kernel, int classes)
    {
        using EmittedRows<Method> faulty = new(CrossEntropyKernel.Build(), file =>
        {
            int start = file.IndexOf($"class {kernel}\n", StringComparison.Ordinal);
            Assert.Contains(code, file[start..], StringComparison.Ordinal);
            return file[..start] + file[start..].Replace(code, fault, StringComparison.Ordinal);
        });
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Compare(faulty.Methods, classes, 64));
        Compare(compiled.Any.Methods, classes, 64);
    }

    private static void Compare(Method[] methods, int classes, int rows)
    {
        float[] x = RowPoints.Singles(rows * classes, 8, classes + rows), first = new float[x.Length];
        int[] y = RowPoints.Indices(rows, classes, rows);
        double[] p = new double[x.Length];
        (double expected, double size) = CrossEntropyKernel.Reference([.. x.Select(static value => (double)value)], y, classes, p);
        double loss = methods[0](x, y, classes, first);
        RowPoints.AssertNear(expected, loss, size, 2);
        for (int i = 0; i < x.Length; i++)
        {
            double label = i % classes == y[i / classes] ? 1 : 0;
            RowPoints.AssertNear((p[i] - label) / rows, first[i], (p[i] + label) / rows, 4);
        }

        foreach (Method method in methods)
        {
            float[] dx = new float[x.Length];
            Assert.Equal(loss, method(x, y, classes, dx));
            RowPoints.AssertSameBits(first, dx);
        }
    }

    /// <summary>The kernel for any row length, compiled once.</summary>
    public sealed class Compiled : IDisposable
    {
        internal EmittedRows<Method> Any { get; } = new(CrossEntropyKernel.Build());

        public void Dispose() => Any.Dispose();
    }
}
