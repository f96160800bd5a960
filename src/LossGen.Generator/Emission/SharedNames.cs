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
    private const double Readable = 40;

    /// <summary>A part smaller than this is shorter than its name's definition.</summary>
    private const double WorthNaming = 6;

    /// <summary>The given names, and t1, t2, ... for what is used more than once, where the expressions are too large without.</summary>
    public static IReadOnlyDictionary<Expr, string> Extend(IReadOnlyList<Expr> expressions, IReadOnlyDictionary<Expr, string> names)
    {
        IReadOnlyList<Expr> nodes = Dependence.Nodes([.. expressions]);
        Dictionary<Expr, double> sizes = [];
        foreach (Expr node in nodes)
            sizes[node] = names.ContainsKey(node) ? 1 : Size(node, sizes);

        if (expressions.All(expr => Size(expr, sizes) <= Readable))
            return names;

        Dictionary<Expr, int> uses = Uses(nodes, names);
        Dictionary<Expr, string> extended = names.ToDictionary(static pair => pair.Key, static pair => pair.Value);
        HashSet<string> taken = new(names.Values.Concat(nodes.Select(static node => node.Name)), StringComparer.Ordinal);
        int number = 0;
        foreach (Expr node in nodes)
        {
            sizes[node] = extended.ContainsKey(node) ? 1 : Size(node, sizes);
            bool isWorthNaming = uses.TryGetValue(node, out int count) && count > 1 && sizes[node] >= WorthNaming;
            if (!isWorthNaming || extended.ContainsKey(node) || !IsNameable(node))
                continue;

            string name;
            do
            {
                number++;
                name = "t" + number.ToString(CultureInfo.InvariantCulture);
            }
            while (!taken.Add(name));

            extended.Add(node, name);
            sizes[node] = 1;
        }

        return extended;
    }

    private static double Size(Expr node, Dictionary<Expr, double> sizes) => 1 + node.Operands.Sum(operand => sizes[operand]);

    /// <summary>How often each part is printed, inside the named ones once; what is divided by stands there for its reciprocal.</summary>
    private static Dictionary<Expr, int> Uses(IReadOnlyList<Expr> nodes, IReadOnlyDictionary<Expr, string> names)
    {
        Dictionary<Expr, int> uses = [];
        for (int i = nodes.Count - 1; i >= 0; i--)
        {
            Expr node = nodes[i];
            int times = !IsNameable(node) && !names.ContainsKey(node) && uses.TryGetValue(node, out int own) ? Math.Max(own, 1) : 1;
            foreach (Expr operand in node.Operands)
                uses[operand] = (uses.TryGetValue(operand, out int count) ? count : 0) + times;
        }

        return uses;
    }

    /// <summary>A condition is read where it decides, and of a quotient the divisor is worth the name.</summary>
    private static bool IsNameable(Expr node) =>
        !node.IsTruth && !node.IsConstant && !(node.Is(Operator.Power) && node[1].IsConstant && node[1].Value.Sign < 0);
}
