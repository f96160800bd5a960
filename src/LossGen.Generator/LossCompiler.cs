using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using LossGen.Generator.Assessment;
using LossGen.Generator.Assessment.Rows;
using LossGen.Generator.Binding;
using LossGen.Generator.Declarations;
using LossGen.Generator.Differentiation;
using LossGen.Generator.Emission;
using LossGen.Generator.Lowering;
using LossGen.Generator.Lowering.Rows;
using LossGen.Generator.Problems;
using LossGen.Generator.Simplification;
using LossGen.Generator.Stabilization;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Syntax;
using LossGen.Generator.Text;

namespace LossGen.Generator;

/// <summary>Compiles a declaration to the other half of its method; where it has errors, to a method that throws. The stages in their order: this is the compiler's table of contents.</summary>
internal static class LossCompiler
{
    private const int LongestCulprit = 100;

    /// <summary>
    /// The rules are built in one order, whichever thread compiles first: a rule's terms are tried in the order in which they were made, and the same formula
    /// has the same kernel everywhere.
    /// </summary>
    private static readonly Lazy<bool> RulesAreBuilt = new(static () =>
    {
        foreach (Type table in new[] { typeof(RowRules), typeof(StabilityRules), typeof(EvaluationRules), typeof(ExactRules), typeof(ExpansionRules) })
            RuntimeHelpers.RunClassConstructor(table.TypeHandle);

        return true;
    });

    public static EmittedLoss Compile(LossDeclaration declaration, ProblemSink sink) => Compile(declaration, sink, static _ => { });

    /// <param name="after">Is told the name of each stage when it ends: the benchmark of compile time reads its clock.</param>
    public static EmittedLoss Compile(LossDeclaration declaration, ProblemSink sink, Action<string> after)
    {
        _ = RulesAreBuilt.Value;

        // Syntax: text to tree. Binding: tree to expression; the last stage that finds a mistake of the user's.
        FormulaSyntax formula = FormulaParser.ParseLoss(declaration.Formula, declaration.Options.Weight, declaration.Options.Mask, sink);
        after("Syntax");
        BoundLoss? loss = sink.HasErrors ? null : Binder.Bind(declaration, formula, sink);
        if (loss is null)
            return new EmittedLoss(StubEmitter.Emit(declaration, sink.Problems));
        after("Binding");

        StableLoss stable = Stabilize(loss, sink, after);
        EmittedLoss emitted = declaration.RowLength is null ? EmitElements(stable, sink, after) : EmitRows(stable, after);
        after("Emission");
        return emitted;
    }

    private static StableLoss Stabilize(BoundLoss loss, ProblemSink sink, Action<string> after)
    {
        ExprPool pool = loss.Pool;
        ImmutableArray<ParameterDeclaration> outputs = [.. loss.Declaration.Parameters.Where(static parameter => parameter.Role is ParameterRole.Gradient or ParameterRole.Hessian)];

        // Stabilization, before and after Differentiation: the derivative of a stable form is made of functions that have stable forms themselves.
        StableForm value = Stabilizer.Prepare(pool, [LabelSplit.Split(pool, RowTotals.Of(loss)), .. loss.HasValuePerElement ? [LabelSplit.Split(pool, loss.Value)] : Array.Empty<Expr>()]);
        after("Stabilization: value");
        ImmutableArray<Expr> derivatives = Derivatives.Of(pool, value.Values[0], [.. outputs.Select(output => new DerivativeRequest(loss.Leaf(output.Of!), output.Role == ParameterRole.Hessian))], expr => Stabilizer.PrepareDerivative(pool, expr));
        after("Differentiation");
        StableForm all = Stabilizer.Finish(pool, StopGradients.Remove(pool, [value.Values[0], .. derivatives, .. value.Values.Skip(1)]).Select(expr => OneHotSplit.Split(pool, expr)));
        after("Stabilization: derivatives");

        for (int i = 0; i < outputs.Length; i++)
            ReportZeroGradient(outputs[i], all.Values[i + 1], sink);

        // Simplification, then what keeps values finite: the clamp, guards against overflow, and 0 * log(0) = 0. The derivation shows the clamp alone.
        ImmutableArray<Expr> simple = Simplifier.Simplify(pool, all.Values);
        after("Simplification");
        StabilityClamp clamp = new(pool, loss.Epsilon);
        ImmutableArray<Expr> clamped = [.. simple.Select(clamp.Place)];
        foreach (Clamp held in clamp.Clamps)
            ReportClamp(held, loss, sink);
        after("Clamp");

        StableForm safe = Stabilizer.PrepareEvaluation(pool, simple);
        ImmutableArray<Expr> computed = [.. ZeroProducts.Guard(pool, safe.Values.Select(new StabilityClamp(pool, loss.Epsilon).Place))];
        IReadOnlyDictionary<Expr, string> names = BindingNames.Of(loss, clamped);

        after("Evaluation form");
        Derivation derivation = new(
            clamped[0],
            [.. outputs.Select((output, i) => new KeyValuePair<string, Expr>(output.Name, clamped[i + 1]))],
            [.. value.Uses, .. all.Uses],
            safe.Uses,
            [.. clamp.Clamps],
            names);
        return new StableLoss(CountingFormulas.Stabilize(loss), outputs, clamped, computed, derivation);
    }

