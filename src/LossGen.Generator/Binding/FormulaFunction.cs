using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Binding;

/// <summary>A function of the formula language: its name, how many arguments it takes, and the expression that a call of it means.</summary>
/// <param name="Name">The name.</param>
/// <param name="Least">The least number of arguments.</param>
/// <param name="Most">The greatest number of arguments.</param>
/// <param name="Build">The meaning of a call; null for a function over a row.</param>
/// <param name="Arguments">What its arguments are, where that is not plain.</param>
internal sealed record FormulaFunction(string Name, int Least, int Most, Func<ExprPool, Expr[], Expr>? Build, string Arguments = "");

/// <summary>One row per function of the language.</summary>
internal static class FormulaFunctionTable
{
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
        new("min", 1, int.MaxValue, static (pool, a) => a.Aggregate((x, y) => pool.Apply(Operator.Min, x, y))),
        new("max", 1, int.MaxValue, static (pool, a) => a.Aggregate((x, y) => pool.Apply(Operator.Max, x, y))),
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

        OverRow("sum", 1, 1),
        OverRow("mean", 1, 1),
        OverRow("softmax", 1, 1),
        OverRow("logsoftmax", 1, 1),
        OverRow("logsumexp", 1, 1),
        OverRow("norm", 1, 1),
        OverRow("dot", 2, 2),
        OverRow("onehot", 1, 1),
        OverRow("classes", 0, 0),
    }.ToDictionary(static row => row.Name, StringComparer.Ordinal);

    public static IEnumerable<string> Names => Rows.Keys;

    public static FormulaFunction? Find(string name) => Rows.TryGetValue(name, out FormulaFunction? function) ? function : null;

    private static FormulaFunction Unary(string name, Operator @operator) => new(name, 1, 1, (pool, a) => pool.Apply(@operator, a));

    private static FormulaFunction OverRow(string name, int least, int most) => new(name, least, most, Build: null);
}
