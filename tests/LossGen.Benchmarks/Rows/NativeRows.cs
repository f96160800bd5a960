using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;

namespace LossGen.Benchmarks.Rows;

/// <summary>The loops of rows.c, compiled for this machine by gcc, which finds the exponential of libmvec for them.</summary>
internal static unsafe class NativeRows
{
    public const string Command = "gcc -Ofast -march=native";

    /// <returns>The loaded functions, of rows of any length and of the promised one, or why there are none.</returns>
    public static (CrossEntropy? Run, CrossEntropy? RunPromised, string? Problem) Load()
    {
        if (!OperatingSystem.IsLinux()) return (null, null, "timed on Linux only");
        var folder = Directory.CreateTempSubdirectory("lossgen-rows-").FullName;
        try
        {
            var (source, library) = (Path.Combine(folder, "rows.c"), Path.Combine(folder, "rows.so"));
            using (var text = typeof(NativeRows).Assembly.GetManifestResourceStream("rows.c")!)
            using (var file = File.Create(source))
                text.CopyTo(file);
            string[] arguments = [.. Command.Split(' ')[1..], FormattableString.Invariant($"-DPROMISED={RowShape.Promised}"), "-shared", "-fPIC", source, "-o", library, "-lm"];
            using var gcc = Process.Start(new ProcessStartInfo("gcc", arguments) { UseShellExecute = false })!;
            gcc.WaitForExit();
            if (gcc.ExitCode != 0) return (null, null, "gcc could not compile it");
            var loaded = NativeLibrary.Load(library);
            return (Bind(NativeLibrary.GetExport(loaded, "cross_entropy")), Bind(NativeLibrary.GetExport(loaded, "cross_entropy_promised")), null);
        }
        catch (Win32Exception)
        {
            return (null, null, "gcc was not found");
        }
        finally
        {
            // What is loaded stays loaded.
            Directory.Delete(folder, recursive: true);
        }
    }

    private static CrossEntropy Bind(nint function)
    {
        var call = (delegate* unmanaged[Cdecl]<float*, int*, nuint, nuint, float*, float>)function;
        return (x, y, classes, dx) =>
        {
            fixed (float* xs = x, gradient = dx)
            fixed (int* ys = y)
                return call(xs, ys, (nuint)y.Length, (nuint)classes, gradient);
        };
    }
}
