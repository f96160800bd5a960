using System;
using System.Linq;

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

        double[] wide = [.. Array.ConvertAll(group, static value => (double)value)], wideFound = [2, 1, 9, 0, 0, 0, 0, 0];
        RowLookup.InGroup(ref wide[0], 3, ref wideFound[0], 0, 4);
        Assert.Equal([16, 9, 2, 3, 0, 0, 0, 0], wideFound);
    }

    [Fact]
    public void Each_lane_of_several_groups_finds_an_element_of_its_own_row()
    {
        // Behind 19 rows the lanes of the second group that have none.
        float[] groups = [.. Enumerable.Range(0, 2 * 48).Select(static i => (float)i)], found = [.. Enumerable.Range(0, 32).Select(static r => (float)(r % 3))];
        RowLookup.InGroups(ref groups[0], 3, ref found[0], 19);
        Assert.Equal(Enumerable.Range(0, 32).Select(static r => (float)((r / 16 * 48) + (r % 3 * 16) + (r % 16))), found);

        double[] wide = [.. Enumerable.Range(0, 2 * 24).Select(static i => (double)i)], wideFound = [.. Enumerable.Range(0, 16).Select(static r => (double)(2 - (r % 3)))];
        RowLookup.InGroups(ref wide[0], 3, ref wideFound[0], 9);
        Assert.Equal(Enumerable.Range(0, 16).Select(static r => (double)((r / 8 * 24) + ((2 - (r % 3)) * 8) + (r % 8))), wideFound);
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

    public static TheoryData<int> RowLengths => [1, 2, 3, 5, 8, 9, 10, 16, 17, 31, 32, 33, 64, 65, 70];

    /// <summary>Whole and not, near the ends of the row, where a sum with 2^23 or 2^52 rounds or has the bits of a small number behind it, and what no integer is.</summary>
    private static double[] Indices(int length) =>
    [
        .. Enumerable.Range(0, length).Select(static i => (double)i),
        -0.0, -0.5, -1, -1.5, -2, 0.5, 0.999, 1.5, 2.75, length - 0.5, length, length + 1, -length,
        8388607, 8388608, 8388609, 8388610, -8388607, -8388608, -8388609, 16777217, 16777218, 2147483647, 2147483648, 4294967297, -4294967295,
        4503599627370495.5, 4503599627370496, 4503599627370497, -4503599627370495, -4503599627370497, 9007199254740994,
        1e30, -1e30, 1e-30, -1e-30, double.Epsilon, double.NaN, double.PositiveInfinity, double.NegativeInfinity,
    ];

    [Theory]
    [MemberData(nameof(RowLengths))]
    public void Any_float_finds_the_element_at_its_whole_part_or_the_first(int length)
    {
        float[] group = [.. Enumerable.Range(1000, length * 16).Select(static i => (float)i)], indices = [.. Indices(length).Select(static index => (float)index)];
        foreach ((int lane, int count) in (ReadOnlySpan<(int, int)>)[(0, 16), (0, 8), (8, 8), (4, 4), (3, 13), (15, 1)])
        {
            for (int start = 0; start < indices.Length; start++)
            {
                float[] found = [.. Enumerable.Range(0, 16).Select(r => indices[(start + r) % indices.Length])], value = [.. found], expected = [.. found], ofClass = [.. found];
                for (int r = lane; r < lane + count; r++)
                {
                    int c = (int)found[r] >= 0 && (int)found[r] < length ? (int)found[r] : 0;
                    (expected[r], ofClass[r]) = (group[(c * 16) + r], group[c]);
                }

                RowLookup.InGroup(ref group[0], length, ref found[0], (nuint)lane, count);
                Assert.Equal(expected, found);
                RowLookup.InClasses(ref group[0], length, ref value[0], (nuint)lane, count);
                Assert.Equal(ofClass, value);
            }
        }
    }

    [Theory]
    [MemberData(nameof(RowLengths))]
    public void Any_double_finds_the_element_at_its_whole_part_or_the_first(int length)
    {
        double[] group = [.. Enumerable.Range(1000, length * 8).Select(static i => (double)i)], indices = Indices(length);
        foreach ((int lane, int count) in (ReadOnlySpan<(int, int)>)[(0, 8), (0, 4), (4, 4), (2, 2), (1, 7), (7, 1)])
        {
            for (int start = 0; start < indices.Length; start++)
            {
                double[] found = [.. Enumerable.Range(0, 8).Select(r => indices[(start + r) % indices.Length])], value = [.. found], expected = [.. found], ofClass = [.. found];
                for (int r = lane; r < lane + count; r++)
                {
                    int c = (int)found[r] >= 0 && (int)found[r] < length ? (int)found[r] : 0;
                    (expected[r], ofClass[r]) = (group[(c * 8) + r], group[c]);
                }

                RowLookup.InGroup(ref group[0], length, ref found[0], (nuint)lane, count);
                Assert.Equal(expected, found);
                RowLookup.InClasses(ref group[0], length, ref value[0], (nuint)lane, count);
                Assert.Equal(ofClass, value);
            }
        }
    }
}
