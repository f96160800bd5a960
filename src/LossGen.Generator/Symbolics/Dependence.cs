using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace LossGen.Generator.Symbolics;

/// <summary>Which parts of an expression depend on what.</summary>
internal static class Dependence
{
    /// <summary>The nodes of the expression that depend on one leaf, the leaf and perhaps the expression itself among them.</summary>
    public static HashSet<Expr> On(Expr expr, Expr leaf)
    {
        HashSet<Expr> dependent = [];
        foreach (Expr node in Nodes(expr))
        {
            if (node == leaf || node.Operands.Any(dependent.Contains))
                dependent.Add(node);
        }

        return dependent;
    }

    /// <summary>Every node once, operands before their users.</summary>
    public static IReadOnlyList<Expr> Nodes(params Expr[] roots)
    {
        List<Expr> order = [];
        HashSet<Expr> seen = [];
        foreach (Expr root in roots)
            Visit(root);

        return order;

        void Visit(Expr node)
        {
            if (!seen.Add(node))
                return;

            RuntimeHelpers.EnsureSufficientExecutionStack();
            foreach (Expr operand in node.Operands)
                Visit(operand);

            order.Add(node);
        }
    }
}
