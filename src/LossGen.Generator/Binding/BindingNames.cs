using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Binding;

/// <summary>Finds what the user calls the values that a kernel computes.</summary>
internal static class BindingNames
{
    /// <summary>The bindings' names for those of their values that survived the rewriting, each name and each value once.</summary>
    public static IReadOnlyDictionary<Expr, string> Of(BoundLoss loss, IReadOnlyList<Expr> expressions)
    {
        HashSet<Expr> nodes = [.. Dependence.Nodes([.. expressions])];
        Dictionary<Expr, string> names = [];
        foreach (KeyValuePair<string, Expr> binding in loss.Bindings)
        {
            bool isWorthAName = binding.Value.Operands.Length > 0 && !binding.Value.IsTruth && nodes.Contains(binding.Value);
            if (isWorthAName && !names.ContainsKey(binding.Value))
                names.Add(binding.Value, binding.Key);
        }

        return names;
    }
}
