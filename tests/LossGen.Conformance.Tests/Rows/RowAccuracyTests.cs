using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using System.Reflection;
using LossGen.Conformance.Tests.Rows.Reference;
using Xunit.Abstractions;

namespace LossGen.Conformance.Tests.Rows;

/// <summary>Every kernel over rows against the exact values of its table.</summary>
public sealed class RowAccuracyTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. RowKernels.Single.Select(kernel => kernel.Name)];

    [Fact]
    public void Every_table_has_its_kernels_and_every_formula_too()
    {
        var tables = RowKernels.Single.Select(kernel => kernel.Table).Distinct(StringComparer.Ordinal);
        Assert.Equal(RowReference.Names.Order(StringComparer.Ordinal), tables.Order(StringComparer.Ordinal));
        Assert.Equal(RowKernels.Single.Select(kernel => (kernel.Name, kernel.Table)), RowKernels.Double.Select(kernel => (kernel.Name, kernel.Table)));
        foreach (var type in (Type[])[typeof(RowLosses), typeof(DoubleRowLosses)])
            foreach (var kernels in RowKernels.Single.GroupBy(kernel => kernel.Table, StringComparer.Ordinal))
                Assert.Equal<IEnumerable<string?>>([.. RowReference.Read(kernels.Key).Formulas], [.. kernels.Select(kernel => Formula(type, kernel.Name))]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void In_float_results_are_within_the_stated_ulps(string name) => Check(RowKernels.Single.Single(kernel => kernel.Name == name));

    [Theory]
    [MemberData(nameof(Names))]
    public void In_double_results_are_within_the_stated_ulps(string name) => Check(RowKernels.Double.Single(kernel => kernel.Name == name));

    private static string? Formula(Type type, string method) => type.GetMethod(method)?.GetCustomAttribute<LossAttribute>()?.Formula;

    private void Check<T>(RowKernel<T> kernel)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        var table = RowReference.Read(kernel.Table);
        Assert.Superset(new HashSet<int> { 1, 2, 3, 7, 10, 64, 100, 1000 }, table.Calls.Select(call => call.Classes).ToHashSet());
        RowError[] errors = [.. table.Calls.SelectMany((call, i) => Errors(kernel, call, i))];

        // All are looked at before the verdict: one message tells the whole shape of a fault.
        output.WriteLine($"of {errors.Length} the worst is {errors.MaxBy(error => error.Ulps)}");
        // A double has no wider type to add a long row in: twice the bound there.
        var isWide = typeof(T) == typeof(double);
        // The divergence of equal distributions is a sum of terms that cancel: it is 0 to the digits of a double.
        if (kernel.Table == "JensenShannon")
            errors = [.. errors.Where(error => !(error.Exact is { Value: 0, Size: 0 } && Math.Abs(error.Computed) < 1e-15))];

        var bad = errors.Where(error => !(error.Ulps <= (isWide ? 2 : 1) * table.Ulps)).Select(error => error.ToString()).ToArray();
        Assert.True(bad.Length == 0, $"{bad.Length} of {errors.Length} results are off:\n{string.Join('\n', bad.Take(100))}");
    }

    private static IEnumerable<RowError> Errors<T>(RowKernel<T> kernel, RowCall call, int number)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        var arguments = new RowArguments<T>(call);
        var where = $"call {number + 1} ({call.Rows} x {call.Classes})";
        yield return RowError.Of($"{where}, loss", kernel.Run(arguments), call.Loss);
        for (var row = 0; row < call.Rows; row++) yield return RowError.Of($"{where}, value {row}", arguments.Values[row], call.Values[row]);

        Assert.Equal(call.Lengths.Keys.Order(StringComparer.Ordinal), arguments.OutputNames.Order(StringComparer.Ordinal));
        foreach (var (name, place, exact) in call.Derivatives)
        {
            Assert.Equal(call.Lengths[name], arguments.Output(name).Length);
            yield return RowError.Of($"{where}, {name}[{place}], row {place / call.Classes}", arguments.Output(name)[place], exact);
        }
    }
}
