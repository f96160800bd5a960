using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Problems;

namespace LossGen.Generator.Declarations;

/// <summary>Checks each derivative against the parameter that it is the derivative by.</summary>
internal static class OutputChecker
{
    public static void Check(IReadOnlyList<ParameterDeclaration> parameters, ProblemSink problems)
    {
        foreach (ParameterDeclaration output in parameters)
        {
            if (output.Role is not (ParameterRole.Gradient or ParameterRole.Hessian))
                continue;

            ParameterDeclaration? target = parameters.FirstOrDefault(parameter => parameter.Name == output.Of && IsDifferentiable(parameter.Role));
            if (target is null)
                problems.Report(ProblemIds.OutputWithoutInput, ProblemPlace.OutputTarget(output.Name), NamesNothing(output, parameters));
            else if (!ElementTypes.IsFloatingPoint(target.ElementType))
                problems.Report(ProblemIds.OutputWithoutInput, ProblemPlace.OutputTarget(output.Name), HasNone(output, target));
            else
                CheckPassing(output, target, problems);
        }

        CheckNoneTwice(parameters, problems);
    }

    /// <summary>Two outputs of the same values are a slip of the pen, as in <c>[Gradient(nameof(x))] Span&lt;float&gt; dx, [Gradient(nameof(x))] Span&lt;float&gt; dy</c>.</summary>
    private static void CheckNoneTwice(IReadOnlyList<ParameterDeclaration> parameters, ProblemSink problems)
    {
        IEnumerable<IGrouping<object, ParameterDeclaration>> same = parameters
            .Where(static parameter => parameter.IsOutput)
            .GroupBy(static output => (object)(output.Role, output.Of, output.Accumulate, output.Floor, output.ElementType));
        foreach (IGrouping<object, ParameterDeclaration> group in same)
        {
            ParameterDeclaration first = group.First();
            foreach (ParameterDeclaration second in group.Skip(1))
            {
                string of = second.Of is null ? "" : $" by '{second.Of}'";
                problems.Report(
                    ProblemIds.UnsupportedMethod,
                    ProblemPlace.OutputTarget(second.Name),
                    $"'{second.Name}' is a second [{second.Role}]{of}: '{first.Name}' receives the same values");
            }
        }
    }

    private static bool IsDifferentiable(ParameterRole role) => role is ParameterRole.Input or ParameterRole.HyperParameter;

    /// <summary>The derivative by an input is a span, that by a hyper-parameter is passed by <c>out</c>.</summary>
    private static void CheckPassing(ParameterDeclaration output, ParameterDeclaration target, ProblemSink problems)
    {
        if (target.IsSpan && !output.IsSpan)
        {
            problems.Report(
                ProblemIds.UnsupportedMethod,
                ProblemPlace.ParameterType(output.Name),
                $"'{output.Name}' is the derivative by the input '{target.Name}', one value per element: it must be a Span<T>");
        }
        else if (!target.IsSpan && !output.IsOut)
        {
            problems.Report(
                ProblemIds.UnsupportedMethod,
                output.IsSpan ? ProblemPlace.ParameterType(output.Name) : ProblemPlace.Parameter(output.Name),
                $"'{output.Name}' is the derivative by the hyper-parameter '{target.Name}', one value: it must be passed by 'out'");
        }
        else if (output is { IsOut: true, Accumulate: true })
        {
            problems.Report(
                ProblemIds.UnsupportedMethod,
                ProblemPlace.Parameter(output.Name),
                $"'{output.Name}' is passed by 'out': it holds nothing that could be added to; leave 'Accumulate' out");
        }
    }

    private static string HasNone(ParameterDeclaration output, ParameterDeclaration target)
    {
        string reason = target.ElementType == ElementType.Boolean ? "is true or false" : "holds integers";
        return $"'{output.Name}' is the derivative by '{target.Name}', which {reason}: there is none";
    }

    private static string NamesNothing(ParameterDeclaration output, IReadOnlyList<ParameterDeclaration> parameters)
    {
        string attribute = output.Role.ToString();
        string prefix = output.Role == ParameterRole.Gradient ? "d" : "d2";
        string example = Candidates(output, parameters).FirstOrDefault() ?? "x";
        string cause = output.Of is { Length: > 0 } name && name + prefix != output.Name
            ? $"there is no input or hyper-parameter '{name}'"
            : "its name does not say by which input";
        string advice = $"call it '{prefix}{example}', or write [{attribute}(nameof({example}))]";
        return $"'{output.Name}' is marked [{attribute}], but {cause}: {advice}";
    }

    /// <summary>The parameters that have a derivative, the likeliest first: those whose name differs in case only, then in order.</summary>
    private static IEnumerable<string> Candidates(ParameterDeclaration output, IReadOnlyList<ParameterDeclaration> parameters) =>
        from parameter in parameters
        where IsDifferentiable(parameter.Role) && ElementTypes.IsFloatingPoint(parameter.ElementType)
        orderby string.Equals(parameter.Name, output.Of, StringComparison.OrdinalIgnoreCase) ? 0 : 1
        select parameter.Name;
}
