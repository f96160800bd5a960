using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Harness;

/// <summary>Makes compilations as a user's project does: the framework, the runtime, nullable and documentation comments on.</summary>
internal static class TestCompilation
{
    /// <summary>What test sources need not write. They stand in a file of their own, so that columns are those of the test.</summary>
    private const string Usings = "global using System; global using LossGen;";

    public static CSharpParseOptions ParseOptions { get; } =
        new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    public static CSharpCompilationOptions Options { get; } = new(
        OutputKind.DynamicallyLinkedLibrary,
        allowUnsafe: true,
        optimizationLevel: OptimizationLevel.Release,
        nullableContextOptions: NullableContextOptions.Enable,
        // Test sources are public where a test calls them, and have no documentation.
        specificDiagnosticOptions: [KeyValuePair.Create("CS1591", ReportDiagnostic.Suppress)]);

    /// <summary>Read once: a thousand compilations share them.</summary>
    private static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "LossGen.Runtime.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpCompilation Of(params IEnumerable<string> sources) => Of(ParseOptions, sources);

    public static CSharpCompilation Of(CSharpParseOptions parseOptions, IEnumerable<string> sources) => CSharpCompilation.Create(
        "UserProject",
        [
            CSharpSyntaxTree.ParseText(Usings, parseOptions, "Usings.cs"),
            .. sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, parseOptions, $"Source{index}.cs")),
        ],
        References,
        Options);

    /// <summary>The trees of the test's own sources, in order.</summary>
    public static IEnumerable<SyntaxTree> UserTrees(this Compilation compilation) =>
        compilation.SyntaxTrees.Where(tree => tree.FilePath.StartsWith("Source", StringComparison.Ordinal));

    public static string[] Describe(this IEnumerable<Diagnostic> diagnostics) => diagnostics
        .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
        .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
        .Select(diagnostic => diagnostic.ToString())
        .ToArray();
}
