using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace LossGen.Generator.Symbolics;

/// <content>Products: flat, powers of one base joined where that is exact, the coefficient first, then in order of creation.</content>
internal sealed partial class ExprPool
{
    public Expr Multiply(params Expr[] factors)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Rational coefficient = Rational.One;
        PowerList powers = new();
        foreach (Expr factor in factors)
            Collect(factor, ref coefficient, powers);

        if (coefficient.IsZero)
            return Zero;

        List<Expr> operands = new(powers.Count);
        for (int i = 0; i < powers.Count; i++)
        {
            Expr power = RawPower(powers[i].Base, powers[i].Exponent);
            if (!power.IsOne)
                operands.Add(power);
        }

        operands.Sort(static (a, b) => a.Id.CompareTo(b.Id));

        // Of a hard label and its complement one is 0.
        if (HasLabelAndComplement(operands))
            return Zero;

        // A factor that is 0 in one branch stays outermost: what it multiplies is not even formed there (0 times infinity is no NaN).
        int selection = operands.FindIndex(static operand => operand.HasZeroBranch);
        if (selection >= 0)
        {
            Expr select = operands[selection];
            operands.RemoveAt(selection);
            operands.Add(Constant(coefficient));
            return Select(select[0], Multiply([select[1], .. operands]), Multiply([select[2], .. operands]));
        }

        int gates = operands.FindIndex(static operand => operand.Is(Operator.Add) && AreGated(operand.Operands));
        if (gates >= 0 && operands.Count > 1)
        {
            Expr sum = operands[gates];
            operands[gates] = Constant(coefficient);
            return Add([.. sum.Operands.Select(term => Multiply([term, .. operands]))]);
        }

        bool isSign = (-coefficient).IsOne;
        if (isSign && operands.Count == 1 && operands[0].Is(Operator.Add))
            return NegateSum(operands[0]);

        if (coefficient.IsOne && operands.Count == 1)
            return operands[0];

        if (operands.Count == 0)
            return Constant(coefficient);

        if (!coefficient.IsOne)
            operands.Insert(0, Constant(coefficient));

        return Intern(Operator.Multiply, [.. operands]);
    }

    /// <summary>The factors of an expression, the coefficient left out.</summary>
    public IReadOnlyList<Expr> Factors(Expr expr)
    {
        (_, Expr rest) = SplitCoefficient(expr);
        return rest.IsOne ? [] : rest.Is(Operator.Multiply) ? rest.Operands : [rest];
    }

    private static bool HasLabelAndComplement(List<Expr> factors)
    {
        foreach (Expr label in factors)
        {
            if (label.IsBinary && factors.Exists(other => IsComplement(other, label)))
                return true;
        }

        return false;
    }

    /// <summary>Whether it is 1 minus the other.</summary>
    private static bool IsComplement(Expr expr, Expr other) =>
        expr.Is(Operator.Add) && expr.Operands.Length == 2 && expr[0].IsOne
        && expr[1].Is(Operator.Multiply) && expr[1].Operands.Length == 2 && expr[1][0].IsConstantOf(-1) && expr[1][1] == other;

    /// <summary>Whether each term is 0 in one of its branches.</summary>
    private static bool AreGated(System.Collections.Immutable.ImmutableArray<Expr> terms)
    {
        foreach (Expr term in terms)
        {
            bool isScaled = term.Is(Operator.Multiply) && term.Operands.Length == 2 && term[0].IsConstant && term[0].Value.IsFinite;
            if (!(isScaled ? term[1] : term).HasZeroBranch)
                return false;
        }

        return true;
    }

    private Expr NegateSum(Expr sum) => Add([.. sum.Operands.Select(Negate)]);

    /// <summary>Whether the sign that leads a sum, or the coefficient of a product, is minus.</summary>
    public bool LeadsWithMinus(Expr expr)
    {
        // The constant decides, or else what varies: abs(r) - delta keeps its sign, and so does 1 - y.
        Expr leading = !expr.Is(Operator.Add) || expr[0].IsConstant ? (expr.Is(Operator.Add) ? expr[0] : expr) : expr.Operands.FirstOrDefault(static term => term.DependsOnInput) ?? expr[0];
        return SplitCoefficient(leading).Coefficient.Sign < 0;
    }

    private void Collect(Expr factor, ref Rational coefficient, PowerList powers)
    {
        if (factor.IsConstant && factor.Value.IsFinite)
        {
            coefficient *= factor.Value;
            return;
        }

        if (factor.Is(Operator.Multiply))
        {
            foreach (Expr inner in factor.Operands)
                Collect(inner, ref coefficient, powers);

            return;
        }

        // As factors, a - b and b - a are one sum and a sign.
        if (factor.Is(Operator.Add) && LeadsWithMinus(factor))
        {
            coefficient = -coefficient;
            factor = NegateSum(factor);
        }

        (Expr @base, Expr exponent) = factor.Is(Operator.Power) ? (factor[0], factor[1]) : (factor, One);
        int index = powers.Find(@base, exponent);
        if (index < 0)
            powers.Add(@base, exponent);
        else
            powers.SetExponent(index, Add(powers[index].Exponent, exponent));
    }

    /// <summary>
    /// x^a x^b is x^(a+b) for integers, also where that fills the gap at x = 0 with the limit (x/x is 1); for other exponents x must not be negative, or they
    /// must not depend on the elements.
    /// </summary>
    internal static bool CanJoin(Expr @base, Expr a, Expr b)
    {
        bool areIntegers = a.IsConstant && b.IsConstant && a.Value.IsInteger && b.Value.IsInteger;
        bool isSingularAtZero = !a.IsConstant || !b.IsConstant || a.Value.Sign * b.Value.Sign < 0;
        return areIntegers || !@base.DependsOnInput || (@base.Range.IsNonNegative && (@base.Range.IsPositive || !isSingularAtZero));
    }
}
