using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission.Rows;

/// <content>
/// Long rows: classes across the lanes. A group of rows takes its steps together: a sweep over each of its rows, then the row code once, for all of them, one row a lane, so that its latency is paid once a group.
/// What there is per row lies in arrays of a number for each row of the group (<c>...Lanes</c>) between the two. Each sweep is a method of its own.
/// </content>
internal sealed partial class RowKernelEmitter
{
    private string GroupLength => Local("group");

    private string First => Local("first");

    private string Count => Local("count");

    private string GroupOffset => Local("start");

    private string RowMemory(string name) => Local(name + "Rows");

    /// <summary>Where the elements of the group's rows start.</summary>
    private string ElementStart(string name) => isInGroups ? GroupStart(name) : Start(RowMemory(name));

    /// <summary>The memory of a kept value: its own, or that of an output.</summary>
    private string KeptName(KernelUniform kept) => layout.KeptIn.TryGetValue(kept, out KernelOutput output) ? outputNames[output] : kept.Vector.Name!;

    private string LanesStart(string name) => Start(Local(name + "Lanes"));

    private void WriteLong()
    {
        writer.Line();
        writer.Line("/// <summary>Long rows: classes across the lanes; what there is per row, one row a lane.</summary>");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"private static void RunLong({ContextParameters})", () =>
        {
            WriteShared();
            WriteRowStarts();
            foreach (KernelOutput output in kernel.Final.Columns)
                writer.Line($"ref double {Start(Sums(output))} = ref MemoryMarshal.GetReference({Sums(output)});");

            writer.Line($"int {GroupLength} = RowScratch.GroupRows({Classes}, Lanes);");
            foreach ((_, string name) in ElementSpans.Where(span => layout.IsConverted(span.Parameter)))
                WriteMemory(RowMemory(name), $"{GroupLength} * {Classes}");

            foreach (KernelUniform kept in layout.KeptApart)
                WriteMemory(RowMemory(kept.Vector.Name!), $"{GroupLength} * {Classes}");

            foreach (string name in pieces.RowValues)
                WriteMemory(Local(name + "Lanes"), "Lanes", isCleared: true);

            writer.Block($"for (int {First} = 0; {First} < {Rows}; {First} += {GroupLength})", WriteGroup);
        });
        foreach ((RowStep step, _, RowPiece sweep) in pieces.Steps.Where(static step => !step.Step.Reductions.IsEmpty))
            WriteReducingSweep(step, sweep);

