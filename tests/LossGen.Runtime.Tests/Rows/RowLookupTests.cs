namespace LossGen.Runtime.Tests.Rows;

public sealed class RowLookupTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 4)]
    [InlineData(5, 0)]
    [InlineData(-1, 0)]
    [InlineData(1e30f, 0)]
    [InlineData(-1e30f, 0)]
    [InlineData(float.NaN, 0)]
    [InlineData(float.PositiveInfinity, 0)]
    [InlineData(2147483648f, 0)]
    public void An_index_that_lies_in_no_row_finds_the_first_element(float index, uint expected)
    {
        Assert.Equal(expected, (uint)RowLookup.Within(index, 5));
        Assert.Equal(expected, (uint)RowLookup.Within((double)index, 5));
    }

    [Fact]
    public void Each_lane_finds_an_element_of_its_own_row()
    {
        float[] group = new float[48], found = new float[16];
        for (int i = 0; i < group.Length; i++)
            group[i] = i;

        (found[4], found[5], found[6], found[7], found[8]) = (2, 0, 3, float.NaN, 1);
        RowLookup.InGroup(ref group[0], 3, ref found[0], 4, 4);
        Assert.Equal([0, 0, 0, 0, 36, 5, 6, 7, 1, 0, 0, 0, 0, 0, 0, 0], found);

        double[] wide = [.. System.Array.ConvertAll(group, static value => (double)value)], wideFound = [2, 1, 9, 0, 0, 0, 0, 0];
        RowLookup.InGroup(ref wide[0], 3, ref wideFound[0], 0, 4);
        Assert.Equal([16, 9, 2, 3, 0, 0, 0, 0], wideFound);
    }

    [Fact]
    public void Each_lane_finds_the_value_of_its_class()
    {
        float[] classes = [10, 20, 30], found = [2, 1, 3, 0];
        RowLookup.InClasses(ref classes[0], 3, ref found[0], 0, 3);
        Assert.Equal([30, 20, 10, 0], found);
        double[] wide = [10, 20, 30], wideFound = [7, 2, -1];
        RowLookup.InClasses(ref wide[0], 3, ref wideFound[0], 1, 2);
        Assert.Equal([7, 30, 10], wideFound);
    }
}
