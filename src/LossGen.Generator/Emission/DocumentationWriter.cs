using System;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Emission.Rows;
using LossGen.Generator.Text;

namespace LossGen.Generator.Emission;

/// <summary>
/// Writes documentation on the emitted half, for the editor's tooltip, where the user wrote none: the formula, and the derivation in the remarks. (Where both
/// halves are documented the compiler keeps this one and drops the user's.)
/// </summary>
internal static class DocumentationWriter
{
    /// <summary>A derivation of more lines is read in the emitted file, not in a tooltip.</summary>
    private const int MostLines = 16;

    public static void Write(SourceWriter writer, LossDeclaration declaration, Derivation derivation)
    {
        if (declaration.HasDocumentation)
            return;

        string reduced = ReductionText.Reduced(declaration, derivation.Values);
        string formula = Escape(string.Join(" ", declaration.Formula.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        writer.Line($"/// <summary>{char.ToUpperInvariant(reduced[0])}{reduced.Substring(1)}, of <c>{formula}</c>.</summary>");
        foreach (ParameterDeclaration parameter in declaration.Parameters)
            writer.Line($"/// <param name=\"{parameter.Name}\">{Describe(parameter, declaration, derivation)}</param>");

        if (declaration.Return != ReturnKind.Void)
            writer.Line($"/// <returns>{char.ToUpperInvariant(reduced[0])}{reduced.Substring(1)}.</returns>");

        WriteRemarks(writer, declaration, derivation);
    }

    private static void WriteRemarks(SourceWriter writer, LossDeclaration declaration, Derivation derivation)
    {
        string[] lines = [.. DerivationLines.Derived(declaration, derivation)];
        writer.Line("/// <remarks>");
        if (lines.Length <= MostLines)
        {
            writer.Line("/// <code>");
            foreach (string line in lines)
                writer.Line("/// " + Escape(line));

            writer.Line("/// </code>");
        }
        else
        {
            writer.Line("/// The derivation is at the head of the emitted file.");
        }

        string rules = string.Join(", ", derivation.Uses.Select(static use => use.Rule.Name).Distinct(StringComparer.Ordinal));
        if (rules.Length > 0)
            writer.Line($"/// By the rules: {Escape(rules)}.");

        writer.Line("/// </remarks>");
    }

    private static string Describe(ParameterDeclaration parameter, LossDeclaration declaration, Derivation derivation) => parameter.Role switch
    {
        ParameterRole.Input => $"One value per {Unit(parameter, declaration, derivation)}.",
        ParameterRole.HyperParameter => $"The same for every {derivation.Values.TrimEnd('s')}.",
        ParameterRole.RowLength => "The number of columns of a row.",
        ParameterRole.GradientScale => "Multiplies the derivatives.",
        ParameterRole.LossValues => $"Receives the loss of each {derivation.Values.TrimEnd('s')}{(declaration.Options.Weight is null ? "" : ", its weight included")}.",
        ParameterRole.Gradient => $"{Receives(parameter)} the gradient by {parameter.Of}{(parameter.IsOut ? $", summed over the {derivation.Values}" : $", one value per {Unit(parameter, declaration, derivation)}")}.",
        _ => $"{Receives(parameter)} the second derivative by {parameter.Of}, one value per {Unit(parameter, declaration, derivation)}{Floor(parameter)}.",
    };

    /// <summary>What a span has one value for.</summary>
    private static string Unit(ParameterDeclaration parameter, LossDeclaration declaration, Derivation derivation) =>
        !declaration.Parameters.Any(static other => other.Role == ParameterRole.RowLength) ? "element" : RowShapes.Of(parameter, declaration, !derivation.HasValuePerRow) switch
        {
            InputShape.PerSample => "row",
            InputShape.PerClass => "class",
            _ => "element",
        };

    private static string Receives(ParameterDeclaration output) => output.Accumulate ? "Is increased by" : "Receives";

    private static string Floor(ParameterDeclaration output) => output.Floor is { } floor ? $", raised to {NumberText.Print(floor)} where it is less" : "";

    private static string Escape(string text) => CSharpNames.Comment(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
