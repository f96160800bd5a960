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

    /// <summary>
    /// Where the second derivative is a difference of terms that the compiler does not join yet: 1/s - r^2/s^3 with s = sqrt(1 + r^2), where 1/s^3 is meant, and
    /// 1/s - r^2/s^2, whose square overflows. Beyond these x it is not looked at.
    /// </summary>
    private static readonly Dictionary<string, double> Farthest = new(StringComparer.Ordinal) { ["PseudoHuber"] = 0.5, ["Cauchy"] = 1e10 };

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
            .. IsWithinReach(name, row) ? (PointError[])[new(row, "hessian", hessian[i], row.Hessian, Ulps.ErrorOf(hessian[i], row.Hessian, HessianScale(name, row, -126)))] : []]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void In_double_they_are_within_the_stated_ulps(string name)
    {
        var table = SecondReference.Read(name);
        CheckDouble(name, SecondTable.Losses.Single(loss => loss.Name == name).Double, table, table.Ulps);
    }

    [Theory]
    [InlineData("BinaryCrossEntropy")]
    [InlineData("LogCosh")]
    [InlineData("Poisson")]
    public void The_fast_functions_in_double_come_near(string name)
    {
        var fast = typeof(FastDoubleLosses).GetMethod(name)!.CreateDelegate<SecondKernel<double>>();
        var table = SecondReference.Read(name);
        var results = CheckDouble(name, fast, table, MaxFastUlps);

        // It is another kernel: not all of its bits are those of the precise one.
        var precise = CheckDouble(name, SecondTable.Losses.Single(loss => loss.Name == name).Double, table, table.Ulps);
        Assert.False(results.SequenceEqual(precise));
    }

    private double[] CheckDouble(string name, SecondKernel<double> kernel, SecondReference table, double ulps)
    {
        var rows = table.Rows;
        var (gradient, hessian, values) = (new double[rows.Count], new double[rows.Count], new double[rows.Count]);
        kernel([.. rows.Select(row => row.X)], [.. rows.Select(row => row.Y)], gradient, hessian, values);
        AssertWithin(ulps, rows.SelectMany((row, i) => (PointError[])[
            new(row, "value", values[i], row.Value, Ulps.ErrorOf(values[i], row.Value, row.ValueScale)),
            new(row, "gradient", gradient[i], row.Gradient, Ulps.ErrorOf(gradient[i], row.Gradient, row.GradientScale)),
            .. IsWithinReach(name, row) ? (PointError[])[new(row, "hessian", hessian[i], row.Hessian, Ulps.ErrorOf(hessian[i], row.Hessian, HessianScale(name, row, -1022)))] : []]));
        return [.. values, .. gradient, .. hessian];
    }

    private static bool IsWithinReach(string name, SecondRow row) => !Farthest.TryGetValue(name, out var farthest) || Math.Abs(row.X - row.Y) <= farthest;

    // In the focal loss's tail the probability is no normal number any more when it is multiplied by gamma^2 and its logarithm, x: the digits that it has lost are lost.
    private static double HessianScale(string name, SecondRow row, int leastExponent) =>
        name == "Focal2" ? Math.Max(row.HessianScale, Math.ScaleB(4 * Math.Abs(row.X), leastExponent)) : row.HessianScale;

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
