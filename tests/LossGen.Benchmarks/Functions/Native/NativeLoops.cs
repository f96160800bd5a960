using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;

namespace LossGen.Benchmarks.Functions.Native;

/// <summary>The loops of loops.c, compiled by gcc and loaded.</summary>
internal static class NativeLoops
{
    private static readonly string[] Arguments = ["-O2", "-mavx2", "-mfma", "-shared", "-fPIC"];

    /// <returns>The loaded library, or why there is none.</returns>
    public static (nint Library, string? Problem) Load()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64) return (0, "they are timed on Linux on x64 only");
        var folder = Directory.CreateTempSubdirectory("lossgen-benchmarks-").FullName;
        try
        {
            var (source, library) = (Path.Combine(folder, "loops.c"), Path.Combine(folder, "loops.so"));
            using (var text = typeof(NativeLoops).Assembly.GetManifestResourceStream("loops.c")!)
            using (var file = File.Create(source))
                text.CopyTo(file);
            return Compile(source, library) is { } problem ? (0, problem) : (NativeLibrary.Load(library), null);
        }
        finally
        {
            // What is loaded stays loaded.
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? Compile(string source, string library)
    {
        var start = new ProcessStartInfo("gcc", [.. Arguments, source, "-o", library]) { UseShellExecute = false };
        try
        {
            using var gcc = Process.Start(start)!;
            gcc.WaitForExit();
            return gcc.ExitCode == 0 ? null : "gcc could not compile their loops";
        }
        catch (Win32Exception)
        {
            return "gcc was not found";
        }
    }
}
