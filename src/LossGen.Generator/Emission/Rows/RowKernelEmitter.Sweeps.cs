using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission.Rows;

/// <content>
/// The sweeps over a long row. A block has an accumulator for each of its columns: in registers where the width is known, else in memory. After every part of the row the sums of its columns are added up,
/// and carried on in double. The tail's terms go to the columns in memory; beyond the row's end they are what changes nothing.
/// </content>
internal sealed partial class RowKernelEmitter
{
    /// <summary>The vectors of a block, or 0 where their width is not known.</summary>
    private int BlockVectors => dialect.Class switch
    {
        "Vector512" => layout.Columns / layout.Lanes,
        "Vector256" => 2 * layout.Columns / layout.Lanes,
        _ => 0,
    };

    /// <summary>The lanes of a vector of known width.</summary>
    private int VectorLanes => layout.Columns / BlockVectors;

    private string PartEnd => Local("end");

    private string PartStart => Local("part");

    private string Column => Local("offset");

    private string I => Local("at");

    private string Sum(RowReduction reduction) => Local(reduction.Vector.Name + "Total");

    /// <summary>The columns of the reduction with this number, in memory.</summary>
    private static string ColumnsAt(int index, string offset) => index == 0 ? offset : $"{Number(index)} * Columns + {offset}";

    private void WriteReducingSweep(RowStep step, RowPiece sweep)
    {
        IEnumerable<string> outs = step.Reductions.Length == 1 ? [] : step.Reductions.Select(reduction => $"out {dialect.VectorType} {reduction.Vector.Name}");
        IEnumerable<string> parameters = SweepArguments(sweep, step.Kept).Select(static argument => $"{argument.Type} {argument.Name}").Append($"Span<{LaneKeyword}> {Accumulators}").Concat(outs);
        writer.Line();
        writer.Line($"/// <summary>A sweep over a long row: {string.Join(", ", step.Reductions.Select(static reduction => reduction.Vector.Name))}.</summary>");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"private static {(step.Reductions.Length == 1 ? dialect.VectorType : "void")} {SweepMethod(sweep)}({string.Join(", ", parameters)})", () =>
        {
            WriteSweepStart(sweep, step.Kept);
            WriteStart(Accumulators);
            (RowReduction Reduction, int Index)[] reductions = [.. step.Reductions.Select(static (reduction, index) => (reduction, index))];
            foreach ((RowReduction reduction, int index) in reductions)
            {
                if (reduction.IsMax)
                    WriteIdentity(reduction, index);
                else
                    writer.Line($"double {Sum(reduction)} = 0;");
            }

            writer.Block($"for (int {PartStart} = 0; {PartStart} < {Whole}; {PartStart} += Part)", () =>
            {
                writer.Line($"int {PartEnd} = Math.Min({PartStart} + Part, {Whole});");
                foreach ((RowReduction reduction, int index) in reductions.Where(static pair => !pair.Reduction.IsMax))
                    WriteIdentity(reduction, index);

                WriteBlocks($"(nuint){PartStart}", $"(nuint){PartEnd}", (vector, offset) => WriteTerms(step, sweep, vector, offset));
                foreach ((RowReduction reduction, int index) in reductions)
                {
                    for (int vector = 0; vector < BlockVectors; vector++)
                        writer.Line(dialect.Store(Turn(reduction, vector), Start(Accumulators), ColumnsAt(index, Number(vector * VectorLanes))) + ";");
                }

                writer.Block($"if ({PartEnd} == {Whole})", () => WriteTail(() => WriteTailTerms(step, sweep)));
                foreach ((RowReduction reduction, int index) in reductions.Where(static pair => !pair.Reduction.IsMax))
                    writer.Line($"{Sum(reduction)} += RowSum.Total(ref {Columns(index)});");
            });
            foreach ((RowReduction reduction, int index) in reductions)
            {
                string result = dialect.Broadcast(reduction.IsMax ? $"RowSum.Largest(ref {Columns(index)})" : LaneKeyword == "double" ? Sum(reduction) : $"(float){Sum(reduction)}");
                writer.Line(step.Reductions.Length == 1 ? $"return {result};" : $"{reduction.Vector.Name} = {result};");
            }
        });

