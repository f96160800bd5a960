using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Binding;
using LossGen.Generator.Declarations;
using LossGen.Generator.Differentiation;
using LossGen.Generator.Emission;
using LossGen.Generator.Lowering;
using LossGen.Generator.Problems;
using LossGen.Generator.Simplification;
using LossGen.Generator.Stabilization;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Syntax;

namespace LossGen.Generator;

/// <summary>What the compiler makes of one declaration.</summary>
/// <param name="SourceText">The emitted file; of a declaration with errors, a method that throws.</param>
internal sealed record CompiledLoss(string SourceText);

/// <summary>Compiles a declaration to the other half of its method. The stages in their order: this is the compiler's table of contents.</summary>
internal static class LossCompiler
{
    public static CompiledLoss Compile(LossDeclaration declaration, ProblemSink sink) => Compile(declaration, sink, static _ => { });

    /// <param name="after">Is told the name of each stage when it ends: the benchmark of compile time reads its clock.</param>
    public static CompiledLoss Compile(LossDeclaration declaration, ProblemSink sink, Action<string> after)
    {
        // Syntax: text to tree. Binding: tree to expression; the last stage that finds a mistake of the user's.
        FormulaSyntax formula = FormulaParser.ParseFormula(declaration.Formula, ProblemText.Formula, sink);
        after("Syntax");
        BoundLoss? loss = sink.HasErrors ? null : Binder.Bind(declaration, formula, sink);
        if (loss is null)
            return new CompiledLoss(StubEmitter.Emit(declaration, sink.Problems));
        after("Binding");

        ExprPool pool = loss.Pool;
        ImmutableArray<ParameterDeclaration> outputs = [.. declaration.Parameters.Where(static parameter => parameter.Role is ParameterRole.Gradient or ParameterRole.Hessian)];

        // Stabilization, before and after Differentiation: the derivative of a stable form is made of functions that have stable forms themselves.
        StableForm value = Stabilizer.Prepare(pool, LabelSplit.Split(pool, loss.Value));
        after("Stabilization: value");
        ImmutableArray<Expr> derivatives = Derivatives.Of(pool, value.Values[0], [.. outputs.Select(output => new DerivativeRequest(loss.Leaf(output.Of!), output.Role == ParameterRole.Hessian))], expr => Stabilizer.Prepare(pool, expr).Values[0]);
        after("Differentiation");
        StableForm all = Stabilizer.Finish(pool, StopGradients.Remove(pool, [value.Values[0], .. derivatives]));
        after("Stabilization: derivatives");

        for (int i = 0; i < outputs.Length; i++)
            ReportZeroGradient(outputs[i], all.Values[i + 1], sink);

        // Simplification, then what keeps values finite: the clamp, guards against overflow, and 0 * log(0) = 0. The derivation shows the clamp alone.
        ImmutableArray<Expr> simple = Simplifier.Simplify(pool, all.Values);
        after("Simplification");
        StabilityClamp clamp = new(pool, loss.Epsilon);
        ImmutableArray<Expr> clamped = [.. simple.Select(clamp.Place)];
        foreach (Clamp held in clamp.Clamps)
            ReportClamp(held, declaration, sink);
        after("Clamp");

        StableForm safe = Stabilizer.PrepareEvaluation(pool, simple);
        IEnumerable<Expr> computed = ZeroProducts.Guard(pool, safe.Values.Select(new StabilityClamp(pool, loss.Epsilon).Place));
        IReadOnlyDictionary<Expr, string> names = BindingNames.Of(loss, clamped);
        Derivation derivation = new(
            clamped[0],
            [.. outputs.Select((output, i) => new KeyValuePair<string, Expr>(output.Name, clamped[i + 1]))],
            [.. value.Uses, .. all.Uses],
            safe.Uses,
            [.. clamp.Clamps],
            names);
        after("Evaluation form");

        // Lowering: expressions to vector code. Emission: vector code to C#.
        Kernel kernel = KernelPlanner.Plan(KernelRequests.Create(loss, [.. computed], outputs, names));
        after("Lowering");
        CompiledLoss compiled = new(LossEmitter.Emit(derivation, kernel));
        after("Emission");
        return compiled;
    }

    /// <summary>A gradient can come out as 0 although the loss depends on the input, behind a stopgradient for one.</summary>
    private static void ReportZeroGradient(ParameterDeclaration output, Expr derivative, ProblemSink sink)
    {
        bool isSaid = sink.Problems.Any(problem => problem.Id == ProblemIds.NoDerivative && problem.Place.Name == output.Name);
        if (derivative.IsZero && !isSaid && output.Role == ParameterRole.Gradient)
            sink.Report(ProblemIds.ZeroGradient, ProblemPlace.Parameter(output.Name), output.Of!);
    }

    private static void ReportClamp(Clamp clamp, LossDeclaration declaration, ProblemSink sink) => sink.Report(
        ProblemIds.Clamped,
        ProblemPlace.Formula(new TextRange(0, declaration.Formula.Length)),
        (clamp.KeepsSign ? "the magnitude of " : "") + ExprPrinter.Print(clamp.Argument),
        ExprPrinter.Print(clamp.Least),
        "an input alone can drive it to 0, where the loss or its gradient is infinite");
}
