using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission;

/// <content>
/// The loops. A block of 64 elements is four rows of 16 columns; each column has an accumulator of its own, so that the order of all additions is the same
/// at every width. What is left over is padded into a block.
/// </content>
internal sealed partial class KernelEmitter
{
    private ParameterDeclaration First => EntryEmitter.Spans(kernel).First();

    private string LaneKeyword => dialect.LaneKeyword;

    private string SpanName(ParameterDeclaration parameter) =>
        kernel.Inputs.Where(input => input.Parameter == parameter).Select(static input => input.Vector.Name!).FirstOrDefault()
        ?? outputNames[kernel.Outputs.First(output => output.Parameter == parameter)];

    private string Spans() => string.Join(", ", EntryEmitter.Spans(kernel).Select(parameter => $"{EntryEmitter.SpanType(parameter)} {SpanName(parameter)}"));

    private string Start(string span) => Local(span + "Start");

    private string Block(string span) => Local(span + "Block");

    /// <summary>Whether the elements have another type than the lanes: they go through a block of that type, element by element.</summary>
    private bool IsConverted(ParameterDeclaration parameter) => ElementTypes.Keyword(parameter.ElementType) != LaneKeyword;

    /// <summary>
    /// Whether what is there already is to be loaded into the lanes. Of an output wider than the lanes it is not: that would round it. The sums are then added where they
    /// are converted.
    /// </summary>
    private bool LoadsSums(ParameterDeclaration parameter) => parameter.Accumulate && !AddsConverted(parameter);

    private bool AddsConverted(ParameterDeclaration parameter) => parameter is { Accumulate: true, ElementType: ElementType.Double } && IsConverted(parameter);

