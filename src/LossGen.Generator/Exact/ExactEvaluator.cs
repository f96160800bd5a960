using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Exact;

/// <summary>
/// The exact value of an expression at a point, rounded once, whatever overflows or cancels on the way: what double arithmetic is judged by. It is enclosed with 160
/// binary digits, then with twice as many where those do not prove it, and so on up to a limit; beyond that, it is unknown, and nothing is said. What
/// cancels to exactly 0 is proved to be nearer to 0 than to any other double when the digits are more than a thousand.
/// </summary>
internal static class ExactEvaluator
{
    public const int LeastBits = 160;

    public const int MostBits = 2560;

    /// <summary>The value at a point, given the values of the inputs and hyper-parameters there.</summary>
    public static ExactValue Evaluate(Expr expr, Func<Expr, double> leaf, int mostBits = MostBits) => Evaluate([expr], leaf, mostBits)[0];

    /// <summary>The values of several expressions at a point; what they share is evaluated once.</summary>
    public static IReadOnlyList<ExactValue> Evaluate(IReadOnlyList<Expr> exprs, Func<Expr, double> leaf, int mostBits = MostBits)
    {
        ExactValue[] values = [.. exprs.Select(static _ => ExactValue.Unknown)];
        for (int bits = LeastBits; bits <= mostBits && !values.All(static value => value.IsKnown); bits *= 2)
        {
            EnclosureEvaluator evaluator = new(bits, leaf);
            for (int i = 0; i < values.Length; i++)
                values[i] = values[i].IsKnown ? values[i] : ExactValue.From(evaluator.Evaluate(exprs[i]));
        }

        return values;
    }

    /// <summary>
    /// The values of an expression and of every part of it, which tell where an evaluation in double first goes wrong (in the order of <see cref="Expr.Id"/>, operands
    /// come before their users). Parts that the value does not depend on there, in a branch not taken, are missing.
    /// </summary>
    public static IReadOnlyDictionary<Expr, ExactValue> Values(Expr expr, Func<Expr, double> leaf, int mostBits = MostBits)
    {
        Dictionary<Expr, ExactValue> values = [];
        for (int bits = LeastBits; bits <= mostBits; bits *= 2)
        {
            EnclosureEvaluator evaluator = new(bits, leaf);
            evaluator.Evaluate(expr);
            values = evaluator.Values.ToDictionary(static pair => pair.Key, pair => ExactValue.From(pair.Value));
            if (values.Values.All(static value => value.IsKnown))
                break;
        }

        return values;
    }
}
