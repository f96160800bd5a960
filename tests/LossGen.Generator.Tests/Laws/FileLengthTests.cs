using System;
using System.IO;
using System.Linq;
using LossGen.Generator.Tests.Harness;

namespace LossGen.Generator.Tests.Laws;

/// <summary>A file holds one idea: the only long ones are tables.</summary>
public sealed class FileLengthTests
{
    private const int Longest = 400;

    [Fact]
    public void No_file_is_long_but_tables() => Assert.Empty(
        SourceFiles.Of(Path.Combine(RepositoryFiles.Root, "src")).SelectMany(static file => Faults(file.Path, file.Text)));

    [Fact]
    public void A_planted_long_file_is_found()
    {
        string text = string.Concat(Enumerable.Repeat("// A line.\n", Longest + 1));
        Assert.Equal(["Emission/Emitter.cs has 401 lines"], Faults("Emission/Emitter.cs", text));
        Assert.Empty(Faults("Emission/Emitter.cs", text[..^11]));
        Assert.Empty(Faults("Stabilization/StabilityRules.cs", text));
        Assert.Empty(Faults("Symbolics/OperatorTable.cs", text));
        Assert.Empty(Faults("Diagnostics/Descriptors.Usage.cs", text));
        Assert.Equal(["Emission/Rules.Emitter.cs has 401 lines"], Faults("Emission/Rules.Emitter.cs", text));
    }

    private static string[] Faults(string path, string text)
    {
        int lines = text.Count(static character => character == '\n') + (text.EndsWith('\n') ? 0 : 1);
        string name = Path.GetFileName(path);
        bool isTable = name.EndsWith("Rules.cs", StringComparison.Ordinal) || name.EndsWith("Table.cs", StringComparison.Ordinal) || name.StartsWith("Descriptors", StringComparison.Ordinal);
        return lines > Longest && !isTable ? [$"{path} has {lines} lines"] : [];
    }
}
