using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Numerics.Tensors;
using System.Reflection;
using System.Runtime.InteropServices;
using LossGen.Benchmarks.Functions.Candidates;

namespace LossGen.Benchmarks.Functions.Report;

/// <summary>The machine that was timed, and what runs on it, as the page lists it.</summary>
internal sealed record Machine(ImmutableArray<(string What, string Version)> Parts)
{
    public static Machine This()
    {
        (string, string?)[] parts =
        [
            ("processor", Processor()),
            ("vectors", string.Join(", ", VectorWidth.All.Where(static width => width.IsSupported).Select(static width => $"`{width}` of {width.Bits} bits"))),
            (".NET", RuntimeInformation.FrameworkDescription),
            ("System.Numerics.Tensors", PackageVersion(typeof(TensorPrimitives).Assembly)),
            ("glibc (libmvec)", GlibcVersion()),
            ("SLEEF", SleefVersion()),
        ];
        return new([.. parts.Where(static part => part.Item2 is not null).Select(static part => (part.Item1, part.Item2!))]);
    }

    private static string Processor()
    {
        const string File = "/proc/cpuinfo", Label = "model name";
        var line = System.IO.File.Exists(File)
            ? System.IO.File.ReadLines(File).FirstOrDefault(static line => line.StartsWith(Label, StringComparison.Ordinal))
            : null;
        var name = line is null ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        return $"{name}, {Environment.ProcessorCount} logical processors; one is used";
    }

    // "10.0.0+hash": the hash says nothing to a reader.
    private static string? PackageVersion(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];

    private static unsafe string? GlibcVersion()
    {
        if (!NativeLibrary.TryLoad("libc.so.6", out var library) || !NativeLibrary.TryGetExport(library, "gnu_get_libc_version", out var version)) return null;
        return Marshal.PtrToStringUTF8(((delegate* unmanaged[Cdecl]<nint>)version)());
    }

    // SLEEF cannot be asked; but the file that was loaded is named after its version, such as libsleef.so.3.5.1.
    private static string? SleefVersion()
    {
        const string Maps = "/proc/self/maps", Name = "libsleef.so.";
        if (!File.Exists(Maps)) return null;
        var line = File.ReadLines(Maps).FirstOrDefault(static line => line.Contains(Name, StringComparison.Ordinal));
        return line?[(line.LastIndexOf(Name, StringComparison.Ordinal) + Name.Length)..];
    }
}
