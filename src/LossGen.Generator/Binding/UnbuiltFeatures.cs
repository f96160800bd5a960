using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Problems;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Binding;

/// <summary>What the language has and this compiler has not yet: each use is reported, none is silently left out.</summary>
internal static class UnbuiltFeatures
{
    private static readonly HashSet<Operator> Operators =
        [Operator.LogGamma, Operator.Digamma];

    /// <summary>Whether no vector code exists yet for this function.</summary>
    public static bool Contains(Operator @operator) => Operators.Contains(@operator);

    public static void Report(LossDeclaration declaration, ProblemSink sink)
    {
        LossOptions options = declaration.Options;
        Report(options.Accuracy == AccuracyKind.Fast, "Accuracy", "Accuracy.Fast");

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
