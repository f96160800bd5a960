using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Binding;
using LossGen.Generator.Differentiation;
using LossGen.Generator.Simplification;
using LossGen.Generator.Stabilization;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator;

/// <summary>
/// How much an element counts, and whether: weight and mask on the formula's way through the stages, but for what concerns derivatives. Neither is clamped: they
/// are not what is minimised.
/// </summary>
internal static class CountingFormulas
{
    public static BoundLoss Stabilize(BoundLoss loss) => loss with { Weight = Stabilize(loss.Pool, loss.Weight), Mask = Stabilize(loss.Pool, loss.Mask) };

    private static Expr? Stabilize(ExprPool pool, Expr? formula)
    {
        if (formula is null)
            return null;

        Expr plain = StopGradients.Remove(pool, [formula]).Single();
        ImmutableArray<Expr> simple = Simplifier.Simplify(pool, Stabilizer.Finish(pool, Stabilizer.Prepare(pool, plain).Values).Values);
        return ZeroProducts.Guard(pool, Stabilizer.PrepareEvaluation(pool, simple).Values).Single();
    }
}
