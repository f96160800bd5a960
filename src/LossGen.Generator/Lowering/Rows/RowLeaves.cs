using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Lowering.Rows;

/// <summary>
/// Gives each part of a sweep's code that is the same in all classes of a row a leaf to stand for it: it is computed once a row. Such factors of a product are one part together.
/// </summary>
internal sealed class RowLeaves(ExprPool pool)
{
    private readonly Dictionary<Expr, Expr> leaves = [];
    private readonly Dictionary<Expr, Expr> done = [];

    /// <summary>What the leaves stand for.</summary>
    public Dictionary<Expr, Expr> Meanings { get; } = [];

    /// <summary>The sweep's expression over leaves, inputs, hyper-parameters and the class index.</summary>
    public Expr Abstract(Expr expr)
    {
        if (!expr.VariesInRow)
            return LeafOf(expr);

        if (expr.Operands.Length == 0)
            return expr;

        if (done.TryGetValue(expr, out Expr? known))
            return known;

        RuntimeHelpers.EnsureSufficientExecutionStack();
        Expr[] shared = expr.Is(Operator.Multiply) ? [.. expr.Operands.Where(static factor => !factor.VariesInRow)] : [];
        // x/t is a quotient: the rounding of 1/t would be added to its own.
        if (shared.Length == 1 && IsPlainQuotient(shared[0]))
            return done[expr] = pool.Multiply([pool.Power(LeafOf(shared[0][0]), shared[0][1]), .. expr.Operands.Where(static factor => factor.VariesInRow).Select(Abstract)]);

        return done[expr] = shared.Length > 1 && !shared.All(static factor => factor.IsConstant)
            ? pool.Multiply([LeafOf(pool.Multiply(shared)), .. expr.Operands.Where(static factor => factor.VariesInRow).Select(Abstract)])
            : pool.Reapply(expr, [.. expr.Operands.Select(Abstract)]);
    }

    /// <summary>A new leaf for a value of an element that an earlier sweep has kept.</summary>
    public Expr Keep(Expr value) => NewLeaf(value, Shape.PerElement);

    /// <summary>The reciprocal of what no sum over the row has a part in.</summary>
    private static bool IsPlainQuotient(Expr factor) => factor.Is(Operator.Power) && factor[1].IsConstantOf(-1) && !Dependence.Nodes(factor).Any(static node => node.IsReduction);

    private Expr LeafOf(Expr expr)
    {
        if (expr.Operator is Operator.Constant or Operator.Input or Operator.HyperParameter or Operator.True or Operator.False)
            return expr;

        // A truth value is a number on its way.
        if (expr.IsTruth)
            return pool.Apply(Operator.Less, pool.Zero, LeafOf(pool.Select(expr, pool.One, pool.Zero)));

        // A value and its negative have one leaf.
        (Rational coefficient, Expr cofactor) = pool.SplitCoefficient(expr);
        if ((-coefficient).IsOne)
            return pool.Negate(LeafOf(cofactor));

        return leaves.TryGetValue(expr, out Expr? leaf) ? leaf : NewLeaf(expr, Shape.PerSample);
    }

    private Expr NewLeaf(Expr value, Shape shape)
    {
        Expr leaf = pool.Input($"#{value.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)}", value.Range, value.IsInteger, shape);
        leaves[value] = leaf;
        Meanings[leaf] = value;
        return leaf;
    }
}
