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
/// </code>
/// Of a base that stands with several powers, the least is taken out: of 1/(1+a) and 1/(1+a)^2 the latter.
/// </summary>
internal sealed class CommonFactors(ExprPool pool, Func<Expr, Expr> rewrite)
{
    /// <summary>Sums of more terms are left alone.</summary>
    private const int MostTerms = 12;

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
        IEnumerable<Expr> bases = terms.SelectMany(static term => term.Powers.Keys).Distinct().Where(static @base => @base.DependsOnInput).OrderBy(static @base => @base.Id);
        HashSet<string> tried = new(StringComparer.Ordinal);
        foreach (Expr @base in bases)
        {
            int[] group = [.. Enumerable.Range(0, terms.Length).Where(i => terms[i].Powers.ContainsKey(@base))];
            if (group.Length < 2 || !tried.Add(string.Join(",", group)))
                continue;

            Dictionary<Expr, Rational> common = Common([.. group.Select(i => terms[i])]);
            Expr[] factors = [.. common.Select(power => pool.Power(power.Key, pool.Constant(power.Value)))];
            Expr[] others = [.. Enumerable.Range(0, terms.Length).Except(group).Select(i => sum[i])];

            // A sum among the rests opens only where its own coefficient is 1: each is taken out in turn.
            foreach (Rational coefficient in group.Select(i => terms[i].Coefficient).Distinct())
            {
                Expr inner = Open(pool.Add([.. group.Select(i => Rest(terms[i], common, coefficient))]));
                if (IsBetter(inner, group.Length))
                    return pool.Add([pool.Multiply([pool.Constant(coefficient), .. factors, rewrite(inner)]), .. others]);
            }
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

    /// <summary>The bases that all terms have, with the least of their exponents.</summary>
    private static Dictionary<Expr, Rational> Common(Term[] terms) => terms[0].Powers.Keys
        .Where(@base => @base.DependsOnInput && terms.All(term => term.Powers.ContainsKey(@base)))
        .ToDictionary(static @base => @base, @base => terms.Select(term => term.Powers[@base]).Aggregate(static (least, power) => least > power ? power : least));

    private Expr Rest(Term term, Dictionary<Expr, Rational> common, Rational coefficient) => pool.Multiply(
    [
        pool.Constant(term.Coefficient / coefficient),
        .. term.Others,
        .. term.Powers.Select(power => pool.Power(power.Key, pool.Constant(common.TryGetValue(power.Key, out Rational least) ? power.Value - least : power.Value))),
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
                powers[factor[0]] = factor[1].Value;
            else
                powers[factor] = Rational.One;
        }

        return new Term(coefficient, powers, others);
    }

    private sealed record Term(Rational Coefficient, Dictionary<Expr, Rational> Powers, List<Expr> Others);
}
