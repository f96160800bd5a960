using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission.Rows;

/// <content>
/// Short rows: a group of them is turned on its side, so that a vector holds one class of several rows. A sweep is a loop over the classes; its sums have four accumulators, which the classes
/// take in turn, so that the order of all additions is the same at every width.
/// </content>
internal sealed partial class RowKernelEmitter
{
    /// <summary>The classes that a reducing sweep takes at a time: its accumulators.</summary>
    private const int Turns = 4;

    /// <summary>The classes after which the accumulators are added to the row's sum: none of them holds more than 8 terms.</summary>
    private const int TurnsBlock = 32;

    private string GroupRow => Local("row");

    private string Lane => Local("lane");

    private string C => Local("c");

    private void WriteShort()
    {
        writer.Line();
        writer.Line("/// <summary>Short rows: several at a time, one a lane.</summary>");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"private static void RunShort({ContextParameters})", () =>
        {
            WriteShared();
            WriteRowStarts();
            foreach (string name in GroupNames)
                WriteMemory(Group(name), $"{Classes} * Lanes");

            if (layout.HasStaging)
                writer.Line($"Span<{LaneKeyword}> {Staging} = RowScratch.Take(ref {Scratch}, {Classes} * Lanes);");

            if (pieces.Steps.Any(static step => !step.Step.Lookups.IsEmpty))
                WriteMemory(Local("found"), "Lanes");

            string first = Local("first"), count = Local("count");
            writer.Block($"for (int {first} = 0; {first} < {Rows}; {first} += Lanes)", () =>
            {
                writer.Line($"int {count} = Math.Min(Lanes, {Rows} - {first});");
                foreach (RowInput input in layout.ElementInputs)
                    WriteGroupLoad(input.Parameter, input.Vector.Name!, first, count);

                writer.Block($"for (nuint {Lane} = 0; {Lane} < Lanes; {Lane} += (nuint){dialect.LaneCount})", () => WriteGroupLanes(first));
                foreach (KernelOutput output in kernel.Final.Elements)
                    WriteGroupStore(output, first, count);

                foreach (KernelOutput output in kernel.Final.Columns)
                    writer.Line($"RowGroup.AddColumns<{LaneKeyword}>({Group(outputNames[output])}, {Classes}, {count}, {Sums(output)});");
            });
        });
    }

    private string Staging => Local("converted");

    private static string Slice(string span, string first, string count, string classes) => $"{span}.Slice({first} * {classes}, {count} * {classes})";

    /// <summary>What has a group: names of inputs, kept values, outputs and sums per class.</summary>
    private IEnumerable<string> GroupNames =>
    [
        .. layout.ElementInputs.Select(static input => input.Vector.Name!),
        .. layout.Kept.Select(static kept => kept.Vector.Name!),
        .. kernel.Final.Elements.Concat(kernel.Final.Columns).Select(output => outputNames[output]),
    ];

    private void WriteGroupLoad(ParameterDeclaration parameter, string name, string first, string count)
    {
        string rows = Slice(name, first, count, Classes), group = Group(name);
        if (layout.IsConverted(parameter))
        {
            writer.Line($"ElementConversion.Convert({rows}, {Staging});");
            rows = $"{Staging}.Slice(0, {count} * {Classes})";
        }

        writer.Line($"RowGroup.Load<{LaneKeyword}>({rows}, {Classes}, {group});");
    }

    private void WriteGroupStore(KernelOutput output, string first, string count)
    {
        ParameterDeclaration parameter = output.Parameter;
        string rows = Slice(outputNames[output], first, count, Classes), group = Group(outputNames[output]);
        if (!layout.IsConverted(parameter))
        {
            writer.Line($"RowGroup.{(parameter.Accumulate ? "Add" : "Store")}<{LaneKeyword}>({group}, {Classes}, {rows});");
            return;
        }

        string converted = $"{Staging}.Slice(0, {count} * {Classes})";
        if (layout.LoadsSums(parameter))
            writer.Line($"ElementConversion.Convert({rows}, {converted});");

        writer.Line($"RowGroup.{(layout.LoadsSums(parameter) ? "Add" : "Store")}<{LaneKeyword}>({group}, {Classes}, {converted});");
        writer.Line($"ElementConversion.{(layout.AddsConverted(parameter) ? "Add" : "Convert")}({converted}, {rows});");
    }

    /// <summary>As many rows as a vector has lanes: row code, lookups and sweeps, in the order of the steps.</summary>
    private void WriteGroupLanes(string first)
    {
        writer.Line($"nuint {GroupRow} = (nuint){first} + {Lane};");
        foreach (RowInput input in layout.RowInputs)
            writer.Line($"var {Text(input.Vector)} = {dialect.Load(Start(RowBuffer(input)), GroupRow)};");

        foreach ((RowStep step, RowPiece row, RowPiece sweep) in pieces.Steps)
        {
            WriteRowCode(row);
            foreach (RowLookup lookup in step.Lookups)
                WriteGroupLookup(lookup);

            if (!step.Reductions.IsEmpty)
                WriteGroupSweep(step, sweep);
        }

        WriteRowCode(pieces.LastRow);
        foreach ((string buffer, string value) in RowResults)
            writer.Line(dialect.Store(value, Start(buffer), GroupRow) + ";");

        if (layout.HasLastSweep)
        {
            writer.Line();
            writer.Block($"for (int {C} = 0; {C} < {Classes}; {C}++)", () =>
            {
                WriteAt();
                WriteGroupCall(pieces.Last, 0);
                foreach (KernelOutput output in kernel.Final.Elements)
                    writer.Line(dialect.Store(Local(RowPieces.Value(output) + "0"), GroupStart(outputNames[output]), At(0)) + ";");
                foreach (KernelOutput output in kernel.Final.Columns)
                    writer.Line(dialect.Store(Local(RowPieces.Term(output) + "0"), GroupStart(outputNames[output]), At(0)) + ";");
            });
        }
    }

    private void WriteRowCode(RowPiece piece)
    {
        if (!piece.IsEmpty)
            writer.Line(piece.Call(Text, static name => name, Local));
    }

    /// <summary>What is stored or summed per row: the buffer, and the vector.</summary>
    private IEnumerable<(string Buffer, string Value)> RowResults =>
        kernel.Final.Samples.Select(output => (RowBuffer(output), Local(RowPieces.Value(output)))).Concat(kernel.Final.Sums.Select(sum => (RowBuffer(sum), Local(RowPieces.Value(sum)))));

    private string IndexText(RowLookup lookup) => RowPieces.IsComputed(lookup) ? Local(RowPieces.Index(lookup)) : Text(lookup.Index);

    /// <summary>An element of each row: the indices are stored, and the elements found in their place.</summary>
    private void WriteGroupLookup(RowLookup lookup)
    {
        bool isOfClass = lookup.Source.Shape == InputShape.PerClass;
        string source = isOfClass ? Start(ClassBuffer(lookup.Source)) : GroupStart(lookup.Source.Vector.Name!), found = Start(Local("found"));
        writer.Line(dialect.Store(IndexText(lookup), found, Lane) + ";");
        writer.Line($"RowLookup.{(isOfClass ? "InClasses" : "InGroup")}(ref {source}, {Classes}, ref {found}, {Lane}, {dialect.LaneCount});");
        writer.Line($"var {lookup.Vector.Name} = {dialect.Load(found, Lane)};");
    }

    private void WriteGroupSweep(RowStep step, RowPiece sweep)
    {
        bool isOneBlock = (layout.Promised ?? RowLayout.LongestShortRow) <= TurnsBlock;
        string end = isOneBlock ? Classes : Local("blockEnd");
        foreach (RowReduction reduction in step.Reductions)
        {
            if (!isOneBlock)
                writer.Line($"var {reduction.Vector.Name} = {Identity(reduction)};");
            else
                WriteTurns(reduction);
        }

        writer.Line();
        if (isOneBlock)
        {
            WriteTurnLoops("0");
        }
        else
        {
            string block = Local("firstOfBlock");
            writer.Block($"for (int {block} = 0; {block} < {Classes}; {block} += {Number(TurnsBlock)})", () =>
            {
                writer.Line($"int {end} = Math.Min({block} + {Number(TurnsBlock)}, {Classes});");
                foreach (RowReduction reduction in step.Reductions)
                    WriteTurns(reduction);

                WriteTurnLoops(block);
                foreach (RowReduction reduction in step.Reductions)
                    writer.Line($"{reduction.Vector.Name} = {Join(reduction, reduction.Vector.Name!, Joined(reduction))};");
            });
        }

        writer.Line();
        foreach (RowReduction reduction in step.Reductions.Where(_ => isOneBlock))
            writer.Line($"var {reduction.Vector.Name} = {Joined(reduction)};");

        void WriteTurns(RowReduction reduction)
        {
            for (int turn = 0; turn <= Turns; turn++)
                writer.Line($"var {Turn(reduction, turn)} = {Identity(reduction)};");
        }

        void WriteTurnLoops(string first)
        {
            writer.Block($"for (int {C} = {first}; {C} < ({end} & -{Number(Turns)}); {C} += {Number(Turns)})", () =>
            {
                WriteAt();
                for (int turn = 0; turn < Turns; turn++)
                    WriteGroupTerms(step, sweep, turn, turn);
            });
            writer.Block($"for (int {C} = {end} & -{Number(Turns)}; {C} < {end}; {C}++)", () =>
            {
                WriteAt();
                WriteGroupTerms(step, sweep, 0, Turns);
            });
        }
    }

    /// <summary>The accumulators together: those of the turns in pairs, then that of what is left over.</summary>
    private string Joined(RowReduction reduction)
    {
        string left = Join(reduction, Turn(reduction, 0), Turn(reduction, 1)), right = Join(reduction, Turn(reduction, 2), Turn(reduction, 3));
        return Join(reduction, Join(reduction, left, right), Turn(reduction, Turns));
    }

    private string Turn(RowReduction reduction, int turn) => Local(reduction.Vector.Name + Number(turn));

    private string Identity(RowReduction reduction) => reduction.IsMax ? dialect.Broadcast(LaneKeyword + ".NegativeInfinity") : dialect.Zero;

    /// <summary>The sum or the larger of two vectors.</summary>
    private string Join(RowReduction reduction, string left, string right) => reduction.IsMax ? dialect.Invoke("Max", left, right) : $"({left} + {right})";

    private void WriteGroupTerms(RowStep step, RowPiece sweep, int turn, int accumulator)
    {
        WriteGroupCall(sweep, turn);
        foreach (KernelUniform kept in step.Kept)
            writer.Line(dialect.Store(Local(kept.Vector.Name + Number(turn)), GroupStart(kept.Vector.Name!), At(turn)) + ";");

        foreach (RowReduction reduction in step.Reductions)
        {
            string sum = Turn(reduction, accumulator), term = Local(RowPieces.Term(reduction) + Number(turn));
            if (IsCount(reduction))
                term = dialect.Invoke("ConditionalSelect", term, dialect.Broadcast($"({LaneKeyword})1"), dialect.Zero);

            writer.Line(reduction.IsMax ? $"{sum} = {Join(reduction, sum, term)};" : $"{sum} += {term};");
        }
    }

    private string At(int turn) => turn == 0 ? Local("at") : $"{Local("at")} + {Number(turn)} * Lanes";

    private void WriteAt() => writer.Line($"nuint {At(0)} = (nuint){C} * Lanes + {Lane};");

    /// <summary>A class of several rows.</summary>
    private void WriteGroupCall(RowPiece piece, int turn)
    {
        string c = turn == 0 ? C : $"({C} + {Number(turn)})";
        writer.Line(piece.Call(Argument, name => Local(name + Number(turn)), name => Local(name + Number(turn))));

        string Argument(VectorNode node)
        {
            if (node == kernel.Position)
                return dialect.Broadcast($"({LaneKeyword}){c}");
            if (layout.ClassInputs.FirstOrDefault(input => input.Vector == node) is { } input)
                return dialect.Broadcast($"Unsafe.Add(ref {Start(ClassBuffer(input))}, {c})");

            bool isElement = layout.ElementInputs.Any(element => element.Vector == node) || layout.Kept.Any(kept => kept.Vector == node);
            return isElement ? dialect.Load(GroupStart(node.Name!), At(turn)) : Text(node);
        }
    }
}
