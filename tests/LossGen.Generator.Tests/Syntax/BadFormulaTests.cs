using System;
using System.IO;
using System.Linq;

namespace LossGen.Generator.Tests.Syntax;

/// <summary>
/// Formulas that cannot be read, one a file with what must be said about it: the formula, a line <c>---</c>, and for each message a line
/// <c>start..end message</c> with the range in UTF-16 units.
/// </summary>
public sealed class BadFormulaTests
{
    private static readonly string folder = Path.Combine(AppContext.BaseDirectory, "BadFormulas");

    public static TheoryData<string> Names => [.. Directory.GetFiles(folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Says_what_is_wrong_and_where(string name)
    {
        string[] parts = File.ReadAllText(Path.Combine(folder, name + ".txt")).ReplaceLineEndings("\n").Split("\n---\n");
        string[] expected = parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, Parsed.From(parts[0]).Messages);
    }
}
