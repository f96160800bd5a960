using System;
using System.Linq;

namespace LossGen.Runtime.Tests.Rows;

public sealed class RowGroupTests
{
    [Theory]
    [InlineData(1, 16)]
    [InlineData(3, 16)]
    [InlineData(3, 5)]
    [InlineData(64, 1)]
    public void Sixteen_rows_of_floats_stand_side_by_side(int length, int rows)
    {
        float[] matrix = [.. Enumerable.Range(1, rows * length).Select(static i => (float)i)], group = [.. Enumerable.Repeat(-1f, length * 16)];
        RowGroup.Load<float>(matrix, length, group);
        for (int c = 0; c < length; c++)
        {
            for (int r = 0; r < 16; r++)
                Assert.Equal(r < rows ? matrix[(r * length) + c] : 0, group[(c * 16) + r]);
        }

        float[] back = new float[matrix.Length];
        RowGroup.Store<float>(group, length, back);
        Assert.Equal(matrix, back);
        RowGroup.Add<float>(group, length, back);
        Assert.Equal(matrix.Select(static value => 2 * value), back);
    }

    [Fact]
    public void Eight_rows_of_doubles_stand_side_by_side()
    {
        double[] group = new double[16];
        RowGroup.Load<double>([1, 2, 3, 4, 5, 6], 2, group);
        Assert.Equal([1, 3, 5, 0, 0, 0, 0, 0, 2, 4, 6, 0, 0, 0, 0, 0], group);
    }

    [Fact]
    public void The_classes_of_the_rows_that_are_there_are_summed()
    {
        float[] group = new float[32];
        RowGroup.Load<float>([1, 2, 3, 4, 5, 6], 2, group);
        double[] sums = [100, 200, 300];
        RowGroup.AddColumns<float>(group, 2, 2, sums);
        Assert.Equal([104, 206, 300], sums);
    }

    [Fact]
    public void Each_element_is_added_once()
    {
        for (int length = 1; length <= 70; length++)
        {
            for (int count = 1; count <= 16; count++)
            {
                // Behind the rows a row more, which is not theirs.
                float[] group = [.. Enumerable.Range(1, length * 16).Select(static i => (float)i)], rows = [.. Enumerable.Repeat(0.5f, length * (count + 1))], expected = [.. rows];
                for (int i = 0; i < length * count; i++)
                    expected[i] += group[(i % length * 16) + (i / length)];

                RowGroup.Add<float>(group, length, rows.AsSpan(0, length * count));
                Assert.Equal(expected, rows);
            }
        }
    }

    [Fact]
    public void Each_double_is_added_once()
    {
        for (int length = 1; length <= 70; length++)
        {
            double[] group = [.. Enumerable.Range(1, length * 8).Select(static i => (double)i)], rows = [.. Enumerable.Repeat(0.5, length * 9)], expected = [.. rows];
            for (int i = 0; i < length * 8; i++)
                expected[i] += group[(i % length * 8) + (i / length)];

            RowGroup.Add<double>(group, length, rows.AsSpan(0, length * 8));
            Assert.Equal(expected, rows);
        }
    }

    [Theory]
    [InlineData(1, 17)]
    [InlineData(3, 32)]
    [InlineData(10, 35)]
    [InlineData(56, 64)]
    [InlineData(64, 33)]
    public void Of_more_rows_groups_stand_one_behind_the_other(int length, int rows)
    {
        int groupLength = length * 16, groups = (rows + 15) / 16;
        float[] matrix = [.. Enumerable.Range(1, rows * length).Select(static i => (float)i)], lanes = [.. Enumerable.Repeat(-1f, groups * groupLength)], expected = [];
        for (int first = 0; first < rows; first += 16)
        {
            float[] group = new float[groupLength];
            RowGroup.Load<float>(matrix.AsSpan(first * length, Math.Min(16, rows - first) * length), length, group);
            expected = [.. expected, .. group];
        }

        RowGroup.Load<float>(matrix, length, lanes);
        Assert.Equal(expected, lanes);
        float[] back = new float[matrix.Length];
        RowGroup.Store<float>(lanes, length, back);
        Assert.Equal(matrix, back);
        RowGroup.Add<float>(lanes, length, back);
        Assert.Equal(matrix.Select(static value => 2 * value), back);

        double[] sums = new double[length];
        RowGroup.AddColumns<float>(lanes, length, rows, sums);
        Assert.Equal(Enumerable.Range(0, length).Select(c => Enumerable.Range(0, rows).Sum(r => (double)matrix[(r * length) + c])), sums);
    }

    [Theory]
    [InlineData(3, 51, 51)]
    [InlineData(3, 50, 48)]
    [InlineData(3, 99, 96)]
    [InlineData(0, 16, 16)]
    [InlineData(-1, 16, 16)]
    [InlineData(0x10000001, 16, 16)]
    [InlineData(4, 64, 63)]
    public void What_is_no_group_is_refused(int length, int rows, int group)
    {
        float[] matrix = [.. Enumerable.Repeat(1f, rows)], lanes = [.. Enumerable.Repeat(2f, group)];
        Assert.Throws<ArgumentOutOfRangeException>(() => RowGroup.Load<float>(matrix, length, lanes));
        Assert.Throws<ArgumentOutOfRangeException>(() => RowGroup.Store<float>(lanes, length, matrix));
        Assert.Throws<ArgumentOutOfRangeException>(() => RowGroup.Add<float>(lanes, length, matrix));
        Assert.All(matrix, static value => Assert.Equal(1, value));
        Assert.All(lanes, static value => Assert.Equal(2, value));
    }

    [Fact]
    public void What_is_too_short_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RowGroup.Load<float>(new float[3], 3, new float[47]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RowGroup.Store<float>(new float[32], 3, new float[3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RowGroup.AddColumns<float>(new float[48], 3, 1, new double[2]));
    }
}
