using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;

namespace LossGen.Benchmarks.Functions;

/// <summary>This program once more, with AVX-512 turned off: a machine of 256 bits.</summary>
internal static class NarrowProcess
{
    /// <summary>The option that makes it print its measurements and nothing else.</summary>
    public const string Option = "--measurements";

    /// <returns>What it measured.</returns>
    public static List<Measurement> Run(FunctionBenchmark benchmark)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [typeof(NarrowProcess).Assembly.Location, "functions", .. benchmark.Names, "--samples", benchmark.Samples.ToString(CultureInfo.InvariantCulture), Option])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_EnableAVX512"] = "0";

        using var process = Process.Start(start)!;
        List<Measurement> measurements = [];
        while (process.StandardOutput.ReadLine() is { } line) measurements.Add(Measurement.FromLine(line));
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException("The run without AVX-512 failed.");
        return measurements;
    }
}