    private void WriteRun()
    {
        List<VectorNode> scalars = [.. kernel.HyperParameters.Select(static hyper => hyper.Vector)];
        if (kernel.Scale is not null)
            scalars.Add(kernel.Scale);

        IEnumerable<string> totals = OutSums.Select(sum => $"ref double {Local(sum.Total)}");
        string parameters = string.Join(", ", new[] { Spans() }.Concat(scalars.Select(scalar => $"{LaneKeyword} {scalar.Name}")).Concat(totals));
        writer.Line($"/// <summary>{(Loss is null ? "A chunk" : "The sum of the losses of a chunk")}.</summary>");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"public static {(Loss is null ? "void" : "double")} Run({parameters})", () =>
        {
            WriteShared(scalars);
            foreach (ParameterDeclaration parameter in EntryEmitter.Spans(kernel))
                WriteStart(parameter);

            foreach (Accumulator sum in accumulators)
            {
                writer.Line($"Span<double> {Local(sum.Columns)} = stackalloc double[BlockSum.Columns];");
                writer.Line($"{Local(sum.Columns)}.Clear();");
                writer.Line($"ref double {Local(sum.Sums)} = ref MemoryMarshal.GetReference({Local(sum.Columns)});");
            }

            writer.Line($"int whole = {SpanName(First)}.Length & -BlockSum.BlockLength;");
            writer.Block("for (nuint block = 0; block < (nuint)whole; block += BlockSum.BlockLength)", WriteBlock);
            writer.Line();
            writer.Line($"if (whole < {SpanName(First)}.Length)");
            IEnumerable<string> rest = EntryEmitter.Spans(kernel).Select(parameter => $"{SpanName(parameter)}.Slice(whole)");
            writer.Line($"    RunTail({string.Join(", ", rest.Concat(SharedArguments()).Concat(accumulators.Select(sum => Local(sum.Columns))))});");
            writer.Line();
            foreach (Accumulator sum in OutSums)
                writer.Line($"{Local(sum.Total)} += BlockSum.Total({Local(sum.Columns)});");

            if (Loss is not null)
                writer.Line($"return BlockSum.Total({Local(Loss.Columns)});");
        });
    }

    /// <summary>The vectors that every element shares: hyper-parameters in all lanes, and what is computed of them.</summary>
    private void WriteShared(IReadOnlyList<VectorNode> scalars)
    {
        foreach (VectorNode scalar in scalars)
            writer.Line($"var {Shared(scalar)} = {dialect.Broadcast(scalar.Name!)};");

        if (kernel.Uniforms.IsEmpty)
            return;

        IEnumerable<string> arguments = kernel.HyperParameters.Select(hyper => Shared(hyper.Vector));
        foreach (KernelUniform uniform in kernel.Uniforms)
            writer.Line($"var {Shared(uniform.Vector)} = {SharedFunction(uniform)}({string.Join(", ", arguments)});");
    }

    private string Shared(VectorNode node) => Local(node.Name + "Vector");

    private IEnumerable<string> SharedArguments() => SharedNodes().Select(Shared);

    private static string SharedFunction(KernelUniform uniform) => "Compute" + char.ToUpperInvariant(uniform.Vector.Name![0]) + uniform.Vector.Name.Substring(1);

    private void WriteStart(ParameterDeclaration parameter)
    {
        string span = SpanName(parameter), memory = span;
        if (IsConverted(parameter))
        {
            memory = Block(span);
            writer.Line($"Span<{LaneKeyword}> {memory} = stackalloc {LaneKeyword}[BlockSum.BlockLength];");
        }

        writer.Line($"ref {LaneKeyword} {Start(span)} = ref MemoryMarshal.GetReference({memory});");
    }

    /// <summary>Converts what has another type, and takes the columns of the block.</summary>
    private void WriteBlock()
    {
        IEnumerable<ParameterDeclaration> converted = EntryEmitter.Spans(kernel).Where(IsConverted);
        foreach (ParameterDeclaration parameter in converted.Where(parameter => !parameter.IsOutput || LoadsSums(parameter)))
            writer.Line($"ElementConversion.Convert({Part(parameter)}, {Block(SpanName(parameter))});");

        writer.Block($"for (nuint column = 0; column < BlockSum.Columns; column += (nuint){dialect.LaneCount})", WriteRows);
        foreach (ParameterDeclaration parameter in converted.Where(static parameter => parameter.IsOutput))
            writer.Line($"ElementConversion.{(AddsConverted(parameter) ? "Add" : "Convert")}({Block(SpanName(parameter))}, {Part(parameter)});");

        string Part(ParameterDeclaration parameter) => $"{SpanName(parameter)}.Slice((int)block, BlockSum.BlockLength)";
    }

    /// <summary>Four vectors, one of each row of the block.</summary>
    private void WriteRows()
    {
        if (!EntryEmitter.Spans(kernel).All(IsConverted))
            writer.Line("nuint row0 = block + column, row1 = row0 + BlockSum.Columns, row2 = row1 + BlockSum.Columns, row3 = row2 + BlockSum.Columns;");

        // What is stored at once keeps no register: AVX2 has 16.
        for (int row = 0; row < Rows; row++)
        {
            writer.Line(CallEvaluate(parameter => RowOffset(parameter, row), Number(row)));
            foreach (KernelOutput output in kernel.Outputs)
                writer.Line(StoreOutput(output, RowOffset(output.Parameter, row), Number(row)));
        }

        foreach (Accumulator sum in accumulators)
            writer.Line($"BlockSum.AddRows(ref {Local(sum.Sums)}, column, {string.Join(", ", Enumerable.Range(0, Rows).Select(row => Local(sum.Name + Number(row))))});");
    }

    /// <summary>Where a row's vector lies: in the whole span, or in the block to which its part was converted.</summary>
    private string RowOffset(ParameterDeclaration parameter, int row) =>
        !IsConverted(parameter) ? "row" + Number(row) : row == 0 ? "column" : $"column + {Number(row)} * BlockSum.Columns";

    private string CallEvaluate(System.Func<ParameterDeclaration, string> offset, string suffix)
    {
        IEnumerable<string> loads = kernel.Inputs.Select(input => dialect.Load(Start(input.Vector.Name!), offset(input.Parameter)));
        IEnumerable<string> outputs = OutSums.Select(static sum => sum.Name).Concat(kernel.Outputs.Select(output => outputNames[output])).Select(name => $"out var {Local(name + suffix)}");
        string call = $"Evaluate({string.Join(", ", loads.Concat(SharedArguments()).Concat(outputs))});";
        return Loss is null ? call : $"var {Local("loss" + suffix)} = {call}";
    }

    private string StoreOutput(KernelOutput output, string offset, string suffix)
    {
        string name = outputNames[output], vector = Local(name + suffix);
        string value = LoadsSums(output.Parameter) ? $"{dialect.Load(Start(name), offset)} + {vector}" : vector;
        return dialect.Store(value, Start(name), offset) + ";";
    }

    /// <summary>The last block, which is not full: padded with zeros, evaluated whole, and cut again.</summary>
    private void WriteTail()
    {
        string shared = string.Concat(SharedNodes().Select(node => $", {dialect.VectorType} {Shared(node)}"));
        string columns = string.Concat(accumulators.Select(sum => $", Span<double> {Local(sum.Columns)}"));
        writer.Line("// What is left over, padded to a block.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"private static void RunTail({Spans()}{shared}{columns})", () =>
        {
            foreach (ParameterDeclaration parameter in EntryEmitter.Spans(kernel))
                WritePadding(parameter);

            foreach (string terms in accumulators.Select(sum => Local(sum.BlockTerms)))
            {
                writer.Line($"Span<{LaneKeyword}> {terms} = stackalloc {LaneKeyword}[BlockSum.BlockLength];");
                writer.Line($"ref {LaneKeyword} {Start(terms)} = ref MemoryMarshal.GetReference({terms});");
            }

            writer.Block($"for (nuint i = 0; i < BlockSum.BlockLength; i += (nuint){dialect.LaneCount})", () =>
            {
                writer.Line(CallEvaluate(static _ => "i", "Here"));
                foreach (KernelOutput output in kernel.Outputs)
                    writer.Line(StoreOutput(output, "i", "Here"));

                foreach (Accumulator sum in accumulators)
                    writer.Line(dialect.Store(Local(sum.Name + "Here"), Start(Local(sum.BlockTerms)), "i") + ";");
            });
            writer.Line();
            foreach (KernelOutput output in kernel.Outputs)
                WriteCut(output);

            foreach (Accumulator sum in accumulators)
            {
                writer.Line($"{Local(sum.BlockTerms)}.Slice({SpanName(First)}.Length).Clear();");
                writer.Line($"BlockSum.AddBlock({Local(sum.BlockTerms)}, {Local(sum.Columns)});");
            }
        });
    }

    private void WritePadding(ParameterDeclaration parameter)
    {
        string span = SpanName(parameter), block = Block(span);
        if (!parameter.IsOutput && !IsConverted(parameter))
        {
            writer.Line($"ref {LaneKeyword} {Start(span)} = ref BlockSum.Pad({span}, stackalloc {LaneKeyword}[BlockSum.BlockLength]);");
            return;
        }

        writer.Line($"Span<{LaneKeyword}> {block} = stackalloc {LaneKeyword}[BlockSum.BlockLength];");
        if (!parameter.IsOutput || LoadsSums(parameter))
        {
            writer.Line($"{block}.Clear();");
            writer.Line(IsConverted(parameter) ? $"ElementConversion.Convert({span}, {block});" : $"{span}.CopyTo({block});");
        }

        writer.Line($"ref {LaneKeyword} {Start(span)} = ref MemoryMarshal.GetReference({block});");
    }

    private void WriteCut(KernelOutput output)
    {
        string span = outputNames[output], part = $"{Block(span)}.Slice(0, {span}.Length)";
        string conversion = AddsConverted(output.Parameter) ? "Add" : "Convert";
        writer.Line(IsConverted(output.Parameter) ? $"ElementConversion.{conversion}({part}, {span});" : $"{part}.CopyTo({span});");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
