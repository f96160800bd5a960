using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Lowering;
using LossGen.Generator.Text;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission.Rows;

/// <summary>
/// A piece of straight-line code as a helper method: what it is a function of becomes its parameters, and what others see of it is returned, or, where that is more than one
/// value, given by <c>out</c>.
/// </summary>
internal sealed class RowPiece
{
    /// <summary>The JIT inlines no method that has many more.</summary>
    private const int MostLocals = 42;

    private readonly (string Name, VectorNode Node)[] outputs;
    private readonly int valueCount;

    /// <param name="name">The method's name.</param>
    /// <param name="values">Named values in order, each of which may refer to those before it.</param>
    /// <param name="isSeen">Which of them others refer to.</param>
    /// <param name="results">What else it computes, which may refer to the values; by the names that the caller wishes.</param>
    public RowPiece(string name, IEnumerable<KernelUniform> values, System.Func<KernelUniform, bool> isSeen, IEnumerable<(string Name, VectorNode Node)> results)
    {
        Name = name;
        (string Name, VectorNode Node)[] wanted = [.. results], masks = [.. wanted.Where(static result => result.Node.Type == LaneType.Mask)];
        values = [.. values];
        if (masks.Length > 0 && (masks.Length < wanted.Length || values.Any(isSeen)))
        {
            Masks = new RowPiece(name + "Mask", values, static _ => false, masks);
            wanted = [.. wanted.Except(masks)];
        }

        Substitution substitution = new();
        List<(string Name, VectorNode Node)> all = [];
        foreach (KernelUniform value in values)
        {
            VectorNode defined = substitution.Define(value);
            if (isSeen(value))
                all.Add((value.Vector.Name!, defined));
        }

        valueCount = all.Count;
        all.AddRange(wanted.Select(result => (result.Name, substitution.Apply(result.Node))));
        outputs = [.. all];
        Received = [.. VectorCodeOrder.Of(outputs.Select(static output => output.Node)).Where(static node => node.Operator == VectorOperator.Parameter)];
    }

    public string Name { get; }

    /// <summary>What computes the results that are masks, or null: a method of its own, for a mask that comes with other values is no longer one in a mask's register.</summary>
    public RowPiece? Masks { get; }

    /// <summary>What it is a function of.</summary>
    public ImmutableArray<VectorNode> Parameters => Masks is null ? Received : [.. Received.Union(Masks.Received)];

    /// <summary>The code, for the functions that it calls.</summary>
    public IEnumerable<VectorNode> Nodes => outputs.Select(static output => output.Node).Concat(Masks?.Nodes ?? []);

    public bool IsEmpty => outputs.Length == 0;

    /// <summary>The named values that others see.</summary>
    public IEnumerable<string> Values => outputs.Take(valueCount).Select(static output => output.Name);

    /// <summary>Whether it gives what it is given, and needs no method.</summary>
    public bool IsTrivial => outputs.Length == 1 && outputs[0].Node.Operator == VectorOperator.Parameter;

    private ImmutableArray<VectorNode> Received { get; }

    /// <summary>The statement that calls it, but for its <see cref="Masks"/>.</summary>
    /// <param name="argument">The text of an argument.</param>
    /// <param name="value">What a named value is called there.</param>
    /// <param name="result">What a result is called there.</param>
    public string Call(System.Func<VectorNode, string> argument, System.Func<string, string> value, System.Func<string, string> result)
    {
        IEnumerable<string> arguments = Received.Select(argument);
        string[] received = [.. outputs.Select((output, i) => i < valueCount ? value(output.Name) : result(output.Name))];
        if (IsTrivial)
            return $"var {received[0]} = {argument(outputs[0].Node)};";

        return received.Length == 1
            ? $"var {received[0]} = {Name}({string.Join(", ", arguments)});"
            : $"{Name}({string.Join(", ", arguments.Concat(received.Select(static name => "out var " + name)))});";
    }

    /// <summary>The method.</summary>
    public IReadOnlyList<string> Print(Dialect dialect)
    {
        IReadOnlyList<string> lines = Print(dialect, isCompact: false);
        return lines.Count(static line => line.StartsWith("    var ", System.StringComparison.Ordinal)) > MostLocals ? Print(dialect, isCompact: true) : lines;
    }

    private IReadOnlyList<string> Print(Dialect dialect, bool isCompact)
    {
        NameTable names = KernelNames.CreateTable();
        foreach (string name in Received.Select(static node => node.Name!))
            names.Reserve(name);

        VectorCodePrinter printer = new(dialect, names, isCompact);
        IReadOnlyList<string> received = outputs.Length > 1 ? Receive(printer, names) : [];
        IReadOnlyList<string> statements = printer.PrintStatements([.. outputs.Select(static output => output.Node)]);
        IEnumerable<string> parameters = Received.Select(node => $"{dialect.VectorType} {node.Name}").Concat(received.Select(name => $"out {dialect.VectorType} {name}"));
        IEnumerable<string> last = outputs.Length == 1
            ? [$"return {printer.Expression(outputs[0].Node)};"]
            : from pair in outputs.Zip(received, (output, name) => (Text: printer.Expression(output.Node), Name: name))
              where pair.Text != pair.Name
              select $"{pair.Name} = {pair.Text};";

        return
        [
            "[MethodImpl(MethodImplOptions.AggressiveInlining)]",
            $"private static {(outputs.Length == 1 ? dialect.VectorType : "void")} {Name}({string.Join(", ", parameters)})",
            "{",
            .. statements.Concat(last).Select(static statement => "    " + statement),
            "}",
        ];
    }

    /// <summary>Named values are computed into the parameters that give them.</summary>
    private List<string> Receive(VectorCodePrinter printer, NameTable names)
    {
        List<string> received = [];
        HashSet<VectorNode> assigned = [];
        foreach ((string wish, VectorNode node) in outputs)
        {
            string name = names.Take(wish);
            received.Add(name);
            if (node.Name is not null && node.Operator is not (VectorOperator.Parameter or VectorOperator.CallResult) && assigned.Add(node))
                printer.AssignTo(node, name);
        }

        return received;
    }

    /// <summary>Puts values in the place of the parameters under which later code sees them, so that one piece of code computes each once.</summary>
    private sealed class Substitution
    {
        private readonly Dictionary<VectorNode, VectorNode> replaced = [];

        public VectorNode Define(KernelUniform value)
        {
            VectorNode applied = Apply(value.Value);
            bool canBeNamed = applied.Operator is not VectorOperator.Parameter && applied.Name is null && applied.Function is not { Results.Length: > 1 };
            VectorNode named = canBeNamed ? applied.Named(value.Vector.Name!) : applied;
            replaced[value.Value] = named;
            return replaced[value.Vector] = named;
        }

        public VectorNode Apply(VectorNode result)
        {
            foreach (VectorNode node in VectorCodeOrder.Of([result], replaced.ContainsKey))
            {
                bool isKept = node.Operands.All(operand => replaced[operand] == operand);
                replaced[node] = isKept ? node : new VectorNode(node.Operator, node.Type, [.. node.Operands.Select(operand => replaced[operand])])
                {
                    Value = node.Value,
                    IntValue = node.IntValue,
                    Function = node.Function,
                    Name = node.Name,
                    Hint = node.Hint,
                };
            }

            return replaced[result];
        }
    }
}
