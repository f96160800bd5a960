using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Problems;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.CodeFixes;

/// <summary>Replaces an unknown function or name in a formula by the nearest known one (LG0002, LG0003).</summary>
/// <remarks>
/// The diagnostic carries the name and the pieces of literals to replace: those of the attribute's argument, or, where that is a constant declared elsewhere,
/// those of its declaration.
/// </remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearestNameFix))]
[Shared]
public sealed class NearestNameFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ProblemIds.UnknownFunction, ProblemIds.UnknownName];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            bool isFixable = diagnostic.Properties.TryGetValue(ProblemLocator.NearestName, out string? nearest) && nearest is not null;
            if (!isFixable || !diagnostic.Properties.TryGetValue(ProblemLocator.Pieces, out string? pieces) || pieces is null)
                continue;

            SyntaxTree? tree = (diagnostic.AdditionalLocations.Count == 0 ? diagnostic.Location : diagnostic.AdditionalLocations[0]).SourceTree;
            if (context.Document.Project.Solution.GetDocument(tree) is not { } document)
                continue;

            ImmutableArray<TextSpan> spans = ProblemLocator.ReadPieces(pieces);
            context.RegisterCodeFix(
                CodeAction.Create(
                    diagnostic.AdditionalLocations.Count == 0 ? $"Change to '{nearest}'" : $"Change to '{nearest}' in the constant",
                    cancellation => ChangeAsync(document, spans, nearest!, cancellation),
                    equivalenceKey: nameof(NearestNameFix)),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    /// <summary>The name goes where the first piece is; of a name in several literals the others go.</summary>
    private static async Task<Solution> ChangeAsync(Document document, ImmutableArray<TextSpan> spans, string nearest, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        TextChange[] changes = [.. spans.Select((span, i) => new TextChange(span, i == 0 ? nearest : ""))];
        return document.Project.Solution.WithDocumentText(document.Id, text.WithChanges(changes));
    }
}
