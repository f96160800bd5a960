using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Assessment;

/// <summary>One operation of a program: which slots it reads, and the first of those that it writes.</summary>
internal sealed record VectorStep(VectorNode Node, ImmutableArray<int> Sources, int Target);

/// <summary>Straight-line vector code in the order in which it can be computed, each value in a slot of its own.</summary>
/// <param name="Steps">The operations; parameters are none.</param>
/// <param name="Parameters">The slot of each parameter.</param>
/// <param name="Results">The slots of the results.</param>
/// <param name="SlotCount">How many slots there are.</param>
internal sealed record VectorProgram(ImmutableArray<VectorStep> Steps, ImmutableArray<int> Parameters, ImmutableArray<int> Results, int SlotCount)
{
    /// <summary>The programs of functions, which are the same for every loss.</summary>
    private static readonly ConditionalWeakTable<VectorFunction, VectorProgram> Known = new();

    public static VectorProgram Of(VectorFunction function) =>
        Known.GetValue(function, static key => Create(key.Parameters, key.Results, new Dictionary<VectorNode, VectorNode>()));

    /// <param name="parameters">The nodes whose values are given.</param>
    /// <param name="results">The nodes whose values are asked for.</param>
    /// <param name="aliases">What is computed for a node that is a parameter elsewhere: the uniform values of a kernel.</param>
    public static VectorProgram Create(IReadOnlyList<VectorNode> parameters, IReadOnlyList<VectorNode> results, IReadOnlyDictionary<VectorNode, VectorNode> aliases)
    {
        Dictionary<VectorNode, int> slots = [];
        ImmutableArray<VectorStep>.Builder steps = ImmutableArray.CreateBuilder<VectorStep>();
        int next = 0;
        foreach (VectorNode parameter in parameters)
            slots.Add(parameter, next++);

        foreach (VectorNode result in results)
            Visit(result);

        return new(steps.ToImmutable(), [.. parameters.Select(parameter => slots[parameter])], [.. results.Select(result => slots[result])], next);

        int Visit(VectorNode node)
        {
            if (slots.TryGetValue(node, out int known))
                return known;

            RuntimeHelpers.EnsureSufficientExecutionStack();
            int slot;
            if (aliases.TryGetValue(node, out VectorNode? computed))
            {
                slot = Visit(computed);
            }
            else if (node.Operator == VectorOperator.CallResult)
            {
                slot = Visit(node.Operands[0]) + (int)node.IntValue;
            }
            else
            {
                ImmutableArray<int> sources = [.. node.Operands.Select(Visit)];
                slot = next;
                next += node.Function?.Results.Length ?? 1;
                steps.Add(new(node, sources, slot));
            }

            slots.Add(node, slot);
            return slot;
        }
    }
}
