using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using LossGen.Generator.Analysis.Meanings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generator.Analysis.Flow;

/// <summary>
/// The forward analysis of one method, lambda or local function: states are handed from block to block until nothing changes, and then the blocks are walked once more, to report. Where the
/// budget of steps runs out, nothing is reported.
/// </summary>
internal sealed class MethodFlow
{
    private const int MostVisits = 64;

    private readonly ControlFlowGraph graph;
    private readonly HelperMethods helpers;
    private readonly StepBudget budget;
    private readonly HashSet<ISymbol> hoisted;
    private readonly Dictionary<CaptureId, HashSet<IOperation>> captured = [];
    private readonly FlowState?[] entries;

    /// <summary>What came along each edge when its source was walked last.</summary>
    private readonly Dictionary<(int From, int To), FlowState> edges = [];

    /// <summary>The edges that the walk over the present block has taken: an exception may take one after each operation.</summary>
    private readonly HashSet<(int From, int To)> taken = [];
    private readonly int[] visits;

    /// <summary>Where a finally block goes on to, by the last block of each.</summary>
    private readonly Dictionary<ControlFlowRegion, HashSet<BasicBlock>> continuations = [];
    private readonly SortedSet<int> pending = [];

    public MethodFlow(ControlFlowGraph graph, HelperMethods helpers, StepBudget budget)
    {
        this.graph = graph;
        this.helpers = helpers;
        this.budget = budget;
        Loops = new LoopTable(graph);
        hoisted = CapturedSymbols.Of(graph);
        entries = new FlowState?[graph.Blocks.Length];
        visits = new int[graph.Blocks.Length];
    }

    public BufferTable Buffers { get; } = new();

    public LoopTable Loops { get; }

