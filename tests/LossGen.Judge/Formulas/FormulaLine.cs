using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using LossGen.Generator.Problems;
using LossGen.Generator.Syntax;

namespace LossGen.Judge.Formulas;

/// <summary>
/// Reads a formula as the sets have it, one a line: the text, and behind a semicolon the kinds of the inputs that are not any real number, and the values of the
/// hyper-parameters. What the formula names and nobody else does is an input.
/// <code>-(y*log(p) + (1-y)*log(1-p)) where p = sigmoid(x) ; y:label</code>
/// <code>a*log(1 + (x/a)^2) ; a=0.5</code>
/// </summary>
internal static class FormulaLine
{
    private static readonly string[] Constants = ["pi", "inf"];

    public static JudgedFormula Read(string family, string line)
    {
        string[] halves = line.Split(';', 2, StringSplitOptions.TrimEntries);
        string[] words = halves.Length == 1 ? [] : halves[1].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Make(family, halves[0], words.Where(static word => word.Contains(':')), words.Where(static word => !word.Contains(':')));
    }

    /// <param name="kinds">Such as <c>y:label</c>.</param>
    /// <param name="values">Such as <c>a=0.5</c>; <c>epsilon</c> is the clamp.</param>
    public static JudgedFormula Make(string family, string text, IEnumerable<string> kinds, IEnumerable<string> values)
    {
        Dictionary<string, InputKind> kindOf = kinds.Select(word => Pair(word, ':')).ToDictionary(static pair => pair.Name, static pair => Kind(pair.Value), StringComparer.Ordinal);
        (string Name, string Value)[] pairs = [.. values.Select(word => Pair(word, '='))];
        ImmutableArray<FormulaParameter> parameters =
            [.. pairs.Where(static pair => pair.Name != "epsilon").Select(static pair => new FormulaParameter(pair.Name, float.Parse(pair.Value, CultureInfo.InvariantCulture)))];
        double epsilon = pairs.Where(static pair => pair.Name == "epsilon").Select(static pair => double.Parse(pair.Value, CultureInfo.InvariantCulture)).SingleOrDefault();

        FormulaSyntax syntax = FormulaParser.ParseFormula(text, ProblemText.Formula, new ProblemSink());
        string[] others = [.. syntax.Bindings.Select(static binding => binding.Name.Name), .. parameters.Select(static parameter => parameter.Name), .. Constants];
        IEnumerable<string> names = syntax.Bindings.Select(static binding => binding.Value).Prepend(syntax.Body).SelectMany(SyntaxNodes.Names).Concat(kindOf.Keys).Except(others, StringComparer.Ordinal);
        IEnumerable<FormulaInput> inputs = names.Select(name => new FormulaInput(name, kindOf.GetValueOrDefault(name, InputKind.Real)));
        return new JudgedFormula(family, text, [.. inputs.OrderBy(static input => InputKinds.HasGradient(input.Kind) ? 0 : 1)], parameters, epsilon);
    }

    private static InputKind Kind(string word) => Enum.TryParse(word, ignoreCase: true, out InputKind kind)
        ? kind
        : throw new FormatException($"'{word}' is no kind of input: {string.Join(", ", Enum.GetNames<InputKind>()).ToLowerInvariant()} are.");

    private static (string Name, string Value) Pair(string word, char separator) => word.Split(separator) is [var name, var value]
        ? (name, value)
        : throw new FormatException($"'{word}' is not 'name{separator}value'.");
}
