using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Catalog.Tests.Harness;
using Xunit.Abstractions;

namespace LossGen.Catalog.Tests.Accuracy;

/// <summary>Every loss of the catalogue, in all its overloads, against the exact values of its table.</summary>
public sealed class AccuracyTests(ITestOutputHelper output)
{
    private const double MostUlps = 4;

    public static TheoryData<string> Names => [.. CatalogTable.Names];

    /// <summary>No overload is without a table, and no formula.</summary>
    [Fact]
    public void Every_loss_has_a_table()
    {
        HashSet<CatalogMethod> tested = [.. CatalogTable.Names.SelectMany(static name => CatalogMethod.Of(CatalogTable.Read(name)))];
        Assert.Empty(CatalogMethod.All.Where(method => !tested.Contains(method)).Select(static method => method.ToString()));
        Assert.All(CatalogTable.Names, static name => Assert.NotEmpty(CatalogMethod.Of(CatalogTable.Read(name))));
    }

    /// <summary>An allowance for a loss that needs none would hide its next fault.</summary>
    [Fact]
    public void No_allowance_is_idle() => Assert.All(Allowance.Names, static name =>
    {
        CatalogTable table = CatalogTable.Read(name);
        Assert.Contains(CatalogMethod.Of(table).SelectMany(method => table.Calls.SelectMany((call, i) => Check(method, call, i + 1))), static found => !(found.Ulps <= MostUlps));
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Results_are_within_the_stated_ulps(string name)
    {
        CatalogTable table = CatalogTable.Read(name);
        Found[] found = [.. CatalogMethod.Of(table).SelectMany(method => table.Calls.SelectMany((call, i) => Check(method, call, i + 1)))];
        Assert.NotEmpty(found);

        // All are looked at before the verdict: one message tells the whole shape of a fault.
        output.WriteLine($"of {found.Length} the worst is {found.MaxBy(static one => one.Ulps)}");
        Found[] bad = [.. found.Where(one => !(one.Ulps <= MostUlps) && !(Math.Abs(one.Computed - one.Exact.Value) <= Allowance.Of(name, one.IsDouble)))];
        Assert.True(bad.Length == 0, $"{bad.Length} of {found.Length} results are off:\n{string.Join('\n', bad.Take(40))}");
    }

    /// <summary>Each point by itself, and all together.</summary>
    private static IEnumerable<Found> Check(CatalogMethod method, TableCall call, int number)
    {
        TablePoint[] points = [.. call.Points.Where(point => CatalogRun.CanTake(method, point))];
        foreach ((TablePoint point, int i) in points.Select(static (point, i) => (point, i)))
        {
            foreach (Found found in Compare(method, call, [point], $"call {number}, point {i + 1}"))
                yield return found;
        }

        foreach (Found found in Compare(method, call, points, $"call {number}, all points"))
            yield return found;
    }

    private static IEnumerable<Found> Compare(CatalogMethod method, TableCall call, TablePoint[] points, string where)
    {
        CatalogRun run = CatalogRun.Of(method, call, points);
        CatalogExpectation expected = CatalogExpectation.Of(method, points);
        yield return new Found($"{method}, {where}, loss", method.IsDouble, run.Loss, expected.Loss, Ulps.Between(run.Loss, expected.Loss, method.IsDouble));

        foreach ((string name, double[] values) in run.Outputs)
        {
            foreach ((int place, Exact exact) in expected.Places(name, call))
                yield return new Found($"{method}, {where}, {name}[{place}]", method.IsDouble, values[place], exact, Ulps.Between(values[place], exact, method.IsDouble));
        }
    }

    private sealed record Found(string Where, bool IsDouble, double Computed, Exact Exact, double Ulps)
    {
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Where}: {Computed:R} for {Exact.Value:R} of size {Exact.Size:G2} ({Ulps:G3} ulp)");
    }
}
