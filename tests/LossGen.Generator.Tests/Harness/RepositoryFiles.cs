using System.IO;
using System.Runtime.CompilerServices;

namespace LossGen.Generator.Tests.Harness;

/// <summary>Finds files of the repository that are no part of the test's output.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    public static string TestProject { get; } = Path.Combine(Root, "tests", "LossGen.Generator.Tests");

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        string folder = Path.GetDirectoryName(thisFile)!;
        while (!File.Exists(Path.Combine(folder, "LossGen.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("no LossGen.sln above " + thisFile);

        return folder;
    }
}
