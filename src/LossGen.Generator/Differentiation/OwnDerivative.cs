using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Differentiation;

/// <summary>
/// The derivative of a value at class k by an input at the same class k: of a row's gradient it is the diagonal of the Hessian. Differentiation runs forward, from the
/// input to the value. Through a reduction R = sum over j of f(a_j, S), where S stands for other reductions in it:
/// <code>
/// dR/dx_k = df/da(a_k, S) da_k/dx_k + sum over S of (sum over j of df/dS(a_j, S)) dS/dx_k
/// </code>
/// </summary>
internal sealed class OwnDerivative(ExprPool pool, Expr leaf)
{
    private readonly Dictionary<Expr, Expr> total = [];

    /// <summary>The derivative of an expression by the leaf, an input that varies within the row.</summary>
    public static Expr Of(ExprPool pool, Expr expr, Expr leaf) => new OwnDerivative(pool, leaf).Total(OpenShares(pool, expr));

    /// <summary>log(e^v / sum(e^a)) as v - log(sum(e^a)): two ways for the leaf to come in, by two nodes.</summary>
    private static Expr OpenShares(ExprPool pool, Expr expr) =>
        pool.Rebuild(expr, node => node.Is(Operator.LogShare) ? pool.Subtract(node[0], pool.Apply(Operator.LogSumExp, node[1])) : node, []);

    private Expr Total(Expr expr)
    {
        if (total.TryGetValue(expr, out Expr? known))
            return known;

        RuntimeHelpers.EnsureSufficientExecutionStack();
        return total[expr] = expr == leaf ? pool.One
            : !Dependence.On(expr, leaf).Contains(expr) ? pool.Zero
            : pool.Add([.. Enumerable.Range(0, expr.Operands.Length).Select(i => Through(expr, i))]);
    }

    private Expr Through(Expr node, int index)
    {
        if (DerivativeRules.Partial(pool, node, index) is not { } partial)
            return pool.Zero;

        Expr operand = node[index];
        return node.Reduces(index) ? pool.Add(pool.Multiply(partial, Own(operand)), ThroughShared(operand, partial)) : pool.Multiply(partial, Total(operand));
    }

    /// <summary>What the other classes add, by way of what they share with this one.</summary>
    private Expr ThroughShared(Expr operand, Expr partial) => pool.Add(
        [.. Shared(operand).Select(value => pool.Multiply(pool.Apply(Operator.RowSum, pool.Multiply(partial, Forward(operand, new() { [value] = pool.One }))), Total(value)))]);

    /// <summary>The derivative at fixed reductions: only the class's own input moves.</summary>
    private Expr Own(Expr expr) => Forward(expr, new() { [leaf] = pool.One });

    private Expr Forward(Expr expr, Dictionary<Expr, Expr> along)
    {
        if (along.TryGetValue(expr, out Expr? known))
            return known;

        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!expr.VariesInRow)
            return along[expr] = pool.Zero;

        IEnumerable<Expr> parts = Enumerable.Range(0, expr.Operands.Length)
            .Where(i => !expr.Reduces(i))
            .Select(i => DerivativeRules.Partial(pool, expr, i) is { } partial ? pool.Multiply(partial, Forward(expr[i], along)) : pool.Zero);
        return along[expr] = pool.Add([.. parts]);
    }

    /// <summary>The largest parts that are the same in all classes of the row and depend on the leaf.</summary>
    private IEnumerable<Expr> Shared(Expr expr)
    {
        HashSet<Expr> dependent = Dependence.On(expr, leaf);
        HashSet<Expr> seen = [], found = [];
        Visit(expr);
        return found.OrderBy(static part => part.Id);

        void Visit(Expr node)
        {
            if (!seen.Add(node) || !dependent.Contains(node))
                return;

            if (!node.VariesInRow)
            {
                found.Add(node);
                return;
            }

            foreach (Expr operand in node.Operands)
                Visit(operand);
        }
    }
}
