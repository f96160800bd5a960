using System.Collections.Generic;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission;

/// <summary>Walks a graph of vector code without recursion, so that a formula's depth is no stack's limit.</summary>
internal static class VectorCodeOrder
{
    /// <summary>Every node that the results need, each once, operands before their users; what <paramref name="isDone"/> accepts is not entered.</summary>
    public static IReadOnlyList<VectorNode> Of(IEnumerable<VectorNode> results, System.Func<VectorNode, bool>? isDone = null)
    {
        var order = new List<VectorNode>();
        var seen = new HashSet<VectorNode>();
        var path = new Stack<(VectorNode Node, int Next)>();
        foreach (VectorNode result in results)
        {
            Enter(result);
            while (path.Count > 0)
            {
                (VectorNode node, int next) = path.Pop();
                if (next == node.Operands.Length)
                {
                    order.Add(node);
                    continue;
                }

                path.Push((node, next + 1));
                Enter(node.Operands[next]);
            }
        }

        return order;

        void Enter(VectorNode node)
        {
            if (isDone?.Invoke(node) != true && seen.Add(node))
                path.Push((node, 0));
        }
    }
}
