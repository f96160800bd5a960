using System.Linq;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime.Tests.Rows;

public sealed class RowSumTests
{
    [Fact]
    public void Columns_are_carried_on_in_double()
    {
        // In float 2^24 + 1 would be 2^24; the halves are added in float.
        float[] columns = [.. Enumerable.Range(0, 32).Select(static i => (float)i)];
        double[] sums = [.. Enumerable.Repeat(16777216.0, RowSum.Columns)];
        RowSum.Carry(ref columns[0], ref sums[0]);
        Assert.Equal(Enumerable.Range(0, 16).Select(static i => 16777216.0 + (i + i + 16)), sums);
        columns[0] = 16777216;
        columns[16] = 1;
        RowSum.Carry(ref columns[0], ref sums[0]);
        Assert.Equal(16777216.0 + 16 + 16777216, sums[0]);

        double[] wide = [.. Enumerable.Range(1, 16).Select(static i => (double)i)], carried = [.. Enumerable.Repeat(0.5, 16)];
        RowSum.Carry(ref wide[0], ref carried[0]);
        Assert.Equal(wide.Select(static value => value + 0.5), carried);
        Assert.Equal(136, RowSum.Total(ref wide[0]));
    }

    [Fact]
    public void Vectors_have_the_tree_of_memory()
    {
        // Each two of these that are added in another order give other bits.
        double[] columns = [.. Enumerable.Range(0, 16).Select(static i => System.Math.ScaleB(1 + (i / 16.0), i * 7 % 16 * 4))];
        double expected = RowSum.Total(ref columns[0]);
        Assert.Equal(expected, RowSum.Total(Vector512.LoadUnsafe(ref columns[0]), Vector512.LoadUnsafe(ref columns[8])));
        Assert.Equal(expected, RowSum.Total(Vector256.LoadUnsafe(ref columns[0]), Vector256.LoadUnsafe(ref columns[4]), Vector256.LoadUnsafe(ref columns[8]), Vector256.LoadUnsafe(ref columns[12])));
    }

    [Fact]
    public void Columns_are_added_halves_to_halves()
    {
        // 2^53 swallows a lone 1 and no pair of them: what is added first shows.
        double[] columns = new double[16];
        (columns[0], columns[8], columns[4], columns[12]) = (9007199254740992, 0, 1, 1);
        Assert.Equal(9007199254740994, RowSum.Total(ref columns[0]));
        (columns[8], columns[4], columns[12]) = (1, 1, 0);
        Assert.Equal(9007199254740992, RowSum.Total(ref columns[0]));
    }

    [Fact]
    public void The_largest_of_the_columns_is_found_wherever_it_is()
    {
        for (int i = 0; i < 32; i++)
        {
            float[] columns = [.. Enumerable.Repeat(float.NegativeInfinity, 32)];
            Assert.Equal(float.NegativeInfinity, RowSum.Largest(ref columns[0]));
            columns[i] = -3;
            Assert.Equal(-3, RowSum.Largest(ref columns[0]));
            columns[i] = float.NaN;
            columns[31 - i] = 5;
            Assert.True(float.IsNaN(RowSum.Largest(ref columns[0])));
            Assert.Equal(i < 16, float.IsNaN(RowSum.Largest(Vector512.LoadUnsafe(ref columns[0]))));
            Assert.Equal(i is >= 8 and < 16, float.IsNaN(RowSum.Largest(Vector256.LoadUnsafe(ref columns[8]))));
            double[] wide = [.. columns.Take(16).Select(static value => (double)value)];
            Assert.Equal(i < 16, double.IsNaN(RowSum.Largest(ref wide[0])));
            Assert.Equal(i is >= 4 and < 8, double.IsNaN(RowSum.Largest(Vector256.LoadUnsafe(ref wide[4]))));
        }
    }

    [Fact]
    public void The_values_of_rows_are_summed_in_blocks()
    {
        float[] values = [.. Enumerable.Range(1, 128).Select(static i => (float)i)];
        Assert.Equal(8256, RowSum.OfRows(values));
        Assert.Equal(8256, RowSum.OfRows(values.Select(static value => (double)value).ToArray()));
        Assert.Equal(0, RowSum.OfRows(default(System.ReadOnlySpan<float>)));
        Assert.Throws<System.ArgumentOutOfRangeException>(() => RowSum.OfRows(new float[65]));
    }
}
