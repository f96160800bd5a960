using System.Linq;
using LossGen.Generator.Lowering;

namespace LossGen.Generator.Emission.Rows;

/// <content>The last block of a long row, and the accumulators: of 32 columns of floats, of which two halves are one in double, or 16 columns of doubles.</content>
internal sealed partial class RowKernelEmitter
{
    /// <summary>The vectors of double that the columns are carried on in, where the width is known.</summary>
    private int WideVectors => dialect.Class == "Vector512" ? 2 : 4;

    /// <summary>Whether a reduction counts elements: where masks are vectors of the lanes, by the bits of a mask, in an integer, which need not be carried on, and is exact in any order.</summary>
    private bool IsCount(RowReduction reduction) => BlockVectors > 0 && RowPieces.CountedMask(reduction) is not null;

    /// <summary>The columns of the reduction with this number, in memory.</summary>
    private static string ColumnsAt(int index, string offset) => index == 0 ? offset : $"{Number(index)} * Columns + {offset}";

    private static string WideAt(int index) => index == 0 ? "" : $"{Number(index)} * RowSum.Columns";

    private string WideOf(RowReduction reduction, int part) => Local(reduction.Vector.Name + "Wide" + Number(part));

    private string Inside(int vector) => Local("inside" + Number(vector));

    private string HeldValue(string value, int vector) => Local(value + "Held" + Number(vector));

    /// <summary>Which columns of the last block are new: those from the end of the other blocks on. The largest may see an element twice.</summary>
    private void WriteMasks(RowStep? step)
    {
        if (step is null ? kernel.Final.Columns.IsEmpty : step.Reductions.All(static reduction => reduction.IsMax))
            return;

        for (int vector = 0; vector < BlockVectors; vector++)
            writer.Line($"var {Inside(vector)} = {IsNew(Number(vector * VectorLanes))};");
    }

    private string IsNew(string offset) =>
        dialect.Invoke("GreaterThanOrEqual", Position(offset == "0" ? LastBlock : $"({LastBlock} + {offset})"), dialect.Broadcast($"({LaneKeyword}){Whole}"));

    /// <summary>Accumulators in memory, where the vectors' width is not known, and what the last block stores.</summary>
    private void WriteSweepMemory(RowStep? step, RowPiece sweep)
    {
        if (BlockVectors > 0)
            return;

        if (step is not null)
        {
            string count = step.Reductions.Length == 1 ? "" : Number(step.Reductions.Length) + " * ";
            writer.Line($"Span<{LaneKeyword}> {Accumulators} = stackalloc {LaneKeyword}[{count}Columns];");
            WriteStart(Accumulators);
            writer.Line($"Span<double> {Wide} = stackalloc double[{count}RowSum.Columns];");
            writer.Line($"ref double {Start(Wide)} = ref MemoryMarshal.GetReference({Wide});");
        }

        int stored = Stored(sweep, step).Count();
        if (stored > 0)
        {
            writer.Line($"Span<{LaneKeyword}> {Held} = stackalloc {LaneKeyword}[{(stored == 1 ? "" : Number(stored) + " * ")}Columns];");
            WriteStart(Held);
        }
    }

    private void WriteAccumulators(RowStep step)
    {
        if (BlockVectors == 0)
            writer.Line($"{Wide}.Clear();");

        foreach ((RowReduction reduction, int index) in Reductions(step))
        {
            WriteIdentity(reduction, index, "var ", Accumulating(step));
            for (int part = 0; part < WideVectors && BlockVectors > 0 && !reduction.IsMax && !IsCount(reduction); part++)
                writer.Line($"var {WideOf(reduction, part)} = {dialect.WideVectorType}.Zero;");
        }
    }

