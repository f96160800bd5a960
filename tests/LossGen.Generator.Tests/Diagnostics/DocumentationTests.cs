using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Problems;
using LossGen.Generator.Tests.Harness;
using LossGen.Generator.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LossGen.Generator.Tests.Diagnostics;

/// <summary>Each diagnostic has a descriptor, a row in the release notes, a page, and on the page an example that really gives it.</summary>
public sealed class DocumentationTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>Every descriptor of every analyzer, by id.</summary>
    private static ImmutableSortedDictionary<string, DiagnosticDescriptor> Descriptors { get; } = typeof(LossGenerator).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
        .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
        .ToImmutableSortedDictionary(descriptor => descriptor.Id, descriptor => descriptor, StringComparer.Ordinal);

    public static TheoryData<string> Ids() => [.. Descriptors.Keys];

    /// <summary>The ids of <see cref="ProblemIds"/>.</summary>
    public static TheoryData<string> Problems() => [.. ProblemIdentifiers()];

    [Theory]
    [MemberData(nameof(Problems))]
    public void A_problem_is_described_as_it_is_treated(string id)
    {
        DiagnosticDescriptor descriptor = Descriptors[id];
        Assert.Equal(ProblemIds.IsError(id), descriptor.DefaultSeverity == DiagnosticSeverity.Error);

        Problem problem = new(id, ProblemPlace.Method, new EquatableArray<string>(["first", "second", "third", "fourth", "fifth"]));
        string message = ProblemMessages.Format(problem);
        Assert.Contains("first", message, StringComparison.Ordinal);
        Assert.Equal(message, Diagnostic.Create(Generator.Diagnostics.Descriptors.Of(problem), Location.None, [.. problem.Arguments]).GetMessage(null));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_diagnostic_has_its_page_and_rows(string id)
    {
        DiagnosticDescriptor descriptor = Descriptors[id];
        string title = descriptor.Title.ToString(null);
        Assert.Equal($"https://github.com/lossgen/lossgen/blob/main/docs/{id}.md", descriptor.HelpLinkUri);
        Assert.StartsWith($"# {id}: {title}\n", Page(id), StringComparison.Ordinal);

        string releases = RepositoryFiles.Read("src", "LossGen.Generator", "AnalyzerReleases.Shipped.md")
            + RepositoryFiles.Read("src", "LossGen.Generator", "AnalyzerReleases.Unshipped.md");
        Assert.Contains($"\n{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | [{title}]({descriptor.HelpLinkUri})\n", releases, StringComparison.Ordinal);

        string severity = descriptor.DefaultSeverity.ToString().ToLowerInvariant();
        Assert.Contains($"\n| [{id}]({id}.md) | {severity} | {title} |\n", RepositoryFiles.Read("docs", "diagnostics.md"), StringComparison.Ordinal);
        Assert.Equal(
            descriptor.DefaultSeverity != DiagnosticSeverity.Error,
            Page(id).Contains($"dotnet_diagnostic.{id}.severity = none", StringComparison.Ordinal));
    }

    [Fact]
    public void No_page_is_about_a_diagnostic_that_is_gone() => Assert.Empty(
        Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "docs"), "LG*.md")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Except(Descriptors.Keys, StringComparer.Ordinal));

    /// <summary>A page's first example gives the diagnostic, its second nothing at all.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_examples_are_true(string id)
    {
        string[] examples = Regex.Matches(Page(id), "(?<=```csharp\n)public .*?(?=```)", RegexOptions.Singleline, Second)
            .Select(match => match.Value)
            .ToArray();
        Assert.Equal(2, examples.Length);
        Assert.All(await ReportAsync(examples[0]), reported => Assert.Equal(id, reported));
        Assert.NotEmpty(await ReportAsync(examples[0]));
        Assert.Empty(await ReportAsync(examples[1]));
    }

    private static async Task<IEnumerable<string>> ReportAsync(string example) =>
        (await MarkedSource.ReportAsync(GeneratorHarness.Run(example).AssertClean().Output)).Select(diagnostic => diagnostic.Id);

    private static string Page(string id) => RepositoryFiles.Read("docs", id + ".md");

    private static IEnumerable<string> ProblemIdentifiers() => typeof(ProblemIds)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral)
        .Select(field => (string)field.GetRawConstantValue()!);
}
