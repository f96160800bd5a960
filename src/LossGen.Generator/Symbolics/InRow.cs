using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace LossGen.Generator.Symbolics;

/// <summary>An expression as it stands in one class of a row: what a reduction takes together is other classes' business, and stays out of sight.</summary>
internal static class InRow
{
    /// <summary>Every node once, operands before their users, reductions included but not what they reduce.</summary>
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
            for (int i = 0; i < node.Operands.Length; i++)
            {
                if (!node.Reduces(i))
                    Visit(node[i]);
            }

            order.Add(node);
        }
    }

    /// <summary>The expression with a part replaced: everywhere where the part is the same in all classes, else only where it is this class's.</summary>
    public static Expr Replace(ExprPool pool, Expr expr, Expr part, Expr value) =>
        part.VariesInRow ? Replace(pool, expr, new Dictionary<Expr, Expr> { [part] = value }) : pool.Rebuild(expr, node => node == part ? value : node, []);

    /// <summary>The expression with its replacements in place, those of the class that it stands in.</summary>
    /// <param name="done">What stands for what; completed on the way.</param>
    public static Expr Replace(ExprPool pool, Expr expr, Dictionary<Expr, Expr> done)
    {
        if (done.TryGetValue(expr, out Expr? known))
            return known;

        RuntimeHelpers.EnsureSufficientExecutionStack();
        Expr[] operands = [.. expr.Operands.Select((operand, i) => expr.Reduces(i) ? operand : Replace(pool, operand, done))];
        return done[expr] = operands.SequenceEqual(expr.Operands) ? expr : pool.Apply(expr.Operator, operands);
    }
}
