using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Assessment;
using LossGen.Generator.Declarations;
using LossGen.Generator.Stabilization;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Text;

namespace LossGen.Generator.Emission;

/// <summary>Writes the derivation in plain maths: the formula as written, the stable form, the gradients, the clamps, and the rules that led there.</summary>
internal static class DerivationWriter
{
    public static void Write(SourceWriter writer, LossDeclaration declaration, Derivation derivation)
    {
        writer.Line($"// {declaration.MethodName}: the derivation");
        writer.Line("//");
        WriteEntry(writer, "formula", Lines(declaration.Formula));
        WriteEntry(writer, "stable form", [PrintWithNames(derivation.Value, derivation)]);
        foreach (KeyValuePair<string, Expr> gradient in derivation.Gradients)
            WriteEntry(writer, gradient.Key, [PrintWithNames(gradient.Value, derivation)]);

        Expr[] shown = [derivation.Value, .. derivation.Gradients.Select(static gradient => gradient.Value)];
        WriteEntry(writer, "where", [.. UsedNames(shown, derivation).Select(pair => $"{pair.Value} = {ExprPrinter.Print(pair.Key, derivation.Names)}")]);
        WriteEntry(writer, "clamps", [.. derivation.Clamps.Select(Describe).DefaultIfEmpty("none: nothing here can reach the edge of its domain")]);
        WriteEntry(writer, "arithmetic", Arithmetic(declaration, derivation.Chosen));
        WriteEntry(writer, "returns", [Reduction(declaration)]);
        writer.Line("//");
        WriteRules(writer, derivation);
    }

    /// <summary>Nothing of what is a matter of course: float for floats, double for doubles.</summary>
    private static IReadOnlyList<string> Arithmetic(LossDeclaration declaration, ChosenKernel chosen)
    {
        if (chosen.Trial.Findings.IsEmpty)
            return [];

        Finding worst = chosen.Trial.Findings.OrderByDescending(static finding => finding.Ulps).First();
        string result = chosen.Code.Results[worst.Result] ?? "the loss";
        string point = string.Join(", ", chosen.Code.Leaves.Zip(worst.Point, static (leaf, value) => $"{leaf.Name} = {NumberText.Print((float)value)}"));
        string computed = double.IsInfinity(worst.Ulps) ? "would not be finite" : $"would be off by {NumberText.Print(Math.Round(worst.Ulps, worst.Ulps < 10 ? 1 : 0))} ulp";
        return [$"double, for in float {result} {computed} at {point}"];
    }

    private static string Describe(Clamp clamp)
    {
        string least = ExprPrinter.Print(clamp.Least), argument = ExprPrinter.Print(clamp.Argument);
        return clamp.KeepsSign ? $"{argument} keeps its sign, and its magnitude is held at {least} or above" : $"{argument} is held at {least} or above";
    }

    private static void WriteEntry(SourceWriter writer, string heading, IReadOnlyList<string> lines)
    {
        for (int i = 0; i < lines.Count; i++)
            writer.Line(("//   " + (i == 0 ? heading : "").PadRight(13) + CSharpNames.Comment(lines[i])).TrimEnd());
    }

    /// <summary>The formula's lines, without the indentation that they share.</summary>
    private static IReadOnlyList<string> Lines(string formula)
    {
        string[] lines = [.. formula.Replace("\r", "").Split('\n').Where(static line => line.Trim().Length > 0)];
        int indentation = lines.Length == 0 ? 0 : lines.Min(static line => line.Length - line.TrimStart().Length);
        return [.. lines.Select(line => line.Substring(indentation).TrimEnd())];
    }

    private static string PrintWithNames(Expr expr, Derivation derivation) => ExprPrinter.Print(expr, derivation.Names);

    /// <summary>The names that the printed expressions use, directly or through one another.</summary>
    private static IEnumerable<KeyValuePair<Expr, string>> UsedNames(IReadOnlyList<Expr> shown, Derivation derivation)
    {
        HashSet<Expr> nodes = [.. Dependence.Nodes([.. shown])];
        return derivation.Names.Where(pair => nodes.Contains(pair.Key) && !shown.Contains(pair.Key)).OrderBy(static pair => pair.Key.Id);
    }

    private static string Reduction(LossDeclaration declaration) => (declaration.Return, declaration.Options.Reduction) switch
    {
        (ReturnKind.Void, ReductionKind.Mean) => "nothing; the gradients are those of the mean",
        (ReturnKind.Void, ReductionKind.Sum) => "nothing; the gradients are those of the sum",
        (_, ReductionKind.Mean) => "the mean over the elements; the gradients are its gradients",
        _ => "the sum over the elements; the gradients are its gradients",
    };

    private static void WriteRules(SourceWriter writer, Derivation derivation)
    {
        if (derivation.Uses.IsEmpty)
            writer.Line("// No rule fired: the formula is stable as it is written.");
        else
            WriteRules(writer, "The rules that fired, and what they avoid:", derivation.Uses);

        if (!derivation.EvaluationUses.IsEmpty)
            WriteRules(writer, "What is computed differs from the stable form by these:", derivation.EvaluationUses);
    }

    private static void WriteRules(SourceWriter writer, string heading, IEnumerable<RuleUse> uses)
    {
        writer.Line("// " + heading);
        foreach (IGrouping<string, RuleUse> group in uses.GroupBy(static use => use.Rule.Name, StringComparer.Ordinal))
        {
            Rule rule = group.First().Rule;
            writer.Line($"//   {ExprPrinter.Print(rule.From)} = {ExprPrinter.Print(rule.To)}");
            writer.Line($"//       {rule.Name}: {rule.Why}");
        }
    }
}
