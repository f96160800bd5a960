using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using LossGen.Generator.Problems;
using LossGen.Generator.Syntax;
using LossGen.Judge.Formulas;

namespace LossGen.Judge.Rows.Formulas;

/// <summary>A loss over rows with all that it takes to make a kernel of it, and to judge that.</summary>
internal sealed record RowFormula(string Family, string Text, ImmutableArray<RowInput> Inputs, ImmutableArray<FormulaParameter> Parameters)
{
    private static readonly string[] Constants = ["pi", "inf"];

    /// <summary>What was parsed: the judge's own evaluator works on it.</summary>
    public FormulaSyntax Syntax { get; } = FormulaParser.ParseFormula(Text, ProblemText.Formula, new ProblemSink());

    /// <summary>
    /// Reads a line: the formula, and behind a semicolon the kinds of the inputs that are not logits, and the values of the hyper-parameters.
    /// <code>-log(softmax(x/T)[y]) ; y:index T=1.7</code>
    /// </summary>
    public static RowFormula Read(string family, string line)
    {
        string[] halves = line.Split(';', 2, StringSplitOptions.TrimEntries);
        string[][] words = halves.Length == 1 ? [] : [.. halves[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static word => word.Split(':', '='))];
        Dictionary<string, RowKind> kinds = [];
        List<FormulaParameter> parameters = [];
        foreach (string[] word in words)
        {
            if (RowKind.All.FirstOrDefault(kind => kind.Word == word[1]) is { } kind)
                kinds.Add(word[0], kind);
            else
                parameters.Add(new(word[0], float.Parse(word[1], CultureInfo.InvariantCulture)));
        }

        FormulaSyntax syntax = FormulaParser.ParseFormula(halves[0], ProblemText.Formula, new ProblemSink());
        IEnumerable<string> others = [.. syntax.Bindings.Select(static binding => binding.Name.Name), .. parameters.Select(static parameter => parameter.Name), .. Constants];
        IEnumerable<string> names = syntax.Bindings.Select(static binding => binding.Value).Prepend(syntax.Body).SelectMany(RowSyntax.Inputs).Except(others, StringComparer.Ordinal);
        return new(family, halves[0], [.. names.Select(name => new RowInput(name, kinds.GetValueOrDefault(name, RowKind.Logits)))], [.. parameters]);
    }

    /// <summary>As a line of the set.</summary>
    public override string ToString()
    {
        string rest = string.Join(
            ' ',
            Inputs.Where(static input => input.Kind != RowKind.Logits).Select(static input => $"{input.Name}:{input.Kind.Word}")
                .Concat(Parameters.Select(static parameter => string.Create(CultureInfo.InvariantCulture, $"{parameter.Name}={parameter.Value}"))));
        return rest.Length == 0 ? Text : $"{Text}  ; {rest}";
    }
}
