using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using LossGen.Corpus;
using LossGen.Generator.Tests.Analysis.Libraries;
using Microsoft.CodeAnalysis.CSharp;

Argument<string[]> folders = new("folders") { Description = "Folders of sources, each analysed by itself.", Arity = ArgumentArity.ZeroOrMore };
Option<string[]> libraries = new("--library") { Description = "A folder with the sources of a library, to bind to instead of the stand-ins.", AllowMultipleArgumentsPerToken = true };
Option<bool> rows = new("--rows") { Description = "Lists what the tables name and the libraries have not." };

RootCommand root = new("Runs the analyzers over the sources of other people's repositories.") { folders, libraries, rows };
root.SetAction(parsed =>
{
    string[] bound = [.. (parsed.GetValue(libraries) ?? []).Select(Path.GetFullPath)];
    if (parsed.GetValue(rows))
        CheckRows(bound);

    foreach (string folder in (parsed.GetValue(folders) ?? []).Select(Path.GetFullPath))
        Analyse(folder, bound);
});
return root.Parse(args).Invoke();

static void Analyse(string folder, string[] libraries)
{
    IReadOnlyList<CorpusProject> projects = CorpusProject.In(folder);
    Dictionary<string, CorpusProject> byPath = projects.ToDictionary(static project => project.Path, StringComparer.Ordinal);
    CorpusCompiler compiler = new(libraries);
    AnalyzerRun run = new();
    foreach (CorpusProject project in projects)
        run.Run(compiler.Compile(project, byPath));

    new Report(Console.Out, folder).Print(projects, run);
}

static void CheckRows(string[] libraries)
{
    RowCheck check = new(CSharpCompilation.Create("Rows", [], CorpusCompiler.References(libraries)));
    string[] missing =
    [
        .. AllRows.Members.SelectMany(check.Missing),
        .. AllRows.Consumers.SelectMany(check.Missing),
        .. AllRows.Modules.SelectMany(check.Missing),
        .. AllRows.Values.SelectMany(check.Missing),
        .. AllRows.Marks.SelectMany(check.Missing),
    ];
    Console.WriteLine($"{missing.Length} things that the tables name are not there");
    foreach (string thing in missing)
        Console.WriteLine("  " + thing);
}
