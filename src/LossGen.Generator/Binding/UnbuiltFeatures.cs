using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Problems;

namespace LossGen.Generator.Binding;

/// <summary>What the language has and this compiler has not yet: each use is reported, none is silently left out.</summary>
internal static class UnbuiltFeatures
{
    public static void Report(LossDeclaration declaration, ProblemSink sink)
    {
        foreach (ParameterDeclaration parameter in declaration.Parameters.Where(static parameter => parameter.Role == ParameterRole.RowLength))
            sink.Report(ProblemIds.NotBuiltYet, ProblemPlace.Parameter(parameter.Name), "[RowLength], and with it every loss over rows,");
    }

    /// <summary>Whether any parameter makes this a loss over rows.</summary>
    public static bool IsRowLoss(LossDeclaration declaration) => declaration.Parameters.Any(static parameter => parameter.Role == ParameterRole.RowLength);
}
