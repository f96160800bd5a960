using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Assessment;
using LossGen.Generator.Declarations;
using LossGen.Generator.Stabilization;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Text;

namespace LossGen.Generator.Emission;

/// <summary>The derivation in plain maths, line by line: what stands at the head of the emitted file and in the method's remarks.</summary>
internal static class DerivationLines
{
    private const int Width = 120;

    /// <summary>The widest heading, and a blank.</summary>
    private const int LeastIndentation = 13;

    /// <summary>What the user wrote: the formula, the weight, the mask.</summary>
    public static IEnumerable<string> Written(LossDeclaration declaration) =>
    [
        .. Entry("formula", Lines(declaration.Formula).SelectMany(Wrap)),
        .. declaration.Options.Weight is { } weight ? Entry("weight", Lines(weight).SelectMany(Wrap)) : [],
        .. declaration.Options.Mask is { } mask ? Entry("mask", Lines(mask).SelectMany(Wrap)) : [],
    ];

    /// <summary>What became of it: the stable form, the derivatives, the names in them, and the clamps.</summary>
    public static IEnumerable<string> Derived(LossDeclaration declaration, Derivation derivation) =>
    [
        .. Entry("stable form", Print(derivation.Value, derivation)),
        .. derivation.Gradients.SelectMany(gradient => Entry(gradient.Key, Print(gradient.Value, derivation))),
        .. Entry("where", UsedNames(derivation).SelectMany(pair => Wrap($"{pair.Value} = {ExprPrinter.Print(pair.Key, derivation.Names)}"))),
        .. Entry("clamps", derivation.Clamps.Select(clamp => Describe(clamp, derivation)).DefaultIfEmpty(declaration.Options.Epsilon == 0 ? "none: Epsilon is 0" : "none: nothing here can reach the edge of its domain").SelectMany(Wrap)),
    ];

    /// <summary>Nothing of what is a matter of course: float for floats, double for doubles.</summary>
    public static IEnumerable<string> Arithmetic(ChosenKernel? chosen)
    {
        if (chosen is null || chosen.Trial.Findings.IsEmpty)
            return [];

        Finding worst = chosen.Trial.Findings.OrderByDescending(static finding => finding.Ulps).First();
        string result = chosen.Code.Results[worst.Result] ?? "the loss";
        string point = PointText.Print(chosen.Code.Leaves.Zip(worst.Point, static (leaf, value) => (leaf.Name, value)));
        string computed = double.IsInfinity(worst.Ulps) ? "would not be finite" : $"would be off by {NumberText.Print(Math.Round(worst.Ulps, worst.Ulps < 10 ? 1 : 0))} ulp";
        return Entry("arithmetic", Wrap($"double: in float {result} {computed} at {point}"));
    }

    /// <summary>How the values make the returned number.</summary>
    public static IEnumerable<string> Returned(LossDeclaration declaration, string values) => Entry("returns", Wrap(ReductionText.Returned(declaration, values)).Concat(ReductionText.Outputs(declaration, values).SelectMany(Wrap)));

    /// <summary>A line that may be too long, broken for the column beside the headings.</summary>
    public static IEnumerable<string> Wrap(string line) => LineWrapper.Wrap(line, Width - LeastIndentation);

    private static IEnumerable<string> Print(Expr expr, Derivation derivation) => Wrap(ExprPrinter.Print(expr, derivation.Names));

    private static IEnumerable<string> Entry(string heading, IEnumerable<string> lines)
    {
        // A heading that is the name of a long parameter pushes its first line to the right.
        string label = heading.Length < LeastIndentation ? heading.PadRight(LeastIndentation) : heading + " ";
        return lines.Select((line, i) => ((i == 0 ? label : new string(' ', LeastIndentation)) + CSharpNames.Comment(line)).TrimEnd());
    }

    private static string Describe(Clamp clamp, Derivation derivation)
    {
        string least = ExprPrinter.Print(clamp.Least), argument = ExprPrinter.Print(clamp.Argument, derivation.Names);
        return clamp.KeepsSign ? $"{argument} keeps its sign, and its magnitude is held at {least} or above" : $"{argument} is held at {least} or above";
    }

    /// <summary>The formula's lines, without the indentation that they share.</summary>
    private static IEnumerable<string> Lines(string formula)
    {
        string[] lines = [.. formula.Replace("\r", "").Split('\n').Where(static line => line.Trim().Length > 0)];
        int indentation = lines.Skip(1).Select(static line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        return lines.Select((line, i) => i == 0 && line.Length - line.TrimStart().Length < indentation ? line.Trim() : line.Substring(Math.Min(indentation, line.Length - line.TrimStart().Length)).TrimEnd());
    }

    /// <summary>The names that the printed expressions use, directly or through one another, each after those that it uses itself.</summary>
    private static IEnumerable<KeyValuePair<Expr, string>> UsedNames(Derivation derivation)
    {
        Expr[] shown = [derivation.Value, .. derivation.Gradients.Select(static gradient => gradient.Value)];
        return from node in Dependence.Nodes(shown)
               where !shown.Contains(node) && derivation.Names.ContainsKey(node)
               select new KeyValuePair<Expr, string>(node, derivation.Names[node]);
    }
}
