using System;

namespace LossGen.Runtime.Tests.Rows;

public sealed class RowOutputTests
{
    [Fact]
    public void Values_are_stored_in_the_outputs_type()
    {
        Half[] halves = new Half[2];
        RowOutput.Store<float, Half>([0.1f, 2, 3], halves);
        Assert.Equal([(Half)0.1f, (Half)2], halves);
        double[] doubles = [1, 1e-20];
        RowOutput.Add<float, double>([0.5f, 1e-20f, 7], doubles);
        Assert.Equal([1.5, 1e-20 + (double)1e-20f], doubles);
        Assert.Throws<ArgumentOutOfRangeException>(() => RowOutput.Store<float, float>([1], new float[2]));
    }

    [Fact]
    public void Sums_are_scaled_raised_and_stored_or_added()
    {
        float[] output = [7, 7, 7];
        RowOutput.StoreSums([2, -4, double.NaN], 0.5, output);
        Assert.Equal([1, -2, float.NaN], output);
        RowOutput.StoreSums([2, -4, double.NaN], 0.5, output, floor: 0.25);
        Assert.Equal([1, 0.25f, float.NaN], output);
        RowOutput.AddSums([2, -4, 0], 0.5, output.AsSpan(0, 2), floor: 0.25);
        Assert.Equal([2, 0.5f, float.NaN], output);
    }
}
