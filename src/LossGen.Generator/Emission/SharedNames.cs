using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Emission;

/// <summary>
/// Names the parts that a derivation would print again and again. An expression is a graph, and written out as a tree it can be larger by powers of two.
/// </summary>
internal static class SharedNames
{
    /// <summary>Trees up to this many nodes are read at a glance, repetitions or not.</summary>
    private const double Readable = 100;

    /// <summary>A part smaller than this is shorter than its name's definition.</summary>
    private const double WorthNaming = 6;

    /// <summary>The given names, and t1, t2, ... for what is used more than once, where the expressions are too large without.</summary>
    public static IReadOnlyDictionary<Expr, string> Extend(IReadOnlyList<Expr> expressions, IReadOnlyDictionary<Expr, string> names)
    {
        IReadOnlyList<Expr> nodes = Dependence.Nodes([.. expressions]);
        Dictionary<Expr, double> sizes = [];
        Dictionary<Expr, int> users = [];
        foreach (Expr node in nodes)
        {
            sizes[node] = 1 + node.Operands.Sum(operand => sizes[operand]);
            foreach (Expr operand in node.Operands)
                users[operand] = users.TryGetValue(operand, out int count) ? count + 1 : 1;
        }

        if (expressions.All(expr => sizes[expr] <= Readable))
            return names;

        Dictionary<Expr, string> extended = names.ToDictionary(static pair => pair.Key, static pair => pair.Value);
        HashSet<string> taken = new(names.Values.Concat(nodes.Select(static node => node.Name)), StringComparer.Ordinal);
        int number = 0;
        foreach (Expr node in nodes)
        {
            bool isWorthNaming = users.TryGetValue(node, out int count) && count > 1 && sizes[node] >= WorthNaming && !node.IsConstant;
            if (!isWorthNaming || extended.ContainsKey(node))
                continue;

            string name;
            do
            {
                number++;
                name = "t" + number.ToString(CultureInfo.InvariantCulture);
            }
            while (!taken.Add(name));

            extended.Add(node, name);
        }

        return extended;
    }
}
