using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Problems;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Syntax;

namespace LossGen.Generator.Binding;

/// <summary>
/// Warns of what says nothing: names that are never used, and derivatives by an input that the loss does not depend on, or through an operation that has no
/// derivative.
/// </summary>
internal static class UsageCheck
{
    public static void ReportUnused(LossDeclaration declaration, FormulaSyntax formula, HashSet<string> used, ProblemSink sink)
    {
        foreach (BindingSyntax binding in formula.Bindings.Where(binding => !used.Contains(binding.Name.Name)))
            sink.Report(ProblemIds.NeverUsed, ProblemPlace.Formula(binding.Name.Range), binding.Name.Name, ": the formula does not refer to this binding");

        // An unused input whose derivative is asked for is reported as that: it is zero everywhere.
        IEnumerable<ParameterDeclaration> unused = declaration.Parameters.Where(parameter =>
            IsDifferentiable(parameter) && !used.Contains(parameter.Name) && !declaration.Parameters.Any(output => IsDerivative(output) && output.Of == parameter.Name));
        foreach (ParameterDeclaration parameter in unused)
            sink.Report(ProblemIds.NeverUsed, ProblemPlace.Parameter(parameter.Name), parameter.Name, Unused(parameter, declaration));
    }

    /// <summary>Of a gradient and a Hessian by one input, the gradient is spoken of.</summary>
    /// <param name="used">The names that the formula itself mentions, <c>Weight</c> and <c>Mask</c> not counted.</param>
    public static void ReportDerivatives(BoundLoss loss, HashSet<string> used, ProblemSink sink)
    {
        IEnumerable<ParameterDeclaration> outputs = loss.Declaration.Parameters.Where(IsDerivative).GroupBy(static output => output.Of, StringComparer.Ordinal).Select(static group => group.OrderBy(static output => output.Role).First());
        foreach (ParameterDeclaration output in outputs)
        {
            Expr leaf = loss.Leaf(output.Of!);
            HashSet<Expr> dependent = DependenceThrough(loss.Value, leaf, static node => !node.Is(Operator.StopGradient));
            if (!dependent.Contains(loss.Value))
                ReportZero(output, Why(loss, output.Of!, used), sink);
            else if (dependent.FirstOrDefault(static node => node.Operator is Operator.Sign or Operator.Equal) is { } node)
                sink.Report(ProblemIds.NoDerivative, ProblemPlace.Parameter(output.Name), Jump(node, output.Of!));
            else if (!DependenceThrough(loss.Value, leaf, static node => !node.Is(Operator.StopGradient) && !node.IsTruth).Contains(loss.Value))
                ReportZero(output, "it only decides between branches, and a jump has no derivative", sink);
        }
    }

    /// <summary>A second derivative through a digamma would be one of trigamma, which is not built: an error, and not a term that is left out.</summary>
    public static void ReportUnbuilt(BoundLoss loss, ProblemSink sink)
    {
        foreach (ParameterDeclaration output in loss.Declaration.Parameters.Where(static parameter => parameter is { Role: ParameterRole.Hessian, Of: not null }))
        {
            Expr? digamma = DependenceThrough(loss.Value, loss.Leaf(output.Of!), static node => !node.Is(Operator.StopGradient)).FirstOrDefault(static node => node.Is(Operator.Digamma));
            if (digamma is not null)
                sink.Report(ProblemIds.UnsupportedMethod, ProblemPlace.Parameter(output.Name), Unbuilt(digamma, output.Of!));
        }
    }

    /// <summary>Says that a derivative is zero, unless something has been said of it.</summary>
    public static void ReportZero(ParameterDeclaration output, string why, ProblemSink sink)
    {
        bool isSaid = sink.Problems.Any(problem => problem.Id is ProblemIds.NoDerivative or ProblemIds.ZeroGradient && problem.Place.Name == output.Name);
        if (!isSaid)
            sink.Report(ProblemIds.ZeroGradient, ProblemPlace.Parameter(output.Name), output.Role == ParameterRole.Hessian ? "second derivative" : "gradient", output.Of!, why);
    }

    private static bool IsDifferentiable(ParameterDeclaration parameter) => parameter.Role is ParameterRole.Input or ParameterRole.HyperParameter;

    private static bool IsDerivative(ParameterDeclaration parameter) => parameter is { Role: ParameterRole.Gradient or ParameterRole.Hessian, Of: not null };

    private static string Unused(ParameterDeclaration parameter, LossDeclaration declaration)
    {
        string? target = declaration.Parameters.Where(IsDifferentiable).Select(static other => other.Name).FirstOrDefault(name => parameter.Name == "d" + name || parameter.Name == "d2" + name);
        string role = parameter.Role == ParameterRole.Input ? "an input" : "a hyper-parameter";
        return target is null
            ? $": it is {role} that the formula does not mention"
            : $": it is {role}; to receive the derivative by '{target}', mark it [{(parameter.Name == "d" + target ? "Gradient" : "Hessian")}]";
    }

    /// <summary>The nodes through which the value depends on a leaf, where it is looked for in the operands of some nodes only.</summary>
    private static HashSet<Expr> DependenceThrough(Expr value, Expr leaf, Func<Expr, bool> isOpen)
    {
        HashSet<Expr> reached = [value], dependent = [];
        IReadOnlyList<Expr> nodes = Dependence.Nodes(value);
        foreach (Expr node in nodes.Reverse().Where(node => reached.Contains(node) && isOpen(node)))
            reached.UnionWith(node.Operands);

        foreach (Expr node in nodes.Where(reached.Contains))
        {
            if (node == leaf || (isOpen(node) && node.Operands.Any(dependent.Contains)))
                dependent.Add(node);
        }

        return dependent;
    }

    private static string Why(BoundLoss loss, string name, HashSet<string> used)
    {
        Expr leaf = loss.Leaf(name);
        if (Dependence.Nodes(loss.Value).Contains(leaf))
            return "the loss depends on it behind a stopgradient only";

        if (used.Contains(name))
            return "it cancels out of the formula";

        return new[] { loss.Weight, loss.Mask }.Any(other => other is not null && Dependence.Nodes(other).Contains(leaf))
            ? "it stands in Weight or Mask only, which are not differentiated"
            : "the formula does not mention it";
    }

    private static string Unbuilt(Expr digamma, string input) =>
        $"the second derivative of digamma is not built, and '{ExprPrinter.Print(digamma)}' depends on '{input}': ask for the gradient alone, or write stopgradient(...) around it if it is meant to be constant";

    private static string Jump(Expr node, string input) => node.Is(Operator.Sign)
        ? $"'{ExprPrinter.Print(node)}' jumps and has no derivative by '{input}': it counts as constant; if that is meant, write stopgradient(...) around it"
        : $"'{ExprPrinter.Print(node)}' is true at single points of '{input}' only, and the derivative does not see them: compare within a tolerance, as in 'abs(x - y) < 0.5'";
}
