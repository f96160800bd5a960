using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Stabilization;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Emission;

/// <summary>Writes the derivation at the head of the emitted file: the formula as written, the stable form, the derivatives, the clamps, and the rules that led there.</summary>
internal static class DerivationWriter
{
    public static void Write(SourceWriter writer, LossDeclaration declaration, Derivation derivation)
    {
        writer.Line($"// {declaration.MethodName}: the derivation");
        writer.Line("//");
        foreach (string line in DerivationLines.Written(declaration).Concat(DerivationLines.Derived(declaration, derivation)).Concat(DerivationLines.Arithmetic(derivation.Chosen)).Concat(DerivationLines.Returned(declaration, derivation.Values)))
            writer.Line("//   " + line);

        writer.Line("//");
        WriteRules(writer, derivation);
    }

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
            foreach (string line in DerivationLines.Wrap($"{ExprPrinter.Print(rule.From)} = {ExprPrinter.Print(rule.To)}"))
                writer.Line($"//   {line}");

            writer.Line($"//       {rule.Name}: {rule.Why}");
        }
    }
}
