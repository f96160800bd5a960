using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;
using LossGen.Generator.Text;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission.Rows;

/// <summary>
/// Writes the class that checks the class indices that are more than an input as it is: computed ones, and those of rows of which not all count. It needs one
/// dialect only, the portable one, for the bits are the same in each.
/// </summary>
internal sealed class RowCheckEmitter
{
    /// <summary>What is computed for each row.</summary>
    private static readonly string[] Found = ["index", "counted"];

    private readonly SourceWriter writer;
    private readonly RowKernel kernel;
    private readonly Dialect dialect;

    public RowCheckEmitter(SourceWriter writer, RowKernel kernel)
    {
        this.writer = writer;
        this.kernel = kernel;
        dialect = Dialect.Portable(kernel.Precision.Format.Type);
    }

    /// <summary>Whether there is anything to write.</summary>
    public static bool IsNeeded(RowKernel kernel) => kernel.Checks.Any(check => !IsPlain(kernel, check));

    public static string ClassName(RowKernel kernel) => kernel.Name + "Checks";

    public static string Method(int index) => "Check" + Number(index + 1);

    /// <summary>Whether the runtime checks the input as it is, every row of it.</summary>
    public static bool IsPlain(RowKernel kernel, RowCheck check) => check.Counted is null && IsStored(kernel, check);

    /// <summary>The inputs on which a check depends, and the one that it names.</summary>
    public static IReadOnlyList<RowInput> Inputs(RowKernel kernel, RowCheck check)
    {
        RowPiece piece = Piece(kernel, check, "Check");
        return [.. kernel.Inputs.Where(input => piece.Parameters.Contains(input.Vector) || (IsStored(kernel, check) && input.Vector == check.Index))];
    }

    /// <summary>What the checks compute.</summary>
    public static IEnumerable<VectorNode> Code(RowKernel kernel) => Pieces(kernel).SelectMany(static piece => piece.Nodes);

    public void Write()
    {
        writer.Line("/// <summary>The class indices of the rows that count lie in their rows.</summary>");
        writer.Block($"file static class {ClassName(kernel)}", () =>
        {
            RowPiece[] pieces = Pieces(kernel);
            for (int index = 0; index < pieces.Length; index++)
            {
                if (IsPlain(kernel, kernel.Checks[index]))
                    continue;

                WriteCheck(kernel.Checks[index], Method(index), pieces[index]);
                writer.Line();
                foreach (string line in pieces[index].Print(dialect))
                    writer.Line(line);

                writer.Line();
            }
        });
    }

    /// <summary>Whether the index is an input of integers: those are looked at as they are stored.</summary>
    private static bool IsStored(RowKernel kernel, RowCheck check) =>
        kernel.Inputs.Any(input => input.Vector == check.Index && input.Parameter.ElementType is not ElementType.Boolean && !ElementTypes.IsFloatingPoint(input.Parameter.ElementType));

    private static RowPiece[] Pieces(RowKernel kernel) => [.. kernel.Checks.Select((check, index) => Piece(kernel, check, "Find" + Number(index + 1)))];

    /// <summary>The index, where it is computed, and 1 where the row counts.</summary>
    private static RowPiece Piece(RowKernel kernel, RowCheck check, string name)
    {
        List<(string Name, VectorNode Node)> results = [];
        if (!IsStored(kernel, check))
            results.Add(("index", check.Index));

        results.Add(("counted", check.Counted is null ? V.Constant(1) : V.Select(check.Counted, 1, 0)));
        return new RowPiece(name, [], static _ => false, results);
    }

    private void WriteCheck(RowCheck check, string method, RowPiece piece)
    {
        bool isStored = IsStored(kernel, check);
        IReadOnlyList<RowInput> inputs = Inputs(kernel, check);
        NameTable names = KernelNames.CreateTable();
        foreach (VectorNode node in inputs.Select(static input => input.Vector).Concat(kernel.HyperParameters.Select(static hyper => hyper.Vector)))
            names.Reserve(node.Name!);

        string lane = dialect.LaneKeyword, rows = names.Take("rows"), classes = names.Take("classes"), start = names.Take("start"), count = names.Take("count"), at = names.Take("at");
        Dictionary<RowInput, string> blocks = inputs.Where(input => piece.Parameters.Contains(input.Vector)).ToDictionary(static input => input, input => names.Take(input.Vector.Name + "Block"));
        Dictionary<string, string> found = Found.Skip(isStored ? 1 : 0).ToDictionary(static name => name, name => names.Take(name + "Block"), System.StringComparer.Ordinal);
        Dictionary<string, string> here = found.Keys.ToDictionary(static name => name, name => names.Take(name + "Here"), System.StringComparer.Ordinal);
        IEnumerable<string> parameters =
        [
            .. inputs.Select(static input => $"{EntryEmitter.SpanType(input.Parameter)} {input.Vector.Name}"),
            "int " + rows,
            "int " + classes,
            .. kernel.HyperParameters.Select(hyper => $"{lane} {hyper.Vector.Name}"),
        ];
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"public static void {method}({string.Join(", ", parameters)})", () =>
        {
            foreach (string block in blocks.Values.Concat(found.Values))
                writer.Line($"Span<{lane}> {block} = stackalloc {lane}[BlockSum.BlockLength];");

            writer.Block($"for (int {start} = 0; {start} < {rows}; {start} += BlockSum.BlockLength)", () =>
            {
                writer.Line($"int {count} = Math.Min(BlockSum.BlockLength, {rows} - {start});");
                foreach (KeyValuePair<RowInput, string> block in blocks)
                {
                    string part = $"{block.Key.Vector.Name}.Slice({start}, {count})";
                    bool isConverted = ElementTypes.Keyword(block.Key.Parameter.ElementType) != lane;
                    writer.Line(isConverted ? $"ElementConversion.Convert({part}, {block.Value});" : $"{part}.CopyTo({block.Value});");
                }

                writer.Block($"for (nuint {at} = 0; {at} < BlockSum.BlockLength; {at} += (nuint){dialect.LaneCount})", () =>
                {
                    writer.Line(piece.Call(Argument, static name => name, name => here[name]));
                    foreach (string name in found.Keys)
                        writer.Line(dialect.Store(here[name], $"MemoryMarshal.GetReference({found[name]})", at) + ";");
                });
                string indices = isStored ? $"{check.Index.Name}.Slice({start}, {count})" : $"{found["index"]}.Slice(0, {count})";
                string type = isStored ? ElementTypes.Keyword(check.Parameter.ElementType) : lane;
                writer.Line($"Guard.CountedIndices<{type}, {lane}>({indices}, {found["counted"]}, {classes}, {start}, {EntryEmitter.Quote(check.Parameter)});");
            });
        });

        string Argument(VectorNode node)
        {
            if (node == kernel.Classes)
                return dialect.Broadcast($"({lane}){classes}");
            return inputs.FirstOrDefault(input => input.Vector == node) is { } input
                ? dialect.Load($"MemoryMarshal.GetReference({blocks[input]})", at)
                : dialect.Broadcast(node.Name!);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
