using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.Corpus;

/// <summary>
/// Compiles projects loosely: against the framework, TensorPrimitives, the runtime, and the libraries' sources or their stand-ins. What does not bind is left unbound.
/// </summary>
/// <param name="libraries">The folders with the sources of libraries.</param>
internal sealed class CorpusCompiler(IEnumerable<string> libraries)
{
    /// <summary>What most project files ask for.</summary>
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; "
        + "global using System.Threading.Tasks;";

    private static readonly CSharpParseOptions ParseOptions = new(
        LanguageVersion.Preview,
        DocumentationMode.None,
        preprocessorSymbols: [.. Enumerable.Range(5, 6).Select(static version => $"NET{version}_0_OR_GREATER"), "NET", "NETCOREAPP", "NETCOREAPP3_1_OR_GREATER", "RELEASE"]);

    private static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    private static readonly MetadataReference[] Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "LossGen.Runtime.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly MetadataReference[] references = References(libraries);
    private readonly Dictionary<string, CSharpCompilation> compiled = new(StringComparer.Ordinal);

    /// <summary>What all projects are bound to.</summary>
    public static MetadataReference[] References(IEnumerable<string> libraries) => [.. Framework, .. Libraries([.. libraries]).Select(static library => library.ToMetadataReference())];

    /// <summary>A project with those that it refers to.</summary>
    public CSharpCompilation Compile(CorpusProject project, IReadOnlyDictionary<string, CorpusProject> all)
    {
        if (compiled.TryGetValue(project.Path, out CSharpCompilation? known))
            return known;

        // A circle of projects ends here.
        compiled[project.Path] = Compile(project.Path, [], []);
        IEnumerable<MetadataReference> others = Closure(project, all).Select(other => Compile(other, all).ToMetadataReference());
        return compiled[project.Path] = Compile(Path.GetFileNameWithoutExtension(project.Path), Parse(project.Files), [.. others, .. references]);
    }

    private static HashSet<CorpusProject> Closure(CorpusProject project, IReadOnlyDictionary<string, CorpusProject> all)
    {
        HashSet<CorpusProject> found = [];
        Queue<string> open = new(project.References);
        while (open.TryDequeue(out string? path))
        {
            if (path == project.Path || !all.TryGetValue(path, out CorpusProject? other) || !found.Add(other))
                continue;

            foreach (string reference in other.References)
                open.Enqueue(reference);
        }

        return found;
    }

    private static CSharpCompilation Compile(string name, IEnumerable<SyntaxTree> trees, IEnumerable<MetadataReference> references) =>
        CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(Usings, ParseOptions, "Usings.cs"), .. trees], references, Options);

    private static IEnumerable<CSharpCompilation> Libraries(string[] folders) => folders.Length == 0
        ? [Compile("Stubs", Stubs.Names.Select(static name => CSharpSyntaxTree.ParseText(Stubs.Read(name), ParseOptions, name)), Framework)]
        : folders.Select(static folder => Compile(NameOf(folder), Parse(Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)), Framework));

    /// <summary>Two libraries may have their sources in folders of one name.</summary>
    private static string NameOf(string folder) => string.Join('.', folder.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries));

    private static SyntaxTree[] Parse(IEnumerable<string> files) =>
        [.. files.AsParallel().AsOrdered().Select(static file => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(file)), ParseOptions, file))];
}
