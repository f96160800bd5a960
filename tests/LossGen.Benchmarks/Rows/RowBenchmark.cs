using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Numerics.Tensors;
using System.Runtime.Intrinsics.X86;
using LossGen.Benchmarks.Functions;

namespace LossGen.Benchmarks.Rows;

/// <summary>Times a loss over rows with its gradient beside a loop in C, TensorPrimitives and PyTorch.</summary>
internal static class RowBenchmark
{
    public static Command Command()
    {
        var report = new Option<bool>("--report") { Description = "Writes the section of docs/benchmarks.md too." };
        var samples = new Option<int>("--samples") { Description = "How often each candidate has its turn.", DefaultValueFactory = static _ => 101 };
        var command = new Command("rows", "Softmax cross-entropy with its gradient, beside a loop in C, TensorPrimitives and PyTorch.") { report, samples };
        command.SetAction(result =>
        {
            var section = Run(Math.Max(1, result.GetValue(samples)));
            Console.Write(section);
            if (result.GetValue(report)) File.WriteAllText(FunctionBenchmark.PagePath, PageSection.Place(File.ReadAllText(FunctionBenchmark.PagePath), RowSection.Heading, section));
        });
        return command;
    }

    private static string Run(int samples)
    {
        List<string> notes = [$"AVX-512: {(Avx512F.IsSupported ? "yes" : "no")}, .NET {Environment.Version}."];
        List<RowCandidate> candidates = [new LocalRows("LossGen", LossGenRows.CrossEntropy, LossGenRows.CrossEntropyPromised)];

        var (native, promised, problem) = NativeRows.Load();
        if (native is not null) candidates.Add(new LocalRows("C", native, promised));
        notes.Add($"A constant: `[RowLength({RowShape.Promised})]`, and the same number in the loops in C; the others are not told.");
        notes.Add($"C: the fused loops of [rows.c](../tests/LossGen.Benchmarks/Native/rows.c), `{NativeRows.Command}`, with libmvec{(problem is null ? "." : $": {problem}.")}");

        candidates.Add(new LocalRows("TensorPrimitives", TensorPrimitivesRows.Run));
        notes.Add($"TensorPrimitives: {nameof(TensorPrimitives.Max)}, {nameof(TensorPrimitives.Subtract)}, {nameof(TensorPrimitives.Exp)}, {nameof(TensorPrimitives.Sum)}, "
            + $"{nameof(TensorPrimitives.Multiply)} over each row.");

        var torch = TorchRows.Start();
        if (torch is not null) candidates.Add(torch);
        notes.Add(torch is null ? "PyTorch: no Python with it was found." : $"PyTorch {torch.Version}: eager, forward and backward, one thread.");

        var race = new RowRace([.. candidates], samples);
        List<RowTimes> times = [];
        foreach (var shape in RowShape.All)
        {
            Console.Error.WriteLine(shape);
            times.Add(race.Run(shape));
        }

        foreach (var candidate in candidates) candidate.Dispose();
        return RowSection.Write([.. candidates.Select(static candidate => candidate.Name)], notes, times, samples);
    }
}
