using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Emission;

/// <summary>
/// Writes documentation on the emitted half, for the editor's tooltip, where the user wrote none. (Where both halves are documented the compiler keeps this
/// one and drops the user's.)
/// </summary>
internal static class DocumentationWriter
{
    private const int LongestFormula = 200;

    public static void Write(SourceWriter writer, LossDeclaration declaration, Derivation derivation)
    {
        if (declaration.HasDocumentation)
            return;

        string reduction = (declaration.Options.Weight is null ? "" : "weighted ") + (declaration.Options.Reduction == ReductionKind.Mean ? "mean" : "sum");
        writer.Line($"/// <summary>The {reduction} of {Formula(derivation.Value, derivation)} over the elements.</summary>");
        foreach (ParameterDeclaration parameter in declaration.Parameters)
            writer.Line($"/// <param name=\"{parameter.Name}\">{Describe(parameter, derivation)}</param>");

        if (declaration.Return != ReturnKind.Void)
            writer.Line($"/// <returns>The {reduction}.</returns>");
    }

    private static string Describe(ParameterDeclaration parameter, Derivation derivation) => parameter.Role switch
    {
        ParameterRole.Input => "One value per element.",
        ParameterRole.HyperParameter => "The same for every element.",
        ParameterRole.GradientScale => "Multiplies the gradients.",
        ParameterRole.LossValues => "Receives the loss of each element.",
        ParameterRole.Gradient => $"{Receives(parameter)} gradient by {parameter.Of}: {Gradient(parameter, derivation)}.",
        ParameterRole.Hessian => $"{Receives(parameter)} second derivative by {parameter.Of}: {Gradient(parameter, derivation)}.",
        _ => "",
    };

    private static string Receives(ParameterDeclaration parameter) => parameter.IsOut ? "Receives the sum of the" : "Receives the";

    private static string Gradient(ParameterDeclaration parameter, Derivation derivation)
    {
        IEnumerable<Expr> own = derivation.Gradients.Where(gradient => gradient.Key == parameter.Name).Select(static gradient => gradient.Value);
        return Formula(own.First(), derivation);
    }

    /// <summary>The formula, unless it is too long for a tooltip.</summary>
    private static string Formula(Expr expr, Derivation derivation)
    {
        string text = ExprPrinter.Print(expr, derivation.Names);
        return text.Length <= LongestFormula ? $"<c>{Escape(text)}</c>" : "the formula at the head of the emitted file";
    }

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
