using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using LossGen.Catalog.Tests.Harness;

namespace LossGen.Catalog.Tests.Torch;

/// <summary>What PyTorch returned for one call of a table.</summary>
internal sealed record TorchResult(string Name, int Call, double Loss, ImmutableDictionary<string, double[]> Gradients);

/// <summary>Runs torch_values.py once, where there is a Python that has PyTorch.</summary>
internal static partial class TorchResults
{
    private static readonly string[] Pythons = ["/usr/bin/python3", "python3"];

    private static readonly Lazy<ImmutableArray<TorchResult>?> Results = new(Run);

    /// <summary>The results, or null where no Python has PyTorch.</summary>
    public static ImmutableArray<TorchResult>? All => Results.Value;

    /// <summary>The tables whose loss the script has, read from its text: known without PyTorch too.</summary>
    public static IEnumerable<string> Names => Entries().Matches(File.ReadAllText(Script)).Select(static match => match.Groups["name"].Value).Order(StringComparer.Ordinal);

    private static string Script => Path.Combine(AppContext.BaseDirectory, "Torch", "torch_values.py");

    private static ImmutableArray<TorchResult>? Run()
    {
        string? python = Pythons.FirstOrDefault(static candidate => Start(candidate, "-c", "import torch, numpy") is { Code: 0 });
        if (python is null)
            return null;

        (int code, string output, string error) = Start(python, Script, Path.Combine(AppContext.BaseDirectory, "Reference", "Tables"))!.Value;
        Assert.True(code == 0, error);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => !line.StartsWith('#')).Select(Read)];
    }

    private static TorchResult Read(string line)
    {
        string[] words = line.Split(' ');
        return new TorchResult(
            words[0],
            (int)Exact.Number(words[1]),
            Number(words[2]),
            words.Skip(3).Select(static word => word.Split('='))
                .ToImmutableDictionary(static pair => pair[0], static pair => pair[1].Split(',').Select(Number).ToArray(), StringComparer.Ordinal));
    }

    private static double Number(string text) => text == "nan" ? double.NaN : Exact.Number(text);

    /// <summary>The exit code and what was written, or null where there is no such program.</summary>
    private static (int Code, string Output, string Error)? Start(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            System.Threading.Tasks.Task<string> error = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, error.Result);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^    (?<name>[A-Z]\w+)=", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Entries();
}
