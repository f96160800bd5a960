using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Stabilization;

/// <summary>
/// Takes out of a sum's terms what they have in common, where the rest then cancels by itself or fits a rule. The derivative of a quotient asks for it:
/// <code>
/// 1/(1+a) - a/(1+a)^2   =  ((1 + a) - a)/(1+a)^2   =  1/(1+a)^2
/// 1/sqrt(q) - a^2/q^1.5 =  (q - a^2)/q^1.5         =  c/q^1.5            with q = a^2 + c
/// g p^2 q - g p q^2     =  g p q (p - q)           =  g p q tanh(a/2)    with p = sigmoid(a), q = sigmoid(-a)
/// 1/(1-a)^2 - 1/(1+a)^2 =  ((1+a)^2 - (1-a)^2)/... =  4 a/((1-a)^2 (1+a)^2)
/// </code>
/// Of a base that stands with several powers, the least is taken out: of 1/(1+a) and 1/(1+a)^2 the latter.
/// </summary>
internal sealed class CommonFactors(ExprPool pool, Func<Expr, Expr> rewrite)
{
    /// <summary>Sums of more terms are left alone.</summary>
    private const int MostTerms = 12;

    /// <summary>Of sums of more terms, those over a divisor are not tried with all others.</summary>
    private const int MostPaired = 6;

    /// <summary>As many coefficients are tried for what is taken out.</summary>
    private const int MostCoefficients = 3;

    /// <summary>One sum is not rearranged more often than this.</summary>
    private const int MostRounds = 8;

    private readonly Dictionary<Expr, Expr> done = [];

    public Expr TakeOut(Expr expr) => pool.Rebuild(expr, TakeOutOfSum, done);

    private Expr TakeOutOfSum(Expr sum)
    {
        for (int round = 0; round < MostRounds && sum.Is(Operator.Add) && sum.Operands.Length <= MostTerms; round++)
        {
            if (TryTakeOut(sum) is not { } better)
                return sum;

            sum = better;
        }

        return sum;
    }

    /// <summary>The sum with a factor taken out of some of its terms, or null where none makes it better.</summary>
    private Expr? TryTakeOut(Expr sum)
    {
        Term[] terms = [.. sum.Operands.Select(Split)];
        HashSet<string> tried = new(StringComparer.Ordinal);
        foreach (int[] group in Groups(terms).Where(group => group.Length > 1 && tried.Add(string.Join(",", group))))
        {
            if (TryTakeOut([.. group.Select(i => terms[i])]) is { } better)
                return pool.Add([better, .. Enumerable.Range(0, terms.Length).Except(group).Select(i => sum[i])]);
        }

        return null;
    }

    /// <summary>
    /// Terms that may be better together: those that share a base, and those over a sum with one other, or with all others: 1 - c/(c + a^2) is a^2/(c + a^2).
    /// </summary>
    private static IEnumerable<int[]> Groups(Term[] terms)
    {
        Expr[] bases = [.. terms.SelectMany(static term => term.Powers.Keys).Distinct().Where(static @base => @base.DependsOnInput).OrderBy(static @base => @base.Id)];
        foreach (Expr @base in bases)
            yield return [.. Having(@base)];

        if (terms.Length > MostPaired)
            yield break;

        foreach (Expr divisor in bases.Where(@base => @base.Is(Operator.Add) && terms.Any(term => term.Powers.TryGetValue(@base, out Rational power) && power.Sign < 0)))
        {
            int[] own = [.. Having(divisor)];
            foreach (int other in Enumerable.Range(0, terms.Length).Except(own))
                yield return [.. own.Append(other).OrderBy(static i => i)];

            yield return [.. Enumerable.Range(0, terms.Length)];
        }

        IEnumerable<int> Having(Expr @base) => Enumerable.Range(0, terms.Length).Where(i => terms[i].Powers.ContainsKey(@base));
    }

