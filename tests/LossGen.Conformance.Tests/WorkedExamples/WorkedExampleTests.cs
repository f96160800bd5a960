using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace LossGen.Conformance.Tests.WorkedExamples;

/// <summary>Every declaration of docs/worked-examples.md is compiled as it stands there, and every figure is that of kernel and exact loss.</summary>
public sealed partial class WorkedExampleTests
{
    private const RegexOptions Flags = RegexOptions.Multiline | RegexOptions.ExplicitCapture;

    private static readonly string Page = Read("docs", "worked-examples.md");

    [Fact]
    public void The_page_has_these_calls_in_this_order() =>
        Assert.Equal<string>(
            [.. WorkedExampleTable.Make().Select(static example => example.Text)],
            [.. Lines().Select(static line => line.Groups["call"].Value)]);

    /// <summary>To the rounding of the last digit, the kernel and the exact loss alike; and a float's rounding beyond that.</summary>
    [Fact]
    public void Every_figure_is_right_to_its_last_digit()
    {
        foreach ((Match line, WorkedExample example) in Lines().Zip(WorkedExampleTable.Make()))
        {
            Assert.Equal(example.IsGradient, line.Groups["name"].Success);
            string[] printed = line.Groups["values"].Value.Split(", ");
            Assert.Equal(example.Exact.Length, printed.Length);
            for (int i = 0; i < printed.Length; i++)
            {
                double figure = double.Parse(printed[i], CultureInfo.InvariantCulture), half = HalfOfTheLastDigit(printed[i]);
                Assert.True(Math.Abs(example.Exact[i] - figure) <= half * 1.000001, $"{line.Value}: exactly {example.Exact[i]}");

                // The inputs are floats too: 1 - 0.9f is off by two parts in ten million, and of a divergence's terms, 0.108 and -0.081, little is left.
                Assert.True(Math.Abs(example.Computed[i] - figure) <= half * 1.001, $"{line.Value}: the kernel gives {example.Computed[i]:R}");
                Assert.True(
                    Math.Abs(example.Computed[i] - example.Exact[i]) <= 3e-6 * Math.Abs(example.Exact[i]),
                    $"{line.Value}: the kernel gives {example.Computed[i]:R}, exact is {example.Exact[i]:R}");
            }
        }
    }

    [Fact]
    public void The_declarations_are_those_that_are_compiled_here()
    {
        string source = Read("tests", "LossGen.Conformance.Tests", "WorkedExamples", "ExampleLosses.cs");
        string[] onPage = [.. Declaration().Matches(Page).Cast<Match>().Select(static match => match.Value)];
        source = source.Replace("\n    ", "\n", StringComparison.Ordinal);
        string[] compiled = [.. Declaration().Matches(source).Cast<Match>().Select(static match => match.Value)];
        Assert.Equal(9, onPage.Length);
        Assert.Equal(compiled, onPage);
    }

    private static Match[] Lines() => [.. Call().Matches(Page).Cast<Match>()];

    private static double HalfOfTheLastDigit(string figure)
    {
        string[] parts = figure.Split('e');
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        int decimals = point < 0 ? 0 : parts[0].Length - point - 1;
        return 0.5 * Math.Pow(10, (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0) - decimals);
    }

    private static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root(), .. path])).ReplaceLineEndings("\n");

    private static string Root([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(thisFile, "..", "..", "..", ".."));

    [GeneratedRegex(@"^(?<call>Losses\..*);  // ((?<name>d\w+) = )?(?<values>.+)$", Flags, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Call();

    [GeneratedRegex(@"^\[Loss\(.*\)\]\npublic static partial .*;$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declaration();
}
