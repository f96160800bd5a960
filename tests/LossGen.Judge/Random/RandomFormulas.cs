using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using LossGen.Judge.Formulas;

namespace LossGen.Judge.Random;

/// <summary>
/// Formulas that nobody has thought of, from a grammar with two sorts of expressions: any, and those that are positive, of which alone logarithms, roots and powers
/// are taken. The same for the same seed.
/// </summary>
internal static class RandomFormulas
{
    private const int LeastNodes = 3;
    private const int MostNodes = 15;
    private const string Parameter = "a";

    private static readonly string[] Functions =
        ["exp", "tanh", "sigmoid", "softplus", "logsigmoid", "expm1", "abs", "relu", "logcosh", "erf", "sinh", "cosh", "sin", "cos", "square"];

    /// <summary>So many formulas, each once and each with x in it.</summary>
    public static JudgedFormula[] Make(int count, int seed)
    {
        Gen<string> formulas = from nodes in Gen.Choose(LeastNodes, MostNodes)
                               from text in Any(nodes)
                               select text;
        return
        [
            .. formulas.Sample(2 * count, new Rnd((ulong)seed), MostNodes)
                .Distinct(StringComparer.Ordinal)
                .Select(text => FormulaLine.Make("random", text, [], text.Split([' ', '(', ')', ',', '-', '^'], StringSplitOptions.None).Contains(Parameter) ? [Parameter + "=0.7"] : []))
                .Where(static formula => formula.Inputs.Any(static input => input.Name == "x"))
                .Take(count),
        ];
    }

    private static Gen<string> Any(int nodes)
    {
        if (nodes <= 1)
            return Gen.Frequency((6, Gen.Constant("x")), (4, Gen.Constant("y")), (1, Gen.Constant(Parameter)), (2, Number));

        List<(int, Gen<string>)> ways =
        [
            (5, Wrap(nodes, Any, [.. Functions.Select(static name => name + "({0})")])),
            (1, Wrap(nodes, Any, "(-{0})")),
            (3, Wrap(nodes, Positive, "log({0})", "log({0})", "sqrt({0})", "log1p({0})")),
        ];
        if (nodes >= 3)
        {
            ways.Add((9, Split(nodes, Any, Any, Gen.Elements("({0} + {1})", "({0} - {1})", "({0} - {1})", "{0} * {1}"))));
            ways.Add((2, Split(nodes, Any, Positive, Gen.Constant("({0} / {1})"))));
            ways.Add((1, Split(nodes, Any, Any, Gen.Elements("max({0}, {1})", "min({0}, {1})"))));
            ways.Add((1, Split(nodes, Positive, static _ => Gen.Elements("2", "3", "0.5", "1.5", Parameter, "-1"), Gen.Constant("{0}^({1})"))));
        }

        if (nodes >= 6)
            ways.Add((1, Split(nodes, static n => Split(n, static _ => Any(1), static _ => Any(1), Gen.Elements("{0} < {1}", "{0} >= {1}")), static n => Split(n, Any, Any, Gen.Constant("{0} : {1}")), Gen.Constant("({0} ? {1})"))));

        return Gen.Frequency(ways);
    }

    private static Gen<string> Positive(int nodes)
    {
        if (nodes <= 1)
            return Gen.Frequency((3, Gen.Elements("exp(x)", "sigmoid(x)", "x^2", "abs(y)")), (1, Gen.Elements("1", "2", "0.5", Parameter)));

        List<(int, Gen<string>)> ways =
        [
            (4, Wrap(nodes, Any, "exp({0})", "exp({0})", "sigmoid({0})", "softplus({0})", "cosh({0})", "abs({0})", "square({0})")),
            (3, Wrap(nodes, Positive, "(1 + {0})")),
        ];
        if (nodes >= 3)
        {
            ways.Add((4, Split(nodes, Positive, Positive, Gen.Elements("({0} + {1})", "{0} * {1}", "({0} / {1})"))));
            ways.Add((1, Split(nodes, Positive, static _ => Gen.Elements("2", "0.5", "1.5", Parameter), Gen.Constant("{0}^{1}"))));
        }

        return Gen.Frequency(ways);
    }

    private static Gen<string> Number => Gen.Elements("1", "2", "0.5", "3", "0.1");

    /// <summary>One part with a node less, put into a pattern. The part is made when the way to it is chosen: all ways at once would be too many.</summary>
    private static Gen<string> Wrap(int nodes, Func<int, Gen<string>> inner, params string[] patterns) =>
        from pattern in Gen.Elements(patterns)
        from part in inner(nodes - 1)
        select Put(pattern, part);

    /// <summary>Two parts that share the nodes but one, put into a pattern. Products and powers are put in parentheses where the pattern has none of its own.</summary>
    private static Gen<string> Split(int nodes, Func<int, Gen<string>> left, Func<int, Gen<string>> right, Gen<string> pattern) =>
        from size in Gen.Choose(1, nodes - 2)
        from a in left(size)
        from b in right(nodes - 1 - size)
        from text in pattern
        select Put(text, Grouped(a, text), Grouped(b, text));

    private static string Put(string pattern, params object[] parts) => string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, parts);

    private static string Grouped(string part, string pattern) =>
        pattern.Contains('^') || pattern.Contains('*') || pattern.Contains('/') ? part.All(char.IsLetterOrDigit) ? part : $"({part})" : part;
}
