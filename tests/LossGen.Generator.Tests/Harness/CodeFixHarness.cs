using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LossGen.Generator.Tests.Harness;

/// <summary>Applies a code fix as an editor does.</summary>
/// <param name="fix">The fix.</param>
/// <param name="diagnose">Finds the diagnostics of a document.</param>
/// <param name="references">What the project refers to beside the framework and the runtime.</param>
internal sealed class CodeFixHarness(CodeFixProvider fix, Func<Document, Task<ImmutableArray<Diagnostic>>> diagnose, params MetadataReference[] references)
{
    /// <summary>Applies the first fix that is offered, and again, until none is.</summary>
    public async Task<string> ApplyOneByOneAsync(string source)
    {
        using AdhocWorkspace workspace = new();
        Document document = Open(workspace, source);
        for (int round = 0; round < 100; round++)
        {
            (CodeAction Action, Diagnostic Diagnostic)[] offers = await OffersAsync(document);
            if (offers.Length == 0)
                return await TextOfAsync(document);

            document = await AfterAsync(document, offers[0].Action);
        }

        throw new InvalidOperationException("the fix does not come to an end");
    }

    /// <summary>Applies "fix all in document".</summary>
    public async Task<string> ApplyToAllAsync(string source) => (await ApplyToAllAsync(FixAllScope.Document, source))[0];

    /// <summary>Applies "fix all" from the first of some documents, and returns them all.</summary>
    public async Task<string[]> ApplyToAllAsync(FixAllScope scope, params string[] sources)
    {
        using AdhocWorkspace workspace = new();
        Document document = Open(workspace, sources);
        (CodeAction action, _) = (await OffersAsync(document))[0];
        FixAllContext context = new(
            document,
            fix,
            scope,
            action.EquivalenceKey,
            fix.FixableDiagnosticIds,
            new Diagnostics(diagnose),
            CancellationToken.None);
        Document after = await AfterAsync(document, (await fix.GetFixAllProvider()!.GetFixAsync(context))!);
        return await Task.WhenAll(after.Project.Documents.Where(static other => other.Name.StartsWith("Source", StringComparison.Ordinal)).Select(TextOfAsync));
    }

    /// <summary>The titles of the fixes that are offered.</summary>
    public async Task<string[]> TitlesAsync(string source)
    {
        using AdhocWorkspace workspace = new();
        return [.. (await OffersAsync(Open(workspace, source))).Select(offer => offer.Action.Title)];
    }

    private async Task<(CodeAction Action, Diagnostic Diagnostic)[]> OffersAsync(Document document)
    {
        List<(CodeAction, Diagnostic)> offers = [];
        foreach (Diagnostic diagnostic in await diagnose(document))
        {
            if (fix.FixableDiagnosticIds.Any(id => id == diagnostic.Id))
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offers.Add((action, diagnostic)), default));
        }

        return [.. offers];
    }

    /// <summary>Opens a project of some documents; returns the first.</summary>
    private Document Open(AdhocWorkspace workspace, params string[] sources)
    {
        Compilation template = TestCompilation.Of();
        ProjectInfo project = ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "UserProject",
            "UserProject",
            LanguageNames.CSharp,
            compilationOptions: TestCompilation.Options,
            parseOptions: TestCompilation.ParseOptions,
            metadataReferences: [.. template.References, .. references]);
        Project opened = workspace.AddProject(project).AddDocument("Usings.cs", template.SyntaxTrees.Single().GetText()).Project;
        for (int i = 0; i < sources.Length; i++)
            opened = opened.AddDocument($"Source{i}.cs", sources[i]).Project;

        return opened.Documents.Single(static document => document.Name == "Source0.cs");
    }

    private static async Task<Document> AfterAsync(Document document, CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(default);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
    }

    private static async Task<string> TextOfAsync(Document document) => (await document.GetTextAsync()).ToString();

    private sealed class Diagnostics(Func<Document, Task<ImmutableArray<Diagnostic>>> diagnose) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            await diagnose(document);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        {
            List<Diagnostic> all = [];
            foreach (Document document in project.Documents)
                all.AddRange(await diagnose(document));

            return all;
        }
    }
}
