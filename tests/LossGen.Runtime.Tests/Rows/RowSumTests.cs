using System.Linq;

namespace LossGen.Runtime.Tests.Rows;

public sealed class RowSumTests
{
    [Fact]
    public void Columns_are_added_in_double()
    {
        // In float 2^24 + 1 would be 2^24.
        float[] columns = [.. Enumerable.Repeat(1f, 32)];
        columns[3] = 16777216;
        Assert.Equal(16777216 + 31, RowSum.Total(ref columns[0]));
        double[] wide = [.. Enumerable.Range(1, 16).Select(static i => (double)i)];
        Assert.Equal(136, RowSum.Total(ref wide[0]));
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
            double[] wide = [.. columns.Take(16).Select(static value => (double)value)];
            Assert.Equal(i < 16, double.IsNaN(RowSum.Largest(ref wide[0])));
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
