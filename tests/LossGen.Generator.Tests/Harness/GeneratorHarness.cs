using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Harness;

/// <summary>Runs the generator over C# text, as the compiler does.</summary>
internal static class GeneratorHarness
{
    /// <summary>A driver that remembers why each step ran.</summary>
    public static GeneratorDriver CreateDriver(CSharpParseOptions? parseOptions = null) => CSharpGeneratorDriver.Create(
        [new LossGenerator().AsSourceGenerator()],
        parseOptions: parseOptions ?? TestCompilation.ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static GeneratorOutcome Run(params IEnumerable<string> sources) => Run(TestCompilation.Of(sources));

    public static GeneratorOutcome Run(CSharpCompilation input)
    {
        CSharpParseOptions options = (CSharpParseOptions)input.SyntaxTrees[0].Options;
        GeneratorDriver driver = CreateDriver(options).RunGeneratorsAndUpdateCompilation(input, out Compilation output, out _);
        return new GeneratorOutcome((CSharpCompilation)output, driver.GetRunResult().Results.Single());
    }
}

/// <summary>What the generator made of a compilation.</summary>
/// <param name="Output">The user's files and the emitted ones.</param>
internal sealed record GeneratorOutcome(CSharpCompilation Output, GeneratorRunResult Result)
{
    /// <summary>The emitted halves' texts by hint name.</summary>
    public ImmutableSortedDictionary<string, string> Files { get; } = Result.GeneratedSources
        .Where(source => source.HintName != FunctionFile.HintName)
        .ToImmutableSortedDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>The file of the functions that they call; empty where they call none.</summary>
    public string Functions { get; } = Result.GeneratedSources
        .Where(source => source.HintName == FunctionFile.HintName)
        .Select(source => source.SourceText.ToString())
        .SingleOrDefault("");

    /// <summary>The one emitted half.</summary>
    public string File => Assert.Single(Files).Value;

    /// <summary>
    /// Asserts that all compiles without an error or warning, the emitted files too: they are looked at without the pragma that keeps
    /// warnings of theirs from the user.
    /// </summary>
    public GeneratorOutcome AssertClean()
    {
        Assert.Null(Result.Exception);
        Assert.Empty(Result.Diagnostics);

        CSharpCompilation outspoken = Output;
        foreach (GeneratedSourceResult source in Result.GeneratedSources)
        {
            string text = source.SourceText.ToString();
            Assert.Contains(MethodFrame.Silence, text, StringComparison.Ordinal);
            SyntaxTree tree = CSharpSyntaxTree.ParseText(
                text.Replace(MethodFrame.Silence, "", StringComparison.Ordinal), (CSharpParseOptions)source.SyntaxTree.Options, source.HintName);
            outspoken = outspoken.ReplaceSyntaxTree(source.SyntaxTree, tree);
        }

        Assert.Empty(outspoken.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Describe());
        return this;
    }

    /// <summary>Compiles user and emitted code to machine code of this process.</summary>
    public LoadedAssembly Load() => LoadedAssembly.Of(AssertClean().Output);
}
