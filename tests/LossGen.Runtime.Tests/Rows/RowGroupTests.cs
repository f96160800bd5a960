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
    public void What_is_too_short_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RowGroup.Load<float>(new float[3], 3, new float[47]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RowGroup.Store<float>(new float[32], 3, new float[3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RowGroup.AddColumns<float>(new float[48], 3, 1, new double[2]));
    }
}
