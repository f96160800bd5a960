using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using LossGen.Benchmarks.Compilation;
using LossGen.Benchmarks.Functions.Candidates;
using LossGen.Benchmarks.Functions.Native;
using LossGen.Benchmarks.Functions.Report;
using LossGen.Benchmarks.Rows;

namespace LossGen.Benchmarks.Functions;

/// <summary>Times the elementary functions beside those of others.</summary>
/// <param name="Names">The functions; none for all.</param>
/// <param name="Samples">How often each candidate has its turn.</param>
internal sealed record FunctionBenchmark(string[] Names, int Samples)
{
    /// <summary>Prints the page that says what came of it, and writes it to docs/benchmarks.md if asked to.</summary>
    public void Report(bool writes)
    {
        List<string> missing = [];
        var measurements = Measure(missing);
        if (VectorWidth.Bits512.IsSupported) measurements.AddRange(NarrowProcess.Run(this));

        var page = ReportPage.Write(new(Machine.This(), [.. measurements], [.. missing], Samples));
        Console.Write(page);
        if (!writes) return;

        var old = File.ReadAllText(PagePath);
        File.WriteAllText(PagePath, PageSection.Keep(PageSection.Keep(page, CompileSection.Heading, old), RowSection.Heading, old));
    }

    /// <summary>Prints the measurements of this process alone, a line each.</summary>
    public void PrintMeasurements()
    {
        foreach (var measurement in Measure([])) Console.WriteLine(measurement.ToLine());
    }

    private List<Measurement> Measure(List<string> missing)
    {
        var native = NativeMaths.Load();
        missing.AddRange(native.Missing);
        List<IRace> races = [];
        foreach (var function in BenchmarkedFunctions.All.Where(function => Names.Length == 0 || Names.Contains(function.Name)))
        {
            Add<float>(function);
            Add<double>(function);
        }

        Race.WarmUp(races);
        List<Measurement> measurements = [];
        foreach (var race in races)
        {
            Console.Error.WriteLine(race);
            measurements.AddRange(race.Run(Samples));
        }

        return measurements;

        void Add<T>(BenchmarkedFunction function)
            where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            if (LossGenFunctions.Has<T>(function)) races.Add(new Race<T>(function, new(native)));
            else missing.Add($"{function.Name} in `{Race<T>.Type}`: LossGen has none");
        }
    }

    /// <summary>docs/benchmarks.md.</summary>
    public static string PagePath => Path.Combine(Root(), "docs", "benchmarks.md");

    // The folder of the solution that this is built in.
    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "LossGen.sln")))
                return folder.FullName;

        throw new InvalidOperationException("There is no LossGen.sln above this program.");
    }
}
