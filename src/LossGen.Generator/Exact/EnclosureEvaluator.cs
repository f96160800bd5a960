using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Exact;

/// <summary>
/// Encloses the values of expressions at one point, with one precision, each node once. Of a choice only the branch that is taken is evaluated; where the condition is
/// undecided, both, and the value lies between: at a kink, where the branches meet, that is as good.
/// </summary>
internal sealed class EnclosureEvaluator(int bits, Func<Expr, double> leaf)
{
    private readonly EnclosureArithmetic real = new(bits);
    private readonly Dictionary<Expr, Enclosure> values = [];

    /// <summary>What has been evaluated.</summary>
    public IReadOnlyDictionary<Expr, Enclosure> Values => values;

    public Enclosure Evaluate(Expr node)
    {
        if (values.TryGetValue(node, out Enclosure known))
            return known;

        RuntimeHelpers.EnsureSufficientExecutionStack();
        return values[node] = node.Operator switch
        {
            Operator.Constant => real.FromRational(node.Value),
            Operator.Input or Operator.HyperParameter or Operator.Variable => Enclosure.Point(BigFloat.FromDouble(leaf(node))),
            Operator.Select => Choose(Evaluate(node[0]), node[1], node[2]),
            Operator.GuardedProduct when Evaluate(node[0]).IsZero => Enclosure.Point(BigFloat.Zero),
            _ => OperatorEnclosures.Apply(real, node, [.. node.Operands.Select(Evaluate)]),
        };
    }

    private Enclosure Choose(Enclosure condition, Expr whenTrue, Expr whenFalse) =>
        condition.IsTrue ? Evaluate(whenTrue) : condition.IsFalse ? Evaluate(whenFalse) : Evaluate(whenTrue).Union(Evaluate(whenFalse));
}
