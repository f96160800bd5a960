using System;
using System.Globalization;
using LossGen.Runtime;

namespace LossGen.Runtime.Tests.Guards;

public sealed class LengthGuardTests
{
    [Fact]
    public void Fitting_lengths_pass()
    {
        Guard.SameLength(0, 0, "y", "x");
        Guard.SameLength(7, 7, "y", "x");
        Guard.OnePerRow(3, 3, "y", "x");
        Guard.OnePerColumn(10, 10, "w", "classes");
        Guard.PromisedRowLength(10, 10, "classes");
    }

    [Theory]
    [InlineData(3, 4)]
    [InlineData(4, 3)]
    [InlineData(0, 1)]
    [InlineData(int.MaxValue, 0)]
    public void Another_length_is_reported_with_both_lengths_and_whose_they_are(int length, int expected)
    {
        var error = Assert.Throws<ArgumentException>("labels", () => Guard.SameLength(length, expected, "labels", "x"));
        Assert.Equal(
            $"The length of 'labels' is {length}, but should be {expected}, the length of 'x'. (Parameter 'labels')", error.Message);
    }

    [Fact]
    public void A_length_that_is_not_the_number_of_rows_is_reported()
    {
        var error = Assert.Throws<ArgumentException>("y", () => Guard.OnePerRow(2, 3, "y", "x"));
        Assert.Equal("The length of 'y' is 2, but should be 3, the number of rows of 'x'. (Parameter 'y')", error.Message);
    }

    [Fact]
    public void A_length_that_is_not_the_row_length_is_reported()
    {
        var error = Assert.Throws<ArgumentException>("w", () => Guard.OnePerColumn(9, 10, "w", "classes"));
        Assert.Equal("The length of 'w' is 9, but should be 10, the row length 'classes'. (Parameter 'w')", error.Message);
    }

    [Theory]
    [InlineData(0, 5, 0)]
    [InlineData(20, 10, 2)]
    [InlineData(7, 1, 7)]
    [InlineData(int.MaxValue, int.MaxValue, 1)]
    public void Rows_are_counted(int length, int rowLength, int rows) =>
        Assert.Equal(rows, Guard.Rows(length, rowLength, "x", "classes"));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void A_row_length_below_1_is_reported_in_any_culture(int rowLength)
    {
        var before = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat.NegativeSign = "\u2212";
        CultureInfo.CurrentCulture = other;
        try
        {
            var error = Assert.Throws<ArgumentException>("classes", () => Guard.Rows(20, rowLength, "x", "classes"));
            var digits = rowLength.ToString(CultureInfo.InvariantCulture);
            Assert.Equal($"The row length 'classes' is {digits}, but should be at least 1. (Parameter 'classes')", error.Message);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_row_length_that_does_not_divide_the_length_is_reported()
    {
        var error = Assert.Throws<ArgumentException>("x", () => Guard.Rows(21, 10, "x", "classes"));
        Assert.Equal("The length of 'x' is 21, but should be a multiple of 10, the row length 'classes'. (Parameter 'x')", error.Message);
    }

    [Fact]
    public void A_row_length_other_than_the_promised_one_is_reported()
    {
        var error = Assert.Throws<ArgumentException>("classes", () => Guard.PromisedRowLength(11, 10, "classes"));
        Assert.Equal("The row length 'classes' is 11, but the loss is declared for rows of 10. (Parameter 'classes')", error.Message);
    }
}
