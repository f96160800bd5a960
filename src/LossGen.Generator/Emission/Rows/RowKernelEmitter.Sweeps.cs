using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Lowering;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission.Rows;

/// <content>
/// The sweeps over long rows. A block has an accumulator for each of its columns: in registers where the width is known, else in memory. After every part of the row the columns are carried on in double, and in
/// the end added up in a fixed tree.
/// <para>The last block of a row is the one that ends with it: it begins among elements that belong to the block before it, whose terms change nothing there. So nothing is read or written outside the row, and
/// nothing copied. It is computed before the others, for they may overwrite what it reads, and what it stores is stored after them.</para>
/// </content>
internal sealed partial class RowKernelEmitter
{
    /// <summary>Where the last block begins to be new: the length of the other blocks. (The names are ones that no user's parameter has here.)</summary>
    private const string Whole = "whole";

    private string LastBlock => Local("last");

    private string PartEnd => Local("end");

    private string Column => Local("offset");

    private string PositionHere => Local("positionHere");

    private string Accumulators => Local("accumulators");

    private string Wide => Local("wide");

    private string Held => Local("held");

    /// <summary>The vectors of a block, or 0 where their width is not known.</summary>
    private int BlockVectors => dialect.Class switch
    {
        "Vector512" => layout.Columns / layout.Lanes,
        "Vector256" => 2 * layout.Columns / layout.Lanes,
        _ => 0,
    };

    /// <summary>The lanes of a vector of known width.</summary>
    private int VectorLanes => layout.Columns / BlockVectors;

    private string RowOf(string name) => Local(name + "Row");

    private void WriteReducingSweep(RowStep step, RowPiece sweep) => WriteSweep(step, sweep, $"A sweep over long rows: {string.Join(", ", step.Reductions.Select(static reduction => reduction.Vector.Name))}.", () =>
    {
        WriteAccumulators(step);
        WriteLastBlock(step, sweep);
        writer.Line("nuint i = 0;");
        if (step.Reductions.All(static reduction => reduction.IsMax))
        {
            // A block of braces each: positions have the same name in both.
            if (Accumulating(step) > BlockVectors)
                writer.Block(() => WriteBlocks(step, sweep, $"for (; i + Columns < (nuint){Whole}; i += 2 * Columns)", 2));

            writer.Block(() => WriteBlocks(step, sweep, $"for (; i < (nuint){Whole}; i += Columns)"));
        }
        else
        {
            writer.Block("do", () =>
            {
                writer.Line($"nuint {PartEnd} = Math.Min(i + Part, (nuint){Whole});");
                WriteBlocks(step, sweep, $"for (; i < {PartEnd}; i += Columns)");
                WriteCarry(step);
            });
            writer.Line($"while (i < (nuint){Whole});");
        }

        WriteHeld(step, sweep);
        WriteTotals(step);
    });

    /// <summary>The accumulators of a reduction: the vectors of a block, or, where there is little else to wait for, of two. (The largest is the largest in any order.)</summary>
    private int Accumulating(RowStep step) => step.Kept.IsEmpty && step.Reductions.Length == 1 && step.Reductions[0].IsMax ? 2 * BlockVectors : BlockVectors;

    /// <summary>The last sweep: what is stored per element, and added to the sums per class.</summary>
    private void WriteStoringSweep() => WriteSweep(null, pieces.Last, "The last sweep over long rows: what is stored and summed.", () =>
    {
        WriteLastBlock(null, pieces.Last);
        WriteBlocks(null, pieces.Last, $"for (nuint i = 0; i < (nuint){Whole}; i += Columns)");
        WriteHeld(null, pieces.Last);
    });

