using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Lowering.Rows;

/// <summary>
/// When what is computed: the fewest sweeps over a row. A reduction of what depends on no other is made in the first sweep, one of what depends on that in the second, and so on; the results
/// come last. What is dear to compute and needed in a later sweep is kept in the first.
/// </summary>
internal sealed class RowSchedule
{
    private readonly Dictionary<Expr, int> levels = [];

    /// <param name="results">All results, taken apart by <see cref="RowForms"/>.</param>
    /// <param name="stored">Those that vary within the row: what the last sweep computes.</param>
    public RowSchedule(IReadOnlyList<Expr> results, IReadOnlyList<Expr> stored)
    {
        IReadOnlyList<Expr> nodes = Dependence.Nodes([.. results]);
        foreach (Expr node in nodes)
            levels[node] = node.Operands.Select(operand => levels[operand]).DefaultIfEmpty(0).Max() + (IsMade(node) ? 1 : 0);

        int last = levels.Values.DefaultIfEmpty(0).Max();
        Steps = [.. Enumerable.Range(1, last).Select(level => (IReadOnlyList<Expr>)[.. nodes.Where(node => IsMade(node) && levels[node] == level)])];
        List<IReadOnlyList<Expr>> sweeps = [.. Steps.Select(static step => (IReadOnlyList<Expr>)[.. step.Where(static node => !node.Is(Operator.RowElement)).Select(static node => node[0])]), stored];
        Kept = FindKept(sweeps);
    }

    /// <summary>The reductions and lookups of each step.</summary>
    public IReadOnlyList<IReadOnlyList<Expr>> Steps { get; }

    /// <summary>The values of elements that are kept, by the number of the step that keeps them.</summary>
    public IReadOnlyDictionary<Expr, int> Kept { get; }

    /// <summary>After how many steps it is known.</summary>
    public int Level(Expr expr) => levels[expr];

    private static bool IsMade(Expr node) => node.Operator is Operator.RowSum or Operator.RowMax or Operator.RowElement;

    private static Dictionary<Expr, int> FindKept(List<IReadOnlyList<Expr>> sweeps)
    {
        HashSet<Expr>[] local = [.. sweeps.Select(static roots => new HashSet<Expr>(InRow.Nodes([.. roots]).Where(static node => node.VariesInRow)))];
        Dictionary<Expr, int> kept = [];
        for (int later = 1; later < sweeps.Count; later++)
        {
            HashSet<Expr> seen = [];
            foreach (Expr root in sweeps[later])
                Visit(root, later, seen);
        }

        return kept;

        void Visit(Expr node, int later, HashSet<Expr> seen)
        {
            if (!node.VariesInRow || !seen.Add(node) || kept.ContainsKey(node))
                return;

            int first = System.Array.FindIndex(local, 0, later, nodes => nodes.Contains(node));
            if (first >= 0 && !node.IsTruth && InRow.Nodes(node).Any(static part => part.VariesInRow && IsDear(part)))
            {
                kept.Add(node, first);
                return;
            }

            for (int i = 0; i < node.Operands.Length; i++)
            {
                if (!node.Reduces(i))
                    Visit(node[i], later, seen);
            }
        }
    }

    /// <summary>Whether it costs more than to store and to load it again.</summary>
    private static bool IsDear(Expr node) => node.Operator switch
    {
        Operator.Exp or Operator.Expm1 or Operator.Log or Operator.Log1p or Operator.Tanh or Operator.Sinh or Operator.Cosh or Operator.Sin or Operator.Cos or Operator.Erf => true,
        Operator.LogGamma or Operator.Digamma or Operator.Trigamma or Operator.Sigmoid or Operator.Softplus or Operator.LogCosh or Operator.Log1mExp or Operator.LogAddExp or Operator.LogRatio => true,
        Operator.Multiply => node.Operands.Any(static factor => factor.Is(Operator.Power) && factor[1].IsConstantOf(-1) && factor[0].Operands.Length == 0),
        Operator.Power => !node[1].IsConstant || !node[1].Value.IsInteger,
        _ => false,
    };
}