        if (layout.HasLastSweep)
            WriteStoringSweep();
    }

    private IEnumerable<(ParameterDeclaration Parameter, string Name)> ElementSpans =>
        layout.ElementInputs.Select(static input => (input.Parameter, input.Vector.Name!)).Concat(kernel.Final.Elements.Select(output => (output.Parameter, outputNames[output])));

    private void WriteGroup()
    {
        writer.Line($"int {Count} = Math.Min({GroupLength}, {Rows} - {First}), {GroupOffset} = {First} * {Classes};");
        foreach ((ParameterDeclaration parameter, string name) in ElementSpans)
            WriteRowsLoad(parameter, name);

        foreach ((RowStep step, RowPiece row, RowPiece sweep) in pieces.Steps)
        {
            WriteRowCodeOfGroup(row, step.Lookups, []);
            foreach (RowLookup lookup in step.Lookups)
                WriteRowsLookup(lookup);

            if (!step.Reductions.IsEmpty)
                WriteSweepCall(sweep, SweepArguments(sweep, step));
        }

        WriteRowCodeOfGroup(pieces.LastRow, [], RowResults);
        if (layout.HasLastSweep)
            WriteSweepCall(pieces.Last, SweepArguments(pieces.Last, null));

        foreach ((ParameterDeclaration parameter, string name) in ElementSpans.Where(span => span.Parameter.IsOutput && layout.IsConverted(span.Parameter)))
            writer.Line($"ElementConversion.{(layout.AddsConverted(parameter) ? "Add" : "Convert")}({OfGroup(RowMemory(name), "0")}, {OfGroup(name, GroupOffset)});");
    }

    private string OfGroup(string span, string start) => $"{span}.Slice({start}, {Count} * {Classes})";

    /// <summary>Where the group's rows are; those of another type are brought into the lanes' type, and so is what an output's derivatives are added to.</summary>
    private void WriteRowsLoad(ParameterDeclaration parameter, string name)
    {
        if (!layout.IsConverted(parameter))
            writer.Line($"ref {LaneKeyword} {ElementStart(name)} = ref Unsafe.Add(ref MemoryMarshal.GetReference({name}), {GroupOffset});");
        else if (!parameter.IsOutput || layout.LoadsSums(parameter))
            writer.Line($"ElementConversion.Convert({OfGroup(name, GroupOffset)}, {RowMemory(name)});");
    }

    /// <summary>Row code of as many rows as a vector has lanes. What it leaves for later code is stored, and so are the indices of lookups, where the elements will be.</summary>
    private void WriteRowCodeOfGroup(RowPiece piece, IReadOnlyCollection<RowLookup> lookups, IEnumerable<(string Buffer, string Value)> results)
    {
        if (piece.IsEmpty && lookups.Count == 0)
            return;

        writer.Block($"for (nuint {Lane} = 0; {Lane} < (nuint){Count}; {Lane} += (nuint){dialect.LaneCount})", () =>
        {
            IEnumerable<VectorNode> indices = lookups.Where(lookup => !RowPieces.IsComputed(lookup) && !piece.Values.Contains(lookup.Index.Name, System.StringComparer.Ordinal)).Select(static lookup => lookup.Index);
            foreach (VectorNode node in piece.Parameters.Concat(indices).Where(IsOfRow).Distinct())
            {
                RowInput? input = layout.RowInputs.FirstOrDefault(input => input.Vector == node);
                writer.Line($"var {Text(node)} = {(input is null ? dialect.Load(LanesStart(node.Name!), Lane) : dialect.Load(Start(RowBuffer(input)), $"(nuint){First} + {Lane}"))};");
            }

            WriteRowCode(piece);
            foreach (string value in piece.Values)
                writer.Line(dialect.Store(value, LanesStart(value), Lane) + ";");

            foreach (RowLookup lookup in lookups)
                writer.Line(dialect.Store(IndexText(lookup), LanesStart(lookup.Vector.Name!), Lane) + ";");

            foreach ((string buffer, string value) in results)
                writer.Line(dialect.Store(value, Start(buffer), $"(nuint){First} + {Lane}") + ";");
        });
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

    /// <summary>Whether a value differs by row, and is not one of a sweep.</summary>
    private bool IsOfRow(VectorNode node) => layout.RowInputs.Any(input => input.Vector == node) || (node.Name is not null && pieces.RowValues.Contains(node.Name, System.StringComparer.Ordinal));

    private void WriteRowsLookup(RowLookup lookup)
    {
        string found = LanesStart(lookup.Vector.Name!);
        writer.Line(lookup.Source.Shape == InputShape.PerClass
            ? $"RowLookup.InClasses(ref {Start(ClassBuffer(lookup.Source))}, {Classes}, ref {found}, 0, {Count});"
            : $"RowLookup.InRows(ref {ElementStart(lookup.Source.Vector.Name!)}, {Classes}, ref {found}, {Count});");
    }

    private void WriteSweepCall(RowPiece sweep, IEnumerable<(string Type, string Name, string Value)> arguments) =>
        writer.Line($"{SweepMethod(sweep)}({string.Join(", ", arguments.Select(static argument => (argument.Type.StartsWith("ref ", System.StringComparison.Ordinal) ? "ref " : "") + argument.Value))});");

    private string SweepMethod(RowPiece sweep) => sweep.Name + (isInGroups ? "OfGroups" : "OfRows");

    /// <summary>What a sweep's method is given: references to what it reads and writes, vectors that all rows share, the size of the group.</summary>
    /// <param name="sweep">What it computes of each element.</param>
    /// <param name="step">The step of which it is, or null of the last sweep.</param>
    private List<(string Type, string Name, string Value)> SweepArguments(RowPiece sweep, RowStep? step)
    {
        List<(string Type, string Name, string Value)> arguments = [];
        foreach (VectorNode node in sweep.Parameters.Where(node => node != kernel.Position && node != kernel.Classes))
        {
            if (layout.ClassInputs.FirstOrDefault(input => input.Vector == node) is { } ofClass)
                AddReference(Start(ClassBuffer(ofClass)));
            else if (layout.RowInputs.FirstOrDefault(input => input.Vector == node) is { } ofRow)
                arguments.Add(("ref " + LaneKeyword, Start(RowBuffer(ofRow)), $"Unsafe.Add(ref {Start(RowBuffer(ofRow))}, {First})"));
            else if (ElementMemory(node) is { } name)
                AddReference(ElementStart(name));
            else if (IsOfRow(node))
                AddReference(LanesStart(node.Name!));
            else
                arguments.Add((dialect.VectorType, Text(node), Text(node)));
        }

        foreach ((string name, _, _) in Stored(sweep, step))
            AddReference(ElementStart(name));

        foreach (RowReduction reduction in step?.Reductions ?? [])
            AddReference(LanesStart(reduction.Vector.Name!));

        foreach (KernelOutput output in step is null ? kernel.Final.Columns : [])
        {
            if (isInGroups)
                AddReference(GroupStart(outputNames[output]));
            else
                arguments.Add(("ref double", Start(Sums(output)), Start(Sums(output))));
        }

        if (layout.Promised is null)
            arguments.Add(("int", Classes, Classes));

        arguments.Add(("int", Count, Count));
        return [.. arguments.Distinct()];

        void AddReference(string start) => arguments.Add(("ref " + LaneKeyword, start, start));
    }

    /// <summary>The name of the memory of an input per element or a kept value.</summary>
    private string? ElementMemory(VectorNode node) =>
        layout.ElementInputs.Any(input => input.Vector == node) ? node.Name : layout.Kept.FirstOrDefault(kept => kept.Vector == node) is { } value ? KeptName(value) : null;

    /// <summary>What a sweep stores for each element: the name of the memory, and of the value.</summary>
    private IEnumerable<(string Memory, string Value, bool IsAdded)> Stored(RowPiece sweep, RowStep? step) => step is null
        ? kernel.Final.Elements.Select(output => (outputNames[output], RowPieces.Value(output), layout.LoadsSums(output.Parameter)))
        : step.Kept.Select(kept => (KeptName(kept), kept.Vector.Name!, false));
}
