using System.Collections.Generic;
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
    private bool IsReduced => kernel.IsReduced;

    private ParameterDeclaration First => EntryEmitter.Spans(kernel).First();

    private string SpanName(ParameterDeclaration parameter) =>
        kernel.Inputs.Where(input => input.Parameter == parameter).Select(static input => input.Vector.Name!).FirstOrDefault()
        ?? outputNames[kernel.Outputs.First(output => output.Parameter == parameter)];

    private string Spans() => string.Join(", ", EntryEmitter.Spans(kernel).Select(parameter =>
        $"{(parameter.IsOutput ? "Span<float>" : "ReadOnlySpan<float>")} {SpanName(parameter)}"));

    private string Start(string span) => Local(span + "Start");

    private void WriteRun()
    {
        List<VectorNode> scalars = [.. kernel.HyperParameters.Select(static hyper => hyper.Vector)];
        if (kernel.Scale is not null)
            scalars.Add(kernel.Scale);

        string parameters = string.Join(", ", new[] { Spans() }.Concat(scalars.Select(static scalar => $"float {scalar.Name}")));
        writer.Line($"/// <summary>{(IsReduced ? "The sum of the losses of a chunk" : "A chunk")}.</summary>");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"public static {(IsReduced ? "double" : "void")} Run({parameters})", () =>
        {
            WriteShared(scalars);
            WriteStarts();
            if (IsReduced)
            {
                writer.Line("Span<double> columns = stackalloc double[BlockSum.Columns];");
                writer.Line("columns.Clear();");
                writer.Line("ref double sums = ref MemoryMarshal.GetReference(columns);");
            }

            writer.Line($"int whole = {SpanName(First)}.Length & -BlockSum.BlockLength;");
            writer.Block("for (nuint block = 0; block < (nuint)whole; block += BlockSum.BlockLength)", () =>
                writer.Block($"for (nuint column = 0; column < BlockSum.Columns; column += (nuint){dialect.LaneCount})", WriteRows));
            writer.Line();
            writer.Line($"if (whole < {SpanName(First)}.Length)");
            IEnumerable<string> rest = EntryEmitter.Spans(kernel).Select(parameter => $"{SpanName(parameter)}.Slice(whole)");
            IEnumerable<string> sums = IsReduced ? ["columns"] : [];
            writer.Line($"    RunTail({string.Join(", ", rest.Concat(SharedArguments()).Concat(sums))});");
            if (IsReduced)
            {
                writer.Line();
                writer.Line("return BlockSum.Total(columns);");
            }
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

    private void WriteStarts()
    {
        foreach (string span in EntryEmitter.Spans(kernel).Select(SpanName))
            writer.Line($"ref float {Start(span)} = ref MemoryMarshal.GetReference({span});");
    }

    /// <summary>Four vectors, one of each row of the block.</summary>
    private void WriteRows()
    {
        writer.Line("nuint row0 = block + column, row1 = row0 + BlockSum.Columns, row2 = row1 + BlockSum.Columns, row3 = row2 + BlockSum.Columns;");
        // What is stored at once keeps no register: AVX2 has 16.
        for (int row = 0; row < Rows; row++)
        {
            writer.Line(CallEvaluate($"row{row}", $"{row}"));
            foreach (KernelOutput output in kernel.Outputs)
                writer.Line(StoreOutput(output, $"row{row}", $"{row}"));
        }

        if (!IsReduced)
            return;

        WriteAccumulation("lower", dialect.WidenLower, "column");
        WriteAccumulation("upper", dialect.WidenUpper, $"column + (nuint){dialect.WideVectorType}.Count");
    }

    private void WriteAccumulation(string name, System.Func<string, string> widen, string offset)
    {
        string sum = $"({Loss(0)} + {Loss(1)}) + ({Loss(2)} + {Loss(3)})";
        writer.Line($"var {name} = {sum};");
        writer.Line(dialect.Store($"{dialect.Load("sums", offset)} + {name}", "sums", offset) + ";");

        string Loss(int row) => widen(Local("loss" + row.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private string CallEvaluate(string offset, string suffix)
    {
        IEnumerable<string> loads = kernel.Inputs.Select(input => dialect.Load(Start(input.Vector.Name!), offset));
        IEnumerable<string> outputs = kernel.Outputs.Select(output => $"out var {Local(outputNames[output] + suffix)}");
        string call = $"Evaluate({string.Join(", ", loads.Concat(SharedArguments()).Concat(outputs))});";
        return kernel.Value is null ? call : $"var {Local("loss" + suffix)} = {call}";
    }

    private string StoreOutput(KernelOutput output, string offset, string suffix)
    {
        string name = outputNames[output], vector = Local(name + suffix);
        string value = output.Parameter.Accumulate ? $"{dialect.Load(Start(name), offset)} + {vector}" : vector;
        return dialect.Store(value, Start(name), offset) + ";";
    }

    /// <summary>The last block, which is not full: padded with zeros, evaluated whole, and cut again.</summary>
    private void WriteTail()
    {
        string shared = string.Concat(SharedNodes().Select(node => $", {dialect.VectorType} {Shared(node)}"));
        writer.Line("// What is left over, padded to a block.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"private static void RunTail({Spans()}{shared}{(IsReduced ? ", Span<double> columns" : "")})", () =>
        {
            foreach (ParameterDeclaration parameter in EntryEmitter.Spans(kernel))
                WritePadding(SpanName(parameter), isCopied: !parameter.IsOutput || parameter.Accumulate);

            if (IsReduced)
            {
                writer.Line("Span<float> blockLosses = stackalloc float[BlockSum.BlockLength];");
                writer.Line("ref float blockLossesStart = ref MemoryMarshal.GetReference(blockLosses);");
            }

            writer.Block($"for (nuint i = 0; i < BlockSum.BlockLength; i += (nuint){dialect.LaneCount})", () =>
            {
                writer.Line(CallEvaluate("i", "Here"));
                foreach (KernelOutput output in kernel.Outputs)
                    writer.Line(StoreOutput(output, "i", "Here"));

                if (IsReduced)
                    writer.Line(dialect.Store(Local("lossHere"), "blockLossesStart", "i") + ";");
            });
            writer.Line();
            foreach (string output in kernel.Outputs.Select(output => outputNames[output]))
                writer.Line($"{Local(output + "Block")}.Slice(0, {output}.Length).CopyTo({output});");

            if (IsReduced)
            {
                writer.Line($"blockLosses.Slice({SpanName(First)}.Length).Clear();");
                writer.Line("BlockSum.AddBlock(blockLosses, columns);");
            }
        });
    }

    private void WritePadding(string span, bool isCopied)
    {
        string block = Local(span + "Block");
        writer.Line($"Span<float> {block} = stackalloc float[BlockSum.BlockLength];");
        if (isCopied)
        {
            writer.Line($"{block}.Clear();");
            writer.Line($"{span}.CopyTo({block});");
        }

        writer.Line($"ref float {Start(span)} = ref MemoryMarshal.GetReference({block});");
    }
}
