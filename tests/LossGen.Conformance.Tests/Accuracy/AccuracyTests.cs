using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using LossGen.Conformance.Tests.Reference;
using LossGen.KernelHost.Kernels;
using Xunit.Abstractions;

namespace LossGen.Conformance.Tests.Accuracy;

/// <summary>Every kernel against the exact values of its reference table.</summary>
public sealed class AccuracyTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. KernelTable.Kernels.Select(k => k.Name)];

    [Fact]
    public void Every_reference_table_has_its_kernel()
    {
        var tables = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Reference"), "*.csv");
        Assert.Equal(tables.Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal), KernelTable.Kernels.Select(k => k.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_table_is_of_the_kernels_formula(string name)
    {
        var kernel = KernelTable.Kernels.Single(k => k.Name == name);
        var table = ReferenceTable.Read(name);
        Assert.True(table.Rows.Count >= 40);
        foreach (var type in (Type[])[typeof(SumLosses), typeof(MeanLosses)])
            Assert.Equal(table.Formula, type.GetMethod(kernel.Method)?.GetCustomAttribute<LossAttribute>()?.Formula);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_and_gradients_are_within_the_stated_ulps(string name)
    {
        var kernel = KernelTable.Kernels.Single(k => k.Name == name);
        var table = ReferenceTable.Read(name);
        var values = new float[table.Rows.Count];
        var gradient = new float[table.Rows.Count];
        kernel.Sum([.. table.Rows.Select(r => r.X)], [.. table.Rows.Select(r => r.Y)], gradient, values);

        var errors = table.Rows.Select((row, i) => new PointErrors(
            row,
            values[i],
            Ulps.ErrorOf(values[i], row.Value, row.ValueScale),
            gradient[i],
            Ulps.ErrorOf(gradient[i], row.Gradient, row.GradientScale)));
        AssertWithin(table.Ulps, [.. errors]);
    }

    // All points are looked at before the verdict: one message tells the whole shape of a fault.
    private void AssertWithin(double ulps, IReadOnlyList<PointErrors> errors)
    {
        var (value, gradient) = (errors.MaxBy(e => e.ValueUlps)!, errors.MaxBy(e => e.GradientUlps)!);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"value: {value.ValueUlps:F2} ulp at {value.Row.X}, {value.Row.Y}"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"gradient: {gradient.GradientUlps:F2} ulp at {gradient.Row.X}, {gradient.Row.Y}"));
        var bad = errors.Where(e => !(e.ValueUlps <= ulps && e.GradientUlps <= ulps)).Select(e => e.ToString()).ToArray();
        Assert.True(bad.Length == 0, $"{bad.Length} of {errors.Count} points are off:\n{string.Join('\n', bad)}");
    }

    private sealed record PointErrors(ReferenceRow Row, double Value, double ValueUlps, double Gradient, double GradientUlps)
    {
        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"x {Row.X:R}, y {Row.Y:R}: value {Value:R} for {Row.Value:R} ({ValueUlps:G3} ulp), " +
            $"gradient {Gradient:R} for {Row.Gradient:R} ({GradientUlps:G3} ulp)");
    }
}
