using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Differentiation;

/// <summary>
/// The derivative of an operator by each of its operands, one row an operator. The forms are chosen so that they keep their relative accuracy in the
/// tails: sigmoid(a) sigmoid(-a), never s (1 - s). Null where the operator has no derivative or counts as a constant.
/// </summary>
internal static class DerivativeRules
{
    private static readonly Dictionary<Operator, Func<ExprPool, Expr, int, Expr?>> Rows = new()
    {
        [Operator.Add] = static (pool, _, _) => pool.One,
        [Operator.Multiply] = static (pool, f, i) => pool.Multiply([.. f.Operands.Where((_, j) => j != i)]),
        [Operator.GuardedProduct] = static (_, f, i) => f[1 - i],
        [Operator.Power] = static (pool, f, i) => i == 0
            ? pool.Multiply(f[1], pool.Power(f[0], pool.Subtract(f[1], pool.One)))
            : pool.Multiply(f, pool.Apply(Operator.Log, f[0])),

        [Operator.Exp] = static (_, f, _) => f,
        [Operator.Expm1] = static (pool, f, _) => pool.Apply(Operator.Exp, f[0]),
        [Operator.Log] = static (pool, f, _) => pool.Power(f[0], pool.MinusOne),
        [Operator.Log1p] = static (pool, f, _) => pool.Power(pool.Add(pool.One, f[0]), pool.MinusOne),
        [Operator.Abs] = static (pool, f, _) => pool.Apply(Operator.Sign, f[0]),
        [Operator.Tanh] = static (pool, f, _) => pool.Multiply(
            pool.Constant((Rational)4),
            pool.Apply(Operator.Sigmoid, pool.Multiply(pool.Constant((Rational)2), f[0])),
            pool.Apply(Operator.Sigmoid, pool.Multiply(pool.Constant((Rational)(-2)), f[0]))),
        [Operator.Sinh] = static (pool, f, _) => pool.Apply(Operator.Cosh, f[0]),
        [Operator.Cosh] = static (pool, f, _) => pool.Apply(Operator.Sinh, f[0]),
        [Operator.Sin] = static (pool, f, _) => pool.Apply(Operator.Cos, f[0]),
        [Operator.Cos] = static (pool, f, _) => pool.Negate(pool.Apply(Operator.Sin, f[0])),
        [Operator.Erf] = static (pool, f, _) => pool.Multiply(
            pool.Constant(2 / System.Math.Sqrt(System.Math.PI)),
            pool.Apply(Operator.Exp, pool.Negate(pool.Square(f[0])))),

        [Operator.LogGamma] = static (pool, f, _) => pool.Apply(Operator.Digamma, f[0]),
        [Operator.Digamma] = static (pool, f, _) => pool.Apply(Operator.Trigamma, f[0]),

        [Operator.Sigmoid] = static (pool, f, _) => pool.Multiply(f, pool.Apply(Operator.Sigmoid, pool.Negate(f[0]))),
        [Operator.Softplus] = static (pool, f, _) => pool.Apply(Operator.Sigmoid, f[0]),
        [Operator.LogCosh] = static (pool, f, _) => pool.Apply(Operator.Tanh, f[0]),
        [Operator.Log1mExp] = static (pool, f, _) => pool.Negate(pool.Power(pool.Apply(Operator.Expm1, pool.Negate(f[0])), pool.MinusOne)),
        [Operator.LogAddExp] = static (pool, f, i) => pool.Apply(Operator.Sigmoid, pool.Subtract(f[i], f[1 - i])),
        [Operator.LogRatio] = static (pool, f, i) => i == 0 ? pool.Power(f[0], pool.MinusOne) : pool.Negate(pool.Power(f[1], pool.MinusOne)),

        // Of a reduction, the derivative by each class's element.
        [Operator.RowSum] = static (pool, _, _) => pool.One,
        [Operator.RowMax] = static (pool, f, _) => pool.OneHot(pool.Apply(Operator.ArgMax, f[0])),
        [Operator.LogSumExp] = static (pool, f, _) => Share(pool, f[0]),
        [Operator.LogShare] = static (pool, f, i) => i == 0 ? pool.One : pool.Negate(Share(pool, f[1])),
        [Operator.RowNorm] = static (pool, f, _) => pool.Apply(Operator.OverNorm, f[0], f),
        [Operator.OverNorm] = static (pool, f, i) => i == 0
            ? pool.Apply(Operator.OverNorm, pool.One, f[1])
            : pool.Negate(pool.Multiply(f, pool.Apply(Operator.OverNorm, pool.One, f[1]))),
        [Operator.RowElement] = static (pool, f, i) => i == 0 ? pool.OneHot(f[1]) : null,

        // The derivative is the one at the clamped value, and is never silenced: training recovers.
        [Operator.Hold] = static (pool, _, i) => i == 0 ? pool.One : null,
        [Operator.HoldAway] = static (pool, _, i) => i == 0 ? pool.One : null,

        // At a kink max and min take the derivative of what does not depend on the inputs (0), and half of each where both do.
        [Operator.Max] = static (pool, f, i) => Chosen(pool, f, i, pool.Apply(Operator.Less, f[1 - i], f[i])),
        [Operator.Min] = static (pool, f, i) => Chosen(pool, f, i, pool.Apply(Operator.Less, f[i], f[1 - i])),
        [Operator.Select] = static (pool, f, i) => i switch
        {
            1 => pool.Select(f[0], pool.One, pool.Zero),
            2 => pool.Select(f[0], pool.Zero, pool.One),
            _ => null,
        },
    };

    /// <summary>The derivative of <paramref name="node"/> by its operand number <paramref name="index"/>, or null where it is 0 everywhere that it exists.</summary>
    public static Expr? Partial(ExprPool pool, Expr node, int index) =>
        Rows.TryGetValue(node.Operator, out Func<ExprPool, Expr, int, Expr?>? row) ? row(pool, node, index) : null;

    /// <summary>softmax(a).</summary>
    private static Expr Share(ExprPool pool, Expr a) => pool.Apply(Operator.Exp, pool.Apply(Operator.LogShare, a, a));

    private static Expr Chosen(ExprPool pool, Expr f, int i, Expr isStrictlyChosen)
    {
        bool isAgainstConstant = !f[1 - i].DependsOnInput;
        Expr atTie = isAgainstConstant
            ? pool.Zero
            : pool.Select(pool.Apply(Operator.Equal, f[0], f[1]), pool.Constant(Rational.Half), pool.Zero);
        return pool.Select(isStrictlyChosen, pool.One, atTie);
    }
}
