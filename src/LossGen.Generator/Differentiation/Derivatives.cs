using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Differentiation;

/// <summary>One derivative that is asked for.</summary>
/// <param name="Leaf">By what.</param>
/// <param name="IsSecond">The second one, the diagonal of the Hessian; else the first.</param>
internal sealed record DerivativeRequest(Expr Leaf, bool IsSecond);

/// <summary>The first and second derivatives that a loss asks for. A second one is the derivative of the first, made stable before.</summary>
internal static class Derivatives
{
    public static ImmutableArray<Expr> Of(ExprPool pool, Expr value, IReadOnlyList<DerivativeRequest> requests, System.Func<Expr, Expr> stabilize)
    {
        Expr[] leaves = [.. requests.Select(static request => request.Leaf).Distinct()];
        Dictionary<Expr, Expr> first = [];
        foreach ((Expr leaf, Expr derivative) in leaves.Zip(Differentiator.Differentiate(pool, value, leaves), static (leaf, derivative) => (leaf, derivative)))
            first.Add(leaf, derivative);

        return [.. requests.Select(request => request.IsSecond ? Second(pool, stabilize(first[request.Leaf]), request.Leaf) : first[request.Leaf])];
    }

    /// <summary>By what varies within a row, the diagonal: the derivative of a class's element of the gradient by the same class's input.</summary>
    private static Expr Second(ExprPool pool, Expr derivative, Expr leaf) =>
        leaf.VariesInRow ? OwnDerivative.Of(pool, derivative, leaf) : Differentiator.Differentiate(pool, derivative, [leaf])[0];
}
