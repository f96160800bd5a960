using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using LossGen.Generator;
using LossGen.Generator.Tests.Analysis.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LossGen.Corpus;

/// <summary>Runs all analyzers of the plug-in over compilations, file by file.</summary>
internal sealed class AnalyzerRun
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(LossGenerator).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>What the analyzers themselves took, without the binding of the sources.</summary>
    public TimeSpan AnalyzerTime { get; private set; }

    /// <summary>Each file with what it took, binding included.</summary>
    public List<(TimeSpan Time, string File)> Files { get; } = [];

    public RowUse Rows { get; } = new();

    public KnownValues Known { get; } = new();

    public void Run(CSharpCompilation compilation)
    {
        CompilationWithAnalyzers analysis = new(
            compilation,
            Analyzers,
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));

        // The libraries' sources are read here, not in the analyzers' time.
        foreach (string type in AllRows.Members.Select(static row => row.Type).Distinct(StringComparer.Ordinal))
            _ = compilation.GetTypesByMetadataName(type);

        TimeSpan spent = TimeSpan.Zero;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            long start = Stopwatch.GetTimestamp();
            SemanticModel model = compilation.GetSemanticModel(tree);
            AnalysisResult result = analysis.GetAnalysisResultAsync(model, filterSpan: null, CancellationToken.None).GetAwaiter().GetResult();
            Files.Add((Stopwatch.GetElapsedTime(start), tree.FilePath));
            spent = result.AnalyzerTelemetryInfo.Values.Aggregate(TimeSpan.Zero, static (sum, info) => sum + info.ExecutionTime);
            Diagnostics.AddRange(result.GetAllDiagnostics());
            Rows.Count(model);
            Known.Count(model);
        }

        // The figures are those since the compilation's start.
        AnalyzerTime += spent;
    }
}
