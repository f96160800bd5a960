using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace LossGen.Generator.Analysis.Flow;

/// <summary>
/// The loops of a control-flow graph. Roslyn numbers blocks in the order of the text, so a branch back to an earlier block closes a loop, and what lies between is its body.
/// </summary>
internal sealed class LoopTable
{
    /// <summary>The last block of a loop, by its head.</summary>
    private readonly SortedDictionary<int, int> ends = [];

    public LoopTable(ControlFlowGraph graph)
    {
        foreach (BasicBlock block in graph.Blocks)
        {
            foreach (ControlFlowBranch branch in new[] { block.FallThroughSuccessor, block.ConditionalSuccessor }.OfType<ControlFlowBranch>())
            {
                if (branch.Destination is { } head && head.Ordinal <= block.Ordinal)
                    ends[head.Ordinal] = ends.TryGetValue(head.Ordinal, out int end) && end > block.Ordinal ? end : block.Ordinal;
            }
        }
    }

    public bool IsHead(int block) => ends.ContainsKey(block);

    public bool Contains(int loop, int block) => block >= loop && ends.TryGetValue(loop, out int end) && block <= end;

    /// <summary>The outermost loop around a block that another block, where a buffer is made, is not in; -1 where there is none.</summary>
    public int Outermost(int block, int outside)
    {
        foreach (KeyValuePair<int, int> loop in ends)
        {
            if (block >= loop.Key && block <= loop.Value && !(outside >= loop.Key && outside <= loop.Value))
                return loop.Key;
        }

        return -1;
    }
}
