using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Problems;

namespace LossGen.Generator.Declarations;

/// <summary>Checks each derivative against the parameter that it is the derivative by.</summary>
internal static class OutputChecks
{
    public static void Check(IReadOnlyList<ParameterDeclaration> parameters, ProblemSink problems)
    {
        foreach (ParameterDeclaration output in parameters.Where(parameter => parameter.Role is ParameterRole.Gradient or ParameterRole.Hessian))
        {
            if (parameters.FirstOrDefault(parameter => parameter.Name == output.Of) is { Role: ParameterRole.Input or ParameterRole.HyperParameter } target)
                CheckTarget(output, target, problems);
            else
                problems.Report(ProblemIds.OutputWithoutInput, ProblemPlace.OutputTarget(output.Name), NamesNothing(output, parameters));
        }
    }

    private static void CheckTarget(ParameterDeclaration output, ParameterDeclaration target, ProblemSink problems)
    {
        if (!ElementTypes.IsFloatingPoint(target.ElementType))
        {
            problems.Report(
                ProblemIds.OutputWithoutInput,
                ProblemPlace.OutputTarget(output.Name),
                $"'{output.Name}' is the derivative by '{target.Name}', which {(target.ElementType == ElementType.Boolean ? "is true or false" : "holds integers")}: there is none");
        }
        else if (target.IsSpan != output.IsSpan)
        {
            problems.Report(
                ProblemIds.UnsupportedMethod,
                ProblemPlace.ParameterType(output.Name),
                target.IsSpan
                    ? $"'{output.Name}' is the derivative by the input '{target.Name}', one value per element: it must be a Span<T>"
                    : $"'{output.Name}' is the derivative by the hyper-parameter '{target.Name}', one value: it must be passed by 'out'");
        }
        else if (!output.IsSpan && !output.IsOut)
        {
            problems.Report(
                ProblemIds.UnsupportedMethod,
                ProblemPlace.Parameter(output.Name),
                $"'{output.Name}' is the derivative by the hyper-parameter '{target.Name}': it must be passed by 'out'");
        }
        else if (output is { IsOut: true, Accumulate: true })
        {
            problems.Report(
                ProblemIds.UnsupportedMethod, ProblemPlace.Parameter(output.Name), $"'{output.Name}' is passed by 'out': it holds nothing that could be added to");
        }
    }

    private static string NamesNothing(ParameterDeclaration output, IReadOnlyList<ParameterDeclaration> parameters)
    {
        string attribute = output.Role.ToString();
        string prefix = output.Role == ParameterRole.Gradient ? "d" : "d2";
        string example = Candidates(output, parameters).FirstOrDefault() ?? "x";
        string cause = output.Of is { Length: > 0 } name && name + prefix != output.Name
            ? $"there is no input or hyper-parameter '{name}'"
            : "its name does not say by which input";
        return $"'{output.Name}' is marked [{attribute}], but {cause}: call it '{prefix}{example}', or write [{attribute}(nameof({example}))]";
    }

    /// <summary>The parameters that have a derivative, the likeliest first: those whose name differs in case only, then in order.</summary>
    private static IEnumerable<string> Candidates(ParameterDeclaration output, IReadOnlyList<ParameterDeclaration> parameters) =>
        from parameter in parameters
        where parameter.Role is ParameterRole.Input or ParameterRole.HyperParameter && ElementTypes.IsFloatingPoint(parameter.ElementType)
        orderby string.Equals(parameter.Name, output.Of, StringComparison.OrdinalIgnoreCase) ? 0 : 1
        select parameter.Name;
}
