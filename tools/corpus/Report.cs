using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace LossGen.Corpus;

/// <summary>What a run found, as text.</summary>
/// <param name="output">Where to.</param>
/// <param name="root">The folder that paths are printed from.</param>
internal sealed class Report(TextWriter output, string root)
{
    private static readonly string[] Libraries = ["TorchSharp", "Microsoft.ML", "TensorPrimitives"];

    public void Print(IReadOnlyList<CorpusProject> projects, AnalyzerRun run)
    {
        string[] files = [.. projects.SelectMany(static project => project.Files)];
        output.WriteLine($"{root}: {files.Length} files in {projects.Count} projects");
        foreach (string library in Libraries)
            output.WriteLine($"  {files.Count(file => File.ReadAllText(file).Contains(library, StringComparison.Ordinal)),6} files mention {library}");

        Print("calls of rows that expect something", run.Rows.Consumers);
        Print("values that go there, by what they are known to be", run.Known.Given);
        Print("calls of the other rows", run.Rows.Producers);
        Print("calls by a name of the rows that bind to nothing", run.Rows.Unbound);
        output.WriteLine($"  {run.AnalyzerTime.TotalSeconds,6:F1} s in the analyzers, {run.Files.Sum(static file => file.Time.TotalSeconds):F1} s with binding");
        foreach ((TimeSpan time, string file) in run.Files.OrderByDescending(static file => file.Time).Take(3))
            output.WriteLine($"         {time.TotalSeconds:F2} s {Path.GetRelativePath(root, file)}");

        foreach (IGrouping<string, Diagnostic> group in run.Diagnostics.GroupBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"  {group.Count(),6} {group.Key}");
            foreach (Diagnostic diagnostic in group)
                Print(diagnostic);
        }
    }

    private void Print(string what, Dictionary<string, int> counts)
    {
        output.WriteLine($"  {counts.Values.Sum(),6} {what}");
        foreach ((string name, int count) in counts.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal).Take(12))
            output.WriteLine($"         {count,6} {name}");
    }

    private void Print(Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
        {
            output.WriteLine($"         {diagnostic.GetMessage(null)}");
            return;
        }

        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        output.WriteLine($"         {Path.GetRelativePath(root, span.Path)}:{span.StartLinePosition.Line + 1}: {diagnostic.GetMessage(null)}");
        output.WriteLine($"             | {tree.GetText().Lines[span.StartLinePosition.Line].ToString().Trim()}");
    }
}
