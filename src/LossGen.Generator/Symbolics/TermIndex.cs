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
    private readonly HashSet<int> counts = [];
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
            counts.Add(indexed.Factors.Count);
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

    /// <summary>The terms with the one of these factors that fewest have.</summary>
    public List<int> WithFactors(IReadOnlyList<Expr> factors)
    {
        List<int> fewest = all;
        for (int i = 0; i < factors.Count && fewest.Count > 0; i++)
        {
            List<int> with = WithFactor(factors[i]);
            if (with.Count < fewest.Count)
                fewest = with;
        }

        return fewest;
    }

    /// <summary>Whether some term has this many factors.</summary>
    public bool HasTermOf(int count) => counts.Contains(count);

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
