using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Generator.Lowering;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission.Rows;

/// <summary>The helper methods of a kernel over rows, and the values that are known by name outside of them.</summary>
internal sealed class RowPieces
{
    private readonly Dictionary<RowPiece, string> descriptions = [];

    /// <param name="kernel">The kernel.</param>
    /// <param name="countsMasks">Whether the term of what counts elements is the mask of those that count, rather than 1 or 0.</param>
    public RowPieces(RowKernel kernel, bool countsMasks = false)
    {
        List<(RowStep Step, RowPiece Row, RowPiece Sweep)> steps = [];
        HashSet<VectorNode> later = Free(LastSweep(kernel));
        int number = kernel.Steps.Length + 1;
        LastRow = new RowPiece("Row" + Number(number), kernel.Final.Shared, value => later.Contains(value.Vector), Results(kernel));
        Last = new RowPiece("Sweep" + Number(number), [], static _ => false, ColumnsAndElements(kernel));
        later.UnionWith(Free(kernel.Final.Shared.Select(static value => value.Value).Concat(Results(kernel).Select(static result => result.Node))));

        // From the last step to the first: what is referred to later is known then.
        foreach (RowStep step in kernel.Steps.Reverse())
        {
            number--;
            IEnumerable<KernelUniform> kept = step.Reductions.IsEmpty ? [] : step.Kept;
            (string Name, VectorNode Node)[] terms = [.. step.Reductions.Select(reduction => (Term(reduction), (countsMasks ? CountedMask(reduction) : null) ?? reduction.Term))];
            (string Name, VectorNode Node)[] indices = [.. step.Lookups.Where(static lookup => IsComputed(lookup)).Select(static lookup => (Index(lookup), lookup.Index))];
            later.UnionWith(Free(terms.Select(static term => term.Node).Concat(kept.Select(static value => value.Value))));

            HashSet<VectorNode> seen = [.. later, .. step.Lookups.Select(static lookup => lookup.Index)];
            RowPiece row = new("Row" + Number(number), step.Shared, value => seen.Contains(value.Vector), indices);
            RowPiece sweep = new("Sweep" + Number(number), kept, static _ => true, terms);
            steps.Insert(0, (step, row, sweep));
            later.UnionWith(Free(step.Shared.Select(static value => value.Value).Concat(step.Lookups.Select(static lookup => lookup.Index))));
        }

        Steps = steps;
        Shared = new RowPiece("Shared", kernel.Uniforms, value => later.Contains(value.Vector), []);
        Describe();
        IEnumerable<VectorNode> named = kernel.Inputs.Select(static input => input.Vector)
            .Concat(kernel.HyperParameters.Select(static hyper => hyper.Vector))
            .Concat(kernel.Scale is null ? [] : [kernel.Scale])
            .Concat(kernel.Uniforms.Concat(kernel.Final.Shared).Concat(kernel.Steps.SelectMany(static step => step.Shared.Concat(step.Kept))).Select(static value => value.Vector))
            .Concat(kernel.Steps.SelectMany(static step => step.Lookups.Select(static lookup => lookup.Vector).Concat(step.Reductions.Select(static reduction => reduction.Vector))));
        Parameters = [.. named];
        IEnumerable<string> found = kernel.Steps.SelectMany(static step => step.Lookups.Select(static lookup => lookup.Vector.Name!).Concat(step.Reductions.Select(static reduction => reduction.Vector.Name!)));
        RowValues = [.. Steps.Select(static step => step.Row).Append(LastRow).SelectMany(static row => row.Values).Concat(found).Distinct(System.StringComparer.Ordinal)];
    }

    /// <summary>What is the same for every row.</summary>
    public RowPiece Shared { get; }

    /// <summary>Of each step its row code, with the indices of its lookups, and its sweep.</summary>
    public IReadOnlyList<(RowStep Step, RowPiece Row, RowPiece Sweep)> Steps { get; }

    /// <summary>The row code of the results, with what is stored and summed per row.</summary>
    public RowPiece LastRow { get; }

    /// <summary>What is stored per element and summed per class.</summary>
    public RowPiece Last { get; }

    /// <summary>Every value that has a name outside of the pieces.</summary>
    public IReadOnlyList<VectorNode> Parameters { get; }

    /// <summary>Those that are made once a row: values of row code, elements that are looked up, what sweeps reduce.</summary>
    public IReadOnlyList<string> RowValues { get; }

    /// <summary>Those that have any code.</summary>
    public IEnumerable<RowPiece> All => new[] { Shared }.Concat(Steps.SelectMany(static step => new[] { step.Row, step.Sweep })).Concat([LastRow, Last]).Where(static piece => !piece.IsEmpty);

    /// <summary>Whether an index is more than a value at hand.</summary>
    public static bool IsComputed(RowLookup lookup) => lookup.Index.Operator != VectorOperator.Parameter;

    /// <summary>The mask of the elements that a sum of ones and zeros counts, or null of another reduction.</summary>
    public static VectorNode? CountedMask(RowReduction reduction)
    {
        bool isCount = !reduction.IsMax && reduction.Term.Operator == VectorOperator.Select && IsNumber(reduction.Term.Operands[1], 1) && IsNumber(reduction.Term.Operands[2], 0);
        return isCount ? reduction.Term.Operands[0] : null;

        static bool IsNumber(VectorNode node, double value) => node.Operator == VectorOperator.Constant && node.Value == value;
    }

    public static string Index(RowLookup lookup) => lookup.Vector.Name + "Index";

    public static string Term(RowReduction reduction) => reduction.Vector.Name + "Term";

    public static string Term(KernelOutput output) => output.Parameter.Name + "Term";

    public static string Value(KernelOutput output) => output.Parameter.Name + "Here";

    public static string Value(KernelSum sum) => (sum.Parameter?.Name ?? "loss") + "Sum";

    public string Describe(RowPiece piece) => descriptions[piece];

    private void Describe()
    {
        descriptions[Shared] = "The same for every row.";
        foreach ((_, RowPiece row, RowPiece sweep) in Steps)
        {
            descriptions[row] = "Once a row.";
            descriptions[sweep] = "One vector of elements.";
        }

        descriptions[LastRow] = "Once a row, when all of it has been seen.";
        descriptions[Last] = "One vector of elements, when all of their rows has been seen.";
    }

    private static IEnumerable<(string Name, VectorNode Node)> Results(RowKernel kernel) =>
        kernel.Final.Samples.Select(static output => (Value(output), output.Vector)).Concat(kernel.Final.Sums.Select(static sum => (Value(sum), sum.Vector)));

    private static IEnumerable<(string Name, VectorNode Node)> ColumnsAndElements(RowKernel kernel) =>
        kernel.Final.Elements.Select(static output => (Value(output), output.Vector)).Concat(kernel.Final.Columns.Select(static output => (Term(output), output.Vector)));

    private static IEnumerable<VectorNode> LastSweep(RowKernel kernel) => ColumnsAndElements(kernel).Select(static output => output.Node);

    private static HashSet<VectorNode> Free(IEnumerable<VectorNode> nodes) => [.. VectorCodeOrder.Of(nodes).Where(static node => node.Operator == VectorOperator.Parameter)];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
