using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LossGen.Generator.Declarations;
using LossGen.Generator.Lowering;
using LossGen.Generator.Text;

namespace LossGen.Generator.Emission;

/// <summary>Writes what spreads a kernel's chunks over threads: the call, and the class by which the runtime calls back.</summary>
internal static class ParallelEmitter
{
    /// <summary>What the runtime can pin; a loss with more spans runs on one thread, with the same bits.</summary>
    private const int MostSpans = 16;

    public static bool IsParallel(Kernel kernel) => kernel.Declaration.Options.Parallel && EntryEmitter.Spans(kernel).Count() <= MostSpans;

    /// <summary>The call that runs every chunk.</summary>
    public static void WriteRun(
        SourceWriter writer, Kernel kernel, IReadOnlyList<string> spans, IReadOnlyList<string> scalars, IReadOnlyList<string> totals, string length, NameTable names)
    {
        string memory = names.Take("memory"), sums = names.Take("sums"), lane = EntryEmitter.LaneKeyword(kernel);
        writer.Line($"ChunkSpans {memory} = default;");
        foreach ((string span, ParameterDeclaration parameter) in spans.Zip(EntryEmitter.Spans(kernel), static (span, parameter) => (span, parameter)))
            writer.Line($"{memory}.Add<{ElementTypes.Keyword(parameter.ElementType)}>({span});");

        writer.Line($"Span<double> {sums} = stackalloc double[{Number(totals.Count)}];");
        writer.Line($"ParallelChunks.Run<{ChunkClass(kernel)}, {lane}[]>({memory}, {length}, [{string.Join(", ", scalars)}], {sums});");
        for (int i = 0; i < totals.Count; i++)
            writer.Line($"double {totals[i]} = {sums}[{Number(i)}];");
    }

    /// <summary>The class by which the runtime runs a chunk.</summary>
    public static void WriteClass(SourceWriter writer, Kernel kernel)
    {
        string lane = EntryEmitter.LaneKeyword(kernel);
        IEnumerable<string> spans = EntryEmitter.Spans(kernel).Select((parameter, i) => $"memory.Slice<{ElementTypes.Keyword(parameter.ElementType)}>({Number(i)}, start, count)");
        int scalarCount = kernel.HyperParameters.Length + (kernel.Scale is null ? 0 : 1);
        IEnumerable<string> scalars = Enumerable.Range(0, scalarCount).Select(static i => $"scalars[{Number(i)}]");
        int first = kernel.Sums.Count(static sum => sum.Parameter is null);
        IEnumerable<string> further = Enumerable.Range(first, kernel.Sums.Length - first).Select(static i => $"ref sums[{Number(i)}]");
        string call = $"{LossEmitter.EntryClass(kernel.Declaration)}.{EntryEmitter.ChunkMethod(kernel)}({string.Join(", ", spans.Concat(scalars).Concat(further))})";
        writer.Line("/// <summary>By which the runtime runs a chunk on a thread of its own.</summary>");
        writer.Block($"file sealed class {ChunkClass(kernel)} : IChunkKernel<{lane}[]>", () =>
        {
            writer.Line($"public static void Run(ChunkMemory memory, {lane}[] scalars, int start, int count, Span<double> sums) =>");
            writer.Line($"    {(first == 1 ? "sums[0] = " : "")}{call};");
        });
    }

    private static string ChunkClass(Kernel kernel) => kernel.Name + "OfChunks";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
