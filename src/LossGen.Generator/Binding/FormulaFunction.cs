using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Binding;

/// <summary>A function of the formula language: its name, how many arguments it takes, and the expression that a call of it means.</summary>
/// <param name="Name">The name.</param>
/// <param name="Least">The least number of arguments.</param>
/// <param name="Most">The greatest number of arguments.</param>
/// <param name="Build">The meaning of a call; null for a function over a row alone.</param>
/// <param name="Arguments">What its arguments are, where that is not plain.</param>
/// <param name="BuildOverRow">The meaning of a call over a row, of one argument where there is an elementwise meaning too.</param>
internal sealed record FormulaFunction(string Name, int Least, int Most, Func<ExprPool, Expr[], Expr>? Build, string Arguments = "", Func<ExprPool, Expr[], Expr>? BuildOverRow = null);

/// <summary>One row per function of the language.</summary>
internal static class FormulaFunctionTable
{
    /// <summary>The one function over a row whose argument is not one: an index.</summary>
    public const string OneHot = "onehot";

    private static readonly Dictionary<string, FormulaFunction> Rows = new FormulaFunction[]
    {
        Unary("exp", Operator.Exp),
        Unary("log", Operator.Log),
        Unary("log1p", Operator.Log1p),
        Unary("expm1", Operator.Expm1),
        new("sqrt", 1, 1, static (pool, a) => pool.Sqrt(a[0])),
        new("square", 1, 1, static (pool, a) => pool.Square(a[0])),
        Unary("abs", Operator.Abs),
        Unary("sign", Operator.Sign),
        new("min", 1, int.MaxValue, static (pool, a) => a.Aggregate((x, y) => pool.Apply(Operator.Min, x, y)), BuildOverRow: static (pool, a) => pool.Negate(pool.Apply(Operator.RowMax, pool.Negate(a[0])))),
        new("max", 1, int.MaxValue, static (pool, a) => a.Aggregate((x, y) => pool.Apply(Operator.Max, x, y)), BuildOverRow: static (pool, a) => pool.Apply(Operator.RowMax, a[0])),
        new("clamp", 3, 3, static (pool, a) => pool.Apply(Operator.Min, pool.Apply(Operator.Max, a[0], a[1]), a[2]), "value, least, greatest"),
        new("pow", 2, 2, static (pool, a) => pool.Power(a[0], a[1]), "base, exponent"),
        Unary("tanh", Operator.Tanh),
        Unary("sinh", Operator.Sinh),
        Unary("cosh", Operator.Cosh),
        Unary("sin", Operator.Sin),
        Unary("cos", Operator.Cos),
        Unary("sigmoid", Operator.Sigmoid),
        new("logsigmoid", 1, 1, static (pool, a) => pool.Negate(pool.Apply(Operator.Softplus, pool.Negate(a[0])))),
        Unary("softplus", Operator.Softplus),
        new("relu", 1, 1, static (pool, a) => pool.Apply(Operator.Max, a[0], pool.Zero)),
        Unary("erf", Operator.Erf),
        Unary("lgamma", Operator.LogGamma),
        Unary("digamma", Operator.Digamma),
        new("xlogy", 2, 2, static (pool, a) => pool.Multiply(a[0], pool.Apply(Operator.Log, a[1])), "factor, argument of the logarithm"),
        Unary("logcosh", Operator.LogCosh),
        Unary("stopgradient", Operator.StopGradient),

        OverRow("sum", 1, static (pool, a) => pool.Apply(Operator.RowSum, a[0])),
        OverRow("mean", 1, static (pool, a) => pool.Mean(a[0])),
        OverRow("softmax", 1, static (pool, a) => pool.Apply(Operator.Exp, pool.Apply(Operator.LogShare, a[0], a[0]))),
        OverRow("logsoftmax", 1, static (pool, a) => pool.Apply(Operator.LogShare, a[0], a[0])),
        OverRow("logsumexp", 1, static (pool, a) => pool.Apply(Operator.LogSumExp, a[0])),
        OverRow("norm", 1, static (pool, a) => pool.Apply(Operator.RowNorm, a[0])),
        OverRow("dot", 2, static (pool, a) => pool.Apply(Operator.RowSum, pool.Multiply(a[0], a[1]))),
        OverRow(OneHot, 1, static (pool, a) => pool.OneHot(a[0])),
        OverRow("classes", 0, static (pool, _) => pool.Classes),
    }.ToDictionary(static row => row.Name, StringComparer.Ordinal);

    public static IEnumerable<string> Names => Rows.Keys;

    public static FormulaFunction? Find(string name) => Rows.TryGetValue(name, out FormulaFunction? function) ? function : null;

    private static FormulaFunction Unary(string name, Operator @operator) => new(name, 1, 1, (pool, a) => pool.Apply(@operator, a));

    private static FormulaFunction OverRow(string name, int arity, Func<ExprPool, Expr[], Expr> build) => new(name, arity, arity, Build: null, BuildOverRow: build);
}
