using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.Generator.Tests.Harness;

/// <summary>
/// C# text in which the expected diagnostics are marked: <c>{|LG0003:z|}</c>. <see cref="VerifyAsync(string, string[])"/> runs generator
/// and analyzers, writes the marks of what they report into the plain text, and compares the two.
/// </summary>
internal static class MarkedSource
{
    private const string Opening = "{|";
    private const string Closing = "|}";

    /// <summary>Every analyzer of the plug-in.</summary>
    private static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(LossGenerator).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Asserts that the marked diagnostics are reported, no others, and all of them live: as one types, not only in a build.</summary>
    /// <param name="otherFiles">Further files of the project, without marks: there is nothing to report in them.</param>
    /// <returns>The reported diagnostics, in order.</returns>
    public static Task<ImmutableArray<Diagnostic>> VerifyAsync(string marked, params string[] otherFiles) =>
        VerifyAsync(marked, TestCompilation.ParseOptions, mayHaveErrors: false, otherFiles);

    /// <summary>The same, for text that C# itself has errors to report on as well.</summary>
    public static Task<ImmutableArray<Diagnostic>> VerifyBrokenAsync(string marked, params string[] otherFiles) =>
        VerifyAsync(marked, TestCompilation.ParseOptions, mayHaveErrors: true, otherFiles);

    /// <summary>The same for what the reader of declarations reports: what later stages say of the formula does not count.</summary>
    public static async Task<ImmutableArray<Diagnostic>> VerifyDeclarationAsync(string marked)
    {
        string source = WithoutMarks(marked);
        CSharpCompilation output = GeneratorHarness.Run(TestCompilation.Of(TestCompilation.ParseOptions, [source])).Output;
        Assert.Empty(output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Describe());
        ImmutableArray<Diagnostic> reported = [.. (await ReportAsync(output)).Where(diagnostic => diagnostic.Id is "LG0010" or "LG0011")];
        Assert.Equal(marked, WithMarks(source, reported));
        return reported;
    }

    public static async Task<ImmutableArray<Diagnostic>> VerifyAsync(
        string marked, CSharpParseOptions parseOptions, bool mayHaveErrors, params string[] otherFiles)
    {
        string source = WithoutMarks(marked);
        CSharpCompilation output = GeneratorHarness.Run(TestCompilation.Of(parseOptions, [source, .. otherFiles])).Output;
        if (!mayHaveErrors)
            Assert.Empty(output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Describe());

        ImmutableArray<Diagnostic> reported = await ReportAsync(output);
        SyntaxTree tree = output.UserTrees().First();
        Assert.Equal(marked, WithMarks(source, reported.Where(diagnostic => diagnostic.Location.SourceTree == tree)));
        Assert.Empty(reported.Where(diagnostic => diagnostic.Location.SourceTree != tree).Describe());
        return reported;
    }

    /// <summary>All that the analyzers report on a compilation; asserts that none of them throws and that nothing is reported in a build only.</summary>
    public static async Task<ImmutableArray<Diagnostic>> ReportAsync(CSharpCompilation compilation)
    {
        ImmutableArray<Diagnostic> all = await ReportInBuildAsync(compilation);
        List<Diagnostic> live = [];
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            CompilationWithAnalyzers editor = Analyze(compilation);
            live.AddRange(await editor.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, default));
        }

        Assert.Equal(all.Describe(), live.Describe());
        return [.. all.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>All that the analyzers report in a build; asserts that none of them throws.</summary>
    public static async Task<ImmutableArray<Diagnostic>> ReportInBuildAsync(CSharpCompilation compilation)
    {
        ImmutableArray<Diagnostic> all = await Analyze(compilation).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(all.Where(diagnostic => !diagnostic.Id.StartsWith("LG", StringComparison.Ordinal)).Describe());
        return all;
    }

    private static CompilationWithAnalyzers Analyze(CSharpCompilation compilation) => new(
        compilation,
        Analyzers,
        new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));

    /// <summary>The text without its marks.</summary>
    public static string WithoutMarks(string marked)
    {
        StringBuilder source = new(marked.Length);
        for (int i = 0; i < marked.Length; i++)
        {
            if (StandsAt(marked, i, Closing))
                i += Closing.Length - 1;
            else if (StandsAt(marked, i, Opening + "LG"))
                i = marked.IndexOf(':', i);
            else
                source.Append(marked[i]);
        }

        return source.ToString();
    }

    /// <summary>The text with a mark for each diagnostic; the outer of two nested marks opens first.</summary>
    public static string WithMarks(string source, IEnumerable<Diagnostic> diagnostics)
    {
        (string Id, TextSpan Span)[] marks = diagnostics
            .Select(diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan))
            .OrderBy(mark => mark.SourceSpan.Start)
            .ThenByDescending(mark => mark.SourceSpan.End)
            .ThenBy(mark => mark.Id, StringComparer.Ordinal)
            .ToArray();

        StringBuilder marked = new(source.Length);
        for (int i = 0; i <= source.Length; i++)
        {
            foreach ((string id, TextSpan span) in marks)
            {
                if (span.End == i && !span.IsEmpty)
                    marked.Append(Closing);
            }

            foreach ((string id, TextSpan span) in marks)
            {
                if (span.Start == i)
                    marked.Append(Opening).Append(id).Append(':').Append(span.IsEmpty ? Closing : "");
            }

            if (i < source.Length)
                marked.Append(source[i]);
        }

        return marked.ToString();
    }

    private static bool StandsAt(string text, int index, string part) =>
        string.CompareOrdinal(text, index, part, 0, part.Length) == 0;
}
