using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Binding;

/// <summary>
/// Infers where an input lies from what the formula does with it: whose logarithm is taken is not negative, and if that of 1 minus it is taken too, it is
/// a probability; what weighs one term and 1 minus it another is a label from 0 to 1.
/// </summary>
internal static class InputDomains
{
    public static ImmutableDictionary<string, Interval> Infer(Expr value)
    {
        Dictionary<string, Interval> domains = [];
        foreach (Expr node in Unconditional(value))
        {
            switch (node.Operator)
            {
                case Operator.Log:
                    NarrowToNonNegative(node[0], domains);
                    break;
                case Operator.Log1p when IsNegatedInput(node[0], out Expr? input):
                    Narrow(input!, new Interval(double.NegativeInfinity, 1), domains);
                    break;
                case Operator.Add:
                    // What weighs one term with y and another with 1 - y is a label from 0 to 1.
                    foreach (Expr weight in Mixture.InputWeights(node))
                        Narrow(weight, Interval.Unit, domains);

                    break;
                case Operator.Power when node[1].IsConstant && !node[1].Value.IsInteger:
                    NarrowToNonNegative(node[0], domains);
                    break;
            }
        }

        return domains.ToImmutableDictionary();
    }

    /// <summary>The parts that are evaluated whatever a condition says: what a branch does with an input holds in that branch only.</summary>
    private static HashSet<Expr> Unconditional(Expr value)
    {
        HashSet<Expr> reached = [];
        Visit(value);
        return reached;

        void Visit(Expr node)
        {
            if (!reached.Add(node))
                return;

            foreach (Expr operand in node.Is(Operator.Select) ? node.Operands.Take(1) : node.Operands)
                Visit(operand);
        }
    }

    /// <summary>Of v, of 1 - v, and of products and quotients of inputs (in a quotient of two whose logarithm is taken, neither is negative).</summary>
    private static void NarrowToNonNegative(Expr argument, Dictionary<string, Interval> domains)
    {
        if (InputOf(argument) is { } read)
            Narrow(read, Interval.NonNegative, domains);
        else if (argument.Is(Operator.Add) && argument.Operands.Length == 2 && argument[0].IsOne && IsNegatedInput(argument[1], out Expr? input))
            Narrow(input!, new Interval(double.NegativeInfinity, 1), domains);
        else if (argument.Is(Operator.Multiply) && argument.Operands.All(static factor => IsPositiveConstant(factor) || IsInputOrReciprocal(factor)))
        {
            foreach (Expr factor in argument.Operands.Where(static factor => !factor.IsConstant))
                Narrow(InputOf(factor.Is(Operator.Power) ? factor[0] : factor)!, Interval.NonNegative, domains);
        }
    }

    /// <summary>The input that it is, or is an element of.</summary>
    private static Expr? InputOf(Expr expr) => expr.Is(Operator.Input) ? expr : expr.Is(Operator.RowElement) ? expr[0] : null;

    private static bool IsPositiveConstant(Expr factor) => factor.IsConstant && factor.Value.Sign > 0;

    private static bool IsInputOrReciprocal(Expr factor) =>
        InputOf(factor) is not null || (factor.Is(Operator.Power) && InputOf(factor[0]) is not null && factor[1].IsConstantOf(-1));

    private static bool IsNegatedInput(Expr expr, out Expr? input)
    {
        bool isNegated = expr.Is(Operator.Multiply) && expr.Operands.Length == 2 && expr[0].IsConstantOf(-1) && InputOf(expr[1]) is not null;
        input = isNegated ? InputOf(expr[1]) : null;
        return isNegated;
    }

    private static void Narrow(Expr input, Interval domain, Dictionary<string, Interval> domains) =>
        domains[input.Name] = domains.TryGetValue(input.Name, out Interval known) ? known.Intersect(domain) : domain;
}
