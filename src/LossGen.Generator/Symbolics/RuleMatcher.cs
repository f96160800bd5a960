using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace LossGen.Generator.Symbolics;

/// <summary>
/// Matches a rule's left side against an expression, sums and products in any order. A part of the pattern whose variables are all known is built in the
/// expression's own pool and compared by reference; only what is still open is searched.
/// </summary>
internal sealed partial class RuleMatcher(ExprPool pool)
{
    /// <summary>How often a pattern, or a part of one, was held against an expression.</summary>
    public long Attempts { get; private set; }

    /// <summary>Every way in which the whole pattern fits the whole subject.</summary>
    public IEnumerable<Match> Fit(Expr pattern, Expr subject, Match match)
    {
        Attempts++;
        if (IsStructured(pattern) && pattern.Operator != subject.Operator)
            return [];

        if (TryInstantiate(pattern, match) is { } known)
            return known == subject ? [match] : [];

        if (pattern.Is(Operator.Variable))
            return [match.With(pattern, subject)];

        (Rational coefficient, Expr rest) = pool.SplitCoefficient(pattern);
        if (rest.Is(Operator.Variable))
            return [match.With(rest, pool.Multiply(pool.Constant(Rational.One / coefficient), subject))];

        return pattern.Operator switch
        {
            Operator.Add => subject.Is(Operator.Add) ? FitTerms(Open(pattern.Operands, match), subject.Operands, match) : [],
            Operator.Multiply => FitProduct(pattern, subject, match),
            _ when pattern.Operator != subject.Operator || pattern.Operands.Length != subject.Operands.Length => [],
            Operator.Max or Operator.Min or Operator.LogAddExp or Operator.Equal => FitInOrder(pattern, subject.Operands, match)
                .Concat(FitInOrder(pattern, [.. subject.Operands.Reverse()], match)),
            _ => FitInOrder(pattern, subject.Operands, match),
        };
    }

    /// <summary>Whether nothing but its own operator can stand for it: no variable, and nothing that canonical form may have changed.</summary>
    private static bool IsStructured(Expr pattern) =>
        pattern.Operator is not (Operator.Variable or Operator.Constant or Operator.Add or Operator.Multiply or Operator.Power or Operator.Abs or Operator.Max or Operator.Min);

    /// <summary>The pattern with its variables replaced.</summary>
    public Expr Instantiate(Expr pattern, Match match) => TryInstantiate(pattern, match)!;

    private Expr? TryInstantiate(Expr pattern, Match match)
    {
        if (pattern.Is(Operator.Variable))
            return match.TryGet(pattern, out Expr? value) ? value : null;

        if (pattern.IsConstant)
            return pool.Constant(pattern.Value);

        RuntimeHelpers.EnsureSufficientExecutionStack();
        Expr[] operands = new Expr[pattern.Operands.Length];
        for (int i = 0; i < operands.Length; i++)
        {
            if (TryInstantiate(pattern[i], match) is not { } operand)
                return null;

            operands[i] = operand;
        }

        return pool.Apply(pattern.Operator, operands);
    }

    private IEnumerable<Match> FitInOrder(Expr pattern, IReadOnlyList<Expr> subjects, Match match)
    {
        IEnumerable<Match> matches = [match];
        for (int i = 0; i < subjects.Count; i++)
        {
            int index = i;
            matches = matches.SelectMany(found => Fit(pattern[index], subjects[index], found));
        }

        return matches;
    }

    /// <summary>The parts of a pattern in the order in which they are searched: what has a structure before what fits anything.</summary>
    private static IReadOnlyList<Expr> Open(IEnumerable<Expr> parts, Match match) =>
        [.. parts.OrderBy(part => Weight(part, match))];

    private static int Weight(Expr part, Match match)
    {
        if (part.Is(Operator.Variable))
            return match.TryGet(part, out _) ? 0 : 2;

        bool isScaledVariable = part.Is(Operator.Multiply) && part.Operands.Length == 2 && part[0].IsConstant && part[1].Is(Operator.Variable);
        return isScaledVariable && !match.TryGet(part[1], out _) ? 2 : part.IsConstant ? 0 : 1;
    }

    /// <summary>Terms of a sum, all of them: a variable that comes last takes all that is left.</summary>
    private IEnumerable<Match> FitTerms(IReadOnlyList<Expr> patterns, IReadOnlyList<Expr> subjects, Match match)
    {
        if (patterns.Count == 0)
            return subjects.Count == 0 ? [match] : [];

        if (patterns.Count == 1)
            return subjects.Count == 0 ? [] : Fit(patterns[0], pool.Add([.. subjects]), match);

        return Enumerable.Range(0, subjects.Count).SelectMany(i =>
            Fit(patterns[0], subjects[i], match).SelectMany(found => FitTerms([.. patterns.Skip(1)], Without(subjects, i), found)));
    }

    private IEnumerable<Match> FitProduct(Expr pattern, Expr subject, Match match)
    {
        (Rational wanted, Expr patternRest) = pool.SplitCoefficient(pattern);
        (Rational given, Expr subjectRest) = pool.SplitCoefficient(subject);
        return FitFactors(Open(pool.Factors(patternRest), match), pool.Factors(subjectRest), given / wanted, match)
            .Where(static found => found.Cofactor.IsOne)
            .Select(static found => found.Match);
    }

    /// <summary>Factors of a product: the cofactor is what the pattern leaves over. A variable that comes last takes all that is left, 1 if that is nothing.</summary>
    private IEnumerable<(Match Match, Cofactor Cofactor)> FitFactors(IReadOnlyList<Expr> patterns, IReadOnlyList<Expr> subjects, Rational coefficient, Match match)
    {
        if (patterns.Count == 0)
            return [(match, new Cofactor(coefficient, subjects))];

        // What is known may be a product itself, or have a sign: its own factors are looked for.
        if (patterns[0].Is(Operator.Variable) && match.TryGet(patterns[0], out Expr? known))
        {
            (Rational sign, Expr rest) = pool.SplitCoefficient(known!);
            List<Expr> left = [.. subjects];
            return pool.Factors(rest).All(left.Remove) ? FitFactors([.. patterns.Skip(1)], left, coefficient / sign, match) : [];
        }

        bool takesAll = patterns.Count == 1 && patterns[0].Is(Operator.Variable) && !match.TryGet(patterns[0], out _);
        if (takesAll)
            return [(match.With(patterns[0], pool.Multiply([pool.Constant(coefficient), .. subjects])), Cofactor.One)];

        return Enumerable.Range(0, subjects.Count).SelectMany(i =>
            Fit(patterns[0], subjects[i], match).SelectMany(found => FitFactors([.. patterns.Skip(1)], Without(subjects, i), coefficient, found)));
    }

    private static IReadOnlyList<Expr> Without(IReadOnlyList<Expr> items, int index) => [.. items.Where((_, i) => i != index)];
}
