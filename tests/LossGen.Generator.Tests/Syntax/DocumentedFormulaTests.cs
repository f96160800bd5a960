using System;
using System.IO;
using System.Linq;

namespace LossGen.Generator.Tests.Syntax;

/// <summary>What docs/formula-language.md shows as an example can be read.</summary>
public sealed class DocumentedFormulaTests
{
    public static TheoryData<string> Examples
    {
        get
        {
            string page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "formula-language.md"));
            string examples = page.Split("## Examples")[1].Split("## ")[0];
            return [.. examples.Split('\n').Where(line => line.Contains('`', StringComparison.Ordinal)).Select(line => line.Split('`')[1])];
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Examples_can_be_read(string formula) => Parsed.Valid(formula);
}
