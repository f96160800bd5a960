using System;
using System.Linq;
using LossGen.KernelHost;
using LossGen.KernelHost.Kernels;

namespace LossGen.Conformance.Tests.Behaviour;

/// <summary>A NaN input gives NaN for its own element and the reduced loss, and disturbs nothing else.</summary>
public sealed class NotANumberTests
{
    private const int Count = 100;

    public static TheoryData<string> Names => [.. KernelTable.Kernels.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_NaN_among_the_first_inputs_stays_in_its_element(string name) => Check(name, (x, _, at) => x[at] = float.NaN);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_NaN_among_the_labels_stays_in_its_element(string name) => Check(name, (_, y, at) => y[at] = float.NaN);

    private static void Check(string name, Action<float[], float[], int> plant)
    {
        var kernel = KernelTable.Kernels.Single(k => k.Name == name);
        // In the first vector, across a block's edge, in the tail, and last.
        foreach (var at in (int[])[0, 63, 64, 70, Count - 1])
        {
            var random = new Inputs(5);
            var (x, y) = (new float[Count], new float[Count]);
            random.Fill(x, kernel.Domain);
            random.FillLabels(y, kernel.Labels);
            var (cleanGradient, cleanValues) = (new float[Count], new float[Count]);
            Assert.False(float.IsNaN(kernel.Sum(x, y, cleanGradient, cleanValues)));

            plant(x, y, at);
            var (gradient, values) = (new float[Count], new float[Count]);
            Assert.True(float.IsNaN(kernel.Sum(x, y, gradient, values)));
            Assert.True(float.IsNaN(kernel.Mean(x, y, new float[Count])));
            cleanGradient[at] = cleanValues[at] = float.NaN;
            Assert.Equal(cleanGradient, gradient);
            Assert.Equal(cleanValues, values);
        }
    }
}
