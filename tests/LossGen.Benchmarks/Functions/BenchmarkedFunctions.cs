using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace LossGen.Benchmarks.Functions;

/// <summary>The functions that are timed, with their arguments and with what makes them elsewhere.</summary>
internal static class BenchmarkedFunctions
{
    public static ImmutableArray<BenchmarkedFunction> All { get; } =
    [
        new("exp", "e^x", new(-20, 20)) { VectorExpression = "Vector.Exp(x)", Native = new("unary", "exp") },
        new("exp2", "2^x", new(-30, 30)) { Native = new("unary", "exp2") },
        new("expm1", "e^x - 1", new(-5, 5)) { Native = new("unary", "expm1") },
        new("log", "log x", new(0, 100)) { VectorExpression = "Vector.Log(x)", Native = new("unary", "log") },
        new("log2", "log2 x", new(0, 100)) { VectorExpression = "Vector.Log2(x)", Native = new("unary", "log2") },
        new("log1p", "log(1 + x)", new(-0.9, 10)) { Native = new("unary", "log1p") },
        new("log1mexp", "log(1 - e^x)", new(-20, 0)) { Native = new("log1mexp", "exp", "log1p") { Formula = "log1p(-exp(x))" } },
        new("sigmoid", "1/(1 + e^-x)", new(-20, 20))
        {
            VectorExpression = "One / (One + Vector.Exp(-x))",
            Native = new("sigmoid", "exp") { Formula = "1/(1 + exp(-x))" },
        },
        new("logsigmoid", "-log(1 + e^-x)", new(-20, 20)) { Native = new("logsigmoid", "exp", "log1p") { Formula = "min(x, 0) - log1p(exp(-|x|))" } },
        new("softplus", "log(1 + e^x)", new(-20, 20)) { Native = new("softplus", "exp", "log1p") { Formula = "max(x, 0) + log1p(exp(-|x|))" } },
        new("tanh", "tanh x", new(-5, 5)) { Native = new("unary", "tanh") },
        new("sinh", "sinh x", new(-10, 10)) { Native = new("unary", "sinh") },
        new("cosh", "cosh x", new(-10, 10)) { Native = new("unary", "cosh") },
        new("logcosh", "log(cosh x)", new(-10, 10)) { Native = new("logcosh", "exp", "log1p") { Formula = "|x| + log1p(exp(-2|x|)) - log(2)" } },
        new("sqrt", "the square root", new(0, 100)) { VectorExpression = "Vector.Sqrt(x)", Native = new("unary", "sqrt") },
        new("cbrt", "the cube root", new(-100, 100)) { Native = new("unary", "cbrt") },
        new("pow", "x^y", new(0, 10)) { Y = new(-5, 5), Native = new("binary", "pow") { Arity = 2 } },
        new("sin", "sin x", new(-100, 100)) { VectorExpression = "Vector.Sin(x)", Native = new("unary", "sin") },
        new("cos", "cos x", new(-100, 100)) { VectorExpression = "Vector.Cos(x)", Native = new("unary", "cos") },
        new("erf", "erf x", new(-4, 4)) { Native = new("unary", "erf") },
        new("lgamma", "log|Γ(x)|", new(0, 20)) { EmittedName = "LogGamma", Native = new("unary", "lgamma") },
        new("digamma", "the derivative of lgamma", new(0, 20)),
        new("trigamma", "the derivative of digamma", new(0, 20)),
        new("xlogy", "x log y", new(0, 1)) { Y = new(0, 1), VectorExpression = "x * Vector.Log(y)", Native = new("xlogy", "log") { Formula = "x * log(y)" } },
    ];

    public static IEnumerable<string> Names => All.Select(static function => function.Name);
}
