using System;
using LossGen.Generator.Exact;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Tests.Exact;

/// <summary>The functions of <see cref="BigArithmetic"/> by the names that the table has for them, and the operators that they belong to.</summary>
internal static class BigFunctions
{
    public static BigFloat Apply(string name, BigArithmetic real, BigFloat[] a) => name switch
    {
        "exp" => real.Exp(a[0]),
        "expm1" => real.Expm1(a[0]),
        "log" => real.Log(a[0]),
        "log1p" => real.Log1p(a[0]),
        "sqrt" => real.Sqrt(a[0]),
        "sinh" => real.Sinh(a[0]),
        "cosh" => real.Cosh(a[0]),
        "tanh" => real.Tanh(a[0]),
        "sin" => real.Sin(a[0]),
        "cos" => real.Cos(a[0]),
        "erf" => real.Erf(a[0]),
        "sigmoid" => real.Sigmoid(a[0]),
        "softplus" => real.Softplus(a[0]),
        "logcosh" => real.LogCosh(a[0]),
        "log1mexp" => real.Log1mExp(a[0]),
        "lgamma" => real.LogGamma(a[0]),
        "digamma" => real.Digamma(a[0]),
        "trigamma" => real.Trigamma(a[0]),
        "pow" => real.Pow(a[0], a[1]),
        "logaddexp" => real.LogAddExp(a[0], a[1]),
        _ => throw new ArgumentException(name, nameof(name)),
    };

    public static Enclosure Enclose(string name, EnclosureArithmetic real, Enclosure[] a) => name switch
    {
        "exp" => real.Exp(a[0]),
        "expm1" => real.Expm1(a[0]),
        "log" => real.Log(a[0]),
        "log1p" => real.Log1p(a[0]),
        "sqrt" => real.Power(a[0], Enclosure.Point(BigFloat.Half)),
        "sinh" => real.Sinh(a[0]),
        "cosh" => real.Cosh(a[0]),
        "tanh" => real.Tanh(a[0]),
        "sin" => real.Sin(a[0]),
        "cos" => real.Cos(a[0]),
        "erf" => real.Erf(a[0]),
        "sigmoid" => real.Sigmoid(a[0]),
        "softplus" => real.Softplus(a[0]),
        "logcosh" => real.LogCosh(a[0]),
        "log1mexp" => real.Log1mExp(a[0]),
        "lgamma" => real.LogGamma(a[0]),
        "digamma" => real.Digamma(a[0]),
        "trigamma" => real.Trigamma(a[0]),
        "pow" => real.Power(a[0], a[1]),
        "logaddexp" => real.LogAddExp(a[0], a[1]),
        _ => throw new ArgumentException(name, nameof(name)),
    };

    /// <summary>An expression of the function's operator.</summary>
    public static Expr Expression(string name, ExprPool pool, Expr[] a) => name switch
    {
        "sqrt" => pool.Sqrt(a[0]),
        "pow" => pool.Power(a[0], a[1]),
        "lgamma" => pool.Apply(Operator.LogGamma, a),
        _ => pool.Apply(Enum.Parse<Operator>(name, ignoreCase: true), a),
    };
}
