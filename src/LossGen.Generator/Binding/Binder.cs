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
        BoundLoss loss = Bind(declaration, formula, ImmutableDictionary<string, Interval>.Empty, sink);
        if (sink.HasErrors)
            return null;

        // What the formula does with an input tells where it lies: bound again with that, the same formula gives narrower ranges.
        ImmutableDictionary<string, Interval> domains = InputDomains.Infer(loss.Value);
        if (!domains.IsEmpty)
            loss = Bind(declaration, formula, domains, new ProblemSink());

        return loss with { Declaration = InferredMeanings.Of(loss) };
    }

    private static BoundLoss Bind(LossDeclaration declaration, FormulaSyntax formula, ImmutableDictionary<string, Interval> domains, ProblemSink sink)
    {
        ExprPool pool = new();
        Scope scope = new(pool, declaration, domains);
        scope.Declare(formula, sink);
        ExpressionBinder binder = new(pool, scope, formula.Body.Range, declaration.RowLength is not null, sink);
        Expr value = binder.BindNumber(formula.Body);
        ImmutableArray<KeyValuePair<string, Expr>> bindings =
            [.. formula.Bindings.Select(binding => new KeyValuePair<string, Expr>(binding.Name.Name, binder.BindBinding(binding)))];

        ExpressionBinder weightBinder = binder.ForText(ProblemText.Weight), maskBinder = binder.ForText(ProblemText.Mask);
        Expr? weight = formula.Weight is null ? null : weightBinder.BindNumber(formula.Weight);
        Expr? mask = formula.Mask is null ? null : maskBinder.BindTruth(formula.Mask);
        if (weight is not null && formula.Weight is not null)
            weightBinder.CheckCountsRows(weight, formula.Weight, value);

        if (mask is not null && formula.Mask is not null)
            maskBinder.CheckCountsRows(mask, formula.Mask, value);

        BoundLoss loss = new(declaration, pool, value, scope.Inputs, scope.HyperParameters, bindings, weight, mask, binder.Ranges);

        // Beside a mistake, what is not used may be what was meant: one mistake, one message.
        if (!sink.HasErrors)
        {
            UsageCheck.ReportUnused(declaration, formula, [.. binder.Used, .. weightBinder.Used, .. maskBinder.Used], sink);
            UsageCheck.ReportDerivatives(loss, binder.Used, sink);
            UsageCheck.ReportUnbuilt(loss, sink);
        }

        return loss;
    }
}