    private void WriteIdentity(RowReduction reduction, int index, string declaration, int vectors)
    {
        if (BlockVectors == 0)
        {
            string columns = $"{Accumulators}.Slice({(index == 0 ? "0" : Number(index) + " * Columns")}, Columns)";
            writer.Line(reduction.IsMax ? $"{columns}.Fill({LaneKeyword}.NegativeInfinity);" : $"{columns}.Clear();");
            return;
        }

        if (IsCount(reduction))
        {
            writer.Line($"{declaration}{Turn(reduction, 0)} = 0;");
            return;
        }

        for (int vector = 0; vector < vectors; vector++)
            writer.Line($"{declaration}{Turn(reduction, vector)} = {Identity(reduction)};");
    }

    /// <summary>The last block: the vectors that have something new.</summary>
    private void WriteLastBlock(RowStep? step, RowPiece sweep)
    {
        (string Memory, string Value, bool IsAdded)[] stored = [.. Stored(sweep, step)];
        if (BlockVectors == 0)
        {
            writer.Block($"for (nuint {Column} = {FirstNew}; {Column} < Columns; {Column} += (nuint){dialect.LaneCount})", () => WriteLastVector(0, $"(nuint){LastBlock} + {Column}", $"(int){Column}"));
            return;
        }

        for (int vector = 0; vector < BlockVectors; vector++)
        {
            int here = vector;
            foreach ((_, string value, _) in stored)
                writer.Line($"var {HeldValue(value, here)} = {dialect.Zero};");

            string lanes = Number(here * VectorLanes);
            WhereNew(here, () => WriteLastVector(here, here == 0 ? $"(nuint){LastBlock}" : $"(nuint){LastBlock} + {lanes}", lanes));
        }

        void WriteLastVector(int vector, string offset, string column)
        {
            WriteElementCall(sweep, vector, offset, Position(column == "0" ? LastBlock : $"({LastBlock} + {column})"));
            foreach (((string memory, string value, bool isAdded), int index) in stored.Select(static (value, index) => (value, index)))
            {
                string sum = Sum(memory, Local(value + Number(vector)), isAdded, offset);
                writer.Line(BlockVectors > 0 ? $"{HeldValue(value, vector)} = {sum};" : dialect.Store(sum, Start(Held), ColumnsAt(index, Column)) + ";");
            }

            string mask = BlockVectors > 0 ? Inside(vector) : IsNew(column);
            foreach ((RowReduction reduction, int index) in Reductions(step))
            {
                string term = Local(RowPieces.Term(reduction) + Number(vector));
                if (IsCount(reduction))
                {
                    WriteTerm(reduction, index, vector, $"{mask} & {term}");
                    continue;
                }

                if (!reduction.IsMax)
                    term = dialect.Invoke("ConditionalSelect", mask, term, Identity(reduction));

                if (BlockVectors > 0)
                    writer.Line($"{Turn(reduction, vector)} = {term};");
                else
                    writer.Line(dialect.Store(term, Start(Accumulators), ColumnsAt(index, Column)) + ";");
            }

            if (step is null)
                WriteColumnTerms(vector, offset, term => dialect.Invoke("ConditionalSelect", mask, term, dialect.Zero));
        }
    }

    /// <summary>The first vector that has something new, where the width is not known.</summary>
    private string FirstNew => $"(nuint)(({Whole} - {LastBlock}) & -{dialect.LaneCount})";

    /// <summary>What concerns a vector of the last block, unless nothing in it is new.</summary>
    private void WhereNew(int vector, System.Action write)
    {
        if (vector == BlockVectors - 1)
            writer.Block(write);
        else
            writer.Block($"if ({Whole} < {LastBlock} + {Number((vector + 1) * VectorLanes)})", write);
    }

