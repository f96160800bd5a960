using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Symbolics;
using static LossGen.Generator.Symbolics.RuleTerm;

namespace LossGen.Generator.Stabilization;

/// <summary>
/// The rules over rows, of the kind of <see cref="StabilityRules"/>. What they all come to is a row's log-sum-exp and what its elements are short of it; the kernel computes both with the
/// largest element taken out. Source: Blanchard, Higham and Higham, "Accurately computing the log-sum-exp and softmax functions" (2021).
/// </summary>
internal static class RowRules
{
    private static readonly RuleTerm A = Variable("a");
    private static readonly RuleTerm B = Variable("b");
    private static readonly RuleTerm K = Variable("k");

    public static ImmutableArray<Rule> BeforeDifferentiation { get; } =
    [
        new("sum of exps over a row", RowSum(Exp(A)), Exp(LogSumExp(A)), "exp overflows at 89, and all may vanish"),
        new("log of an element's share", A - LogSumExp(B), LogShare(A, B), "the difference cancels where the element is by far the largest", static (_, m) => RowIndices.IsElement(m[A], m[B])) { Rearrange = JoinShare },
        new("log of all shares", LogSumExp(LogShare(A, A)), (RuleTerm)0, "many roundings for an exact 0"),
        new("log-sum-exp of scaled shares", LogSumExp(K * LogShare(A, A)), LogSumExp(K * A) - (K * LogSumExp(A)), "one log-sum-exp of the logits for one of their shares", static (_, m) => !m[K].VariesInRow),
        new("norm of a row", RowSum(A ^ 2) ^ K, RowNorm(A) ^ (2 * K), "the squares overflow at 1.8e19 and vanish below 1e-23", static (_, m) => m[K].IsConstant && !m[K].Value.IsInteger),
        new("product over a norm", RowSum(A * B) * (RowNorm(A) ^ -1), RowSum(OverNorm(A, RowNorm(A)) * B), "the sum of products overflows, or vanishes, before it is divided"),
    ];

    /// <summary>The same for an element of several terms: x[y]/t + b[y] - logsumexp(x/t + b), all in one sum.</summary>
    private static Expr? JoinShare(ExprPool pool, Expr sum)
    {
        foreach (Expr term in sum.Operands)
        {
            (Rational coefficient, Expr rest) = pool.SplitCoefficient(term);
            Expr[] factors = [.. pool.Factors(rest)];
            if (factors.FirstOrDefault(static factor => factor.Is(Operator.LogSumExp)) is not { } total || !total[0].Is(Operator.Add))
                continue;

            Expr row = total[0], scale = pool.Negate(pool.Multiply([pool.Constant(coefficient), .. factors.Where(factor => factor != total)]));
            foreach (Expr element in RowIndices.In(sum).Select(index => pool.At(row, index)).Prepend(row))
            {
                Expr[] parts = element.Is(Operator.Add) ? [.. element.Operands.Select(part => pool.Multiply(scale, part))] : [];
                if (parts.Length > 0 && parts.All(sum.Operands.Contains))
                    return pool.Add([.. sum.Operands.Where(other => other != term && !parts.Contains(other)), pool.Multiply(scale, pool.Apply(Operator.LogShare, element, row))]);
            }
        }

        return null;
    }
}
