using System;
using System.Linq;

namespace LossGen.Runtime.Tests.Guards;

public sealed class RowGuardTests
{
    [Fact]
    public void What_fits_passes()
    {
        Guard.RowLength(1, "classes");
        Guard.OnePerElement(6, 2, 3, "values");
        Guard.ClassIndices<byte>([0, 2, 1], 3, "y");
        Guard.ClassIndices<long>([], 3, "y");
        Guard.CountedIndices<int, float>([-100, 2, 9], [0, 1, 0], 3, 0, "y");
        Guard.OutputApart<float, int>(new float[3], new int[3], "dx", "y");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void A_row_length_below_one_is_reported(int length)
    {
        var error = Assert.Throws<ArgumentException>("classes", () => Guard.RowLength(length, "classes"));
        Assert.Equal($"The row length 'classes' is {length}, but should be at least 1. (Parameter 'classes')", error.Message);
    }

    [Fact]
    public void A_length_that_is_not_the_number_of_elements_is_reported_even_if_that_is_no_int()
    {
        var error = Assert.Throws<ArgumentException>("values", () => Guard.OnePerElement(0, 65536, 65536, "values"));
        Assert.Equal("The length of 'values' is 0, but should be 4294967296: 65536 rows of 65536. (Parameter 'values')", error.Message);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    [InlineData(4294967296)]
    public void A_class_index_outside_its_row_is_reported_with_its_row(long index)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>("y", () => Guard.ClassIndices<long>([0, index], 3, "y"));
        Assert.StartsWith($"The class index {index} of row 1 in 'y' is outside the row, whose indices are 0 to 2.", error.Message, StringComparison.Ordinal);
        error = Assert.Throws<ArgumentOutOfRangeException>("y", () => Guard.CountedIndices<long, double>([7, index], [0, 1], 3, 64, "y"));
        Assert.Contains($"{index} of row 65", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_NaN_is_no_class_index() => Assert.Throws<ArgumentOutOfRangeException>("y", static () => Guard.CountedIndices<float, float>([float.NaN], [1], 3, 0, "y"));

    [Fact]
    public void An_output_shares_no_byte_with_an_input_of_another_shape()
    {
        float[] memory = new float[6];
        var error = Assert.Throws<ArgumentException>("db", () => Guard.OutputApart<float, float>(memory.AsSpan(0, 3), memory.AsSpan(2, 4), "db", "x"));
        Assert.Equal("The output 'db' overlaps the input 'x', which has another shape. (Parameter 'db')", error.Message);
        Guard.OutputApart<float, float>(memory.AsSpan(0, 3), memory.AsSpan(3), "db", "x");
    }

    [Fact]
    public void A_wrong_class_index_is_found_wherever_it_stands()
    {
        foreach (int length in (int[])[1, 7, 8, 9, 33, 70])
        {
            for (int wrong = 0; wrong < length; wrong++)
            {
                foreach (int index in (int[])[5, -1, int.MinValue, int.MaxValue])
                {
                    int[] indices = [.. Enumerable.Range(0, length).Select(static i => i % 5)];
                    Guard.ClassIndices<int>(indices, 5, "y");
                    indices[wrong] = index;
                    var error = Assert.Throws<ArgumentOutOfRangeException>("y", () => Guard.ClassIndices<int>(indices, 5, "y"));
                    Assert.Contains($"row {wrong}", error.Message, StringComparison.Ordinal);
                }
            }
        }

        // Rows that are longer than the type can count, and a number that is negative in another type.
        Guard.ClassIndices<byte>([.. Enumerable.Range(0, 256).Select(static i => (byte)i)], 300, "y");
        Assert.Throws<ArgumentOutOfRangeException>("y", () => Guard.ClassIndices<ulong>([.. Enumerable.Repeat(ulong.MaxValue, 64)], 5, "y"));
    }
}
