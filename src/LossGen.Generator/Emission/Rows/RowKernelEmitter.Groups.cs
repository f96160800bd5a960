using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Lowering;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission.Rows;

/// <content>
/// The sweeps over groups of short rows. Sums have four accumulators, which the classes take in turn, and a fifth for what is left over, so that the order of all additions is the same at every width:
/// <code>
/// ((t0 + t4 + ...) + (t1 + t5 + ...)) + ((t2 + t6 + ...) + (t3 + t7 + ...)) + (the last n mod 4)
/// </code>
/// Of a promised row length the classes stand one after the other, without a loop, as long as the JIT inlines all of it.
/// </content>
internal sealed partial class RowKernelEmitter
{
    /// <summary>The classes that a reducing sweep takes at a time: its accumulators.</summary>
    private const int Turns = 4;

    /// <summary>The longest row of which every class is looked at, one after the other, for one element.</summary>
    private const int MostLookedAt = 16;

    /// <summary>Operations of a sweep without a loop. The JIT inlines nothing into a method that has come to 512 locals.</summary>
    private const int MostOperations = 400;

    /// <summary>Where the rows of this vector's lanes start in their group.</summary>
    private string OffsetOfLane => dialect.Class == "Vector512" ? $"{Lane} * (nuint){Classes}" : $"(({Lane} & ~(nuint)(Lanes - 1)) * (nuint){Classes}) + ({Lane} & (Lanes - 1))";

    /// <summary>What is stored per vector of elements: the memory, and the value.</summary>
    private IEnumerable<(string Memory, string Value)> StoredInGroups(RowPiece sweep, RowStep? step) =>
        Stored(sweep, step).Select(static stored => (stored.Memory, stored.Value))
            .Concat(step is null ? kernel.Final.Columns.Select(output => (outputNames[output], RowPieces.Term(output))) : []);

    private static string OffsetOfClass(int c) => c == 0 ? "0" : c == 1 ? "Lanes" : Number(c) + " * Lanes";

    private bool IsUnrolled(RowPiece sweep) => layout.Promised is { } length && length * Operations(sweep.Nodes) <= MostOperations;

    /// <summary>The operations of code, those of the functions that it calls included.</summary>
    private static int Operations(IEnumerable<VectorNode> nodes) =>
        VectorCodeOrder.Of(nodes).Sum(static node => (node.Operands.IsEmpty ? 0 : 1) + (node.Function is { } function && node.Operator == VectorOperator.Call ? Operations(function.Results) : 0));

    private void WriteGroupReduction(RowStep step, RowPiece sweep) => WriteGroupSweep(step, sweep, $"A sweep over short rows: {string.Join(", ", step.Reductions.Select(static reduction => reduction.Vector.Name))}.", () =>
    {
        if (IsUnrolled(sweep))
        {
            int length = layout.Promised!.Value, whole = length - (length % Turns);
            for (int c = 0; c < length; c++)
                WriteGroupTerms(step, sweep, c, c < whole ? c % Turns : Turns, isFirst: c < Math.Min(whole, Turns) || c == whole);
        }
        else
        {
            foreach (RowReduction reduction in step.Reductions)
            {
                for (int turn = 0; turn <= Turns; turn++)
                    writer.Line($"var {Turn(reduction, turn)} = {Identity(reduction)};");
            }

            writer.Line($"int {C} = 0;");
            writer.Block($"for (; {C} < ({Classes} & -{Number(Turns)}); {C} += {Number(Turns)})", () =>
            {
                for (int turn = 0; turn < Turns; turn++)
                    WriteGroupTerms(step, sweep, turn, turn, isFirst: false);
            });
            writer.Block($"for (; {C} < {Classes}; {C}++)", () => WriteGroupTerms(step, sweep, 0, Turns, isFirst: false));
        }

        foreach (RowReduction reduction in step.Reductions)
            writer.Line(dialect.Store(Joined(reduction, sweep), LanesStart(reduction.Vector.Name!), Lane) + ";");
    });

    private void WriteGroupResults() => WriteGroupSweep(null, pieces.Last, "The last sweep over short rows: what is stored and summed.", () =>
    {
        if (!IsUnrolled(pieces.Last))
        {
            writer.Block($"for (int {C} = 0; {C} < {Classes}; {C}++)", () => WriteGroupValues(null, pieces.Last, 0));
            return;
        }

        for (int c = 0; c < layout.Promised; c++)
            WriteGroupValues(null, pieces.Last, c);
    });

