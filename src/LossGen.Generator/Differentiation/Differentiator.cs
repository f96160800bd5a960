using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Differentiation;

/// <summary>
/// Reverse-mode differentiation of the expression graph: one sweep from the value to its leaves gives the derivative by every input. Of a loss over rows it is that of
/// one row's value: by an input per element it is one number an element, by an input per class what this row adds to the class.
/// </summary>
internal static class Differentiator
{
    /// <summary>The derivatives of the value by each of the leaves, 0 for one that it does not depend on.</summary>
    public static ImmutableArray<Expr> Differentiate(ExprPool pool, Expr value, IReadOnlyList<Expr> leaves)
    {
        if (!value.Is(Operator.Select))
            return Sweep(pool, value, leaves);

        RuntimeHelpers.EnsureSufficientExecutionStack();

        // The branches of a choice are differentiated apart, so that nothing of one, not even a factor 0, meets an infinity of the other.
        ImmutableArray<Expr> whenTrue = Differentiate(pool, value[1], leaves), whenFalse = Differentiate(pool, value[2], leaves);
        return [.. leaves.Select((_, i) => pool.Select(value[0], whenTrue[i], whenFalse[i]))];
    }

    private static ImmutableArray<Expr> Sweep(ExprPool pool, Expr value, IReadOnlyList<Expr> leaves)
    {
        HashSet<Expr> active = [];
        foreach (Expr leaf in leaves)
            active.UnionWith(Dependence.On(value, leaf));

        // What has reached a node is a list until the node's turn comes, so that the sum is formed once.
        Dictionary<Expr, List<Expr>> reached = new() { [value] = [pool.One] };
        Dictionary<Expr, Expr> adjoints = [];
        foreach (Expr node in Dependence.Nodes(value).Reverse())
        {
            if (!active.Contains(node) || !reached.TryGetValue(node, out List<Expr>? parts))
                continue;

            Expr adjoint = pool.Add([.. parts]);
            adjoints[node] = adjoint;
            for (int i = 0; i < node.Operands.Length; i++)
            {
                Expr operand = node[i];
                if (!active.Contains(operand) || DerivativeRules.Partial(pool, node, i) is not { } partial)
                    continue;

                if (!reached.TryGetValue(operand, out List<Expr>? list))
                    reached[operand] = list = [];

                // What is reduced, in log(e^v / sum(e^a)) for one, counts for all classes that use it.
                bool isShared = node.Reduces(i) && node.VariesInRow;
                Expr part = pool.Multiply(isShared ? pool.Apply(Operator.RowSum, adjoint) : adjoint, partial);

                // What is the same in all classes of a row moves with all of them.
                list.Add(node.VariesInRow && !operand.VariesInRow ? pool.Apply(Operator.RowSum, part) : part);
            }
        }

        return [.. leaves.Select(leaf => adjoints.TryGetValue(leaf, out Expr? adjoint) ? adjoint : pool.Zero)];
    }
}