    /// <summary>Finds what holds at the start of every block.</summary>
    public void Solve(FlowState entry, CancellationToken cancellation)
    {
        entries[0] = entry;
        pending.Add(0);
        FlowWalker walker = new(this, findings: null);
        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            int ordinal = pending.Min;
            pending.Remove(ordinal);
            if (Meet(ordinal))
                Pass(graph.Blocks[ordinal], walker);
        }
    }

    /// <summary>Walks once more over all blocks that can be reached, and tells what is found.</summary>
    public void Report(IFindings findings)
    {
        FlowWalker walker = new(this, findings);
        foreach (BasicBlock block in graph.Blocks)
        {
            // A finally block is also entered by exceptions, whose paths are not followed.
            if (entries[block.Ordinal] is not { } entry || Regions(block).Any(static region => region.Kind == ControlFlowRegionKind.Finally))
                continue;

            FlowState state = entry.Copy();
            foreach (IOperation operation in block.Operations)
                walker.Walk(operation, state, block.Ordinal);

            if (block.BranchValue is { } value)
                helpers.CheckReturn(block, value, walker.FactAt(value, state, block.Ordinal), findings);
        }
    }

    /// <summary>What the method returns, and leaves in its parameters.</summary>
    public CallSummary Summarize(IMethodSymbol method)
    {
        FlowWalker walker = new(this, findings: null);
        Fact result = Fact.None;
        int? returned = -1;
        foreach (BasicBlock block in graph.Blocks)
        {
            if (entries[block.Ordinal] is not { } entry || block is not { FallThroughSuccessor.Semantics: ControlFlowBranchSemantics.Return, BranchValue: { } value })
                continue;

            FlowState state = entry.Copy();
            foreach (IOperation operation in block.Operations)
                walker.Walk(operation, state, block.Ordinal);

            FlowValue made = walker.Walk(value, state, block.Ordinal);
            result = Fact.Join(result, walker.FactAt(made, state, block.Ordinal));
            int? parameter = method.Parameters.FirstOrDefault(parameter => made.IsReference && !made.IsPart && made.Buffers.Length == 1 && Buffers.IsOf(parameter, made.Buffers[0]))?.Ordinal;
            returned = returned is -1 || returned == parameter ? parameter : null;
        }

        FlowState exit = entries[graph.Blocks.Length - 1] ?? new FlowState();
        int last = graph.Blocks.Length - 1;
        return new CallSummary(
            result.Is(Meaning.None) ? Fact.Unknown : result,
            returned is -1 ? null : returned,
            [.. method.Parameters.Select(parameter => walker.FactAt(Handed(parameter, walker.ParameterAt(parameter, exit, last)), exit, last))]);
    }

    /// <summary>What the caller sees of a parameter: the buffer that it handed over, or, by reference, the variable.</summary>
    private FlowValue Handed(IParameterSymbol parameter, FlowValue atExit) =>
        parameter.RefKind == RefKind.None && BufferTypes.IsBuffer(parameter.Type) ? FlowValue.Of(Buffers.Of(parameter, Fact.Unknown, -1)) : atExit;

    public void Step() => budget.Spend();

    public bool IsHoisted(ISymbol symbol) => hoisted.Contains(symbol);

    public void Captured(CaptureId id, IOperation value)
    {
        if (!captured.TryGetValue(id, out HashSet<IOperation>? values))
            captured.Add(id, values = []);

        values.Add(value);
    }

    public ImmutableArray<IOperation> LocationsOf(CaptureId id) => captured.TryGetValue(id, out HashSet<IOperation>? values) ? [.. values] : [];

    /// <summary>What a lambda makes of one value.</summary>
    public Fact Map(IFlowAnonymousFunctionOperation lambda, Fact fact) => helpers.Map(lambda, graph, fact);

    public CallSummary? Summarize(IInvocationOperation call, IEnumerable<(IParameterSymbol? Parameter, Fact Fact)> arguments) => helpers.Summarize(call, graph, arguments);

    private void Pass(BasicBlock block, FlowWalker walker)
    {
        FlowState state = entries[block.Ordinal]!.Copy();
        taken.Clear();
        HandOnToHandlers(block, state);
        foreach (IOperation operation in block.Operations)
        {
            walker.Walk(operation, state, block.Ordinal);
            HandOnToHandlers(block, state);
        }

        if (block.BranchValue is { } value)
            walker.Walk(value, state, block.Ordinal);

        HandOn(block, block.ConditionalSuccessor, state);
        HandOn(block, block.FallThroughSuccessor, state);
    }

    private void HandOn(BasicBlock from, ControlFlowBranch? branch, FlowState state)
    {
        if (branch is null)
            return;

        if (branch.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling)
        {
            // The end of a finally block: on to wherever the branches went that led through it.
            if (Regions(from).FirstOrDefault(static region => region.Kind == ControlFlowRegionKind.Finally) is { } ended && continuations.TryGetValue(ended, out HashSet<BasicBlock>? next))
            {
                foreach (BasicBlock destination in next)
                    Enter(from, destination, state);
            }

            return;
        }

        if (branch.Destination is not { } target)
            return;

        BasicBlock last = target;
        foreach (ControlFlowRegion region in branch.FinallyRegions.Reverse())
        {
            Continue(region, last);
            last = graph.Blocks[region.FirstBlockOrdinal];
        }

        Enter(from, last, state);
    }

    /// <summary>After the finally block, on to there; if its end is known already, with what held there.</summary>
    private void Continue(ControlFlowRegion region, BasicBlock destination)
    {
        if (!continuations.TryGetValue(region, out HashSet<BasicBlock>? next))
            continuations.Add(region, next = []);

        if (!next.Add(destination) || entries[region.LastBlockOrdinal] is null)
            return;

        // Walked again although nothing has changed there.
        visits[region.LastBlockOrdinal] = 0;
        pending.Add(region.LastBlockOrdinal);
    }

    private void Enter(BasicBlock from, BasicBlock to, FlowState state)
    {
        FlowState leaving = state.Leaving(Loops, from.Ordinal, to.Ordinal).Copy();
        (int From, int To) edge = (from.Ordinal, to.Ordinal);
        if (!taken.Add(edge))
            leaving.Take(edges[edge], isHead: false, Buffers);
        else if (edges.TryGetValue(edge, out FlowState? before) && before.Equals(leaving))
            return;

        edges[edge] = leaving;
        pending.Add(to.Ordinal);
    }

    /// <summary>Unites what comes along the edges to a block; says whether it has to be walked. The paths are joined anew each time: what a loop has not yet written is not held against it.</summary>
    private bool Meet(int block)
    {
        FlowState? met = block == 0 ? entries[0] : null;
        foreach (KeyValuePair<(int From, int To), FlowState> edge in edges.Where(edge => edge.Key.To == block).OrderBy(static edge => edge.Key.From))
        {
            if (met is null)
                met = edge.Value.Copy();
            else
                met.Take(edge.Value, Loops.IsHead(block), Buffers);
        }

        if (Loops.IsHead(block))
            met?.BeginRound();

        if (met is null || (visits[block] > 0 && block > 0 && entries[block] is { } known && known.Equals(met)))
            return false;

        if (++visits[block] > MostVisits)
            throw new BudgetSpentException();

        entries[block] = met;
        return true;
    }

    /// <summary>The graph has no edges from inside a try to its handlers: an exception may come from every operation.</summary>
    private void HandOnToHandlers(BasicBlock block, FlowState state)
    {
        foreach (ControlFlowRegion region in Regions(block))
        {
            if (region is not { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { Kind: ControlFlowRegionKind.TryAndCatch } whole })
                continue;

            foreach (ControlFlowRegion handler in whole.NestedRegions.Where(nested => nested != region))
                Enter(block, graph.Blocks[handler.FirstBlockOrdinal], state);
        }
    }

    private static IEnumerable<ControlFlowRegion> Regions(BasicBlock block)
    {
        for (ControlFlowRegion? region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
            yield return region;
    }
}
