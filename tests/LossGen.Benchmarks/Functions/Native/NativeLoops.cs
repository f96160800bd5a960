using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;

namespace LossGen.Benchmarks.Functions.Native;

/// <summary>The loops of loops.c, compiled by gcc and loaded.</summary>
internal static class NativeLoops
{
    private static readonly string[] Arguments = ["-O2", "-mavx2", "-mfma", "-shared", "-fPIC", "-x", "c", "-", "-o"];

    /// <returns>The loaded library, or why there is none.</returns>
    public static (nint Library, string? Problem) Load()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64) return (0, "they are timed on Linux on x64 only");
        var folder = Directory.CreateTempSubdirectory("lossgen-benchmarks-").FullName;
        try
        {
            var file = Path.Combine(folder, "loops.so");
            return Compile(file) is { } problem ? (0, problem) : (NativeLibrary.Load(file), null);
        }
        finally
        {
            // What is loaded stays loaded.
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? Compile(string file)
    {
        var start = new ProcessStartInfo("gcc", [.. Arguments, file]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardError = true };
        try
        {
            using var gcc = Process.Start(start)!;
            using (var source = typeof(NativeLoops).Assembly.GetManifestResourceStream("loops.c")!) source.CopyTo(gcc.StandardInput.BaseStream);
            gcc.StandardInput.Close();
            var messages = gcc.StandardError.ReadToEnd();
            gcc.WaitForExit();
            if (gcc.ExitCode == 0) return null;
            Console.Error.WriteLine(messages);
            return "gcc could not compile their loops";
        }
        catch (Win32Exception)
        {
            return "gcc was not found";
        }
    }
}