    private void WriteGroupSweep(RowStep? step, RowPiece sweep, string summary, Action writeRows)
    {
        writer.Line();
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"private static void {SweepMethod(sweep)}({string.Join(", ", SweepArguments(sweep, step).Select(static argument => $"{argument.Type} {argument.Name}"))})", () =>
        {
            if (UsesClasses(sweep))
                WriteClassesVector();

            writer.Block($"for (nuint {Lane} = 0; {Lane} < (nuint){Count}; {Lane} += (nuint){dialect.LaneCount})", () =>
            {
                string[] memories = [.. sweep.Parameters.Select(ElementMemory).OfType<string>().Concat(StoredInGroups(sweep, step).Select(static stored => stored.Memory)).Distinct(StringComparer.Ordinal)];
                if (memories.Length > 0)
                    writer.Line($"nuint {GroupOffset} = {OffsetOfLane};");

                foreach (string name in memories)
                    writer.Line($"ref {LaneKeyword} {RowOf(name)} = ref Unsafe.Add(ref {ElementStart(name)}, {GroupOffset});");

                foreach (VectorNode node in sweep.Parameters.Where(IsOfRow))
                {
                    string start = layout.RowInputs.FirstOrDefault(input => input.Vector == node) is { } input ? Start(RowBuffer(input)) : LanesStart(node.Name!);
                    writer.Line($"var {Text(node)} = {dialect.Load(start, Lane)};");
                }

                writeRows();
            });
        });
    }

    /// <summary>The accumulators together: those of the turns in pairs, then that of what is left over. Without a loop none starts at 0, so that -0 has to be made 0 here.</summary>
    private string Joined(RowReduction reduction, RowPiece sweep)
    {
        if (!IsUnrolled(sweep))
            return Join(reduction, Join(reduction, Pair(0), Pair(2)), Turn(reduction, Turns));

        int length = layout.Promised!.Value;
        string[] parts = [.. length >= Turns ? new[] { Join(reduction, Pair(0), Pair(2)) } : [], .. length % Turns > 0 ? new[] { Turn(reduction, Turns) } : []];
        string joined = parts.Length == 2 ? Join(reduction, parts[0], parts[1]) : parts[0];
        return reduction.IsMax ? joined : Join(reduction, joined, dialect.Zero);

        string Pair(int turn) => Join(reduction, Turn(reduction, turn), Turn(reduction, turn + 1));
    }

    private string Turn(RowReduction reduction, int turn) => Local(reduction.Vector.Name + Number(turn));

    private string Identity(RowReduction reduction) => reduction.IsMax ? dialect.Broadcast(LaneKeyword + ".NegativeInfinity") : dialect.Zero;

    /// <summary>The sum or the larger of two vectors.</summary>
    private string Join(RowReduction reduction, string left, string right) => reduction.IsMax ? dialect.Invoke("Max", left, right) : $"({left} + {right})";

    private void WriteGroupTerms(RowStep step, RowPiece sweep, int turn, int accumulator, bool isFirst)
    {
        WriteGroupValues(step, sweep, turn);
        foreach (RowReduction reduction in step.Reductions)
        {
            string sum = Turn(reduction, accumulator), term = ValueAt(RowPieces.Term(reduction), turn);
            if (IsCount(reduction))
                term = dialect.Invoke("ConditionalSelect", term, dialect.Broadcast($"({LaneKeyword})1"), dialect.Zero);

            writer.Line(isFirst ? $"var {sum} = {term};" : reduction.IsMax ? $"{sum} = {Join(reduction, sum, term)};" : $"{sum} += {term};");
        }
    }

    private string ValueAt(string value, int turn) => Local($"{value}At{Number(turn)}");

    /// <summary>What a sweep computes and stores of a class: with a loop, of that which comes so many after the loop's.</summary>
    private void WriteGroupValues(RowStep? step, RowPiece sweep, int turn)
    {
        bool isUnrolled = IsUnrolled(sweep);
        string c = isUnrolled ? Number(turn) : turn == 0 ? C : $"({C} + {Number(turn)})";
        string at = isUnrolled ? OffsetOfClass(turn) : turn == 0 ? $"(nuint){C} * Lanes" : $"((nuint){C} * Lanes) + {OffsetOfClass(turn)}";
        writer.Line(sweep.Call(Argument, name => ValueAt(name, turn), name => ValueAt(name, turn)));
        if (sweep.Masks is not null)
            writer.Line(sweep.Masks.Call(Argument, name => ValueAt(name, turn), name => ValueAt(name, turn)));

        foreach ((string memory, string value) in StoredInGroups(sweep, step))
            writer.Line(dialect.Store(ValueAt(value, turn), RowOf(memory), at) + ";");

        string Argument(VectorNode node)
        {
            if (node == kernel.Position)
                return dialect.Broadcast($"({LaneKeyword}){c}");
            if (layout.ClassInputs.FirstOrDefault(input => input.Vector == node) is { } input)
                return dialect.Broadcast($"Unsafe.Add(ref {Start(ClassBuffer(input))}, {c})");

            return ElementMemory(node) is { } name ? dialect.Load(RowOf(name), at) : Text(node);
        }
    }
}
