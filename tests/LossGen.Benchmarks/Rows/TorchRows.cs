using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;

namespace LossGen.Benchmarks.Rows;

/// <summary>PyTorch in a process of its own, which runs torch_rows.py and times itself: what is asked and answered between the processes is not counted.</summary>
internal sealed class TorchRows : RowCandidate
{
    // The system's Python is the one that a distribution's PyTorch is installed for.
    private static readonly string[] Interpreters = ["python3", "/usr/bin/python3"];

    private readonly Process process;
    private readonly string file = Path.GetTempFileName();
    private RowData? loaded;

    private TorchRows(Process process, string version)
        : base("PyTorch") => (this.process, Version) = (process, version);

    public string Version { get; }

    /// <returns>PyTorch, or null where no Python has it.</returns>
    public static TorchRows? Start()
    {
        using var reader = new StreamReader(typeof(TorchRows).Assembly.GetManifestResourceStream("torch_rows.py")!);
        var script = reader.ReadToEnd();
        foreach (var interpreter in Interpreters)
        {
            var start = new ProcessStartInfo(interpreter, ["-c", script])
            {
                UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            };
            try
            {
                var python = Process.Start(start)!;
                python.ErrorDataReceived += static (_, _) => { };
                python.BeginErrorReadLine();
                if (python.StandardOutput.ReadLine() is { } version) return new TorchRows(python, version);
                python.Dispose();
            }
            catch (Win32Exception)
            {
                // There is none of this name.
            }
        }

        return null;
    }

    public override float Compute(RowData data)
    {
        Load(data);
        var loss = Ask($"compute {file}");
        File.ReadAllBytes(file).CopyTo(MemoryMarshal.AsBytes(data.Gradient.AsSpan()));
        return float.Parse(loss, CultureInfo.InvariantCulture);
    }

    public override double Time(RowData data, int repeats)
    {
        Load(data);
        return double.Parse(Ask($"time {repeats}"), CultureInfo.InvariantCulture);
    }

    public override void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
        File.Delete(file);
        base.Dispose();
    }

    private void Load(RowData data)
    {
        if (loaded == data) return;
        using (var stream = File.Create(file))
        {
            stream.Write(MemoryMarshal.AsBytes(data.X.AsSpan()));
            stream.Write(MemoryMarshal.AsBytes(data.Y.AsSpan()));
        }

        Ask($"load {data.Shape.Rows} {data.Shape.Classes} {file}");
        loaded = data;
    }

    private string Ask(string request)
    {
        process.StandardInput.WriteLine(request);
        process.StandardInput.Flush();
        return process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"PyTorch's process ended at '{request}'.");
    }
}
