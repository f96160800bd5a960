using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;
using LossGen.Generator.Text;

namespace LossGen.Generator.Emission.Rows;

/// <summary>Writes what spreads the chunks of rows over threads: the call, and the class by which the runtime calls back.</summary>
internal static class RowParallelEmitter
{
    /// <summary>What the runtime can pin; a loss with more spans runs on one thread, with the same bits.</summary>
    private const int MostSpans = 16;

    /// <summary>Sums per class are added row by row, and stay on one thread; so do the sums of weights, which are cheap.</summary>
    public static bool IsParallel(RowKernel kernel) =>
        kernel.Declaration.Options.Parallel && kernel.Final.Columns.IsEmpty && IsOfLoss(kernel) && new RowLayout(kernel).Spans.Count() <= MostSpans;

    /// <summary>The call that runs every chunk.</summary>
    /// <param name="shape">The number of rows, of a chunk's rows, and of classes.</param>
    public static void WriteRun(
        SourceWriter writer, RowKernel kernel, IReadOnlyDictionary<string, string> local, (string Rows, string Step, string Classes) shape, IReadOnlyList<string> scalars, IReadOnlyList<string> totals, NameTable names)
    {
        string memory = names.Take("memory"), sums = names.Take("sums"), lane = Lane(kernel);
        writer.Line($"ChunkSpans {memory} = default;");
        foreach (ParameterDeclaration parameter in new RowLayout(kernel).Spans)
            writer.Line($"{memory}.Add<{ElementTypes.Keyword(parameter.ElementType)}>({local[parameter.Name]});");

        writer.Line($"Span<double> {sums} = stackalloc double[{Number(totals.Count)}];");
        writer.Line($"ParallelChunks.Run<{ChunkClass(kernel)}, (int Classes, {lane}[] Scalars)>({memory}, {shape.Rows}, {shape.Step}, ({shape.Classes}, [{string.Join(", ", scalars)}]), {sums});");
        for (int i = 0; i < totals.Count; i++)
            writer.Line($"double {totals[i]} = {sums}[{Number(i)}];");
    }

    /// <summary>The class by which the runtime runs a chunk.</summary>
    public static void WriteClass(SourceWriter writer, RowKernel kernel)
    {
        string lane = Lane(kernel);
        IEnumerable<string> spans = new RowLayout(kernel).Spans.Select((parameter, i) => $"memory.Slice<{ElementTypes.Keyword(parameter.ElementType)}>({Number(i)}, {Range(parameter, kernel)})");
        IEnumerable<string> scalars = Enumerable.Range(0, kernel.HyperParameters.Length + (kernel.Scale is null ? 0 : 1)).Select(static i => $"shared.Scalars[{Number(i)}]");
        int first = kernel.Final.Sums.Count(static sum => sum.Parameter is null);
        IEnumerable<string> further = Enumerable.Range(first, kernel.Final.Sums.Length - first).Select(static i => $"ref sums[{Number(i)}]");
        string call = $"{LossEmitter.EntryClass(kernel.Declaration)}.RunChunk({string.Join(", ", spans.Concat(["count", "shared.Classes"]).Concat(scalars).Concat(further))})";
        writer.Line("/// <summary>By which the runtime runs a chunk of rows on a thread of its own.</summary>");
        writer.Block($"file sealed class {ChunkClass(kernel)} : IChunkKernel<(int Classes, {lane}[] Scalars)>", () =>
        {
            writer.Line($"public static void Run(ChunkMemory memory, (int Classes, {lane}[] Scalars) shared, int start, int count, Span<double> sums) =>");
            writer.Line($"    {(first == 1 ? "sums[0] = " : "")}{call};");
        });
    }

    private static bool IsOfLoss(RowKernel kernel) => kernel.Name == kernel.Declaration.MethodName;

    private static string Range(ParameterDeclaration parameter, RowKernel kernel) => RowShapes.Of(parameter, kernel.Declaration, kernel.HasValuePerElement) switch
    {
        InputShape.PerElement => "start * shared.Classes, count * shared.Classes",
        InputShape.PerSample => "start, count",
        _ => "0, shared.Classes",
    };

    private static string Lane(RowKernel kernel) => kernel.Precision.IsSingle ? "float" : "double";

    private static string ChunkClass(RowKernel kernel) => kernel.Name + "OfChunks";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
