using System;
using System.Linq;
using LossGen.KernelHost.Kernels;

namespace LossGen.Conformance.Tests.Behaviour;

/// <summary>
/// A length that does not fit is an error that names the parameter, its length and the expected one, before anything is written.
/// </summary>
public sealed class WrongLengthTests
{
    private const int Count = 100;

    public static TheoryData<string> Names => [.. KernelTable.Kernels.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Labels_of_another_length_are_refused(string name) => Check(name, _ => "y", (0, 1, 0, 0));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_gradient_of_another_length_is_refused(string name) => Check(name, names => names.Gradient, (0, 0, 1, 0));

    [Theory]
    [MemberData(nameof(Names))]
    public void Loss_values_of_another_length_are_refused(string name) => Check(name, _ => "values", (0, 0, 0, 1));

    private static void Check(string name, Func<ParameterNames, string> wrong, (int X, int Y, int Gradient, int Values) share)
    {
        var kernel = KernelTable.Kernels.Single(k => k.Name == name);
        var names = ParameterNames.Of(kernel);
        var parameter = wrong(names);
        foreach (var difference in (int[])[1, -1, 64, -64, -Count])
        {
            var length = Count + difference;
            var gradient = new Guarded<float>(Count + difference * share.Gradient);
            var values = new Guarded<float>(Count + difference * share.Values);
            var y = new float[Count + difference * share.Y];
            var message =
                $"The length of '{parameter}' is {length}, but should be {Count}, the length of '{names.X}'. (Parameter '{parameter}')";

            var error = Assert.Throws<ArgumentException>(parameter, () => kernel.Sum(new float[Count], y, gradient.Span, values.Span));
            Assert.Equal(message, error.Message);
            Assert.True(gradient.IsUntouched && values.IsUntouched);
            if (share.Values != 0) continue;
            error = Assert.Throws<ArgumentException>(parameter, () => kernel.Mean(new float[Count], y, gradient.Span));
            Assert.Equal(message, error.Message);
            Assert.True(gradient.IsUntouched);
        }
    }
}
