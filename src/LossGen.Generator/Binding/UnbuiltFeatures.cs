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
        Report(options.Weight is not null, "Weight");
        Report(options.Mask is not null, "Mask");
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
        ParameterRole.Hessian => "[Hessian]",
        ParameterRole.Gradient when parameter.IsOut => "the gradient of a hyper-parameter",
        ParameterRole.Input when parameter.ElementType != ElementType.Single => $"an input of {Name(parameter.ElementType)}",
        ParameterRole.Gradient or ParameterRole.LossValues when parameter.ElementType != ElementType.Single => $"an output of {Name(parameter.ElementType)}",
        _ => null,
    };

    private static string Name(ElementType type) => type switch
    {
        ElementType.Single => "float",
        ElementType.Double => "double",
        ElementType.Half => "Half",
        ElementType.Byte => "byte",
        ElementType.SByte => "sbyte",
        ElementType.Int16 => "short",
        ElementType.Int32 => "int",
        ElementType.Int64 => "long",
        _ => "bool",
    };

    /// <summary>Whether any parameter makes this a loss over rows.</summary>
    public static bool IsRowLoss(LossDeclaration declaration) => declaration.Parameters.Any(static parameter => parameter.Role == ParameterRole.RowLength);
}
