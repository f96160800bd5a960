using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Lowering.Rows;

/// <summary>
/// Takes what is computed over a row apart into sums, maxima and single elements. With m the largest element, which is taken out so that it is exactly 1,
/// <code>
/// logsumexp(a) = m + log1p(s),  s = (sum of e^(a[j]-m) over a[j] != m) + (how many are m) - 1
/// log of a share: v - logsumexp(a) = (v - m) - log1p(s);     share: e^(v-m) / (1 + s)
/// norm(a) = m sqrt(sum of (a[j]/m)^2),  m the largest magnitude
/// </code>
/// s keeps its digits where one element is by far the largest. An element equal to m is 0 below it, so that +infinity has the share 1.
/// </summary>
internal sealed class RowForms(ExprPool pool)
{
    private readonly Dictionary<Expr, Expr> done = [];

    public Expr Open(Expr expr)
    {
        if (done.TryGetValue(expr, out Expr? known))
            return known;

        RuntimeHelpers.EnsureSufficientExecutionStack();
        return done[expr] = expr.Operator switch
        {
            Operator.Exp when LargestPower(expr[0]) is { } power => pool.Power(Share(expr[0].Is(Operator.LogShare) ? expr[0] : expr[0][1]), pool.Constant(power)),
            Operator.Exp when SharedFactor(expr[0]) is { } factor => pool.Multiply(Open(pool.Apply(Operator.Exp, pool.Subtract(expr[0], factor))), Open(pool.Apply(Operator.Exp, factor))),
            Operator.Expm1 when expr[0].Is(Operator.LogShare) && expr[0].VariesInRow && expr[0][0] == expr[0][1] => pool.Negate(OthersShare(expr[0])),
            Operator.LogSumExp => pool.Add(Largest(Open(expr[0])), pool.Apply(Operator.Log1p, Others(Open(expr[0])))),
            Operator.LogShare => pool.Subtract(BelowPeak(expr, Peak), pool.Apply(Operator.Log1p, Others(Open(expr[1])))),
            Operator.RowNorm => Norm(Open(expr[0])),
            Operator.ArgMax => ArgMax(Open(expr[0])),
            _ => expr.Operands.Length == 0 ? expr : pool.Apply(expr.Operator, [.. expr.Operands.Select(Open)]),
        };
    }

    /// <summary>Of a share, or of its square or cube, the power.</summary>
    private static Rational? LargestPower(Expr logarithm)
    {
        if (logarithm.Is(Operator.LogShare))
            return Rational.One;

        bool isMultiple = logarithm.Is(Operator.Multiply) && logarithm.Operands.Length == 2 && logarithm[1].Is(Operator.LogShare);
        return isMultiple && (logarithm[0].IsConstantOf(2) || logarithm[0].IsConstantOf(3)) ? logarithm[0].Value : null;
    }

    /// <summary>What is the same in all classes beside the logarithm of a share: e^(log p + c) is p e^c, where e^c does not overflow.</summary>
    private Expr? SharedFactor(Expr exponent)
    {
        if (!exponent.Is(Operator.Add) || !exponent.Operands.Any(static term => term.VariesInRow && term.Is(Operator.LogShare)))
            return null;

        Expr shared = pool.Add([.. exponent.Operands.Where(static term => !term.VariesInRow)]);
        return !shared.IsZero && shared.Range.IsNonPositive ? shared : null;
    }

    private Expr Share(Expr logShare) => pool.Divide(
        pool.Apply(Operator.Exp, BelowPeak(logShare, Largest)),
        pool.Add(pool.One, Others(Open(logShare[1]))));

    /// <summary>1 - e^(v-m)/(1 + s), where v is an element: s/(1 + s) where that is the one taken out, for which s has no term.</summary>
    private Expr OthersShare(Expr logShare)
    {
        Expr row = Open(logShare[1]), others = Others(row), below = pool.Apply(Operator.BelowPeak, row, Largest(row));
        Expr rest = pool.Select(pool.Apply(Operator.Equal, row, Largest(row)), others, pool.Add(pool.One, others, pool.Negate(pool.Apply(Operator.Exp, below))));
        return pool.Divide(rest, pool.Add(pool.One, others));
    }

    private Expr Largest(Expr row) => pool.Apply(Operator.RowMax, row);

    /// <summary>The largest element as a logarithm of a share sees it: where no class is left there is none. (A share is finite there: 0 may multiply it.)</summary>
    private Expr Peak(Expr row) => pool.Apply(Operator.Peak, Largest(row));

    /// <summary>v - m. Where v is an element of the row, it is the very number that m is the largest of: their difference may be all that there is.</summary>
    private Expr BelowPeak(Expr logShare, System.Func<Expr, Expr> peak)
    {
        Expr row = Open(logShare[1]);
        Expr? index = row.Is(Operator.Input) ? null : RowIndices.In(logShare[0]).FirstOrDefault(index => RowIndices.IsAt(logShare[1], index, logShare[0]));
        return pool.Apply(Operator.BelowPeak, index is null ? Open(logShare[0]) : pool.Pick(row, Open(index)), peak(row));
    }

    /// <summary>s: what the row has beside one of its largest elements.</summary>
    private Expr Others(Expr row)
    {
        Expr isPeak = pool.Apply(Operator.Equal, row, Largest(row));
        Expr others = pool.Apply(Operator.RowSum, pool.Select(isPeak, pool.Zero, pool.Apply(Operator.Exp, pool.Apply(Operator.BelowPeak, row, Largest(row)))));
        Expr ties = pool.Apply(Operator.RowSum, pool.Select(isPeak, pool.One, pool.Zero));
        return pool.Add(others, ties, pool.MinusOne);
    }

    private Expr Norm(Expr row)
    {
        Expr largest = pool.Apply(Operator.RowMax, pool.Apply(Operator.Abs, row));
        return pool.Multiply(largest, pool.Sqrt(pool.Apply(Operator.RowSum, pool.Square(pool.Apply(Operator.OverNorm, row, largest)))));
    }

    private Expr ArgMax(Expr row)
    {
        Expr isLargest = pool.Apply(Operator.Equal, row, pool.Apply(Operator.RowMax, row));
        return pool.Negate(pool.Apply(Operator.RowMax, pool.Select(isLargest, pool.Negate(pool.Position), pool.Constant(-Rational.Infinity))));
    }
}
