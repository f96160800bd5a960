using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using LossGen.Catalog.Tests.Harness;
using Xunit.Abstractions;

namespace LossGen.Catalog.Tests.Torch;

/// <summary>
/// The losses that PyTorch has too, against it: names, options and reductions mean the same. Its tails are not exact, so errors are measured by the greatest number of an output. Where
/// PyTorch is not installed (Debian: python3-torch) these tests say so in their output, and pass.
/// </summary>
public sealed class TorchTests(ITestOutputHelper output)
{
    /// <summary>In double.</summary>
    private const double Relative = 1e-9;

    /// <summary>In float.</summary>
    private const double RelativeOfSingle = 2e-6;

    public static TheoryData<string> Names => [.. TorchResults.Names];

    [Fact]
    public void The_script_has_tables() => Assert.Subset(CatalogTable.Names.ToHashSet(StringComparer.Ordinal), TorchResults.Names.ToHashSet(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_loss_is_that_of_PyTorch(string name)
    {
        if (TorchResults.All is not { } results)
        {
            output.WriteLine("Not compared: no Python here has PyTorch. On Debian: apt-get install python3-torch.");
            return;
        }

        CatalogTable table = CatalogTable.Read(name);
        List<string> differences = [];
        int compared = 0;
        foreach (TorchResult torch in results.Where(result => result.Name == name))
        {
            TableCall call = table.Calls[torch.Call];
            foreach (CatalogMethod method in CatalogMethod.Of(table).Where(method => call.Points.All(point => CatalogRun.CanTake(method, point))))
            {
                CatalogRun run = CatalogRun.Of(method, call, call.Points);
                compared += Compare($"{method}, call {torch.Call + 1}, loss", [run.Loss], [torch.Loss], method.IsDouble, differences);
                foreach ((string gradient, double[] values) in run.Outputs)
                    compared += Compare($"{method}, call {torch.Call + 1}, {gradient}", values, torch.Gradients[gradient], method.IsDouble, differences);
            }
        }

        output.WriteLine($"{compared} numbers compared");
        Assert.True(compared > 0, "Nothing was compared.");
        Assert.True(differences.Count == 0, string.Join('\n', differences.Take(30)));
    }

    /// <summary>Adds what differs, and returns how many numbers were compared: PyTorch's infinities and NaNs where it overflows are not.</summary>
    private static int Compare(string where, double[] ours, double[] theirs, bool isDouble, List<string> differences)
    {
        Assert.Equal(theirs.Length, ours.Length);
        double scale = theirs.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
        double bound = scale * (isDouble ? Relative : RelativeOfSingle);
        ImmutableArray<int> places = [.. Enumerable.Range(0, ours.Length).Where(i => double.IsFinite(theirs[i]) && (isDouble || float.IsFinite((float)theirs[i])))];
        differences.AddRange(places.Where(i => !(Math.Abs(ours[i] - theirs[i]) <= bound))
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"{where}[{i}]: {ours[i]:R}, PyTorch {theirs[i]:R}")));
        return places.Length;
    }
}
