using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Functions;
using LossGen.Generator.Symbolics;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Lowering;

/// <summary>
/// What a kernel makes of e = e^-|a|: sigmoid and softplus of a and of -a, in a loss and its gradient, share one exponential, and the two sigmoids one
/// division.
/// <code>
/// sigmoid(|a|) = 1/(1 + e),   sigmoid(-|a|) = e/(1 + e),   softplus(a) = max(a, 0) + log(1 + e)
/// </code>
/// e is one number here, and the logarithm the shortest: with their errors sigmoid and softplus come to less than 2 ulp, for a third less time than in two parts. What has its e for itself is a plain call, to 1 ulp.
/// </summary>
internal sealed class SharedDecays
{
    private readonly ExprPool pool;
    private readonly Precision precision;
    private readonly Func<Expr, VectorNode> lower;
    private readonly Dictionary<Expr, int> users = [];
    private readonly Dictionary<Expr, VectorNode> decays = [];
    private readonly Dictionary<Expr, VectorNode[]> sides = [];

    /// <param name="pool">The pool of the expressions.</param>
    /// <param name="precision">What the functions compute in.</param>
    /// <param name="expressions">All that will be lowered.</param>
    /// <param name="lower">Lowers an expression.</param>
    public SharedDecays(ExprPool pool, Precision precision, IEnumerable<Expr> expressions, Func<Expr, VectorNode> lower)
    {
        (this.pool, this.precision, this.lower) = (pool, precision, lower);
        IEnumerable<Expr> arguments = Dependence.Nodes([.. expressions]).Where(static node => node.Operator is Operator.Sigmoid or Operator.Softplus or Operator.SigmoidDifference).Select(static node => node[0]);
        foreach (Expr magnitude in arguments.Select(Magnitude))
            users[magnitude] = users.TryGetValue(magnitude, out int count) ? count + 1 : 1;
    }

    /// <summary>e^x where it is one of the shared exponentials; null elsewhere.</summary>
    public VectorNode? FindExp(Expr argument)
    {
        Expr magnitude = pool.Negate(argument);
        return magnitude.Range.IsNonNegative && users.ContainsKey(magnitude) ? Decay(magnitude) : null;
    }

    public VectorNode Sigmoid(Expr argument)
    {
        Expr magnitude = Magnitude(argument);
        if (users[magnitude] == 1)
            return Functions.Sigmoid.OfAny.Call(precision, lower(argument));

        if (!sides.TryGetValue(magnitude, out VectorNode[]? pair))
            sides.Add(magnitude, pair = Logistic.OfDecay.CallAll(precision, "near", Decay(magnitude)));

        return argument.Range.IsNonNegative ? pair[0]
            : argument.Range.IsNonPositive ? pair[1]
            : V.Select(0 <= lower(argument), pair[0], pair[1]);
    }

    public VectorNode Softplus(Expr argument)
    {
        Expr magnitude = Magnitude(argument);
        if (argument.Range.IsNonPositive)
            return Log1p.OfUnit.Call(precision, Decay(magnitude));

        return users[magnitude] == 1
            ? Functions.Softplus.OfAny.Call(precision, lower(argument))
            : V.Max(lower(argument), 0) + Log1p.OfUnit.Call(precision, Decay(magnitude));
    }

    /// <summary>sigmoid(a) - b.</summary>
    public VectorNode SigmoidDifference(Expr argument, Expr label) =>
        Logistic.Difference.Call(precision, lower(argument), lower(label), Decay(Magnitude(argument)));

    private Expr Magnitude(Expr argument) => pool.Apply(Operator.Abs, argument);

    private VectorNode Decay(Expr magnitude)
    {
        if (!decays.TryGetValue(magnitude, out VectorNode? decay))
            decays.Add(magnitude, decay = Exp.OfNonPositive.Call(precision, lower(pool.Negate(magnitude))).Named("decay"));

        return decay;
    }
}
