using System;

namespace LossGen.Conformance.Tests.Rows;

/// <summary>The derivative of the focal loss over softmax by its exponent has log(1 - p_y) as a factor: where p_y is all but 0, and where it is 1.</summary>
public sealed partial class LearntFocusTests
{
    [Loss("-(1 - p)^g*log(p)  where p = softmax(x)[y]", Reduction = Reduction.Sum)]
    private static partial float Focal(ReadOnlySpan<float> x, ReadOnlySpan<int> y, float g, [RowLength] int classes, [Gradient] out double dg);

    [Loss("-log(1 - softmax(x)[y])", Reduction = Reduction.Sum)]
    private static partial float Unlikelihood(ReadOnlySpan<float> x, ReadOnlySpan<int> y, [RowLength] int classes, [Gradient] Span<float> dx);

    /// <summary>From 60 digits: loss -(1-p)^2 log p, derivative that times log(1 - p).</summary>
    [Theory]
    [InlineData(new[] { 34.25f, 0, 1.5f }, 1, 34.249999999999916, -4.5716668079467487e-14)]
    [InlineData(new[] { 20.25f, 0, 1.5f }, 0, 6.8132356317441287e-25, -1.2637589203289606e-23)]
    [InlineData(new[] { 2f, -1, 0.5f }, 2, 1.1843458039899259, -0.22825179568792746)]
    public void The_exponents_derivative_keeps_its_digits(float[] x, int y, double loss, double derivative)
    {
        float actual = Focal(x, [y], 2, 3, out double dg);
        Assert.Equal((float)loss, actual, tolerance: Math.Abs(loss) * 4e-7 + 1e-45);
        Assert.InRange(dg / derivative, 1 - 1e-6, 1 + 1e-6);
    }

    [Fact]
    public void The_only_class_is_certain_and_its_exponent_changes_nothing()
    {
        Assert.Equal(0, Focal([3f, -7f], [0, 0], 2, 1, out double dg));
        Assert.Equal(0, dg);
    }

    [Fact]
    public void Logits_that_swamp_their_differences_leave_the_shares_of_ties()
    {
        float[] dx = new float[3];
        float loss = Unlikelihood([-1e30f, -1e30f, -1e30f], [0], 3, dx);
        Assert.Equal(0.405465108f, loss, tolerance: 1e-7f);
        Assert.Equal(1 / 3f, dx[0], tolerance: 1e-7f);
    }
}
