using System.Collections.Generic;
using System.Linq;

namespace LossGen.Catalog.Tests.Harness;

/// <summary>What a call with some points of a table must return and write: their values and derivatives, weighed and reduced as the method does it.</summary>
internal sealed class CatalogExpectation
{
    private readonly TablePoint[] points;
    private readonly double[] shares;

    private CatalogExpectation(TablePoint[] points, double[] shares)
    {
        this.points = points;
        this.shares = shares;
        Loss = points.Zip(shares).Where(static pair => pair.Second != 0).Aggregate(default(Exact), static (sum, pair) => sum + (pair.First.Value * pair.Second));
    }

    public Exact Loss { get; }

    /// <summary>A mean is by the weights of the points that count; a sum has the weights as they are.</summary>
    public static CatalogExpectation Of(CatalogMethod method, TablePoint[] points)
    {
        bool hasOwnWeights = !method.IsMean && method.Parameters.Any(static parameter => parameter.Name == "w");
        double[] weights = [.. points.Select((point, i) => hasOwnWeights ? point.Weight * CatalogRun.WeightOf(i) : point.Weight)];
        double total = method.IsMean ? weights.Sum() : 1;
        return new CatalogExpectation(points, [.. weights.Select(weight => weight == 0 ? 0 : weight / total)]);
    }

    /// <summary>What is known of an output: by an input of its own at the places of the points, by one that they share as the sum over them.</summary>
    public IEnumerable<(int Place, Exact Exact)> Places(string output, TableCall call)
    {
        string input = CatalogRun.InputOf(output);
        if (call.Shared.TryGetValue(input, out _))
        {
            IEnumerable<(int Place, Exact Exact)> all = points.Zip(shares).SelectMany(pair => pair.First.Derivatives[output].Select(one => (one.Place, one.Exact * pair.Second)));
            foreach (IGrouping<int, (int Place, Exact Exact)> group in all.GroupBy(static one => one.Place).Where(group => group.Count() == points.Length))
                yield return (group.Key, group.Aggregate(default(Exact), static (sum, one) => sum + one.Exact));

            yield break;
        }

        int start = 0;
        foreach ((TablePoint point, double share) in points.Zip(shares))
        {
            foreach ((int place, Exact exact) in point.Derivatives[output])
                yield return (start + place, exact * share);

            start += point.Inputs[input].Length;
        }
    }
}
