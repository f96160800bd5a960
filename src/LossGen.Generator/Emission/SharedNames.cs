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
    /// <summary>Lines up to this length are read at a glance, repetitions or not.</summary>
    private const int Readable = 100;

    /// <summary>A part whose text is shorter reads as well as a name.</summary>
    private const int WorthNaming = 14;

    /// <summary>Each node prints as a character or more: a tree of more nodes is too long a text, and is not printed to find out.</summary>
    private const double LargestTree = 200;

    /// <summary>The given names, and t1, t2, ... for what is used more than once, where the lines are too long without.</summary>
    public static IReadOnlyDictionary<Expr, string> Extend(IReadOnlyList<Expr> expressions, IReadOnlyDictionary<Expr, string> names)
    {
        IReadOnlyList<Expr> nodes = Dependence.Nodes([.. expressions]);
        Dictionary<Expr, double> sizes = [];
        foreach (Expr node in nodes)
            sizes[node] = names.ContainsKey(node) ? 1 : 1 + node.Operands.Sum(operand => sizes[operand]);

        if (expressions.All(expr => sizes[expr] <= LargestTree && ExprPrinter.Print(expr, names).Length <= Readable))
            return names;

        Dictionary<Expr, int> uses = Uses(nodes, names);
        Dictionary<Expr, string> extended = names.ToDictionary(static pair => pair.Key, static pair => pair.Value);
        HashSet<string> taken = new(names.Values.Concat(nodes.Select(static node => node.Name)), StringComparer.Ordinal);
        int number = 0;
        foreach (Expr node in nodes)
        {
            bool isShared = uses.TryGetValue(node, out int count) && count > 1 && !extended.ContainsKey(node) && IsNameable(node);
            if (!isShared || ExprPrinter.Print(node, extended).Length < WorthNaming)
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
