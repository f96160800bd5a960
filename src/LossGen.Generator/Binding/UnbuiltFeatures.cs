using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Problems;

namespace LossGen.Generator.Binding;

/// <summary>What the language has and this compiler has not yet: each use is reported, none is silently left out.</summary>
internal static class UnbuiltFeatures
{
    public static void Report(LossDeclaration declaration, ProblemSink sink)
    {
        LossOptions options = declaration.Options;
        Report(options.Parallel, "Parallel");

        foreach (ParameterDeclaration parameter in declaration.Parameters)
        {
            if (Describe(parameter) is { } what)
                sink.Report(ProblemIds.NotBuiltYet, ProblemPlace.Parameter(parameter.Name), what);
        }

        void Report(bool isUsed, string option, string? what = null)
        {
            if (isUsed)
                sink.Report(ProblemIds.NotBuiltYet, ProblemPlace.Option(option), what ?? option);
        }
    }

    private static string? Describe(ParameterDeclaration parameter) => parameter.Role switch
    {
        ParameterRole.RowLength => "[RowLength], and with it every loss over rows,",
        _ => null,
    };

    /// <summary>Whether any parameter makes this a loss over rows.</summary>
    public static bool IsRowLoss(LossDeclaration declaration) => declaration.Parameters.Any(static parameter => parameter.Role == ParameterRole.RowLength);
}
