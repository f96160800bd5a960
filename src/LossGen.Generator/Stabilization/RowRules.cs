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
    private static readonly RuleTerm C = Variable("c");
    private static readonly RuleTerm K = Variable("k");
    private static readonly RuleTerm R = Variable("r");
    private static readonly RuleTerm Smallest = new(Pool.Constant(Rational.FromDouble(1.1754943508222875e-38)));
    private static readonly RuleTerm Infinity = new(Pool.Constant(Rational.Infinity));
    private static readonly RuleTerm Position = new(Pool.Position);

    public static ImmutableArray<Rule> BeforeDifferentiation { get; } =
    [
        new("sum of exps over a row", RowSum(Exp(A)), Exp(LogSumExp(A)), "exp overflows at 89, and all may vanish", static (pool, m) => !IsLogOfPower(pool, m[A])),
        new("sum of some exps over a row", RowSum(Select(C, 0, Exp(A))), Exp(LogSumExp(Select(C, -Infinity, A))), "exp overflows at 89, and all may vanish", static (pool, m) => !IsLogOfPower(pool, m[A])),
        new("exp times sum of exps over a row", Exp(K) * RowSum(Exp(A) * B), RowSum(Exp(A + K) * B), "the exps in the sum overflow at 89, while what they are divided by would hold them", static (_, m) => !m[K].VariesInRow && !m[A].Range.IsNonPositive),
        new("log of an element's share", A - LogSumExp(B), LogShare(A, B), "the difference cancels where the element is by far the largest", static (_, m) => RowIndices.IsElement(m[A], m[B])) { Rearrange = JoinShare },
        new("log of one share by another", A - B + LogShare(B, C), LogShare(A, C), "what is taken from the element, and given back by the share, would round twice", static (_, _) => false) { Rearrange = ExchangeShare },
        new("log of all shares", LogSumExp(LogShare(A, A)), (RuleTerm)0, "many roundings for an exact 0"),
        new("log of the others' share", Log1mExp(LogShare(Element(B, K), B)), LogShare(LogSumExp(Select(Equal(Position, K), -Infinity, B)), B), "an element's share rounds to 1 where it is by far the largest", static (_, _) => false) { Rearrange = LeaveOut },
        new("two spellings of one product", (Exp(A) * Sigmoid(B - A)) - (Exp(B) * Sigmoid(A - B)), (RuleTerm)0, "both are e^(a+b)/(e^a + e^b)"),
        new("norm of a row", RowSum(A ^ 2) ^ K, RowNorm(A) ^ (2 * K), "the squares overflow at 1.8e19 and vanish below 1e-23", static (_, m) => m[K].IsConstant && !m[K].Value.IsInteger),
        new("value over its norm", A * (RowNorm(A) ^ -1), OverNorm(A, RowNorm(A)), "where the norm is 0 so is the value, and their quotient is taken for 0"),
        new("log of sum of some exps of a row", Log(RowSum(B * Exp(A))), LogSumExp(Select(Less(0, B), A, -Infinity)), "exp overflows at 89, and all may vanish", static (_, m) => m[B].VariesInRow && m[B].IsBinary),
        new("log of weighted sum of exps over a row", Log(RowSum(B * Exp(A))), LogSumExp(Select(Less(0, B), A + Log(Max(B, Smallest)), -Infinity)), "exp overflows at 89, and all may vanish", static (_, m) => m[B].VariesInRow && m[B].Range.IsNonNegative && !m[B].Contains(Operator.Exp)),
        new("product over a norm", RowSum(A * B) * (RowNorm(A) ^ -1), RowSum(OverNorm(A, RowNorm(A)) * B), "the sum of products overflows, or vanishes, before it is divided"),
    ];

    /// <summary>The rules that must wait, of the kind of <see cref="StabilityRules.AfterDifferentiation"/>.</summary>
    public static ImmutableArray<Rule> AfterDifferentiation { get; } =
    [
        new("deviation from the mean", A - (K * RowSum(A)), Below(A, Min(Max(K * RowSum(A), -RowMax(-A)), RowMax(A))), "the mean rounds, and equal elements deviate from it", static (_, _) => false) { Rearrange = Deviate },
        new("complement times its own power", Expm1(A) * ((-Expm1(A)) ^ K), -((-Expm1(A)) ^ (K + 1)), "one power for a product, and what it cancels with is found", static (_, m) => !m[K].IsConstant),
        new("multiple of a share minus 1", (Exp(A) * (1 + K)) - 1, Expm1(A) + (K * Exp(A)), "the difference cancels where the share nears 1", static (_, m) => m[A].Is(Operator.LogShare)),
        new("power out of what 1 is taken from", (Exp(A) * (B + (K * B))) - B, B * (Exp(A) - 1 + (K * Exp(A))), "the difference cancels where the exp nears 1", static (_, m) => m[B].Is(Operator.Power) && !m[B][1].IsConstant),
        new("power out of what a multiple is taken from", (Exp(LogShare(A, R)) * ((C * B) + (K * B))) - (C * B), B * ((C * (Exp(LogShare(A, R)) - 1)) + (K * Exp(LogShare(A, R)))), "the difference cancels where the exp nears 1", static (_, m) => m[B].Is(Operator.Power) && !m[B][1].IsConstant),
        new("mean by shares minus an element", RowSum(Exp(LogShare(B, B)) * A) - A, RowSum(Exp(LogShare(B, B)) * Below(A, Element(A, ArgMax(B)))) - Below(A, Element(A, ArgMax(B))), "the two cancel where one share nears 1", static (_, _) => false) { Rearrange = CentreMean },
        new("shares of a total minus a part", (Exp(LogShare(A, A)) * RowSum(B)) - B, (Exp(LogShare(A, A)) * (RowSum(B) - B)) + (B * Expm1(LogShare(A, A))), "the difference cancels where one share nears 1, and the part is all there is", static (pool, m) => !pool.Factors(m[B]).Any(IsShare)),
    ];

    /// <summary>The rules for the form that is computed, of the kind of <see cref="EvaluationRules"/>.</summary>
    public static ImmutableArray<Rule> ForEvaluation { get; } =
    [
        new("log of the others' share, by the one left out", LogShare(LogSumExp(Select(Equal(Position, K), -Infinity, B)), B), Log1mExp(LogShare(Element(B, K), B)), "the difference cancels where the others are nearly all", static (_, _) => false) { Rearrange = LeftOut },
    ];

    private static RuleTerm Element(RuleTerm row, RuleTerm index) => Apply(Operator.RowElement, row, index);

    private static RuleTerm Below(RuleTerm value, RuleTerm centre) => Apply(Operator.BelowPeak, value, centre);

    private static RuleTerm RowMax(RuleTerm row) => Apply(Operator.RowMax, row);

    private static RuleTerm ArgMax(RuleTerm row) => Apply(Operator.ArgMax, row);

    /// <summary>log(1 - softmax(a)[k]) as the log-sum-exp of all but a[k], less that of all.</summary>
    private static Expr? LeaveOut(ExprPool pool, Expr expr)
    {
        (Expr value, Expr row) = (expr[0][0], expr[0][1]);
        if (!expr[0].Is(Operator.LogShare) || value.VariesInRow || RowIndices.In(value).FirstOrDefault(index => RowIndices.IsAt(row, index, value)) is not { } at)
            return null;

        Expr others = pool.Select(pool.Apply(Operator.Equal, pool.Position, at), pool.Constant(-Rational.Infinity), row);
        return pool.Apply(Operator.LogShare, pool.Apply(Operator.LogSumExp, others), row);
    }

    /// <summary>The other way.</summary>
    private static Expr? LeftOut(ExprPool pool, Expr share)
    {
        if (!share[0].Is(Operator.LogSumExp) || share[0][0] is not { Operator: Operator.Select } others || others[2] != share[1] || !others[0].Is(Operator.Equal))
            return null;

        Expr? index = others[0].Operands.FirstOrDefault(operand => operand != pool.Position);
        return others[1].IsConstant && others[0].Operands.Contains(pool.Position) && index is { VariesInRow: false }
            ? pool.Apply(Operator.Log1mExp, pool.Apply(Operator.LogShare, pool.At(share[1], index), share[1]))
            : null;
    }

    /// <summary>
    /// sum(p*f) - f[k] with shares p: both taken from where p is largest, the mean is a sum of small terms, and the element often 0. f itself may stand for f[k].
    /// </summary>
    private static Expr? CentreMean(ExprPool pool, Expr sum)
    {
        foreach (Expr term in sum.Operands)
        {
            (Rational coefficient, Expr rest) = pool.SplitCoefficient(term);
            Expr[] factors = [.. pool.Factors(rest)];
            if (factors.FirstOrDefault(IsMean) is not { } mean)
                continue;

            Expr share = pool.Factors(mean[0]).First(IsShare), scale = pool.Multiply([pool.Constant(coefficient), .. factors.Where(factor => factor != mean)]);
            Expr value = pool.Divide(mean[0], share);
            foreach (Expr element in RowIndices.In(sum).Select(index => pool.At(value, index)).Prepend(value))
            {
                Expr[] parts = [.. (element.Is(Operator.Add) ? element.Operands : [element]).Select(part => pool.Negate(pool.Multiply(scale, part)))];
                if (!parts.All(sum.Operands.Contains))
                    continue;

                // What all classes share does not matter: of log p the logit is enough.
                Expr plain = OpenShares(pool, value), centre = pool.At(plain, pool.Apply(Operator.ArgMax, share[0][0]));
                Expr centred = pool.Apply(Operator.RowSum, pool.Multiply(share, pool.Apply(Operator.BelowPeak, plain, centre)));
                return pool.Add([.. sum.Operands.Where(other => other != term && !parts.Contains(other)), pool.Multiply(scale, pool.Subtract(centred, pool.Apply(Operator.BelowPeak, OpenShares(pool, element), centre)))]);
            }
        }

        return null;
    }

    /// <summary>The expression without the log-sum-exps that its terms are short of.</summary>
    private static Expr OpenShares(ExprPool pool, Expr value) => pool.Add(
    [
        .. from term in value.Is(Operator.Add) ? value.Operands : [value]
           let split = pool.SplitCoefficient(term)
           select split.Cofactor.Is(Operator.LogShare) ? pool.Multiply(pool.Constant(split.Coefficient), split.Cofactor[0]) : term,
    ]);

    /// <summary>a - mean(a), the mean held between the least and the largest element, where it lies but for its rounding.</summary>
    private static Expr? Deviate(ExprPool pool, Expr sum)
    {
        foreach (Expr term in sum.Operands)
        {
            (Rational coefficient, Expr rest) = pool.SplitCoefficient(term);
            Expr[] factors = [.. pool.Factors(rest)];
            if (factors.FirstOrDefault(static factor => factor.Is(Operator.RowSum)) is not { } total || total[0].Contains(Operator.BelowPeak))
                continue;

            // c * sum(a) stands for -c * classes * mean(a).
            Expr value = total[0], scale = pool.Negate(pool.Multiply([pool.Constant(coefficient), pool.Classes, .. factors.Where(factor => factor != total)]));
            Expr[] parts = [.. (value.Is(Operator.Add) ? value.Operands : [value]).Select(part => pool.Multiply(scale, part))];
            if (!parts.All(sum.Operands.Contains))
                continue;

            Expr least = pool.Negate(pool.Apply(Operator.RowMax, pool.Negate(value))), largest = pool.Apply(Operator.RowMax, value);
            Expr centre = pool.Apply(Operator.Min, pool.Apply(Operator.Max, pool.Mean(value), least), largest);
            return pool.Add([.. sum.Operands.Where(other => other != term && !parts.Contains(other)), pool.Multiply(scale, pool.Apply(Operator.BelowPeak, value, centre))]);
        }

        return null;
    }

    private static bool IsMean(Expr expr) => expr.Is(Operator.RowSum) && expr[0].Is(Operator.Multiply) && expr[0].Operands.Count(IsShare) == 1 && !expr[0].Contains(Operator.BelowPeak);

    /// <summary>Of a share to a positive power: it is at most 1, and of a row's shares not all vanish.</summary>
    private static bool IsLogOfPower(ExprPool pool, Expr exponent)
    {
        (Rational power, Expr share) = pool.SplitCoefficient(exponent);
        return power.Sign > 0 && share.Is(Operator.LogShare) && share[0] == share[1];
    }

    private static bool IsShare(Expr expr) => expr.Is(Operator.Exp) && expr[0].Is(Operator.LogShare) && expr[0][0] == expr[0][1];

    /// <summary>
    /// The same where a pattern does not see it: for an element of several terms, x[y]/t + b[y] - logsumexp(x/t + b), all in one sum, and for several elements,
    /// x + x[y] - 2*logsumexp(x).
    /// </summary>
    private static Expr? JoinShare(ExprPool pool, Expr sum)
    {
        foreach (Expr term in sum.Operands)
        {
            (Rational coefficient, Expr rest) = pool.SplitCoefficient(term);
            Expr[] factors = [.. pool.Factors(rest)];
            if (factors.FirstOrDefault(static factor => factor.Is(Operator.LogSumExp)) is not { } total)
                continue;

            Expr row = total[0], scale = pool.Multiply([.. factors.Where(factor => factor != total)]);
            foreach (Expr element in RowIndices.In(sum).Select(index => pool.At(row, index)).Prepend(row))
            {
                if (TimesIn(pool, sum, element, scale) is not { } times || times.Sign * coefficient.Sign >= 0 || Magnitude(times) > Magnitude(coefficient))
                    continue;

                Expr share = pool.Multiply(pool.Constant(times), scale, pool.Apply(Operator.LogShare, element, row));
                return pool.Add(sum, pool.Negate(pool.Multiply(pool.Constant(times), scale, pool.Subtract(element, total))), share);
            }
        }

        return null;
    }

    /// <summary>The same where a pattern does not see it: x - max(x) + log(softmax(x)[argmax(x)]), all in one sum.</summary>
    private static Expr? ExchangeShare(ExprPool pool, Expr sum)
    {
        foreach (Expr term in sum.Operands)
        {
            (Rational coefficient, Expr rest) = pool.SplitCoefficient(term);
            Expr[] factors = [.. pool.Factors(rest)];
            if (factors.FirstOrDefault(static factor => factor.Is(Operator.LogShare)) is not { } known)
                continue;

            Expr row = known[1], scale = pool.Multiply([.. factors.Where(factor => factor != known)]);
            foreach (Expr element in RowIndices.In(sum).Select(index => pool.At(row, index)).Prepend(row).Where(element => element != known[0]))
            {
                Expr exchange = pool.Subtract(element, known[0]);
                if (TimesIn(pool, sum, exchange, scale) == coefficient)
                    return pool.Add(sum, pool.Multiply(pool.Constant(coefficient), scale, pool.Subtract(pool.Apply(Operator.LogShare, element, row), pool.Add(known, exchange))));
            }
        }

        return null;
    }

    /// <summary>How often an element, all of its terms, is in a sum with that scale; null where it is not.</summary>
    private static Rational? TimesIn(ExprPool pool, Expr sum, Expr element, Expr scale)
    {
        Rational? times = null;
        foreach (Expr part in element.Is(Operator.Add) ? element.Operands : [element])
        {
            (Rational wanted, Expr cofactor) = pool.SplitCoefficient(pool.Multiply(scale, part));
            if (sum.Operands.Select(pool.SplitCoefficient).FirstOrDefault(given => given.Cofactor == cofactor) is not { Cofactor: not null } found)
                return null;

            Rational quotient = found.Coefficient / wanted;
            if (times is { } known && known != quotient)
                return null;

            times = quotient;
        }

        return times;
    }

    private static Rational Magnitude(Rational value) => value.Sign < 0 ? -value : value;
}
