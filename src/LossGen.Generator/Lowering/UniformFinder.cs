using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Lowering;

/// <summary>Finds what is the same for every element and costs something: it is computed once, before the loop.</summary>
internal static class UniformFinder
{
    /// <summary>The largest such parts, in order of creation.</summary>
    public static IReadOnlyList<Expr> Find(IEnumerable<Expr> roots)
    {
        Expr[] all = [.. roots];
        IReadOnlyList<Expr> nodes = Dependence.Nodes(all);
        HashSet<Expr> varying = [];
        foreach (Expr node in nodes)
        {
            if (node.Is(Operator.Input) || node.Operands.Any(varying.Contains))
                varying.Add(node);
        }

        IEnumerable<Expr> used = nodes.Where(varying.Contains).SelectMany(static node => node.Operands).Concat(all.Where(root => !varying.Contains(root)));
        return [.. used.Where(node => !varying.Contains(node) && node.Operands.Length > 0 && !node.IsTruth).Distinct().OrderBy(static node => node.Id)];
    }
}
