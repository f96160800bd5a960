using LossGen.Generator.Binding;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator;

/// <summary>
/// What a row adds to the loss, where the formula has one value an element: the sum of those that count, each times its weight. Neither weight nor mask is differentiated.
/// </summary>
internal static class RowTotals
{
    /// <summary>The value of a row, or of an element of a loss without rows.</summary>
    public static Expr Of(BoundLoss loss) => loss.HasValuePerElement ? loss.Pool.Apply(Operator.RowSum, Counted(loss, loss.Value)) : loss.Value;

    /// <summary>What a row adds to the number that a mean divides by; null where each value counts as 1.</summary>
    public static Expr? Divisor(BoundLoss loss)
    {
        if (loss.Weight is null && loss.Mask is null)
            return null;

        Expr counted = Counted(loss, loss.Pool.One);
        return loss.HasValuePerElement ? loss.Pool.Apply(Operator.RowSum, counted) : counted;
    }

    /// <summary>The value times its weight, 0 where it does not count.</summary>
    public static Expr Counted(BoundLoss loss, Expr value)
    {
        ExprPool pool = loss.Pool;
        Expr weighed = loss.Weight is null ? value : pool.Multiply(pool.Apply(Operator.StopGradient, loss.Weight), value);
        return loss.Mask is null ? weighed : pool.Select(loss.Mask, weighed, pool.Zero);
    }
}