        string Columns(int index) => index == 0 ? Start(Accumulators) : $"Unsafe.Add(ref {Start(Accumulators)}, {Number(index)} * Columns)";
    }

    /// <summary>The last sweep: what is stored per element, and added to the sums per class.</summary>
    private void WriteStoringSweep()
    {
        IEnumerable<string> parameters = SweepArguments(pieces.Last, []).Select(static argument => $"{argument.Type} {argument.Name}");
        writer.Line();
        writer.Line("/// <summary>The last sweep over a long row: what is stored and summed.</summary>");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"private static void {SweepMethod(pieces.Last)}({string.Join(", ", parameters)})", () =>
        {
            WriteSweepStart(pieces.Last, []);
            WriteBlocks("0", $"(nuint){Whole}", (vector, offset) =>
            {
                WriteElementCall(pieces.Last, vector, offset, isTail: false);
                WriteResults(vector, offset, isTail: false);
            });
            WriteTail(() =>
            {
                WriteElementCall(pieces.Last, 0, Column, isTail: true);
                WriteResults(0, Column, isTail: true);
            });
        });
    }

    /// <summary>Where the row's whole blocks end, and where the tails are that lie behind them in the same memory.</summary>
    private void WriteSweepStart(RowPiece sweep, IEnumerable<KernelUniform> kept)
    {
        writer.Line($"int {Whole} = {Classes} & -Columns, {Rest} = {Classes} - {Whole};");
        if (sweep != pieces.Last || UsesClasses(sweep))
            WriteClassesVector();

        IEnumerable<string> starts =
        [
            .. layout.ClassInputs.Where(input => sweep.Parameters.Contains(input.Vector)).Select(input => Start(ClassBuffer(input))),
            .. layout.ElementInputs.Where(input => sweep.Parameters.Contains(input.Vector) && layout.IsConverted(input.Parameter)).Select(input => ElementStart(input.Vector.Name!)),
            .. layout.Kept.Where(value => sweep.Parameters.Contains(value.Vector)).Concat(kept).Select(value => ElementStart(value.Vector.Name!)),
            .. kernel.Final.Elements.Where(output => sweep == pieces.Last && layout.IsConverted(output.Parameter)).Select(output => ElementStart(outputNames[output])),
        ];
        foreach (string start in starts.Distinct(StringComparer.Ordinal))
            writer.Line($"ref {LaneKeyword} {TailOf(start)} = ref Unsafe.Add(ref {start}, {Whole});");

        foreach (KernelOutput output in kernel.Final.Columns.Where(_ => sweep == pieces.Last))
            writer.Line($"ref double {TailOf(Start(Sums(output)))} = ref Unsafe.Add(ref {Start(Sums(output))}, {Whole});");
    }

    private string TailOf(string start) => Local(start + "OfTail");

    private void WriteIdentity(RowReduction reduction, int index)
    {
        if (BlockVectors == 0)
        {
            string columns = $"{Accumulators}.Slice({ColumnsAt(index, "0").Replace(" + 0", "")}, Columns)";
            writer.Line(reduction.IsMax ? $"{columns}.Fill({LaneKeyword}.NegativeInfinity);" : $"{columns}.Clear();");
            return;
        }

        for (int vector = 0; vector < BlockVectors; vector++)
            writer.Line($"var {Turn(reduction, vector)} = {Identity(reduction)};");
    }

    /// <summary>The loop over whole blocks: their vectors one after the other where the width is known, else a loop over them.</summary>
    private void WriteBlocks(string from, string to, Action<int, string> writeVector) => writer.Block($"for (nuint i = {from}; i < {to}; i += Columns)", () =>
    {
        for (int vector = 0; vector < BlockVectors; vector++)
            writeVector(vector, vector == 0 ? "i" : $"i + {Number(vector * VectorLanes)}");

        if (BlockVectors == 0)
        {
            writer.Block($"for (nuint {Column} = 0; {Column} < Columns; {Column} += (nuint){dialect.LaneCount})", () =>
            {
                writer.Line($"nuint {I} = i + {Column};");
                writeVector(0, I);
            });
        }
    });

    private void WriteTail(Action writeVector) =>
        writer.Block($"for (nuint {Column} = 0; {Column} < (nuint){Rest}; {Column} += (nuint){dialect.LaneCount})", writeVector);

    private void WriteTerms(RowStep step, RowPiece sweep, int vector, string offset)
    {
        WriteElementCall(sweep, vector, offset, isTail: false);
        WriteKept(step, vector, offset, isTail: false);
        foreach ((RowReduction reduction, int index) in step.Reductions.Select(static (reduction, index) => (reduction, index)))
        {
            string term = Local(RowPieces.Term(reduction) + Number(vector));
            if (BlockVectors == 0)
                WriteColumnTerm(reduction, index, term);
            else
                writer.Line(reduction.IsMax ? $"{Turn(reduction, vector)} = {Join(reduction, Turn(reduction, vector), term)};" : $"{Turn(reduction, vector)} += {term};");
        }
    }

    private void WriteTailTerms(RowStep step, RowPiece sweep)
    {
        WriteElementCall(sweep, 0, Column, isTail: true);
        WriteKept(step, 0, Column, isTail: true);
        writer.Line($"var {Local("isInside")} = {dialect.Invoke("LessThan", Position(Column, isTail: true), ClassesVector)};");
        foreach ((RowReduction reduction, int index) in step.Reductions.Select(static (reduction, index) => (reduction, index)))
            WriteColumnTerm(reduction, index, dialect.Invoke("ConditionalSelect", Local("isInside"), Local(RowPieces.Term(reduction) + "0"), Identity(reduction)));
    }

    private void WriteColumnTerm(RowReduction reduction, int index, string term)
    {
        string at = ColumnsAt(index, Column), old = dialect.Load(Start(Accumulators), at);
        writer.Line(dialect.Store(reduction.IsMax ? Join(reduction, old, term) : $"{old} + {term}", Start(Accumulators), at) + ";");
    }

    private void WriteKept(RowStep step, int vector, string offset, bool isTail)
    {
        foreach (KernelUniform kept in step.Kept)
        {
            string start = ElementStart(kept.Vector.Name!);
            writer.Line(dialect.Store(Local(kept.Vector.Name + Number(vector)), isTail ? TailOf(start) : start, offset) + ";");
        }
    }

    /// <summary>Stores a vector of each output and adds one to each sum per class.</summary>
    private void WriteResults(int vector, string offset, bool isTail)
    {
        foreach (KernelOutput output in kernel.Final.Elements)
        {
            string start = ElementReference(output.Parameter, outputNames[output], isTail), value = Local(RowPieces.Value(output) + Number(vector));
            writer.Line(dialect.Store(layout.LoadsSums(output.Parameter) ? $"{dialect.Load(start, offset)} + {value}" : value, start, offset) + ";");
        }

        foreach (KernelOutput output in kernel.Final.Columns)
        {
            string start = isTail ? TailOf(Start(Sums(output))) : Start(Sums(output)), term = Local(RowPieces.Term(output) + Number(vector));
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

    private string Position(string offset, bool isTail) =>
        $"{dialect.VectorType}.Indices + {dialect.Broadcast(isTail ? $"({LaneKeyword})({Whole} + (int){offset})" : offset.Contains(' ') ? $"({LaneKeyword})(int)({offset})" : $"({LaneKeyword})(int){offset}")}";

    /// <summary>A vector of a row's elements.</summary>
    private void WriteElementCall(RowPiece piece, int vector, string offset, bool isTail)
    {
        writer.Line(piece.Call(Argument, name => Local(name + Number(vector)), name => Local(name + Number(vector))));

        string Argument(VectorNode node)
        {
            if (node == kernel.Position)
                return Position(offset, isTail);
            if (layout.ElementInputs.FirstOrDefault(input => input.Vector == node) is { } element)
                return dialect.Load(ElementReference(element.Parameter, node.Name!, isTail), offset);

            string? start = layout.ClassInputs.Where(input => input.Vector == node).Select(input => Start(ClassBuffer(input))).FirstOrDefault()
                ?? layout.Kept.Where(value => value.Vector == node).Select(value => ElementStart(value.Vector.Name!)).FirstOrDefault();
            return start is null ? Text(node) : dialect.Load(isTail ? TailOf(start) : start, offset);
        }
    }
}
