using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Conformance.Tests.Accuracy;
using LossGen.Conformance.Tests.Reference;
using LossGen.KernelHost.Kernels;

namespace LossGen.Conformance.Tests.Behaviour;

/// <summary>Kernels in double against the exact values, which have digits enough for them.</summary>
public sealed class DoubleTests
{
    private static readonly Dictionary<string, SumKernel<double>> Kernels = new(StringComparer.Ordinal)
    {
        ["BinaryCrossEntropy"] = static (x, y, dx, values) => DoubleLosses.BinaryCrossEntropy(x, y, dx, values),
        ["Logistic"] = static (x, y, dx, values) => DoubleLosses.Logistic(x, y, dx, values),
        ["Focal2"] = static (x, y, dx, values) => DoubleLosses.Focal(x, y, 2, dx, values),
        ["TanhSquared"] = static (x, y, dx, values) => DoubleLosses.TanhSquared(x, y, dx, values),
        ["Huber"] = static (x, y, dx, values) => DoubleLosses.Huber(x, y, 1.5, dx, values),
        ["PseudoHuber"] = static (x, y, dx, values) => DoubleLosses.PseudoHuber(x, y, 1.5, dx, values),
        ["Cauchy"] = static (x, y, dx, values) => DoubleLosses.Cauchy(x, y, dx, values),
        ["LogCosh"] = static (x, y, dx, values) => DoubleLosses.LogCosh(x, y, dx, values),
        ["Hinge"] = static (x, y, dx, values) => DoubleLosses.Hinge(x, y, dx, values),
        ["Poisson"] = static (x, y, dx, values) => DoubleLosses.Poisson(x, y, dx, values),
    };

    public static TheoryData<string> Names => [.. Kernels.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_and_gradients_are_within_the_stated_ulps(string name)
    {
        var table = ReferenceTable.Read(name);
        var (values, gradient) = (new double[table.Rows.Count], new double[table.Rows.Count]);
        Kernels[name]([.. table.Rows.Select(r => (double)r.X)], [.. table.Rows.Select(r => (double)r.Y)], gradient, values);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            Assert.True(Ulps.ErrorOf(values[i], row.Value, row.ValueScale) <= table.Ulps, $"value {values[i]:R} at {row}");
            Assert.True(Ulps.ErrorOf(gradient[i], row.Gradient, row.GradientScale) <= table.Ulps, $"gradient {gradient[i]:R} at {row}");
        }
    }
}
