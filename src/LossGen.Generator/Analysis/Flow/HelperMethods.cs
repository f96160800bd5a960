using System.Collections.Generic;
using System.Linq;
using System.Threading;
using LossGen.Generator.Analysis.Meanings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generator.Analysis.Flow;

/// <summary>
/// Methods that stand in the same file, and local functions, are walked with what is known of their arguments, as if they stood where they are called. A helper's helpers are, too, to a small depth.
/// </summary>
/// <param name="method">The method that is analysed.</param>
/// <param name="depth">How deep in helpers it is.</param>
internal sealed class HelperMethods(IMethodSymbol? method, SemanticModel? model, StepBudget budget, int depth, CancellationToken cancellation)
{
    private const int MostDepth = 2;

    private readonly Dictionary<(ISymbol, string), CallSummary?> known = [];

    /// <summary>The effects of a call; null where the method's body is not seen.</summary>
    public CallSummary? Summarize(IInvocationOperation call, ControlFlowGraph graph, IEnumerable<(IParameterSymbol? Parameter, Fact Fact)> arguments)
    {
        IMethodSymbol called = Called(call).OriginalDefinition;
        if (depth >= MostDepth || !IsHelper(called, call))
            return null;

        Dictionary<int, Fact> given = [];
        foreach ((IParameterSymbol? parameter, Fact fact) in arguments)
        {
            if (parameter is not null)
                given[parameter.Ordinal] = fact;
        }

        (ISymbol, string) key = (called, string.Join(" ", given.OrderBy(static pair => pair.Key).Select(static pair => $"{pair.Key}:{pair.Value.Meaning}:{pair.Value.Number}:{pair.Value.Function}:{pair.Value.IsShifted}")));
        if (!known.TryGetValue(key, out CallSummary? summary))
        {
            known[key] = null;
            known[key] = summary = GraphOf(called, graph) is { } body ? Walk(called, body, given) : null;
        }

        return summary;
    }

    /// <summary>What a lambda of one parameter makes of a value.</summary>
    public Fact Map(IFlowAnonymousFunctionOperation lambda, ControlFlowGraph graph, Fact fact) => depth >= MostDepth || lambda.Symbol.Parameters.Length == 0
        ? Fact.Unknown
        : Walk(lambda.Symbol, graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellation), new Dictionary<int, Fact> { [0] = fact }).Result;

    /// <summary>A method whose return value has an attribute must return such values.</summary>
    public void CheckReturn(BasicBlock block, IOperation value, Fact fact, IFindings findings)
    {
        if (depth > 0 || method is null || block.FallThroughSuccessor?.Semantics != ControlFlowBranchSemantics.Return || block.ConditionKind != ControlFlowConditionKind.None)
            return;

        Meaning expected = MeaningAttributes.OfResult(method);
        if (expected != Meaning.None)
            findings.Expect(method.Name, [new Expectation(value, fact, expected, "return value")]);
    }

    private CallSummary Walk(IMethodSymbol called, ControlFlowGraph body, Dictionary<int, Fact> given)
    {
        MethodFlow flow = new(body, new HelperMethods(called, model, budget, depth + 1, cancellation), budget);
        FlowState entry = new();
        foreach (IParameterSymbol parameter in called.Parameters)
        {
            Fact fact = given.TryGetValue(parameter.Ordinal, out Fact? known) && parameter.RefKind != RefKind.Out ? known : Fact.Unknown;
            if (BufferTypes.IsBuffer(parameter.Type))
            {
                int buffer = flow.Buffers.Of(parameter, fact, -1);
                entry.Set(parameter, FlowValue.Of(buffer));
            }
            else
            {
                entry.Set(parameter, FlowValue.Of(fact));
            }
        }

        flow.Solve(entry, cancellation);
        return flow.Summarize(called);
    }

    /// <summary>The method that runs: <c>call</c> of a TorchSharp module is its <c>forward</c>.</summary>
    private static IMethodSymbol Called(IInvocationOperation call) =>
        call is { TargetMethod: { Name: "call", ContainingType.Name: "Module" }, Instance.Type: { } type } && type.GetMembers("forward").OfType<IMethodSymbol>().FirstOrDefault(forward => forward.Parameters.Length == call.TargetMethod.Parameters.Length) is { } forward
            ? forward
            : call.TargetMethod;

    /// <summary>Whether it is known that this very method runs: no type derived from the receiver's own may have another.</summary>
    private bool IsHelper(IMethodSymbol called, IInvocationOperation call)
    {
        if (called.MethodKind == MethodKind.LocalFunction)
            return true;

        if (called is not { IsAbstract: false, IsExtern: false, MethodKind: MethodKind.Ordinary } || SymbolEqualityComparer.Default.Equals(called, method?.OriginalDefinition))
            return false;

        bool mayBeOverridden = (called.IsVirtual || called.IsOverride) && !called.IsSealed;
        return !mayBeOverridden || (call.Instance?.Type is { } receiver && SymbolEqualityComparer.Default.Equals(called.ContainingType, receiver.OriginalDefinition) && (receiver.IsSealed || receiver.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal));
    }

    private ControlFlowGraph? GraphOf(IMethodSymbol called, ControlFlowGraph graph)
    {
        if (called.MethodKind == MethodKind.LocalFunction)
            return graph.LocalFunctions.Contains(called) ? graph.GetLocalFunctionControlFlowGraph(called, cancellation) : null;

        // The other half of a partial type may stand in another file, which the analysis of this one does not look at.
        if (called.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not MethodDeclarationSyntax { } declaration || (declaration.Body is null && declaration.ExpressionBody is null) || model is null || declaration.SyntaxTree != model.SyntaxTree)
            return null;

        return model.GetOperation(declaration, cancellation) is IMethodBodyOperation body ? ControlFlowGraph.Create(body, cancellation) : null;
    }
}
