using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using LossGen.Generator.Analysis.Flow;
using LossGen.Generator.Analysis.Libraries;
using LossGen.Generator.Analysis.Meanings;
using LossGen.Generator.Analysis.Use;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Corpus;

/// <summary>Counts what is known of the values that go where something is expected: how many arguments the analysis could judge, and how many were what they should be.</summary>
internal sealed class KnownValues : IFindings
{
    private readonly HashSet<SyntaxNode> seen = [];

    /// <summary>How often which meaning was given where which was expected.</summary>
    public Dictionary<string, int> Given { get; } = new(StringComparer.Ordinal);

    public void Count(SemanticModel model)
    {
        foreach (BaseMethodDeclarationSyntax method in model.SyntaxTree.GetRoot().DescendantNodes().OfType<BaseMethodDeclarationSyntax>())
        {
            if (Calls(method).Any(LibraryTable.MayConsume) && model.GetOperation(method) is IMethodBodyBaseOperation body)
                Count(body, model, method);
        }
    }

    private void Count(IMethodBodyBaseOperation body, SemanticModel model, BaseMethodDeclarationSyntax method)
    {
        ControlFlowGraph graph = body switch
        {
            IMethodBodyOperation ordinary => ControlFlowGraph.Create(ordinary),
            IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor),
            _ => throw new NotSupportedException(body.Kind.ToString()),
        };
        StepBudget budget = new(ValueUseAnalyzer.MostSteps);
        try
        {
            MethodFlow flow = new(graph, new HelperMethods(model.GetDeclaredSymbol(method) as IMethodSymbol, model, budget, depth: 0, CancellationToken.None), budget);
            flow.Solve(new FlowState(), CancellationToken.None);
            flow.Report(this);
        }
        catch (BudgetSpentException)
        {
            // The analyzer leaves it in peace too.
        }
    }

    private static IEnumerable<string> Calls(SyntaxNode node) =>
        from call in node.DescendantNodes().OfType<InvocationExpressionSyntax>()
        let name = call.Expression is MemberAccessExpressionSyntax member ? member.Name : call.Expression as SimpleNameSyntax
        where name is not null
        select name.Identifier.ValueText;

    public void Expect(string consumer, ImmutableArray<Expectation> expectations)
    {
        foreach (Expectation expectation in expectations.Where(expectation => seen.Add(expectation.Value.Syntax)))
        {
            string key = $"{expectation.Given.Meaning} for {expectation.Expected}";
            Given[key] = Given.GetValueOrDefault(key) + 1;
        }
    }

    public void DividedAgain(IOperation division, IOperation mean, Fact fact)
    {
    }

    public void Unstable(IOperation operation, UnstableForm form, SyntaxNode? maker)
    {
    }
}
