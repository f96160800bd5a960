using System.Collections.Generic;

namespace LossGen.Generator.Symbolics;

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
