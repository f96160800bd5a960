using System;
using LossGen.Runtime;

namespace LossGen.Runtime.Tests.Guards;

public sealed class ValueGuardTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(-2)]
    [InlineData(double.Epsilon)]
    [InlineData(double.NaN)]
    public void A_mean_with_something_to_divide_by_passes(double divisor) => Guard.NotEmpty(divisor, "CrossEntropy");

    [Fact]
    public void A_mean_over_no_values_is_reported()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Guard.NotEmpty(0, "CrossEntropy"));
        Assert.Equal(
            "'CrossEntropy' is a mean over no values: there is no input, every sample is masked, or the weights sum to 0.", error.Message);
        Assert.Throws<InvalidOperationException>(() => Guard.NotEmpty(-0.0, "CrossEntropy"));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(9, 10)]
    [InlineData(int.MaxValue - 1, int.MaxValue)]
    public void A_class_index_in_its_row_passes(long index, int rowLength) => Guard.ClassIndex(index, rowLength, 5, "y");

    [Theory]
    [InlineData(10)]
    [InlineData(-1)]
    [InlineData(-100)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(1L << 32)]
    public void A_class_index_outside_its_row_is_reported_with_the_row(long index)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>("y", () => Guard.ClassIndex(index, 10, 5, "y"));
        Assert.Equal(index, error.ActualValue);
        Assert.StartsWith(
            $"The class index {index} of row 5 in 'y' is outside the row, whose indices are 0 to 9. (Parameter 'y')",
            error.Message,
            StringComparison.Ordinal);
    }
}
