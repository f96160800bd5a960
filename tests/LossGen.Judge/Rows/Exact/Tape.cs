using System.Collections.Generic;

namespace LossGen.Judge.Rows.Exact;

/// <summary>
/// All numbers of one evaluation, in the order in which they were made. The sweep back gives the derivative of the last by each of them along the direction in which the row
/// moves: with the direction of an input k, the coefficients of the derivative by an input i are the gradient's element i, the Hessian's element (i, k), and half of the third
/// derivative by i, k and k: the conditions of the loss, of the gradient's element k and of the Hessian's.
/// </summary>
internal sealed class Tape(int order)
{
    private readonly List<Node?> nodes = [];

    /// <summary>The order up to which numbers are known along the direction.</summary>
    public int Order { get; } = order;

    public int Add(Node node)
    {
        nodes.Add(node);
        return nodes.Count - 1;
    }

    /// <summary>A place for what has no parents.</summary>
    public int Next()
    {
        nodes.Add(item: null);
        return nodes.Count - 1;
    }

    /// <summary>The derivatives of a result by each number on the tape; absent where it does not depend on it.</summary>
    public Ray?[] Derivatives(Node result)
    {
        var derivatives = new Ray?[nodes.Count];
        if (result.IsConstant)
            return derivatives;

        derivatives[result.Index] = Ray.Constant(1, Order);
        for (int i = result.Index; i >= 0; i--)
        {
            if (nodes[i] is not { } node || derivatives[i] is not { } outer)
                continue;

            foreach ((Node parent, Ray slope) in node.Parents)
                derivatives[parent.Index] = derivatives[parent.Index] is { } sum ? sum + (outer * slope) : outer * slope;
        }

        return derivatives;
    }
}
