using System.Collections.Generic;
using System.Linq;

namespace LossGen.Generator.Symbolics;

/// <content>Sums: flat, like terms joined, the constant first, then in order of creation.</content>
internal sealed partial class ExprPool
{
    public Expr Add(params Expr[] terms)
    {
        Dictionary<Expr, Rational> coefficients = [];
        foreach (Expr term in terms)
            Collect(term, Rational.One, coefficients);

        List<KeyValuePair<Expr, Rational>> parts = new(coefficients.Count);
        foreach (KeyValuePair<Expr, Rational> part in coefficients)
        {
            if (!part.Value.IsZero)
                parts.Add(part);
        }

        parts.Sort(static (a, b) => Rank(a.Key) == Rank(b.Key) ? a.Key.Id.CompareTo(b.Key.Id) : Rank(a.Key).CompareTo(Rank(b.Key)));
        List<Expr> operands = parts.ConvertAll(part => Scale(part.Value, part.Key));
        if (TryJoinSelections(operands) || TryTakeBack(operands) || TryCancelUnderFactor(operands))
            return Add([.. operands]);

        return operands.Count switch
        {
            0 => Zero,
            1 => operands[0],
            _ => Intern(Operator.Add, [.. operands]),
        };
    }

    /// <summary>The place of a term in a sum: the constant is the first.</summary>
    private static int Rank(Expr cofactor) => cofactor.IsConstant ? -1 : cofactor.Id;

    /// <summary>A term as its constant coefficient and the rest, which is 1 for a constant.</summary>
    public (Rational Coefficient, Expr Cofactor) SplitCoefficient(Expr term)
    {
        if (term.IsConstant && term.Value.IsFinite)
            return (term.Value, One);

        if (!term.Is(Operator.Multiply) || !term[0].IsConstant || !term[0].Value.IsFinite)
            return (Rational.One, term);

        return (term[0].Value, term.Operands.Length == 2 ? term[1] : Intern(Operator.Multiply, term.Operands.RemoveAt(0)));
    }

    /// <summary>A coefficient times what <see cref="SplitCoefficient"/> left.</summary>
    public Expr Scale(Rational coefficient, Expr rest)
    {
        if (coefficient.IsOne)
            return rest;

        if (rest.IsOne)
            return Constant(coefficient);

        return rest.Is(Operator.Multiply)
            ? Intern(Operator.Multiply, rest.Operands.Insert(0, Constant(coefficient)))
            : Intern(Operator.Multiply, [Constant(coefficient), rest]);
    }

    private void Collect(Expr term, Rational factor, Dictionary<Expr, Rational> coefficients)
    {
        (Rational coefficient, Expr rest) = SplitCoefficient(term);
        coefficient *= factor;

        // A sum inside a sum is flattened; one behind a coefficient only if that is a sign, so that no multiplication is added.
        bool isSign = coefficient.IsOne || (-coefficient).IsOne;
        if (rest.Is(Operator.Add) && isSign)
        {
            foreach (Expr inner in rest.Operands)
                Collect(inner, coefficient, coefficients);

            return;
        }

        coefficients.TryGetValue(rest, out Rational sum);
        coefficients[rest] = sum + coefficient;
    }

    /// <summary>(c ? a : 0) + (c ? 0 : b) is c ? a : b: the two branches of one choice, as differentiation leaves them.</summary>
    private bool TryJoinSelections(List<Expr> operands)
    {
        for (int i = 0; i < operands.Count; i++)
        {
            for (int j = i + 1; operands[i].Is(Operator.Select) && j < operands.Count; j++)
            {
                Expr a = operands[i], b = operands[j];
                if (!b.Is(Operator.Select) || a[0] != b[0] || !(a.HasZeroBranch || b.HasZeroBranch))
                    continue;

                operands[i] = Select(a[0], Add(a[1], b[1]), Add(a[2], b[2]));
                operands.RemoveAt(j);
                return true;
            }
        }

        return false;
    }

    /// <summary>t + (c ? a - t : b) is c ? a : t + b: what a branch takes back, exactly or with a rounding error, is never added.</summary>
    private bool TryTakeBack(List<Expr> operands)
    {
        for (int i = 0; i < operands.Count; i++)
        {
            Expr selection = operands[i];
            int index = selection.Is(Operator.Select) ? operands.FindIndex(term => HasTerm(selection[1], Negate(term)) || HasTerm(selection[2], Negate(term))) : -1;
            if (index < 0)
                continue;

            operands[i] = Select(selection[0], Add(operands[index], selection[1]), Add(operands[index], selection[2]));
            operands.RemoveAt(index);
            return true;
        }

        return false;
    }

    private static bool HasTerm(Expr sum, Expr term) => sum == term || (sum.Is(Operator.Add) && sum.Operands.Contains(term));

    /// <summary>k*(a - 1) - k*(a + 1) is -2*k: sums behind the same factors are joined where terms of theirs cancel.</summary>
    private bool TryCancelUnderFactor(List<Expr> operands)
    {
        Dictionary<Expr, (int Index, Expr Sum)> seen = [];
        for (int i = 0; i < operands.Count; i++)
        {
            (Rational coefficient, Expr rest) = SplitCoefficient(operands[i]);
            if (!rest.Is(Operator.Multiply) || rest.Operands.Count(static factor => factor.Is(Operator.Add)) != 1)
                continue;

            Expr factor = rest.Operands.First(static factor => factor.Is(Operator.Add));
            Expr cofactor = Multiply([.. rest.Operands.Remove(factor)]);
            Expr sum = Multiply(Constant(coefficient), factor);
            if (!seen.TryGetValue(cofactor, out (int Index, Expr Sum) other))
            {
                seen.Add(cofactor, (i, sum));
                continue;
            }

            // A coefficient other than a sign stays before its sum: those are left alone.
            Expr joined = Add(other.Sum, sum);
            bool cancels = sum.Is(Operator.Add) && other.Sum.Is(Operator.Add) && TermCount(joined) < System.Math.Max(TermCount(sum), TermCount(other.Sum));
            if (!cancels)
                continue;

            operands[other.Index] = Multiply(joined, cofactor);
            operands.RemoveAt(i);
            return true;
        }

        return false;
    }

    private static int TermCount(Expr expr) => expr.Is(Operator.Add) ? expr.Operands.Length : expr.IsZero ? 0 : 1;
}
