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
    private readonly Dictionary<Expr, PatternTerm[]> anchored = [];
    private readonly Dictionary<Expr, TermIndex> indexes = [];
    private Expr? leaf;

    /// <summary>The expression after one use of the rule, or null where it does not apply.</summary>
    public Expr? TryApply(Rule rule, Expr subject)
    {
        leaf = rule.Leaf;
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
            return Fit(pattern, subject, Match.Empty).Select(static match => (match, (Func<Expr, Expr>)(static result => result)));

        if (!subject.Is(Operator.Multiply))
            return [];

        (Rational wanted, Expr patternRest) = pool.SplitCoefficient(pattern);
        (Rational given, Expr subjectRest) = pool.SplitCoefficient(subject);
        return FitFactors(Open(pool.Factors(patternRest), Match.Empty), pool.Factors(subjectRest), given / wanted, Match.Empty)
            .Select(found => (found.Match, (Func<Expr, Expr>)(result => pool.Multiply(result, found.Cofactor.Product(pool)))));
    }

    private IEnumerable<(Match Match, Func<Expr, Expr> Complete)> FitSomeTerms(Expr pattern, Expr subject)
    {
        // The anchor is the pattern's term that says most; what it leaves of the term that it fits is the common factor of all the others.
        if (!anchored.TryGetValue(pattern, out PatternTerm[]? patterns))
            anchored.Add(pattern, patterns = [.. pattern.Operands.OrderBy(static term => term.IsConstant ? 1 : 0).ThenBy(static term => Weight(term, Match.Empty)).Select(term => new PatternTerm(pool, term))]);
        if (!indexes.TryGetValue(subject, out TermIndex? index))
            indexes.Add(subject, index = new TermIndex(pool, subject));

        PatternTerm anchor = patterns[0];
        IReadOnlyList<Expr> open = Open(anchor.Factors, Match.Empty);
        foreach (int i in index.WithOperators(anchor.Factors.Where(IsOpen)))
        {
            IndexedTerm term = index[i];
            foreach ((Match match, Cofactor cofactor) in FitFactors(open, term.Factors, term.Coefficient / anchor.Coefficient, Match.Empty))
            {
                if (patterns.Length > 1 && !MayScale(patterns[1], index, cofactor, match))
                    continue;

                Expr scale = cofactor.Product(pool);
                foreach ((Match found, Remainder left) in FitScaled(patterns, 1, index, new Remainder(index, i), scale, match))
                    yield return (found, result => pool.Add([pool.Multiply(scale, result), .. left.Terms(pool)]));
            }
        }
    }

    /// <summary>Whether some other term may have the factors that the anchor has left over, and the pattern beside them: told before their product is formed.</summary>
    private bool MayScale(PatternTerm pattern, TermIndex index, Cofactor cofactor, Match match)
    {
        if (cofactor.Factors.Count == 0)
            return true;

        if (pattern.Term.IsConstant ? !index.HasTermOf(cofactor.Factors.Count) : IsMissing(pattern, index, cofactor.Coefficient, match))
            return false;

        foreach (Expr factor in cofactor.Factors)
        {
            if (index.WithFactor(factor).Count < 2)
                return false;
        }

        return true;
    }

    /// <summary>Whether no term has the pattern's operator and coefficient, where these are certain.</summary>
    private bool IsMissing(PatternTerm pattern, TermIndex index, Rational scale, Match match)
    {
        if (!pattern.HasFixedCoefficient)
            return false;

        Expr? open = pattern.Factors.FirstOrDefault(factor => TryInstantiate(factor, match) is null);
        return open is not null && index.WithOperatorAndCoefficient(open.Operator, pattern.Coefficient * scale).Count == 0;
    }

    private IEnumerable<(Match Match, Remainder Left)> FitScaled(PatternTerm[] patterns, int next, TermIndex index, Remainder left, Expr scale, Match match)
    {
        if (next == patterns.Length)
            return [(match, left)];

        PatternTerm pattern = patterns[next];
        if (pattern.Term.IsConstant && scale.IsConstant)
            return FitConstant(patterns, next, index, left, scale, match);

        return Candidates(pattern, index, scale, match).Where(left.Has).SelectMany(i =>
            TryDivide(index[i], scale) is { } quotient
                ? Fit(pattern.Term, quotient, match).SelectMany(found => FitScaled(patterns, next + 1, index, left.Without(i), scale, found))
                : []);
    }

    /// <summary>
    /// The terms that may be the pattern's times the scale, in order: those with a factor that the pattern or the scale has for certain. Without it each of n terms
    /// would be tried with each other one.
    /// </summary>
    private List<int> Candidates(PatternTerm pattern, TermIndex index, Expr scale, Match match)
    {
        if (!scale.IsConstant)
            return index.WithFactors(pool.Factors(scale));

        if (TryInstantiate(pattern.Term, match) is { } known)
            return known.IsConstant ? index.Constants : KeyOf(pool.SplitCoefficient(known).Cofactor) is { } only ? index.WithFactor(only) : index.All;

        List<Expr> open = [];
        List<int> candidates = index.All;
        foreach (Expr factor in pattern.Factors)
        {
            if (TryInstantiate(factor, match) is not { } part)
                open.Add(factor);
            else if (KeyOf(factor.Is(Operator.Variable) ? pool.SplitCoefficient(part).Cofactor : part) is { } key)
                candidates = Shorter(candidates, index.WithFactor(key));
        }

        if (leaf is not null && pattern.Factors.Count == 1 && open[0] == leaf)
            return index.WithOperatorAndCoefficient(Operator.Input, pattern.Coefficient * scale.Value);

        open.RemoveAll(static factor => !IsOpen(factor));
        candidates = Shorter(candidates, index.WithOperators(open));
        return pattern.HasFixedCoefficient ? Shorter(candidates, index.WithOperatorAndCoefficient(open[0].Operator, pattern.Coefficient * scale.Value)) : candidates;
    }

    /// <summary>Whether only its own operator can stand for a factor of which some variable is not known.</summary>
    private static bool IsOpen(Expr factor) => factor.Operator is not (Operator.Variable or Operator.Constant);

    /// <summary>What a product that is this, or has it as a part, has among its factors; null where that is not certain.</summary>
    private Expr? KeyOf(Expr rest) => rest.Operator switch
    {
        Operator.Constant or Operator.Select => null,
        Operator.Multiply => rest[0],
        Operator.Add => pool.LeadsWithMinus(rest) ? pool.Negate(rest) : rest,
        _ => rest,
    };

    private static List<int> Shorter(List<int> a, List<int> b) => b.Count < a.Count ? b : a;

    /// <summary>A constant fits one that is near: 1.00000001 - sigmoid(x) is sigmoid(-x) and 0.00000001 beside it.</summary>
    private IEnumerable<(Match Match, Remainder Left)> FitConstant(PatternTerm[] patterns, int next, TermIndex index, Remainder left, Expr scale, Match match)
    {
        int constant = index.Constants.Count == 0 ? -1 : index.Constants[0];
        if (constant < 0 || !left.Has(constant) || !index[constant].Term.Value.IsFinite)
            return [];

        Rational wanted = patterns[next].Term.Value * scale.Value, rest = index[constant].Term.Value - wanted;
        bool isNear = System.Math.Abs(rest.ToDouble()) < 0.5 * System.Math.Abs(wanted.ToDouble());
        return isNear ? FitScaled(patterns, next + 1, index, left.Without(constant, rest), scale, match) : [];
    }

    /// <summary>The term without the factors of the scale, or null where it lacks one of them.</summary>
    private Expr? TryDivide(IndexedTerm term, Expr scale)
    {
        (Rational scaleCoefficient, Expr scaleRest) = pool.SplitCoefficient(scale);
        IReadOnlyList<Expr> scaleFactors = pool.Factors(scaleRest);
        if (scaleFactors.Count > term.Factors.Count)
            return null;

        List<Expr> factors = [.. term.Factors];
        foreach (Expr factor in scaleFactors)
        {
            if (!factors.Remove(factor))
                return null;
        }

        return pool.Multiply([pool.Constant(term.Coefficient / scaleCoefficient), .. factors]);
    }
}
