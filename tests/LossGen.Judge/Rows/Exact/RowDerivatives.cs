using System;
using System.Collections.Generic;

namespace LossGen.Judge.Rows.Exact;

/// <summary>The direction in which a row moves: one value of one input.</summary>
/// <param name="Element">Which element's loss is looked at, where there is one per element; their sum if there is none.</param>
internal sealed record RowDirection(string Name, int Place, int? Element = null)
{
    public bool Is(string name, int place) => Place == place && Name.Equals(name, StringComparison.Ordinal);
}

/// <summary>A row's loss, its derivatives by each value of each input, and by the relative error of each number on the way that is rounded.</summary>
internal sealed record RowDerivatives(Node Loss, Dictionary<string, Ray?[]> ByInput, Ray[] ByRounding);
