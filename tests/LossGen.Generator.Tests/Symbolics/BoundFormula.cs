using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Binding;
using LossGen.Generator.Declarations;
using LossGen.Generator.Problems;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Syntax;
using LossGen.Generator.Text;

namespace LossGen.Generator.Tests.Symbolics;

/// <summary>A formula bound to a fixed set of parameters, so that a test states the formula and nothing else.</summary>
internal static class BoundFormula
{
    private static readonly string[] Inputs = ["x", "y", "z", "w", "u", "v"];
    private static readonly string[] HyperParameters = ["alpha", "gamma", "delta", "tau"];

    /// <summary>A declaration of a loss of these inputs and hyper-parameters.</summary>
    /// <param name="gradients">The inputs whose gradients are asked for.</param>
    public static LossDeclaration Declare(string formula, params string[] gradients) => new(
        formula,
        LossOptions.Default,
        Namespace: "",
        new([new("static partial class", "L")]),
        Modifiers: "public static partial",
        MethodName: "F",
        TypeParameters: "",
        ReturnKind.Single,
        new(
        [
            .. Inputs.Select(static name => new ParameterDeclaration(
                name, "global::System.ReadOnlySpan<float>", ElementType.Single, ParameterRole.Input, IsSpan: true, IsReadOnlySpan: true)),
            .. HyperParameters.Select(static name => new ParameterDeclaration(name, "float", ElementType.Single, ParameterRole.HyperParameter)),
            .. gradients.Select(static name => new ParameterDeclaration(
                "d" + name, "global::System.Span<float>", ElementType.Single, ParameterRole.Gradient, Of: name, IsSpan: true)),
        ]),
        HasDocumentation: false,
        HintName: "F.g.cs");

    /// <summary>The formula's meaning; asserts that it has no mistake.</summary>
    public static BoundLoss Of(string formula)
    {
        ProblemSink sink = new();
        LossDeclaration declaration = Declare(formula);
        FormulaSyntax syntax = FormulaParser.ParseFormula(formula, ProblemText.Formula, sink);
        Assert.False(sink.HasErrors, Describe(sink) + "\n" + formula);
        BoundLoss? loss = Binder.Bind(declaration, syntax, sink);
        Assert.False(sink.HasErrors, Describe(sink) + "\n" + formula);
        return loss!;
    }

    /// <summary>The value in double where each input and hyper-parameter has the value given by its name.</summary>
    public static double Evaluate(Expr expr, IReadOnlyDictionary<string, double> values) => ConstantEvaluator.Evaluate(expr, leaf => values[leaf.Name]);

    /// <summary>Values by name: <c>"x=1 y=-0.5"</c>; the others are 0.75.</summary>
    public static Dictionary<string, double> Point(string text)
    {
        Dictionary<string, double> point = Inputs.Concat(HyperParameters).ToDictionary(static name => name, static _ => 0.75, StringComparer.Ordinal);
        foreach (string pair in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            point[pair[..pair.IndexOf('=', StringComparison.Ordinal)]] = double.Parse(pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..], System.Globalization.CultureInfo.InvariantCulture);

        return point;
    }

    private static string Describe(ProblemSink sink) => string.Join("\n", sink.Problems.Select(ProblemMessages.Format));
}
