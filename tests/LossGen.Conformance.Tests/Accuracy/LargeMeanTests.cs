using System;
using System.Linq;
using LossGen.KernelHost;
using LossGen.KernelHost.Kernels;

namespace LossGen.Conformance.Tests.Accuracy;

/// <summary>The reduced loss of 16 million values is as good as a sum in double.</summary>
public sealed class LargeMeanTests
{
    private const int Count = 16_000_000;

    [Fact]
    public void The_sum_and_the_mean_of_16_million_values_are_those_of_a_compensated_sum()
    {
        var kernel = KernelTable.Kernels.Single(k => k.Name == nameof(SumLosses.BinaryCrossEntropy));
        var random = new Inputs(16);
        var x = new float[Count];
        var y = new float[Count];
        random.Fill(x, kernel.Domain);
        random.FillLabels(y, kernel.Labels);
        var values = new float[Count];
        var gradient = new float[Count];

        var sum = kernel.Sum(x, y, gradient, values);
        var mean = kernel.Mean(x, y, gradient);

        var exact = CompensatedSum(values);
        Assert.Equal((float)exact, sum);
        Assert.Equal((float)(exact / Count), mean);
        // The yardstick is needed: added up in float, the same values are visibly off.
        Assert.True(Math.Abs(values.Aggregate(0f, (s, v) => s + v) - exact) > 1e-4 * exact);
    }

    // Neumaier's sum: the rounding error of every addition is kept, so the result is exact to the last bit or two.
    private static double CompensatedSum(ReadOnlySpan<float> values)
    {
        double sum = 0, lost = 0;
        foreach (double value in values)
        {
            var next = sum + value;
            lost += Math.Abs(sum) >= Math.Abs(value) ? (sum - next) + value : (value - next) + sum;
            sum = next;
        }

        return sum + lost;
    }
}
