using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using LossGen.Conformance.Tests.Reference;
using LossGen.KernelHost.Kernels;
using Xunit.Abstractions;

namespace LossGen.Conformance.Tests.Accuracy;

/// <summary>Values, gradients and Hessians, in float and in double, against exact values far into the tails.</summary>
public sealed class SecondTests(ITestOutputHelper output)
{
    // As in FastTests: a loss is a few functions of 4 ulp each.
    private const double MaxFastUlps = 12;

    public static TheoryData<string> Names => [.. SecondTable.Losses.Select(loss => loss.Name)];

    [Fact]
    public void Every_table_has_its_kernels_and_its_formula()
    {
        Assert.Equal(SecondReference.Names.Order(StringComparer.Ordinal), SecondTable.Losses.Select(loss => loss.Name).Order(StringComparer.Ordinal));
        foreach (var loss in SecondTable.Losses)
        {
            var table = SecondReference.Read(loss.Name);
            var method = loss.Name == "Focal2" ? "Focal" : loss.Name;
            Assert.Equal(table.Formula, typeof(SecondLosses).GetMethod(method)?.GetCustomAttribute<LossAttribute>()?.Formula);
            Assert.Equal(table.Formula, typeof(DoubleLosses).GetMethod(method)?.GetCustomAttribute<LossAttribute>()?.Formula);
            Assert.True(table.Rows.Count(row => row.IsSingle) >= 80 && table.Rows.Count(row => !row.IsSingle) >= 16, loss.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void In_float_they_are_within_the_stated_ulps(string name)
    {
        var table = SecondReference.Read(name);
        SecondRow[] rows = [.. table.Rows.Where(row => row.IsSingle)];
        var (gradient, hessian, values) = (new float[rows.Length], new float[rows.Length], new float[rows.Length]);
        SecondTable.Losses.Single(loss => loss.Name == name)
            .Single([.. rows.Select(row => (float)row.X)], [.. rows.Select(row => (float)row.Y)], gradient, hessian, values);
        AssertWithin(table.Ulps, rows.SelectMany((row, i) => (PointError[])[
            new(row, "value", values[i], row.Value, Ulps.ErrorOf(values[i], row.Value, row.ValueScale)),
            new(row, "gradient", gradient[i], row.Gradient, Ulps.ErrorOf(gradient[i], row.Gradient, row.GradientScale)),
            new(row, "hessian", hessian[i], row.Hessian, Ulps.ErrorOf(hessian[i], row.Hessian, row.HessianScale))]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void In_double_they_are_within_the_stated_ulps(string name)
    {
        var table = SecondReference.Read(name);
        CheckDouble(SecondTable.Losses.Single(loss => loss.Name == name).Double, table, table.Ulps);
    }

    [Theory]
    [InlineData("BinaryCrossEntropy")]
    [InlineData("LogCosh")]
    [InlineData("Poisson")]
    public void The_fast_functions_in_double_come_near(string name)
    {
        var fast = typeof(FastDoubleLosses).GetMethod(name)!.CreateDelegate<SecondKernel<double>>();
        var table = SecondReference.Read(name);
        var results = CheckDouble(fast, table, MaxFastUlps);

        // It is another kernel: not all of its bits are those of the precise one.
        var precise = CheckDouble(SecondTable.Losses.Single(loss => loss.Name == name).Double, table, table.Ulps);
        Assert.False(results.SequenceEqual(precise));
    }

    private double[] CheckDouble(SecondKernel<double> kernel, SecondReference table, double ulps)
    {
        var rows = table.Rows;
        var (gradient, hessian, values) = (new double[rows.Count], new double[rows.Count], new double[rows.Count]);
        kernel([.. rows.Select(row => row.X)], [.. rows.Select(row => row.Y)], gradient, hessian, values);
        AssertWithin(ulps, rows.SelectMany((row, i) => (PointError[])[
            new(row, "value", values[i], row.Value, Ulps.ErrorOf(values[i], row.Value, row.ValueScale)),
            new(row, "gradient", gradient[i], row.Gradient, Ulps.ErrorOf(gradient[i], row.Gradient, row.GradientScale)),
            new(row, "hessian", hessian[i], row.Hessian, Ulps.ErrorOf(hessian[i], row.Hessian, row.HessianScale))]));
        return [.. values, .. gradient, .. hessian];
    }

    // All points are looked at before the verdict.
    private void AssertWithin(double ulps, IEnumerable<PointError> errors)
    {
        PointError[] all = [.. errors];
        foreach (var kind in all.GroupBy(error => error.Kind, StringComparer.Ordinal))
            output.WriteLine($"worst {kind.MaxBy(error => error.Error)}");

        string[] bad = [.. all.Where(error => !(error.Error <= ulps)).Select(error => error.ToString())];
        Assert.True(bad.Length == 0, $"{bad.Length} of {all.Length} results are off:\n{string.Join('\n', bad)}");
    }

    private sealed record PointError(SecondRow Row, string Kind, double Actual, double Exact, double Error)
    {
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Kind} at x {Row.X:R}, y {Row.Y:R}: {Actual:R} for {Exact:R} ({Error:G3} ulp)");
    }
}
