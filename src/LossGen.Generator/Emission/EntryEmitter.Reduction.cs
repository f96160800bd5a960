using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;
using LossGen.Generator.Text;
using LossGen.Generator.VectorCode;

namespace LossGen.Generator.Emission;

/// <content>The loop over the chunks, and the choice of the width.</content>
internal static partial class EntryEmitter
{
    private static void WriteReduction(SourceWriter writer, Kernel kernel, Dictionary<string, string> local, NameTable names)
    {
        string length = local[kernel.Declaration.Parameters.First(static parameter => parameter.Role == ParameterRole.Input).Name] + ".Length";
        (string Start, string Count, string Length) variables = (names.Take("start"), names.Take("count"), length);
        ReducedKernel reduced = new(
            kernel.Declaration,
            kernel.Precision,
            kernel.Sums,
            kernel.Scale is not null,
            kernel.Weights is not null,
            length,
            (isOfWeights, scale, totals) => WriteChunks(writer, isOfWeights ? kernel.Weights! : kernel, local, names, variables, scale, totals));
        new ReductionEmitter(writer, reduced, local, names).Write();
    }

    /// <summary>The loop over the chunks, or their distribution over threads; the totals receive the kernel's sums, in their order.</summary>
    private static void WriteChunks(
        SourceWriter writer,
        Kernel kernel,
        Dictionary<string, string> local,
        NameTable names,
        (string Start, string Count, string Length) variables,
        string? scale,
        IReadOnlyList<string> totals)
    {
        (string start, string count, string length) = variables;
        IEnumerable<string> scales = scale is null ? [] : [scale];
        string[] scalars = [.. kernel.HyperParameters.Select(hyper => Scalar(kernel.Precision, hyper.Parameter, local)).Concat(scales)];
        if (ParallelEmitter.IsParallel(kernel))
        {
            ParallelEmitter.WriteRun(writer, kernel, [.. Spans(kernel).Select(parameter => local[parameter.Name])], scalars, totals, length, names);
            return;
        }

        foreach (string total in totals)
            writer.Line($"double {total} = 0;");

        writer.Block($"for (int {start} = 0; {start} < {length}; {start} += BlockSum.ChunkLength)", () =>
        {
            writer.Line($"int {count} = Math.Min(BlockSum.ChunkLength, {length} - {start});");
            IEnumerable<string> spans = Spans(kernel).Select(parameter => $"{local[parameter.Name]}.Slice({start}, {count})");
            bool returns = kernel.Sums.Any(static sum => sum.Parameter is null);
            IEnumerable<string> further = totals.Skip(returns ? 1 : 0).Select(static total => "ref " + total);
            writer.Line($"{(returns ? $"{totals[0]} += " : "")}{ChunkMethod(kernel)}({string.Join(", ", spans.Concat(scalars).Concat(further))});");
        });
    }

    /// <summary>A hyper-parameter in the type of the lanes.</summary>
    public static string Scalar(Precision precision, ParameterDeclaration parameter, Dictionary<string, string> local) => parameter.ElementType switch
    {
        ElementType.Boolean => $"{local[parameter.Name]} ? 1 : 0",
        ElementType.Double or ElementType.Int32 when precision.IsSingle => $"(float){local[parameter.Name]}",
        _ => local[parameter.Name],
    };

    public static string LaneKeyword(Kernel kernel) => kernel.Precision.IsSingle ? "float" : "double";

    /// <summary>The method that runs a chunk.</summary>
    public static string ChunkMethod(Kernel kernel) => kernel.Name == kernel.Declaration.MethodName ? "RunChunk" : "RunWeights";

    private static void WriteDispatch(SourceWriter writer, Kernel kernel, Dictionary<string, string> local)
    {
        string lane = LaneKeyword(kernel);
        NameTable taken = new();
        foreach (string name in local.Values)
            taken.Reserve(name);

        // The kernel names its scale beside its inputs; an output may have that name too.
        List<(string Type, string Name)> parameters =
        [
            .. Spans(kernel).Select(parameter => (SpanType(parameter), local[parameter.Name])),
            .. kernel.HyperParameters.Select(hyper => (lane, local[hyper.Parameter.Name])),
        ];
        if (kernel.Scale is not null)
            parameters.Add((lane, taken.Take(kernel.Scale.Name!)));

        foreach (KernelSum sum in kernel.Sums.Where(static sum => sum.Parameter is not null))
            parameters.Add(("ref double", taken.Take(local[sum.Parameter!.Name] + "Total")));

        bool returns = kernel.Sums.Any(static sum => sum.Parameter is null);
        string arguments = string.Join(", ", parameters.Select(static parameter => (parameter.Type.StartsWith("ref ", System.StringComparison.Ordinal) ? "ref " : "") + parameter.Name));
        writer.Line("/// <summary>The widest vectors that this machine has; the bits are the same with any.</summary>");
        writer.Block($"{(ParallelEmitter.IsParallel(kernel) ? "internal" : "private")} static {(returns ? "double" : "void")} {ChunkMethod(kernel)}({string.Join(", ", parameters.Select(static parameter => $"{parameter.Type} {parameter.Name}"))})", () =>
        {
            string branch = "";
            foreach (Dialect dialect in Dialect.All(kernel.Precision.Format.Type))
            {
                bool isLast = dialect.HardwareCheck == "true";
                writer.Line((branch + (isLast ? "" : $"if ({dialect.HardwareCheck})")).TrimEnd());
                writer.Line($"    {(returns ? "return " : "")}{LossEmitter.KernelClass(kernel, dialect)}.Run({arguments});");
                branch = "else ";
            }
        });
    }
}
