using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace LossGen.Generator.Tests.Harness;

/// <summary>
/// Sources that stand in for libraries that are not there: the members that the tables name, and what programs need around them, without bodies. Given beside a test's source as further files, they let
/// it be compiled.
/// </summary>
internal static class LibraryStubs
{
    public static IReadOnlyList<string> TorchSharp { get; } = [Read("TorchSharp"), Read("TorchSharpTensor"), Read("TorchSharpModules")];

    public static IReadOnlyList<string> MicrosoftML { get; } = [Read("MicrosoftML")];

    public static IReadOnlyList<string> All { get; } = [.. TorchSharp, .. MicrosoftML];

    private static string Read(string name) => RepositoryFiles.Read("tests", "LossGen.Generator.Tests", "Harness", "Stubs", name + ".cs.txt");
}
