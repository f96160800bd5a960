using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Problems;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Syntax;

namespace LossGen.Generator.Binding;

/// <summary>Binds a formula to the parameters of its method. The last stage that finds mistakes of the user's.</summary>
internal static class Binder
{
    /// <summary>The loss, or null where there are errors.</summary>
    public static BoundLoss? Bind(LossDeclaration declaration, FormulaSyntax formula, ProblemSink sink)
    {
        UnbuiltFeatures.Report(declaration, sink);
        BoundLoss loss = Bind(declaration, formula, ImmutableDictionary<string, Interval>.Empty, sink);
        if (sink.HasErrors)
            return null;

        UsageCheck.Report(loss, sink);

        // What the formula does with an input tells where it lies: bound again with that, the same formula gives narrower ranges.
        ImmutableDictionary<string, Interval> domains = InputDomains.Infer(loss.Value);
        return domains.IsEmpty ? loss : Bind(declaration, formula, domains, new ProblemSink());
    }

    private static BoundLoss Bind(LossDeclaration declaration, FormulaSyntax formula, ImmutableDictionary<string, Interval> domains, ProblemSink sink)
    {
        ExprPool pool = new();
        Scope scope = new(pool, declaration, domains);
        scope.Declare(formula, sink);
        ExpressionBinder binder = new(pool, scope, UnbuiltFeatures.IsRowLoss(declaration), sink);
        Expr value = binder.BindNumber(formula.Body);
        foreach (BindingSyntax binding in formula.Bindings)
            binder.BindBinding(binding);

        Expr? weight = null, mask = null;
        HashSet<string> used = binder.Used;
        if (!sink.HasErrors)
        {
            // In their own texts; what they say of a binding has been said of the formula.
            ExpressionBinder weightBinder = new(pool, scope, UnbuiltFeatures.IsRowLoss(declaration), sink, ProblemText.Weight);
            ExpressionBinder maskBinder = new(pool, scope, UnbuiltFeatures.IsRowLoss(declaration), sink, ProblemText.Mask);
            if (declaration.Options.Weight is { } weightText)
                weight = weightBinder.BindNumber(FormulaParser.ParseExpression(weightText, ProblemText.Weight, sink));
            if (declaration.Options.Mask is { } maskText)
                mask = maskBinder.BindTruth(FormulaParser.ParseExpression(maskText, ProblemText.Mask, sink));

            used = [.. used, .. weightBinder.Used, .. maskBinder.Used];
        }

        // Beside a mistake, what is not used may be what was meant: one mistake, one message.
        if (!sink.HasErrors)
            ReportUnused(declaration, formula, used, sink);

        ImmutableArray<KeyValuePair<string, Expr>> bindings =
            [.. formula.Bindings.Select(binding => new KeyValuePair<string, Expr>(binding.Name.Name, binder.BindBinding(binding)))];
        return new BoundLoss(declaration, pool, value, scope.Inputs, scope.HyperParameters, bindings, weight, mask);
    }

    private static void ReportUnused(LossDeclaration declaration, FormulaSyntax formula, HashSet<string> used, ProblemSink sink)
    {
        foreach (BindingSyntax binding in formula.Bindings.Where(binding => !used.Contains(binding.Name.Name)))
            sink.Report(ProblemIds.NeverUsed, ProblemPlace.Formula(binding.Name.Range), binding.Name.Name);

        // An unused input whose gradient is asked for is reported as that: its gradient is zero everywhere.
        IEnumerable<ParameterDeclaration> unused = declaration.Parameters.Where(parameter =>
            parameter.Role is ParameterRole.Input or ParameterRole.HyperParameter
            && !used.Contains(parameter.Name)
            && !declaration.Parameters.Any(output => output.Role == ParameterRole.Gradient && output.Of == parameter.Name));
        foreach (ParameterDeclaration parameter in unused)
            sink.Report(ProblemIds.NeverUsed, ProblemPlace.Parameter(parameter.Name), parameter.Name);
    }
}
