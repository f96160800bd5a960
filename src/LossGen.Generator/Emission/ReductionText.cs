using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Text;

namespace LossGen.Generator.Emission;

/// <summary>Says how the values make the returned number, and what else an output goes through.</summary>
internal static class ReductionText
{
    public static string Returned(LossDeclaration declaration, string values)
    {
        string reduced = Reduced(declaration, values) + Empty(declaration);
        return declaration.Return == ReturnKind.Void ? $"nothing; the derivatives are those of {reduced}" : $"{reduced}; the derivatives are its derivatives";
    }

    /// <summary>"the mean over the elements" (or rows), with the weight and the mask where there are any.</summary>
    public static string Reduced(LossDeclaration declaration, string values)
    {
        LossOptions options = declaration.Options;
        string what = options.Reduction == ReductionKind.Mean ? "mean" : "sum";
        string weighted = options.Weight is null ? "" : "weighted ";
        string where = options.Mask is null ? "" : " for which the mask holds";
        return $"the {weighted}{what} over the {values}{where}";
    }

    /// <summary>What is written otherwise than as it comes: scaled, added, summed, raised to a floor.</summary>
    public static IEnumerable<string> Outputs(LossDeclaration declaration, string values)
    {
        if (declaration.Options.Weight is not null)
            yield return declaration.Options.Reduction == ReductionKind.Mean ? "weighted: the sum of weight*loss, divided by that of the weights" : "weighted: the sum of weight*loss";

        ParameterDeclaration? scale = declaration.Parameters.FirstOrDefault(static parameter => parameter.Role == ParameterRole.GradientScale);
        if (scale is not null)
            yield return $"every derivative is multiplied by {scale.Name}";

        foreach (ParameterDeclaration output in declaration.Parameters.Where(static parameter => parameter.IsOutput))
        {
            if (output.IsOut)
                yield return $"{output.Name} is summed over the {values}";
            if (output.Floor is { } floor)
                yield return $"{output.Name} is raised to {NumberText.Print(floor)} where it is less" + (output.IsOut ? "" : ", before anything multiplies it");
            if (output.Accumulate)
                yield return $"{output.Name} is added to what is there";
        }
    }

    private static string Empty(LossDeclaration declaration) => (declaration.Options.Reduction, declaration.Options.OnEmpty) switch
    {
        (ReductionKind.Sum, _) => "",
        (_, EmptyPolicy.NaN) => ", NaN if there is none",
        (_, EmptyPolicy.Throw) => ", an InvalidOperationException if there is none",
        _ => ", 0 if there is none",
    };
}
