using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;

namespace LossGen.Generator.Emission.Rows;

/// <content>
/// Short rows: groups of them are turned on their sides, so that a vector holds one class of several rows. Several groups take their steps together, as long rows do: row code is a long chain of operations
/// that wait for one another, and that of one group fills the pauses of the others. (A group alone, with all of its columns in registers, took a fifth longer.)
/// </content>
internal sealed partial class RowKernelEmitter
{
    /// <summary>Whether it is groups of short rows that are written about, and not long rows.</summary>
    private bool isInGroups;

    private string GroupRow => Local("row");

    private string Lane => Local("lane");

    private string C => Local("c");

    private string Staging => Local("converted");

    private void WriteShort()
    {
        isInGroups = true;
        writer.Line();
        writer.Line("/// <summary>Short rows: several groups at a time, one row a lane.</summary>");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"private static void RunShort({ContextParameters})", () =>
        {
            WriteShared();
            WriteRowStarts();
            foreach (string name in GroupNames)
                WriteMemory(Group(name), $"{Classes} * Batch");

            if (layout.HasStaging)
                writer.Line($"Span<{LaneKeyword}> {Staging} = RowScratch.Take(ref {Scratch}, {Classes} * Batch);");

            foreach (string name in pieces.RowValues)
                WriteMemory(Local(name + "Lanes"), "Batch", isCleared: true);

            writer.Block($"for (int {First} = 0; {First} < {Rows}; {First} += Batch)", WriteBatch);
        });
        foreach ((RowStep step, _, RowPiece sweep) in pieces.Steps.Where(static step => !step.Step.Reductions.IsEmpty))
            WriteGroupReduction(step, sweep);

        if (layout.HasLastSweep)
            WriteGroupResults();

        isInGroups = false;
    }

    /// <summary>What has a group: names of inputs, kept values, outputs and sums per class.</summary>
    private IEnumerable<string> GroupNames =>
    [
        .. layout.ElementInputs.Select(static input => input.Vector.Name!),
        .. layout.KeptApart.Select(static kept => kept.Vector.Name!),
        .. kernel.Final.Elements.Concat(kernel.Final.Columns).Select(output => outputNames[output]),
    ];

    private void WriteBatch()
    {
        writer.Line($"int {Count} = Math.Min(Batch, {Rows} - {First});");
        foreach (RowInput input in layout.ElementInputs)
            WriteGroupLoad(input.Parameter, input.Vector.Name!);

        foreach ((RowStep step, RowPiece row, RowPiece sweep) in pieces.Steps)
        {
            WriteRowCodeOfGroup(row, step.Lookups, []);
            foreach (RowLookup lookup in step.Lookups)
                WriteGroupLookup(lookup);

            if (!step.Reductions.IsEmpty)
                WriteSweepCall(sweep, SweepArguments(sweep, step));
        }

        WriteRowCodeOfGroup(pieces.LastRow, [], RowResults);
        if (layout.HasLastSweep)
            WriteSweepCall(pieces.Last, SweepArguments(pieces.Last, null));

        foreach (KernelOutput output in kernel.Final.Elements)
            WriteGroupStore(output);

        foreach (KernelOutput output in kernel.Final.Columns)
            writer.Line($"RowGroup.AddColumns<{LaneKeyword}>({Group(outputNames[output])}, {Classes}, {Count}, {Sums(output)});");
    }

    private string RowsOfBatch(string span) => $"{span}.Slice({First} * {Classes}, {Count} * {Classes})";

    private string ConvertedRows => $"{Staging}.Slice(0, {Count} * {Classes})";

    private void WriteGroupLoad(ParameterDeclaration parameter, string name)
    {
        string rows = RowsOfBatch(name);
        if (layout.IsConverted(parameter))
        {
            writer.Line($"ElementConversion.Convert({rows}, {Staging});");
            rows = ConvertedRows;
        }

        writer.Line($"RowGroup.Load<{LaneKeyword}>({rows}, {Classes}, {Group(name)});");
    }

    private void WriteGroupStore(KernelOutput output)
    {
        ParameterDeclaration parameter = output.Parameter;
        string rows = RowsOfBatch(outputNames[output]), group = Group(outputNames[output]);
        if (!layout.IsConverted(parameter))
        {
            writer.Line($"RowGroup.{(parameter.Accumulate ? "Add" : "Store")}<{LaneKeyword}>({group}, {Classes}, {rows});");
            return;
        }

        if (layout.LoadsSums(parameter))
            writer.Line($"ElementConversion.Convert({rows}, {ConvertedRows});");

        writer.Line($"RowGroup.{(layout.LoadsSums(parameter) ? "Add" : "Store")}<{LaneKeyword}>({group}, {Classes}, {ConvertedRows});");
        writer.Line($"ElementConversion.{(layout.AddsConverted(parameter) ? "Add" : "Convert")}({ConvertedRows}, {rows});");
    }

    /// <summary>An element of each row, found in the place of its index: of a promised row length by a look at each class, where the runtime would count them.</summary>
    private void WriteGroupLookup(RowLookup lookup)
    {
        string found = LanesStart(lookup.Vector.Name!);
        if (lookup.Source.Shape == InputShape.PerClass)
        {
            writer.Line($"RowLookup.InClasses(ref {Start(ClassBuffer(lookup.Source))}, {Classes}, ref {found}, 0, {Count});");
            return;
        }

        if (layout.Promised is not { } length || length > MostLookedAt)
        {
            writer.Line($"RowLookup.InGroups(ref {GroupStart(lookup.Source.Vector.Name!)}, {Classes}, ref {found}, {Count});");
            return;
        }

        bool isWhole = layout.RowInputs.Any(input => input.Vector == lookup.Index && !ElementTypes.IsFloatingPoint(input.Parameter.ElementType));
        string index = Local("index"), element = Local("element"), elements = RowOf(lookup.Source.Vector.Name!);
        writer.Block($"for (nuint {Lane} = 0; {Lane} < (nuint){Count}; {Lane} += (nuint){dialect.LaneCount})", () =>
        {
            writer.Line($"ref {LaneKeyword} {elements} = ref Unsafe.Add(ref {GroupStart(lookup.Source.Vector.Name!)}, {OffsetOfLane});");
            string loaded = dialect.Load(found, Lane);
            writer.Line($"var {index} = {(isWhole ? loaded : dialect.Invoke("Truncate", loaded))};");
            writer.Line($"var {element} = {dialect.Load(elements, "0")};");
            for (int c = 1; c < length; c++)
                writer.Line($"{element} = {dialect.Invoke("ConditionalSelect", dialect.Invoke("Equals", index, dialect.Broadcast($"({LaneKeyword}){Number(c)}")), dialect.Load(elements, OffsetOfClass(c)), element)};");

            writer.Line(dialect.Store(element, found, Lane) + ";");
        });
    }
}