    /// <summary>Lowering: expressions to vector code. Assessment: in float where that is good enough, else in double. Emission: vector code to C#.</summary>
    private static EmittedLoss EmitElements(StableLoss loss, ProblemSink sink, Action<string> after)
    {
        BoundLoss bound = loss.Loss;
        KernelRequest Request(ImmutableArray<Expr> expressions) => KernelRequests.Create(bound, expressions, loss.Outputs, loss.Derivation.Names);
        KernelChoice choice = new(bound.Declaration, bound.Leaf, KernelPlanner.Results(Request(loss.Shown)));
        ChosenKernel chosen = choice.Choose(Request(loss.Computed), () => Request([.. loss.Computed.Select(new ScaledExponentials(bound.Pool).Scale)]));
        foreach (Weakness weakness in chosen.Weaknesses.Take(1))
            ReportWeakness(weakness, bound, sink);

        after("Lowering and assessment");
        return LossEmitter.Emit(loss.Derivation with { Chosen = chosen }, chosen.Kernel) with { Examine = chosen.Weaknesses.IsEmpty ? Examine : null };

        ImmutableArray<Problem> Examine()
        {
            ProblemSink further = new();
            foreach (Weakness weakness in choice.LookFurther(chosen).Take(1))
                ReportWeakness(weakness, bound, further);

            return [.. further.Problems];
        }
    }

    /// <summary>The same of a loss over rows.</summary>
    private static EmittedLoss EmitRows(StableLoss loss, Action<string> after)
    {
        RowKernel kernel = RowKernelChoice.Choose(RowRequests.Create(loss.Loss, loss.Computed, loss.Outputs, loss.Derivation.Names), loss.Loss.Leaf);
        after("Lowering and assessment");
        return LossEmitter.Emit(loss.Derivation with { HasValuePerRow = !loss.Loss.HasValuePerElement }, kernel);
    }

    /// <summary>A gradient can come out as 0 although the formula depends on the input as it is written. (A second derivative of 0 is that of a linear loss.)</summary>
    private static void ReportZeroGradient(ParameterDeclaration output, Expr derivative, ProblemSink sink)
    {
        if (derivative.IsZero && output.Role == ParameterRole.Gradient)
            UsageCheck.ReportZero(output, "it cancels out of the formula", sink);
    }

    private static void ReportWeakness(Weakness weakness, BoundLoss loss, ProblemSink sink)
    {
        Expr culprit = weakness.FindCulprit();
        sink.Report(
            ProblemIds.Unstable,
            ProblemPlace.Formula(loss.Ranges[culprit]),
            PointText.Print(weakness.Point),
            weakness.Result ?? "the loss",
            NumberText.Print(weakness.Computed),
            NumberText.Print(weakness.Exact),
            Shorten(ExprPrinter.Print(culprit)));
    }

    /// <summary>The beginning of a long expression: a message is read in a line.</summary>
    private static string Shorten(string text) => text.Length <= LongestCulprit ? text : text.Substring(0, LongestCulprit) + "...";

    private static void ReportClamp(Clamp clamp, BoundLoss loss, ProblemSink sink) => sink.Report(
        ProblemIds.Clamped,
        ProblemPlace.Formula(loss.Ranges[clamp.Argument]),
        $"{(clamp.KeepsSign ? "the magnitude of " : "")}'{ExprPrinter.Print(clamp.Argument)}'",
        ExprPrinter.Print(clamp.Least),
        "an input alone can drive it to 0, where the loss or its gradient is infinite (Epsilon sets another bound, and 0 none)");
}
