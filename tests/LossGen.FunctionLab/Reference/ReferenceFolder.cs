using System.IO;
using System.Runtime.CompilerServices;

namespace LossGen.FunctionLab.Reference;

/// <summary>Where the tables of exact values are: beside this file.</summary>
internal static class ReferenceFolder
{
    public static string Path { get; } = System.IO.Path.GetDirectoryName(ThisFile())!;

    public static string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
