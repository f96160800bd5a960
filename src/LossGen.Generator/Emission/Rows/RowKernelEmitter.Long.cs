using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission.Rows;

/// <content>
/// Long rows: one at a time, its classes across the lanes; what there is per row is in all lanes. The part of a row that fills whole blocks is read and written where it is; what is left over goes
/// through a padded block, the tail. Each sweep is a method of its own.
/// </content>
internal sealed partial class RowKernelEmitter
{
    /// <summary>The length of the part that fills whole blocks. (The name is one that no user's parameter has here.)</summary>
    private const string Whole = "whole";

    private string Rest => Local("rest");

    private string RowStart => Local("start");

    /// <summary>The memory of the accumulators.</summary>
    private string Accumulators => Local("accumulators");

    private string Tail(string name) => Local(name + "Tail");

    private string RowMemory(string name) => Local(name + "Row");

    /// <summary>Where the elements of the row at hand start.</summary>
    private string ElementStart(string name) => Start(RowMemory(name));

    private void WriteLong()
    {
        writer.Line();
        writer.Line("/// <summary>Long rows: one at a time, its classes across the lanes.</summary>");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"private static void RunLong({ContextParameters})", () =>
        {
            WriteShared();
            foreach (string buffer in layout.ClassInputs.Select(ClassBuffer))
                WriteStart(buffer);

            foreach (KernelOutput output in kernel.Final.Columns)
                writer.Line($"ref double {Start(Sums(output))} = ref MemoryMarshal.GetReference({Sums(output)});");

            writer.Line($"int {Whole} = {Classes} & -Columns, {Rest} = {Classes} - {Whole};");
            foreach ((ParameterDeclaration parameter, string name) in ElementSpans)
                WriteRowMemory(parameter, name);

            foreach (KernelUniform kept in layout.Kept)
                WriteMemory(RowMemory(kept.Vector.Name!), $"RowScratch.Padded({Classes})");

            int reductions = kernel.Steps.Select(static step => step.Reductions.Length).DefaultIfEmpty(0).Max();
            if (reductions > 0)
                writer.Line($"Span<{LaneKeyword}> {Accumulators} = RowScratch.Take(ref {Scratch}, {Number(reductions)} * Columns);");

            writer.Block($"for (int {GroupRow} = 0; {GroupRow} < {Rows}; {GroupRow}++)", WriteRow);
        });
        foreach ((RowStep step, _, RowPiece sweep) in pieces.Steps.Where(static step => !step.Step.Reductions.IsEmpty))
            WriteReducingSweep(step, sweep);

