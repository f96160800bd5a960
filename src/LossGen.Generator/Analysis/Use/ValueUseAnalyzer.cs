using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Analysis.Flow;
using LossGen.Generator.Analysis.Libraries;
using LossGen.Generator.Analysis.Meanings;
using LossGen.Generator.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generator.Analysis.Use;

/// <summary>
/// Reports values that are not what is expected of them: a probability where logits are expected, labels of the other convention, a mean that is divided again. It follows values through a
/// method on its control-flow graph, and reports what holds on every path; silence is no proof.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ValueUseAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The operations that the analysis of one method may look at.</summary>
    internal const int MostSteps = 200_000;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => UseDescriptors.All;

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            bool hasLosses = !start.Compilation.GetTypesByMetadataName(LossAttributes.LossMetadataName).IsEmpty;
            if (hasLosses || LibraryTable.ConsumingTypes.Any(type => !start.Compilation.GetTypesByMetadataName(type).IsEmpty))
                start.RegisterOperationBlockAction(Analyze);
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context)
    {
        foreach (IOperation block in context.OperationBlocks)
        {
            if (block.Kind is not (OperationKind.Block or OperationKind.FieldInitializer or OperationKind.PropertyInitializer) || !IsWorthIt(block, context.OwningSymbol))
                continue;

            UseFindings findings = new(context.ReportDiagnostic);
            StepBudget budget = new(MostSteps);
            try
            {
                Analyze(context.GetControlFlowGraph(block), block, context, findings, budget, context.OwningSymbol as IMethodSymbol);
            }
            catch (BudgetSpentException)
            {
                // A method this large is left in peace.
            }
        }
    }

    private static void Analyze(ControlFlowGraph graph, IOperation block, OperationBlockAnalysisContext context, UseFindings findings, StepBudget budget, IMethodSymbol? method)
    {
        MethodFlow flow = new(graph, new HelperMethods(method, block.SemanticModel, budget, depth: 0, context.CancellationToken), budget);
        flow.Solve(new FlowState(), context.CancellationToken);
        flow.Report(findings);

        foreach (IMethodSymbol local in graph.LocalFunctions)
            Analyze(graph.GetLocalFunctionControlFlowGraph(local, context.CancellationToken), block, context, findings, budget, local);

        foreach (IFlowAnonymousFunctionOperation lambda in graph.Blocks.SelectMany(Lambdas))
            Analyze(graph.GetAnonymousFunctionControlFlowGraph(lambda, context.CancellationToken), block, context, findings, budget, lambda.Symbol);
    }

    private static IEnumerable<IFlowAnonymousFunctionOperation> Lambdas(BasicBlock block) =>
        block.Operations.Concat(block.BranchValue is { } value ? [value] : []).SelectMany(static operation => operation.DescendantsAndSelf()).OfType<IFlowAnonymousFunctionOperation>();

    /// <summary>A look at the operations, before a graph is built: whether anything in the block could be reported.</summary>
    private static bool IsWorthIt(IOperation block, ISymbol owner)
    {
        if (owner is IMethodSymbol method && MeaningAttributes.OfResult(method) != Meaning.None)
            return true;

        foreach (IOperation operation in block.Descendants())
        {
            switch (operation)
            {
                case IInvocationOperation invocation when Consumes(invocation):
                case IAssignmentOperation { Target: IMemberReferenceOperation { Member: { } member } } when MeaningAttributes.Of(member) != Meaning.None:
                    return true;
            }
        }

        return false;
    }

    private static bool Consumes(IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        return LibraryTable.MayConsume(method.Name)
            || LibraryTable.FunctionOf(method) is ValueFunction.Exp or ValueFunction.Log or ValueFunction.Log1p
            || MeaningAttributes.LossOf(method) is not null
            || method.Parameters.Any(static parameter => MeaningAttributes.Of(parameter) != Meaning.None);
    }
}
