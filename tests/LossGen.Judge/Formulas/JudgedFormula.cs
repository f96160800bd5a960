using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using LossGen.Generator.Problems;
using LossGen.Generator.Syntax;

namespace LossGen.Judge.Formulas;

/// <summary>An input of a formula.</summary>
internal sealed record FormulaInput(string Name, InputKind Kind);

/// <summary>A hyper-parameter of a formula, a float with its value.</summary>
internal sealed record FormulaParameter(string Name, float Value);

/// <summary>A formula with all that it takes to make a loss of it, and to judge that.</summary>
/// <param name="Family">Which of the sets' parts it is from.</param>
/// <param name="Text">The formula.</param>
/// <param name="Inputs">The inputs, those that have a gradient first.</param>
/// <param name="Parameters">The hyper-parameters.</param>
/// <param name="Epsilon">The clamp; 0 for none, as the exact value has none.</param>
internal sealed record JudgedFormula(string Family, string Text, ImmutableArray<FormulaInput> Inputs, ImmutableArray<FormulaParameter> Parameters, double Epsilon)
{
    /// <summary>What was parsed: the judge's own evaluator works on it.</summary>
    public FormulaSyntax Syntax { get; } = FormulaParser.ParseFormula(Text, ProblemText.Formula, new ProblemSink());

    /// <summary>The inputs whose gradients are asked for.</summary>
    public IEnumerable<FormulaInput> Differentiated => Inputs.Where(static input => InputKinds.HasGradient(input.Kind));

    /// <summary>As a line of a set, without its family.</summary>
    public override string ToString()
    {
        IEnumerable<string> words =
        [
            .. Inputs.Where(static input => input.Kind != InputKind.Real).Select(static input => $"{input.Name}:{input.Kind.ToString().ToLowerInvariant()}"),
            .. Parameters.Select(static parameter => string.Create(CultureInfo.InvariantCulture, $"{parameter.Name}={parameter.Value}")),
            .. Epsilon == 0 ? Array.Empty<string>() : [string.Create(CultureInfo.InvariantCulture, $"epsilon={Epsilon}")],
        ];
        string rest = string.Join(" ", words);
        return rest.Length == 0 ? Text : $"{Text}  ; {rest}";
    }
}
