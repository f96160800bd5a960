using System.Collections.Generic;

namespace LossGen.Generator.Symbolics;

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
