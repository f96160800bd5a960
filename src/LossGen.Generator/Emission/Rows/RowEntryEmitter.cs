using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;
using LossGen.Generator.Text;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission.Rows;

/// <summary>Writes the class that stands between the user's method and the kernels over rows: checks, chunks, reduction, choice of the width.</summary>
internal sealed class RowEntryEmitter
{
    private readonly SourceWriter writer;
    private readonly RowKernel kernel;
    private readonly LossDeclaration declaration;
    private readonly NameTable names = KernelNames.CreateTable();
    private readonly Dictionary<string, string> local;
    private readonly ParameterDeclaration rowLength;
    private readonly string rows;

    public RowEntryEmitter(SourceWriter writer, RowKernel kernel)
    {
        this.writer = writer;
        this.kernel = kernel;
        declaration = kernel.Declaration;
        local = declaration.Parameters.ToDictionary(static parameter => parameter.Name, parameter => names.Take(parameter.Name), System.StringComparer.Ordinal);
        rowLength = declaration.Parameters.First(static parameter => parameter.Role == ParameterRole.RowLength);
        rows = names.Take("rows");
    }

    private string Classes => local[rowLength.Name];

    private string LaneKeyword => kernel.Precision.IsSingle ? "float" : "double";

    private IEnumerable<RowKernel> Kernels => kernel.Weights is null ? [kernel] : [kernel, kernel.Weights];

    public void Write()
    {
        writer.Line("/// <summary>Checks the arguments before anything is written, and reduces the chunks of rows in their order.</summary>");
        writer.Block($"file static class {LossEmitter.EntryClass(declaration)}", () =>
        {
            writer.Block($"public static {EntryEmitter.ReturnType(declaration)} Run({EntryEmitter.Parameters(declaration, local)})", () =>
            {
                new RowGuardEmitter(writer, kernel, local, rows).Write();
                writer.Line();
                WriteReduction();
            });
            foreach (RowKernel part in Kernels)
            {
                writer.Line();
                WriteDispatch(part);
            }
        });
    }

    private void WriteReduction()
    {
        string start = names.Take("start"), count = names.Take("count"), step = names.Take("step"), values = rows;
        Dictionary<ParameterDeclaration, string> sums = kernel.Final.Columns.ToDictionary(static output => output.Parameter, output => names.Take(local[output.Parameter.Name] + "Sums"));
        if (kernel.HasValuePerElement)
        {
            values = names.Take("values");
            writer.Line($"long {values} = (long){rows} * {Classes};");
        }

        ReducedKernel reduced = new(
            declaration,
            kernel.Precision,
            kernel.Final.Sums,
            kernel.Scale is not null,
            kernel.Weights is not null,
            values,
            (isOfWeights, scale, totals) => WriteChunks(isOfWeights ? kernel.Weights! : kernel, (start, count, step), scale, totals, sums))
        {
            Columns = [.. kernel.Final.Columns.Select(static output => output.Parameter)],
            WriteColumn = (output, factor) => WriteColumn(output, sums[output], factor),
        };
        writer.Line($"int {step} = RowScratch.ChunkRows({Classes});");
        if (sums.Count == 0)
        {
            new ReductionEmitter(writer, reduced, local, names).Write();
            return;
        }

        string rented = names.Take("rented"), rest = names.Take("rest");
        writer.Line($"double[] {rented} = RowScratch.Rent<double>({string.Join(" + ", sums.Select(_ => $"RowScratch.Padded({Classes})"))});");
        writer.Block("try", () =>
        {
            writer.Line($"Span<double> {rest} = {rented};");
            foreach (string name in sums.Values)
                writer.Line($"Span<double> {name} = RowScratch.TakeCleared(ref {rest}, RowScratch.Padded({Classes}));");

            new ReductionEmitter(writer, reduced, local, names).Write();
        });
        writer.Block("finally", () => writer.Line($"RowScratch.Return({rented});"));
    }

    private void WriteColumn(ParameterDeclaration output, string sums, string factor)
    {
        string floor = output.Floor is { } least ? ", " + LiteralText.Of(least, FloatingType.Double) : "";
        writer.Line($"RowOutput.{(output.Accumulate ? "AddSums" : "StoreSums")}<{ElementTypes.Keyword(output.ElementType)}>({sums}, {factor}, {local[output.Name]}{floor});");
    }

