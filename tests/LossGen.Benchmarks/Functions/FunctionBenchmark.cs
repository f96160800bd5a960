using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using LossGen.Benchmarks.Functions.Candidates;
using LossGen.Benchmarks.Functions.Native;
using LossGen.Benchmarks.Functions.Report;

namespace LossGen.Benchmarks.Functions;

/// <summary>Times the elementary functions beside those of others, and prints the page that says what came of it.</summary>
internal static class FunctionBenchmark
{
    /// <param name="names">The functions; none for all.</param>
    /// <param name="samples">How often each candidate has its turn.</param>
    /// <param name="writesReport">Whether docs/benchmarks.md is written too.</param>
    public static void Run(string[] names, int samples, bool writesReport)
    {
        var native = NativeMaths.Load();
        List<string> missing = [.. native.Missing];
        List<IRace> races = [];
        foreach (var function in BenchmarkedFunctions.All.Where(function => names.Length == 0 || names.Contains(function.Name)))
        {
            Add<float>(function);
            Add<double>(function);
        }

        Race.WarmUp(races);
        List<Measurement> measurements = [];
        foreach (var race in races)
        {
            Console.Error.WriteLine(race);
            measurements.AddRange(race.Run(samples));
        }

        var page = ReportPage.Write(new(Machine.This(), [.. measurements], [.. missing], samples));
        Console.Write(page);
        if (writesReport) File.WriteAllText(Path.Combine(Root(), "docs", "benchmarks.md"), page);

        void Add<T>(BenchmarkedFunction function)
            where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            if (LossGenFunctions.Has<T>(function)) races.Add(new Race<T>(function, new(native)));
            else missing.Add($"{function.Name} in `{Race<T>.Type}`: LossGen has none");
        }
    }

    // The folder of the solution that this is built in, or run in.
    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "LossGen.sln")))
                return folder.FullName;

        throw new InvalidOperationException("There is no LossGen.sln above this program.");
    }
}