        if (layout.HasLastSweep)
            WriteStoringSweep();
    }

    private IEnumerable<(ParameterDeclaration Parameter, string Name)> ElementSpans =>
        layout.ElementInputs.Select(static input => (input.Parameter, input.Vector.Name!)).Concat(kernel.Final.Elements.Select(output => (output.Parameter, outputNames[output])));

    /// <summary>A whole row of the lanes' type for what is converted, else the tail's block.</summary>
    private void WriteRowMemory(ParameterDeclaration parameter, string name)
    {
        if (layout.IsConverted(parameter))
            WriteMemory(RowMemory(name), $"RowScratch.Padded({Classes})", isCleared: true);
        else
            WriteMemory(Tail(name), "Columns", isCleared: true);
    }

    private void WriteRow()
    {
        writer.Line($"int {RowStart} = {GroupRow} * {Classes};");
        foreach ((ParameterDeclaration parameter, string name) in ElementSpans)
            WriteRowLoad(parameter, name);

        foreach (RowInput input in layout.RowInputs)
            writer.Line($"var {Text(input.Vector)} = {dialect.Broadcast($"{RowBuffer(input)}[{GroupRow}]")};");

        foreach ((RowStep step, RowPiece row, RowPiece sweep) in pieces.Steps)
        {
            WriteRowCode(row);
            foreach (RowLookup lookup in step.Lookups)
                WriteRowLookup(lookup);

            if (!step.Reductions.IsEmpty)
                WriteSweepCall(step, sweep);
        }

        WriteRowCode(pieces.LastRow);
        foreach ((string buffer, string value) in RowResults)
            writer.Line($"{buffer}[{GroupRow}] = {dialect.Invoke("ToScalar", value)};");

        if (layout.HasLastSweep)
            writer.Line($"{SweepMethod(pieces.Last)}({string.Join(", ", SweepArguments(pieces.Last, []).Select(static argument => (argument.Type.StartsWith("ref ", System.StringComparison.Ordinal) ? "ref " : "") + argument.Name))});");

        foreach (KernelOutput output in kernel.Final.Elements)
            WriteRowStore(output.Parameter, outputNames[output]);
    }

    /// <summary>Where the row is, its tail, and, for a row of another type, its elements in the lanes' type; of an output what the derivatives are added to.</summary>
    private void WriteRowLoad(ParameterDeclaration parameter, string name)
    {
        bool isLoaded = !parameter.IsOutput || layout.LoadsSums(parameter);
        if (layout.IsConverted(parameter))
        {
            if (isLoaded)
                writer.Line($"ElementConversion.Convert({name}.Slice({RowStart}, {Classes}), {RowMemory(name)});");
            return;
        }

        writer.Line($"ref {LaneKeyword} {ElementStart(name)} = ref Unsafe.Add(ref MemoryMarshal.GetReference({name}), {RowStart});");
        if (isLoaded)
            writer.Line($"{name}.Slice({RowStart} + {Whole}, {Rest}).CopyTo({Tail(name)});");
    }

    private void WriteRowStore(ParameterDeclaration parameter, string name) => writer.Line(layout.IsConverted(parameter)
        ? $"ElementConversion.{(layout.AddsConverted(parameter) ? "Add" : "Convert")}({RowMemory(name)}.Slice(0, {Classes}), {name}.Slice({RowStart}, {Classes}));"
        : $"{Tail(name)}.Slice(0, {Rest}).CopyTo({name}.Slice({RowStart} + {Whole}, {Rest}));");

    private void WriteRowLookup(RowLookup lookup)
    {
        string source = lookup.Source.Shape == InputShape.PerClass ? Start(ClassBuffer(lookup.Source)) : ElementStart(lookup.Source.Vector.Name!);
        string index = $"RowLookup.Within({dialect.Invoke("ToScalar", IndexText(lookup))}, {Classes})";
        writer.Line($"var {lookup.Vector.Name} = {dialect.Broadcast($"Unsafe.Add(ref {source}, {index})")};");
    }

    private void WriteSweepCall(RowStep step, RowPiece sweep)
    {
        IEnumerable<string> arguments = SweepArguments(sweep, step.Kept).Select(static argument => (argument.Type.StartsWith("ref ", System.StringComparison.Ordinal) ? "ref " : "") + argument.Name);
        arguments = arguments.Append(Accumulators);
        string[] results = [.. step.Reductions.Select(static reduction => reduction.Vector.Name!)];
        writer.Line(results.Length == 1
            ? $"var {results[0]} = {SweepMethod(sweep)}({string.Join(", ", arguments)});"
            : $"{SweepMethod(sweep)}({string.Join(", ", arguments.Concat(results.Select(static result => "out var " + result)))});");
    }

    private static string SweepMethod(RowPiece sweep) => sweep.Name + "OfRow";

    /// <summary>What a sweep's method is given: references to what it reads and writes, vectors of the row, the row length.</summary>
    /// <param name="sweep">What it computes of each element.</param>
    /// <param name="kept">What it leaves for later sweeps.</param>
    private IEnumerable<(string Type, string Name)> SweepArguments(RowPiece sweep, IEnumerable<KernelUniform> kept)
    {
        string reference = "ref " + LaneKeyword;
        foreach (VectorNode node in sweep.Parameters)
        {
            if (layout.ClassInputs.FirstOrDefault(input => input.Vector == node) is { } ofClass)
                yield return (reference, Start(ClassBuffer(ofClass)));
            else if (layout.ElementInputs.FirstOrDefault(input => input.Vector == node) is { } input)
            {
                foreach (string name in ElementReferences(input.Parameter, node.Name!))
                    yield return (reference, name);
            }
            else if (layout.Kept.Any(value => value.Vector == node))
                yield return (reference, ElementStart(node.Name!));
            else if (node != kernel.Position && node != kernel.Classes)
                yield return (dialect.VectorType, Text(node));
        }

        foreach (KernelUniform value in kept)
            yield return (reference, ElementStart(value.Vector.Name!));

        if (sweep == pieces.Last)
        {
            foreach (KernelOutput output in kernel.Final.Elements)
            {
                foreach (string name in ElementReferences(output.Parameter, outputNames[output]))
                    yield return (reference, name);
            }

            foreach (KernelOutput output in kernel.Final.Columns)
                yield return ("ref double", Start(Sums(output)));
        }

        if (layout.Promised is null)
            yield return ("int", Classes);
    }

    /// <summary>The row, and its tail where that lies elsewhere.</summary>
    private IEnumerable<string> ElementReferences(ParameterDeclaration parameter, string name) =>
        layout.IsConverted(parameter) ? [ElementStart(name)] : [ElementStart(name), Start(Tail(name))];
}