    /// <summary>The loop over the chunks; the totals receive the kernel's sums, in their order.</summary>
    private void WriteChunks(RowKernel part, (string Start, string Count, string Step) variables, string? scale, IReadOnlyList<string> totals, Dictionary<ParameterDeclaration, string> sums)
    {
        (string start, string count, string step) = variables;
        string[] scalars = [.. part.HyperParameters.Select(hyper => EntryEmitter.Scalar(kernel.Precision, hyper.Parameter, local)), .. scale is null ? Enumerable.Empty<string>() : [scale]];
        if (RowParallelEmitter.IsParallel(part))
        {
            RowParallelEmitter.WriteRun(writer, part, local, (rows, step, Classes), scalars, totals, names);
            return;
        }

        foreach (string total in totals)
            writer.Line($"double {total} = 0;");

        writer.Block($"for (int {start} = 0; {start} < {rows}; {start} += {step})", () =>
        {
            writer.Line($"int {count} = Math.Min({step}, {rows} - {start});");
            bool returns = part.Final.Sums.Any(static sum => sum.Parameter is null);
            IEnumerable<string> arguments =
            [
                .. new RowLayout(part).Spans.Select(parameter => Slice(parameter, start, count)),
                count,
                Classes,
                .. scalars,
                .. part.Final.Columns.Select(output => sums[output.Parameter]),
                .. totals.Skip(returns ? 1 : 0).Select(static total => "ref " + total),
            ];
            writer.Line($"{(returns ? $"{totals[0]} += " : "")}{ChunkMethod(part)}({string.Join(", ", arguments)});");
        });
    }

    private string Slice(ParameterDeclaration parameter, string start, string count) => RowShapes.Of(parameter, declaration, kernel.HasValuePerElement) switch
    {
        InputShape.PerElement => $"{local[parameter.Name]}.Slice({start} * {Classes}, {count} * {Classes})",
        InputShape.PerSample => $"{local[parameter.Name]}.Slice({start}, {count})",
        _ => local[parameter.Name],
    };

    private static string ChunkMethod(RowKernel kernel) => kernel.Name == kernel.Declaration.MethodName ? "RunChunk" : "RunWeights";

    /// <summary>A chunk: memory to work in, and the kernel of the widest vectors that the machine has.</summary>
    private void WriteDispatch(RowKernel part)
    {
        RowLayout layout = new(part);
        NameTable taken = new();
        foreach (string name in local.Values)
            taken.Reserve(name);

        string count = taken.Take("rows");
        string Own(string wish) => taken.Take(wish);
        List<(string Type, string Name)> before =
        [
            .. layout.Spans.Select(parameter => (EntryEmitter.SpanType(parameter), local[parameter.Name])),
            ("int", count),
            ("int", Classes),
            .. part.HyperParameters.Select(hyper => (LaneKeyword, local[hyper.Parameter.Name])),
            .. part.Scale is null ? Enumerable.Empty<(string, string)>() : [(LaneKeyword, Own(part.Scale.Name!))],
            .. part.Final.Columns.Select(output => ("Span<double>", Own(local[output.Parameter.Name] + "Sums"))),
        ];
        (string Type, string Name)[] totals = [.. part.Final.Sums.Where(static sum => sum.Parameter is not null).Select(sum => ("ref double", Own(local[sum.Parameter!.Name] + "Total")))];
        string room = Own("room"), rented = Own("rented"), scratch = Own("scratch");
        bool returns = part.Final.Sums.Any(static sum => sum.Parameter is null);
        string arguments = string.Join(", ", before.Select(static parameter => parameter.Name).Where(name => layout.Promised is null || name != Classes).Append(scratch).Concat(totals.Select(static total => "ref " + total.Name)));
        writer.Line("/// <summary>Memory to work in, and the widest vectors that this machine has; the bits are the same with any.</summary>");
        writer.Block($"{(RowParallelEmitter.IsParallel(part) ? "internal" : "private")} static {(returns ? "double" : "void")} {ChunkMethod(part)}({string.Join(", ", before.Concat(totals).Select(static parameter => $"{parameter.Type} {parameter.Name}"))})", () =>
        {
            writer.Line($"int {room} = {layout.Room(count, Classes)};");
            writer.Line($"{LaneKeyword}[]? {rented} = null;");
            writer.Line($"Span<{LaneKeyword}> {scratch} = {room} <= RowScratch.StackLength ? stackalloc {LaneKeyword}[RowScratch.StackLength] : ({rented} = RowScratch.Rent<{LaneKeyword}>({room}));");
            writer.Block("try", () =>
            {
                string branch = "";
                foreach (Dialect dialect in Dialect.All(kernel.Precision.Format.Type))
                {
                    bool isLast = dialect.HardwareCheck == "true";
                    writer.Line((branch + (isLast ? "" : $"if ({dialect.HardwareCheck})")).TrimEnd());
                    writer.Line($"    {(returns ? "return " : "")}{RowKernelEmitter.ClassName(part, dialect)}.Run({arguments});");
                    branch = "else ";
                }
            });
            writer.Block("finally", () => writer.Line($"RowScratch.Return({rented});"));
        });
    }
}