    /// <summary>Stores what the last block has.</summary>
    private void WriteHeld(RowStep? step, RowPiece sweep)
    {
        (string Memory, string Value, bool IsAdded)[] stored = [.. Stored(sweep, step)];
        if (stored.Length == 0)
            return;

        if (BlockVectors == 0)
        {
            writer.Block($"for (nuint {Column} = {FirstNew}; {Column} < Columns; {Column} += (nuint){dialect.LaneCount})", () =>
            {
                for (int index = 0; index < stored.Length; index++)
                    writer.Line(dialect.Store(dialect.Load(Start(Held), ColumnsAt(index, Column)), RowOf(stored[index].Memory), $"(nuint){LastBlock} + {Column}") + ";");
            });
            return;
        }

        for (int vector = 0; vector < BlockVectors; vector++)
        {
            int here = vector;
            WhereNew(here, () =>
            {
                foreach ((string memory, string value, _) in stored)
                    writer.Line(dialect.Store(HeldValue(value, here), RowOf(memory), here == 0 ? $"(nuint){LastBlock}" : $"(nuint){LastBlock} + {Number(here * VectorLanes)}") + ";");
            });
        }
    }

    /// <summary>What the columns have is carried on in double.</summary>
    private void WriteCarry(RowStep step)
    {
        foreach ((RowReduction reduction, int index) in Reductions(step).Where(pair => !pair.Reduction.IsMax && !IsCount(pair.Reduction)))
        {
            if (BlockVectors == 0)
            {
                string wide = index == 0 ? Start(Wide) : $"Unsafe.Add(ref {Start(Wide)}, {WideAt(index)})", columns = index == 0 ? Start(Accumulators) : $"Unsafe.Add(ref {Start(Accumulators)}, {Number(index)} * Columns)";
                writer.Line($"RowSum.Carry(ref {columns}, ref {wide});");
            }
            else if (LaneKeyword == "double")
            {
                for (int part = 0; part < WideVectors; part++)
                    writer.Line($"{WideOf(reduction, part)} += {Turn(reduction, part)};");
            }
            else
            {
                int half = BlockVectors / 2;
                for (int vector = 0; vector < half; vector++)
                {
                    string halves = $"{Turn(reduction, vector)} + {Turn(reduction, vector + half)}";
                    writer.Line($"{WideOf(reduction, 2 * vector)} += {dialect.WidenLower(halves)};");
                    writer.Line($"{WideOf(reduction, (2 * vector) + 1)} += {dialect.WidenUpper(halves)};");
                }
            }

            WriteIdentity(reduction, index, "", BlockVectors);
        }
    }

    /// <summary>The results of a row.</summary>
    private void WriteTotals(RowStep step)
    {
        foreach ((RowReduction reduction, int index) in Reductions(step))
        {
            string total;
            if (BlockVectors == 0)
            {
                string memory = reduction.IsMax ? Start(Accumulators) : Start(Wide), at = reduction.IsMax ? Number(index) + " * Columns" : WideAt(index);
                total = $"RowSum.{(reduction.IsMax ? "Largest" : "Total")}(ref {(index == 0 ? memory : $"Unsafe.Add(ref {memory}, {at})")})";
            }
            else if (IsCount(reduction))
            {
                total = $"({LaneKeyword}){Turn(reduction, 0)}";
            }
            else if (reduction.IsMax)
            {
                string[] joined = [.. Enumerable.Range(0, Accumulating(step)).Select(vector => Turn(reduction, vector))];
                while (joined.Length > 1)
                    joined = [.. Enumerable.Range(0, joined.Length / 2).Select(vector => Join(reduction, joined[vector], joined[vector + (joined.Length / 2)]))];

                total = $"RowSum.Largest({joined[0]})";
            }
            else
            {
                total = $"RowSum.Total({string.Join(", ", Enumerable.Range(0, WideVectors).Select(part => WideOf(reduction, part)))})";
            }

            string lane = $"Unsafe.Add(ref {LanesStart(reduction.Vector.Name!)}, {GroupRow})";
            writer.Line($"{lane} = {(reduction.IsMax || IsCount(reduction) || LaneKeyword == "double" ? "" : "(float)")}{total};");
        }
    }
}