    private Expr? TryTakeOut(Term[] group)
    {
        Dictionary<Expr, Rational> common = Common(group);
        if (common.Count == 0)
            return null;

        Expr[] factors = [.. common.Select(power => pool.Power(power.Key, pool.Constant(power.Value)))];

        // A sum among the rests opens only where its own coefficient is 1: each is taken out in turn.
        foreach (Rational coefficient in group.Select(static term => term.Coefficient).Distinct().Take(MostCoefficients))
        {
            Expr[] rests = [.. group.Select(term => Rest(term, common, coefficient))];
            Expr inner = Open(pool.Add(rests));
            if (IsBetter(inner, group.Length))
                return pool.Multiply([pool.Constant(coefficient), .. factors, rewrite(inner)]);

            if (Expansion.Expand(pool, rests) is { } expanded && !(expanded.Is(Operator.Add) && expanded.Operands.Length >= group.Length))
                return pool.Multiply([pool.Constant(coefficient), .. factors, rewrite(expanded)]);
        }

        return null;
    }

    /// <summary>(a/b)^2 as a^2/b^2, if the sum is the shorter for it.</summary>
    private Expr Open(Expr sum)
    {
        if (!sum.Is(Operator.Add))
            return sum;

        Expr open = pool.Add([.. sum.Operands.Select(term => pool.Multiply([.. (term.Is(Operator.Multiply) ? term.Operands : [term]).Select(OpenPower)]))]);
        return !open.Is(Operator.Add) || open.Operands.Length < sum.Operands.Length ? open : sum;
    }

    private Expr OpenPower(Expr factor) =>
        factor.Is(Operator.Power) && factor[0].Is(Operator.Multiply) && factor[1].IsConstant && factor[1].Value.IsInteger
            ? pool.Multiply([.. factor[0].Operands.Select(part => pool.Power(part, factor[1]))])
            : factor;

    /// <summary>Whether terms have cancelled, or a rule knows what is left.</summary>
    private bool IsBetter(Expr inner, int count) =>
        !inner.Is(Operator.Add) || inner.Operands.Length < count || rewrite(inner) != inner;

    /// <summary>The bases with the least of their exponents: what all terms have, and every divisor.</summary>
    private static Dictionary<Expr, Rational> Common(Term[] terms) => terms
        .SelectMany(static term => term.Powers.Keys)
        .Distinct()
        .Where(static @base => @base.DependsOnInput)
        .Select(@base => (Base: @base, Power: terms.Select(term => term.Powers.TryGetValue(@base, out Rational power) ? power : Rational.Zero).Aggregate(static (least, power) => least > power ? power : least)))
        .Where(static pair => !pair.Power.IsZero)
        .ToDictionary(static pair => pair.Base, static pair => pair.Power);

    private Expr Rest(Term term, Dictionary<Expr, Rational> common, Rational coefficient) => pool.Multiply(
    [
        pool.Constant(term.Coefficient / coefficient),
        .. term.Others,
        .. term.Powers.Select(power => pool.Power(power.Key, pool.Constant(common.TryGetValue(power.Key, out Rational least) ? power.Value - least : power.Value))),
        .. common.Where(least => !term.Powers.ContainsKey(least.Key)).Select(least => pool.Power(least.Key, pool.Constant(-least.Value))),
    ]);

    /// <summary>A term as powers with constant exponents, and what is none.</summary>
    private Term Split(Expr expr)
    {
        (Rational coefficient, Expr rest) = pool.SplitCoefficient(expr);
        Dictionary<Expr, Rational> powers = [];
        List<Expr> others = [];
        foreach (Expr factor in pool.Factors(rest))
        {
            if (factor.Is(Operator.Power) && !factor[1].IsConstant)
                others.Add(factor);
            else if (factor.Is(Operator.Power))
                Raise(factor[0], factor[1].Value);
            else
                Raise(factor, Rational.One);
        }

        return new Term(coefficient, powers, others);

        // A base may stand there twice, as in |x| |x|^-1.5.
        void Raise(Expr @base, Rational power) => powers[@base] = powers.TryGetValue(@base, out Rational known) ? known + power : power;
    }

    private sealed record Term(Rational Coefficient, Dictionary<Expr, Rational> Powers, List<Expr> Others);
}
