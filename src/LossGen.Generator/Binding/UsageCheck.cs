using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Problems;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Binding;

/// <summary>Warns of gradients that say nothing: of an input that the loss does not depend on, or through an operation that has no derivative.</summary>
internal static class UsageCheck
{
    public static void Report(BoundLoss loss, ProblemSink sink)
    {
        foreach (ParameterDeclaration output in loss.Declaration.Parameters.Where(static parameter => parameter.Role == ParameterRole.Gradient))
        {
            if (output.Of is null || !loss.Inputs.TryGetValue(output.Of, out Expr? input))
                continue;

            HashSet<Expr> dependent = Dependence.On(loss.Value, input);
            if (!dependent.Contains(loss.Value))
                sink.Report(ProblemIds.ZeroGradient, ProblemPlace.Parameter(output.Name), output.Of);
            else if (dependent.FirstOrDefault(static node => node.Operator is Operator.Sign or Operator.Equal) is { } node)
                sink.Report(ProblemIds.NoDerivative, ProblemPlace.Parameter(output.Name), Message(node, output.Of));
        }
    }

    private static string Message(Expr node, string input) => node.Is(Operator.Sign)
        ? $"'{ExprPrinter.Print(node)}' jumps and has no derivative by '{input}': it counts as constant in the gradient"
        : $"'{ExprPrinter.Print(node)}' is true at single points of '{input}' only: the gradient does not see it";
}