    private void WriteSweep(RowStep? step, RowPiece sweep, string summary, System.Action writeRow)
    {
        List<(string Type, string Name, string Value)> arguments = SweepArguments(sweep, step);
        writer.Line();
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"private static void {SweepMethod(sweep)}({string.Join(", ", arguments.Select(static argument => $"{argument.Type} {argument.Name}"))})", () =>
        {
            writer.Line($"int {Whole} = ({Classes} - 1) & -Columns, {LastBlock} = {Classes} - Columns;");
            if (UsesClasses(sweep))
                WriteClassesVector();

            WriteMasks(step);
            WriteSweepMemory(step, sweep);
            writer.Block($"for (int {GroupRow} = 0; {GroupRow} < {Count}; {GroupRow}++)", () =>
            {
                IEnumerable<string> memories = sweep.Parameters.Select(ElementMemory).OfType<string>().Concat(Stored(sweep, step).Select(static stored => stored.Memory));
                foreach (string name in memories.Distinct(System.StringComparer.Ordinal))
                    writer.Line($"ref {LaneKeyword} {RowOf(name)} = ref Unsafe.Add(ref {ElementStart(name)}, {GroupRow} * {Classes});");

                foreach (VectorNode node in sweep.Parameters.Where(IsOfRow))
                {
                    string start = layout.RowInputs.FirstOrDefault(input => input.Vector == node) is { } input ? Start(RowBuffer(input)) : LanesStart(node.Name!);
                    writer.Line($"var {Text(node)} = {dialect.Broadcast($"Unsafe.Add(ref {start}, {GroupRow})")};");
                }

                writeRow();
            });
        });
    }

    /// <summary>The loop over the blocks before the last, one or two at a time: their vectors one after the other where the width is known, else a loop over them.</summary>
    private void WriteBlocks(RowStep? step, RowPiece sweep, string loop, int blocks = 1)
    {
        bool isAtPosition = kernel.Position is not null && sweep.Parameters.Contains(kernel.Position);
        if (isAtPosition && BlockVectors > 0)
            writer.Line($"var {PositionHere} = {dialect.VectorType}.Indices{(step is null ? "" : $" + {dialect.Broadcast($"({LaneKeyword})(int)i")}")};");

        writer.Block(loop, () =>
        {
            for (int vector = 0; vector < blocks * BlockVectors; vector++)
            {
                string position = vector == 0 ? PositionHere : $"{PositionHere} + {dialect.Broadcast(Number(vector * VectorLanes) + (LaneKeyword == "float" ? "f" : "d"))}";
                WriteVector(step, sweep, vector, vector == 0 ? "i" : $"i + {Number(vector * VectorLanes)}", position);
            }

            if (isAtPosition && BlockVectors > 0)
                writer.Line($"{PositionHere} += {dialect.Broadcast($"({LaneKeyword}){(blocks == 1 ? "" : "(2 * ")}Columns{(blocks == 1 ? "" : ")")}")};");

            if (BlockVectors == 0)
            {
                writer.Block(
                    $"for (nuint {Column} = 0; {Column} < Columns; {Column} += (nuint){dialect.LaneCount})",
                    () => WriteVector(step, sweep, 0, $"i + {Column}", Position($"(int)(i + {Column})")));
            }
        });
    }

    /// <summary>A vector of elements of which each is new.</summary>
    private void WriteVector(RowStep? step, RowPiece sweep, int vector, string offset, string position)
    {
        WriteElementCall(sweep, vector, offset, position);
        foreach ((string memory, string value, bool isAdded) in Stored(sweep, step))
            writer.Line(dialect.Store(Sum(memory, Local(value + Number(vector)), isAdded, offset), RowOf(memory), offset) + ";");

        foreach ((RowReduction reduction, int index) in Reductions(step))
            WriteTerm(reduction, index, vector, Local(RowPieces.Term(reduction) + Number(vector)));

        if (step is null)
            WriteColumnTerms(vector, offset, static term => term);
    }

    private string Sum(string memory, string value, bool isAdded, string offset) => isAdded ? $"{dialect.Load(RowOf(memory), offset)} + {value}" : value;

    private static IEnumerable<(RowReduction Reduction, int Index)> Reductions(RowStep? step) => step is null ? [] : step.Reductions.Select(static (reduction, index) => (reduction, index));

    private void WriteTerm(RowReduction reduction, int index, int vector, string term)
    {
        if (BlockVectors == 0)
        {
            string at = ColumnsAt(index, Column), old = dialect.Load(Start(Accumulators), at);
            writer.Line(dialect.Store(reduction.IsMax ? Join(reduction, old, term) : $"{old} + {term}", Start(Accumulators), at) + ";");
        }
        else if (IsCount(reduction))
        {
            writer.Line($"{Turn(reduction, 0)} += BitOperations.PopCount({dialect.Invoke("ExtractMostSignificantBits", term)});");
        }
        else
        {
            writer.Line(reduction.IsMax ? $"{Turn(reduction, vector)} = {Join(reduction, Turn(reduction, vector), term)};" : $"{Turn(reduction, vector)} += {term};");
        }
    }

    /// <summary>Adds a vector to each sum per class.</summary>
    private void WriteColumnTerms(int vector, string offset, System.Func<string, string> mask)
    {
        foreach (KernelOutput output in kernel.Final.Columns)
        {
            string start = Start(Sums(output)), term = mask(Local(RowPieces.Term(output) + Number(vector)));
            if (LaneKeyword == "double")
            {
                Add(term, offset);
                continue;
            }

            Add(dialect.WidenLower(term), offset);
            Add(dialect.WidenUpper(term), $"{offset} + (nuint){dialect.WideVectorType}.Count");

            void Add(string wide, string at) => writer.Line(dialect.Store($"{dialect.Load(start, at)} + {wide}", start, at) + ";");
        }
    }

    private string Position(string offset) => $"{dialect.VectorType}.Indices + {dialect.Broadcast($"({LaneKeyword}){offset}")}";

    /// <summary>A vector of a row's elements.</summary>
    private void WriteElementCall(RowPiece piece, int vector, string offset, string position)
    {
        writer.Line(piece.Call(Argument, name => Local(name + Number(vector)), name => Local(name + Number(vector))));
        if (piece.Masks is not null)
            writer.Line(piece.Masks.Call(Argument, name => Local(name + Number(vector)), name => Local(name + Number(vector))));

        string Argument(VectorNode node)
        {
            if (node == kernel.Position)
                return position;
            if (layout.ClassInputs.FirstOrDefault(input => input.Vector == node) is { } ofClass)
                return dialect.Load(Start(ClassBuffer(ofClass)), offset);

            return ElementMemory(node) is { } name ? dialect.Load(RowOf(name), offset) : Text(node);
        }
    }
}
