using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using LossGen.Generator.Tests.Harness;

namespace LossGen.Generator.Tests.Laws;

/// <summary>
/// Emitted code calls the runtime by names that stand in strings of the compiler, which no compiler checks: each exists, and is public.
/// </summary>
public sealed partial class RuntimeNamesTests
{
    private static Dictionary<string, HashSet<string>> Runtime { get; } = typeof(LossAttribute).Assembly.GetExportedTypes()
        .Where(static type => type.Namespace == "LossGen.Runtime")
        .ToDictionary(
            static type => type.Name,
            static type => type.GetMembers(BindingFlags.Public | BindingFlags.Static).Select(static member => member.Name).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);

    [Fact]
    public void What_the_compiler_writes_exists()
    {
        string[] names =
        [
            .. from file in SourceFiles.Of(System.IO.Path.Combine(RepositoryFiles.Root, "src", "LossGen.Generator", "Emission"))
               from line in file.Text.Split('\n')
               where line.Contains('"', StringComparison.Ordinal)
               from name in Uses(line)
               select name,
        ];
        Assert.Contains("Guard.SameLength", names, StringComparer.Ordinal);
        Assert.Contains("BlockSum.Total", names, StringComparer.Ordinal);
        Assert.Contains("EmptyMean.Throw", names, StringComparer.Ordinal);
        Assert.Empty(names.SelectMany(Faults));
    }

    [Fact]
    public void What_stands_in_an_emitted_file_exists()
    {
        string file = GeneratorHarness.Run("""
            static partial class L
            {
                [Loss("(x-y)^2", OnEmpty = OnEmpty.Throw)]
                public static partial float F(ReadOnlySpan<float> x, ReadOnlySpan<float> y, [Gradient] Span<float> dx, [LossValues] Span<float> values);
            }
            """).AssertClean().File;
        string[] names = [.. Uses(file)];
        Assert.Contains("Guard.OutputsApart", names, StringComparer.Ordinal);
        Assert.Contains("BlockSum.AddBlock", names, StringComparer.Ordinal);
        Assert.Contains("EmptyMean.Throw", names, StringComparer.Ordinal);
        Assert.Empty(names.SelectMany(Faults));
    }

    [Theory]
    [InlineData("Guard.SameLenght(a, b);", "Guard.SameLenght")]
    [InlineData("double s = BlockSum.Totals(x);", "BlockSum.Totals")]
    [InlineData("EmptyMean.Trow();", "EmptyMean.Trow")]
    public void A_planted_misspelling_is_found(string text, string expected) => Assert.Equal(expected, Assert.Single(Uses(text).SelectMany(Faults)));

    private static IEnumerable<string> Uses(string text) => RuntimeUses().Matches(text).Select(static match => match.Value).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Faults(string use)
    {
        string[] parts = use.Split('.');
        return Runtime.TryGetValue(parts[0], out HashSet<string>? members) && members.Contains(parts[1]) ? [] : [use];
    }

    [GeneratedRegex(@"\b(?:Guard|BlockSum|EmptyMean|RowScratch|RowGroup|RowLookup|RowOutput|RowSum)\.\w+", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex RuntimeUses();
}
