using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;

namespace LossGen.Conformance.Tests.Machine;

/// <summary>Runs the kernel host in a process of its own, with settings of the .NET runtime as environment variables.</summary>
internal static class KernelProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <returns>The lines of its standard output.</returns>
    public static string[] Run(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        // The runtime that runs the tests also runs the host.
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "LossGen.KernelHost.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;

        using var process = Process.Start(start) ?? throw new InvalidOperationException("The kernel host did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill();
            throw new TimeoutException($"The kernel host still runs after {Patience}.");
        }

        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The kernel host ended with {process.ExitCode}: {errors.GetAwaiter().GetResult()}");
        return output.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
