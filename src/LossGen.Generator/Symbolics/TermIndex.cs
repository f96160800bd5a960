using System.Collections.Generic;

namespace LossGen.Generator.Symbolics;

/// <summary>A term of a sum, taken apart once.</summary>
/// <param name="Term">The term.</param>
/// <param name="Coefficient">Its coefficient.</param>
/// <param name="Factors">Its other factors.</param>
internal sealed record IndexedTerm(Expr Term, Rational Coefficient, IReadOnlyList<Expr> Factors);

/// <summary>
/// The terms of a sum by what they are made of, so that a rule for two terms that belong together finds the second one by its factors, and a sum of n terms is
/// not searched n^2 times.
/// </summary>
internal sealed class TermIndex
{
    private static readonly List<int> None = [];

    private readonly List<IndexedTerm> terms = [];
    private readonly List<int> all = [];
    private readonly Dictionary<Expr, List<int>> byFactor = [];
    private readonly Dictionary<Operator, List<int>> byOperator = [];
    private readonly Dictionary<(Operator Operator, Rational Coefficient), List<int>> byCoefficient = [];

    public TermIndex(ExprPool pool, Expr sum)
    {
        foreach (Expr term in sum.Operands)
        {
            (Rational coefficient, Expr rest) = pool.SplitCoefficient(term);
            IndexedTerm indexed = new(term, coefficient, pool.Factors(rest));
            int number = terms.Count;
            all.Add(number);
            terms.Add(indexed);
            if (term.IsConstant)
                Constants.Add(number);

            foreach (Expr factor in indexed.Factors)
            {
                Enter(byFactor, factor, number);
                Enter(byOperator, factor.Operator, number);
                Enter(byCoefficient, (factor.Operator, coefficient), number);
            }
        }
    }

    /// <summary>The constant term: one, or none, but for infinities.</summary>
    public List<int> Constants { get; } = [];

    public int Count => terms.Count;

    public IndexedTerm this[int number] => terms[number];

    public List<int> All => all;

    /// <summary>The terms with a factor of the operator of one of these, the one that fewest have; all of them where there is none.</summary>
    public List<int> WithOperators(IEnumerable<Expr> factors)
    {
        List<int> fewest = all;
        foreach (Expr factor in factors)
        {
            List<int> with = byOperator.TryGetValue(factor.Operator, out List<int>? found) ? found : None;
            if (with.Count < fewest.Count)
                fewest = with;
        }

        return fewest;
    }

    public List<int> WithFactor(Expr factor) => byFactor.TryGetValue(factor, out List<int>? found) ? found : None;

    public List<int> WithOperatorAndCoefficient(Operator @operator, Rational coefficient) =>
        byCoefficient.TryGetValue((@operator, coefficient), out List<int>? found) ? found : None;

    private static void Enter<TKey>(Dictionary<TKey, List<int>> index, TKey key, int number)
    {
        if (!index.TryGetValue(key, out List<int>? numbers))
            index.Add(key, numbers = []);

        if (numbers.Count == 0 || numbers[numbers.Count - 1] != number)
            numbers.Add(number);
    }
}

/// <summary>A term of a rule's left side, taken apart once.</summary>
internal sealed class PatternTerm
{
    public PatternTerm(ExprPool pool, Expr term)
    {
        (Rational coefficient, Expr rest) = pool.SplitCoefficient(term);
        (Term, Coefficient, Factors) = (term, coefficient, pool.Factors(rest));
        HasFixedCoefficient = Factors.Count > 0;
        foreach (Expr factor in Factors)
            HasFixedCoefficient &= factor.Operator is not (Operator.Variable or Operator.Constant or Operator.Add or Operator.Select);
    }

    public Expr Term { get; }

    public Rational Coefficient { get; }

    public IReadOnlyList<Expr> Factors { get; }

    /// <summary>Whether the coefficient of what fits is known: no variable takes any, and no sum takes a sign.</summary>
    public bool HasFixedCoefficient { get; }
}

/// <summary>The terms of a sum that a match has not taken.</summary>
internal sealed class Remainder
{
    private readonly TermIndex index;
    private readonly Remainder? others;
    private readonly int taken;
    private readonly Rational rest;

    public Remainder(TermIndex index, int taken) => (this.index, this.taken) = (index, taken);

    private Remainder(Remainder others, int taken, Rational rest) => (index, this.others, this.taken, this.rest) = (others.index, others, taken, rest);

    public bool Has(int number)
    {
        for (Remainder? at = this; at is not null; at = at.others)
        {
            if (at.taken == number)
                return false;
        }

        return true;
    }

    /// <summary>Without one term more; of a constant a rest may stay.</summary>
    public Remainder Without(int number, Rational rest = default) => new(this, number, rest);

    public IEnumerable<Expr> Terms(ExprPool pool)
    {
        for (int i = 0; i < index.Count; i++)
        {
            if (Has(i))
                yield return index[i].Term;
        }

        for (Remainder? at = this; at is not null; at = at.others)
        {
            if (!at.rest.IsZero)
                yield return pool.Constant(at.rest);
        }
    }
}
