using System.Collections.Generic;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission;

/// <summary>Finds the functions that vector code calls, directly or through other functions: what the project's file of functions has to have.</summary>
internal static class FunctionCollector
{
    /// <summary>Each function once, in the order in which the code first calls it, followed by what it calls itself.</summary>
    public static IReadOnlyList<VectorFunction> Collect(IEnumerable<VectorNode> results)
    {
        var found = new List<VectorFunction>();
        Collect(results, found);
        return found;
    }

    private static void Collect(IEnumerable<VectorNode> results, List<VectorFunction> found)
    {
        foreach (VectorNode node in VectorCodeOrder.Of(results))
        {
            if (node.Function is not { } function || found.Contains(function))
                continue;

            found.Add(function);
            Collect(function.Results, found);
        }
    }
}
