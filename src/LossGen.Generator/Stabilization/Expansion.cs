using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Stabilization;

/// <summary>Multiplies products of sums out, so that what cancels does: (c + a)^2 - c^2 is 2 c a + a^2.</summary>
internal static class Expansion
{
    /// <summary>Longer sums are given up.</summary>
    private const int MostTerms = 32;

    /// <summary>Higher powers of sums are left closed.</summary>
    private const int MostPower = 3;

    /// <summary>The sum of the terms, multiplied out; null where that is too long.</summary>
    public static Expr? Expand(ExprPool pool, IReadOnlyList<Expr> terms)
    {
        List<Expr> expanded = [];
        foreach (Expr term in terms.SelectMany(static term => term.Is(Operator.Add) ? term.Operands : [term]))
        {
            IReadOnlyList<Expr> products = [pool.One];
            foreach (Expr factor in Factors(pool, term))
            {
                IReadOnlyList<Expr> addends = factor.Is(Operator.Add) ? factor.Operands : [factor];
                products = [.. products.SelectMany(product => addends.Select(addend => pool.Multiply(product, addend)))];
                if (products.Count + expanded.Count > MostTerms)
                    return null;
            }

            expanded.AddRange(products);
        }

        return pool.Add([.. expanded]);
    }

    /// <summary>The factors, with small powers of sums as so many factors, and powers of products as products of powers.</summary>
    private static IEnumerable<Expr> Factors(ExprPool pool, Expr term)
    {
        foreach (Expr factor in term.Is(Operator.Multiply) ? term.Operands : [term])
        {
            bool isWhole = factor.Is(Operator.Power) && factor[1].IsConstant && factor[1].Value.IsInteger;
            if (isWhole && factor[0].Is(Operator.Add) && factor[1].Value.Sign > 0 && !(factor[1].Value > (Rational)MostPower))
            {
                for (int i = 0; i < (int)factor[1].Value.Numerator; i++)
                    yield return factor[0];
            }
            else if (isWhole && factor[0].Is(Operator.Multiply))
            {
                foreach (Expr part in factor[0].Operands)
                    yield return pool.Power(part, factor[1]);
            }
            else
            {
                yield return factor;
            }
        }
    }
}
