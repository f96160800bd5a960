using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using LossGen.Catalog.Tests.Harness;

namespace LossGen.Catalog.Tests.Pages;

/// <summary>The page of the losses, and their documentation: complete, and right to the last figure.</summary>
public sealed partial class PageTests
{
    private static string Page { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "losses.md"));

    /// <summary>The documentation that the compiler writes beside the assembly.</summary>
    private static string Documentation { get; } = File.ReadAllText(Path.ChangeExtension(typeof(StandardLosses).Assembly.Location, ".xml"));

    private static IEnumerable<string> Headings => LossHeadings().Matches(Page).Select(static match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal);

    [Fact]
    public void Every_loss_is_on_the_page_and_every_name_there_exists() =>
        Assert.Equal(
            CatalogMethod.All.Select(static method => method.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            Headings.Except(["PlattScaling", "TemperatureScaling"], StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>With its text, and every formula of the class is there.</summary>
    [Fact]
    public void Every_formula_is_on_the_page()
    {
        (string Name, string Text)[] shown = [.. ShownFormulas().Matches(Page).Select(static match => (match.Groups["name"].Value, match.Groups["text"].Value))];
        Dictionary<string, string> constants = typeof(Formulas).GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(static field => field.Name, static field => Squeeze((string)field.GetRawConstantValue()!), StringComparer.Ordinal);
        Assert.All(shown, one => Assert.Equal(constants[one.Name], Squeeze(one.Text)));
        Assert.Equal(constants.Keys.Order(StringComparer.Ordinal), shown.Select(static one => one.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    /// <summary>The figures that the tests of the fits have to more digits.</summary>
    [Fact]
    public void Calibration_is_on_the_page_and_in_the_documentation()
    {
        foreach (string figure in (string[])["0.4808613", "-0.3591554", "0.530389", "6.85251"])
        {
            Assert.Contains(figure, Page, StringComparison.Ordinal);
            Assert.Contains(figure, Documentation, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Links_within_the_page_lead_somewhere()
    {
        HashSet<string> anchors = [.. AllHeadings().Matches(Page).Select(static match => Anchor(match.Groups["text"].Value))];
        string[] links = [.. Links().Matches(Page).Select(static match => match.Groups["anchor"].Value)];
        Assert.True(links.Length > 100);
        Assert.DoesNotContain(links, link => !anchors.Contains(link));
    }

    [Fact]
    public void Every_figure_of_the_page_is_what_the_kernel_returns()
    {
        WorkedExample[] examples = [.. WorkedExample.In(Page)];
        Assert.Equal(Regex.Count(Page, "^### ", RegexOptions.Multiline, TimeSpan.FromSeconds(10)) - 2, examples.Length);
        Assert.Equal("", string.Join('\n', examples.Select(static example => example.Fault()).OfType<string>()));
    }

    [Fact]
    public void Every_figure_of_the_documentation_is_what_the_kernel_returns()
    {
        WorkedExample[] examples = [.. WorkedExample.In(Documentation)];
        Assert.Empty(CatalogMethod.All.Select(static method => method.Name).Except(examples.Select(static example => example.Method), StringComparer.Ordinal));
        Assert.Equal("", string.Join('\n', examples.Select(static example => example.Fault()).OfType<string>()));
    }

    [Theory]
    [InlineData("StandardLosses.Huber([3f, 0.5f], [1f, 0f], dx)\n// 0.8126, dx = [0.5, 0.25]", "Huber([3f, 0.5f], [1f, 0f], dx): the loss is 0.8125")]
    [InlineData("StandardLosses.Huber([3f, 0.5f], [1f, 0f], dx)\n// 0.8125, dx = [0.5, 0.26]", "Huber([3f, 0.5f], [1f, 0f], dx): dx is [0.5, 0.25]")]
    [InlineData("StandardLosses.Hubert([3f], [1f], dx)\n// 1.5, dx = [1]", "Hubert([3f], [1f], dx): 0 methods fit")]
    [InlineData("StandardLosses.Huber([3f], [1f], dx, delta: 2f)\n// 2, dx = [1]", "Huber([3f], [1f], dx, delta: 2f): dx is [2]")]
    public void A_planted_fault_is_found(string text, string expected) => Assert.Equal(expected, Assert.Single(WorkedExample.In(text)).Fault());

    private static string Squeeze(string formula) => Regex.Replace(formula.Replace(",", " ", StringComparison.Ordinal), @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1)).Trim();

    private static string Anchor(string heading) => NotInAnchors().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"^### (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex LossHeadings();

    [GeneratedRegex(@"^#+ (?<text>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex AllHeadings();

    [GeneratedRegex(@"\(#(?<anchor>[^)]*)\)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Links();

    [GeneratedRegex(@"- formula[^`\n]*(?:`byte`[^`\n]*)?: `(?<text>[^`]*)`.*\(`Formulas\.(?<name>\w+)`\)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex ShownFormulas();

    [GeneratedRegex(@"[^a-z0-9 -]", RegexOptions.None, 10_000)]
    private static partial Regex NotInAnchors();
}
