using System.Runtime.CompilerServices;
using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Symbolics;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Lowering;

/// <summary>Turns expressions into vector code. A shared expression becomes a shared node.</summary>
internal sealed partial class ExprLowerer
{
    private readonly Dictionary<Expr, VectorNode> lowered = [];
    private readonly IReadOnlyDictionary<Expr, string> names;
    private readonly LocalNames localNames;
    private readonly ExprPool pool;
    private readonly Precision precision;
    private readonly SharedDecays decays;

    /// <param name="pool">The pool of the expressions.</param>
    /// <param name="precision">What the functions compute in.</param>
    /// <param name="expressions">All that will be lowered, here or elsewhere in the kernel.</param>
    /// <param name="leaves">The nodes that stand for inputs and hyper-parameters.</param>
    /// <param name="names">What the user calls a value: it becomes the local's name.</param>
    public ExprLowerer(ExprPool pool, Precision precision, IEnumerable<Expr> expressions, IReadOnlyDictionary<Expr, VectorNode> leaves, IReadOnlyDictionary<Expr, string> names)
    {
        this.pool = pool;
        this.precision = precision;
        decays = new SharedDecays(pool, precision, expressions, Lower);
        this.names = names;
        localNames = new LocalNames(names);
        foreach (KeyValuePair<Expr, VectorNode> leaf in leaves)
            lowered.Add(leaf.Key, leaf.Value);
    }

    /// <summary>Whether a quotient by what has its reciprocal computed is a product with that: an error of half an ulp more, and no division an element.</summary>
    public bool MultipliesByReciprocals { get; init; }

    public VectorNode Lower(Expr expr)
    {
        if (lowered.TryGetValue(expr, out VectorNode? known))
            return known;

        RuntimeHelpers.EnsureSufficientExecutionStack();
        VectorNode node = Build(expr);
        if (node.Name is null && !IsNamedElsewhere(node))
        {
            if (names.TryGetValue(expr, out string? name) || (LocalNames.IsStep(expr) && (name = localNames.Suggest(expr)) is not null))
                node = node.Named(name);
            else if (localNames.Suggest(expr) is { } hint)
                node = node.Hinted(hint);
        }

        lowered[expr] = node;
        return node;
    }

    /// <summary>Constants need no name, parameters and the results of a call that has several have one already.</summary>
    private static bool IsNamedElsewhere(VectorNode node) =>
        node.Operator is VectorOperator.Constant or VectorOperator.Parameter or VectorOperator.CallResult || node.Function is { Results.Length: > 1 };

    private VectorNode Build(Expr expr) => expr.Operator switch
    {
        Operator.Constant => V.Constant(expr.Value.ToDouble()),
        Operator.Add => BuildSum(expr),
        Operator.Multiply => expr[0].IsConstant && expr[0].Value.IsFinite ? BuildScaled(expr) : BuildProduct(expr.Operands),
        Operator.Power => BuildPower(expr),
        Operator.GuardedProduct => V.Select(V.AreEqual(Lower(expr[0]), 0), 0, Lower(expr[0]) * Lower(expr[1])),

        Operator.Sigmoid => decays.Sigmoid(expr[0]),
        Operator.Softplus => decays.Softplus(expr[0]),
        Operator.SigmoidDifference => decays.SigmoidDifference(expr[0], expr[1]),
        Operator.Exp when decays.FindExp(expr[0]) is { } shared => shared,

        Operator.Abs => V.Abs(Lower(expr[0])),

        // A zero keeps its sign and a NaN stays one.
        Operator.Sign => V.Select(0 < Lower(expr[0]), 1, V.Select(Lower(expr[0]) < 0, -1, Lower(expr[0]))),
        Operator.Max => BuildExtremum(expr, isMax: true),
        Operator.Min => BuildExtremum(expr, isMax: false),
        Operator.Hold => Raise(Lower(expr[0]), Lower(expr[1])),
        Operator.HoldAway => V.Select(V.Abs(Lower(expr[0])) < Lower(expr[1]), V.Select(Lower(expr[0]) < 0, -Lower(expr[1]), Lower(expr[1])), Lower(expr[0])),
        Operator.StopGradient => Lower(expr[0]),

        Operator.Less => Lower(expr[0]) < Lower(expr[1]),
        Operator.LessOrEqual => Lower(expr[0]) <= Lower(expr[1]),
        Operator.Equal => V.AreEqual(Lower(expr[0]), Lower(expr[1])),
        Operator.And => Lower(expr[0]) & Lower(expr[1]),
        Operator.Or => Lower(expr[0]) | Lower(expr[1]),
        Operator.Not => !Lower(expr[0]),
        Operator.True => V.AreEqual(0, 0),
        Operator.False => V.Less(0, 0),
        Operator.Select => V.Select(Lower(expr[0]), Lower(expr[1]), Lower(expr[2])),
        Operator.Peak => V.Select(V.AreEqual(Lower(expr[0]), double.NegativeInfinity), double.NaN, Lower(expr[0])),
        Operator.BelowPeak => V.Select(V.AreEqual(Lower(expr[0]), Lower(expr[1])), 0, Lower(expr[0]) - Lower(expr[1])),
        Operator.OverNorm => V.Select(V.AreEqual(Lower(expr[1]), 0), 0, Lower(expr[0]) / Lower(expr[1])),
        Operator.LogRatio => VectorFunctionTable.OfLogRatio(expr[0].Range, expr[1].Range).Call(precision, Lower(expr[0]), Lower(expr[1])),
        _ when VectorFunctionTable.Find(expr.Operator, expr[0].Range) is { } function => function.Call(precision, Lower(expr[0])),
        _ => throw new InvalidOperationException($"no vector code for {expr.Operator}"),
    };

    /// <summary>Against what no element can make NaN, one comparison that lets the element's NaN through is enough.</summary>
    private VectorNode BuildExtremum(Expr expr, bool isMax)
    {
        VectorNode first = Lower(expr[0]), second = Lower(expr[1]);
        if (expr[1].IsConstant)
            return V.Select(isMax ? first < second : second < first, second, first);

        return isMax ? V.Max(first, second) : V.Min(first, second);
    }

    private static VectorNode Raise(VectorNode value, VectorNode least) => V.Select(value < least, least, value);
}
