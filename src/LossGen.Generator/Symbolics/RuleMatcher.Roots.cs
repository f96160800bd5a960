using System;
using System.Collections.Generic;
using System.Linq;

namespace LossGen.Generator.Symbolics;

/// <content>
/// At the root a pattern may fit a part: some terms of a sum, all behind one common factor (<c>1 - sigmoid(a)</c> fits in <c>w - w*sigmoid(x) + z</c>), or
/// some factors of a product.
/// </content>
internal sealed partial class RuleMatcher
{
    /// <summary>The expression after one use of the rule, or null where it does not apply.</summary>
    public Expr? TryApply(Rule rule, Expr subject)
    {
        foreach ((Match match, Func<Expr, Expr> complete) in FitPart(rule.From, subject))
        {
            if (rule.Condition?.Invoke(pool, match) == false)
                continue;

            Expr result = complete(Instantiate(rule.To, match));
            if (result != subject)
                return result;
        }

        return null;
    }

    private IEnumerable<(Match Match, Func<Expr, Expr> Complete)> FitPart(Expr pattern, Expr subject)
    {
        if (pattern.Is(Operator.Add))
            return subject.Is(Operator.Add) ? FitSomeTerms(pattern, subject) : [];

        if (!pattern.Is(Operator.Multiply))
            return Fit(pattern, subject, new Match()).Select(static match => (match, (Func<Expr, Expr>)(static result => result)));

        if (!subject.Is(Operator.Multiply))
            return [];

        (Rational wanted, Expr patternRest) = pool.SplitCoefficient(pattern);
        (Rational given, Expr subjectRest) = pool.SplitCoefficient(subject);
        return FitFactors(Open(pool.Factors(patternRest), new Match()), pool.Factors(subjectRest), given / wanted, new Match())
            .Select(found => (found.Match, (Func<Expr, Expr>)(result => pool.Multiply(result, found.Cofactor))));
    }

    private IEnumerable<(Match Match, Func<Expr, Expr> Complete)> FitSomeTerms(Expr pattern, Expr subject)
    {
        // The anchor is the pattern's term that says most; what it leaves of the term that it fits is the common factor of all the others.
        IReadOnlyList<Expr> patterns = [.. pattern.Operands.OrderBy(static term => term.IsConstant ? 1 : 0).ThenBy(term => Weight(term, new Match()))];
        (Rational anchorCoefficient, Expr anchor) = pool.SplitCoefficient(patterns[0]);
        for (int i = 0; i < subject.Operands.Length; i++)
        {
            (Rational coefficient, Expr rest) = pool.SplitCoefficient(subject[i]);
            IReadOnlyList<Expr> others = Without(subject.Operands, i);
            foreach ((Match match, Expr scale) in FitFactors(Open(pool.Factors(anchor), new Match()), pool.Factors(rest), coefficient / anchorCoefficient, new Match()))
            {
                foreach ((Match found, IReadOnlyList<Expr> left) in FitScaled([.. patterns.Skip(1)], others, scale, match))
                    yield return (found, result => pool.Add([pool.Multiply(scale, result), .. left]));
            }
        }
    }

    private IEnumerable<(Match Match, IReadOnlyList<Expr> Left)> FitScaled(IReadOnlyList<Expr> patterns, IReadOnlyList<Expr> subjects, Expr scale, Match match)
    {
        if (patterns.Count == 0)
            return [(match, subjects)];

        if (patterns[0].IsConstant && scale.IsConstant)
            return FitConstant(patterns, subjects, scale, match);

        return Enumerable.Range(0, subjects.Count).SelectMany(i =>
            TryDivide(subjects[i], scale) is { } quotient
                ? Fit(patterns[0], quotient, match).SelectMany(found => FitScaled([.. patterns.Skip(1)], Without(subjects, i), scale, found))
                : []);
    }

    /// <summary>A constant fits one that is near: 1.00000001 - sigmoid(x) is sigmoid(-x) and 0.00000001 beside it.</summary>
    private IEnumerable<(Match Match, IReadOnlyList<Expr> Left)> FitConstant(IReadOnlyList<Expr> patterns, IReadOnlyList<Expr> subjects, Expr scale, Match match)
    {
        Expr? constant = subjects.FirstOrDefault(static subject => subject.IsConstant);
        if (constant is null || !constant.Value.IsFinite)
            return [];

        Rational wanted = patterns[0].Value * scale.Value, left = constant.Value - wanted;
        bool isNear = System.Math.Abs(left.ToDouble()) < 0.5 * System.Math.Abs(wanted.ToDouble());
        IEnumerable<Expr> others = subjects.Where(subject => subject != constant);
        return isNear ? FitScaled([.. patterns.Skip(1)], left.IsZero ? [.. others] : [.. others, pool.Constant(left)], scale, match) : [];
    }

    /// <summary>The term without the factors of the scale, or null where it lacks one of them.</summary>
    private Expr? TryDivide(Expr term, Expr scale)
    {
        (Rational termCoefficient, Expr termRest) = pool.SplitCoefficient(term);
        (Rational scaleCoefficient, Expr scaleRest) = pool.SplitCoefficient(scale);
        List<Expr> factors = [.. pool.Factors(termRest)];
        foreach (Expr factor in pool.Factors(scaleRest))
        {
            if (!factors.Remove(factor))
                return null;
        }

        return pool.Multiply([pool.Constant(termCoefficient / scaleCoefficient), .. factors]);
    }
}
