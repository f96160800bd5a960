using System.Collections.Immutable;
using System.Composition;
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
/// The diagnostic carries the name, and stands on the characters to replace; where it stands on more than them (a constant declared
/// elsewhere), it carries none.
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
            if (!diagnostic.Properties.TryGetValue(ProblemLocator.NearestName, out string? nearest) || nearest is null)
                continue;

            TextChange change = new(diagnostic.Location.SourceSpan, nearest);
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Change to '{nearest}'",
                    cancellation => ChangeAsync(context.Document, change, cancellation),
                    equivalenceKey: nameof(NearestNameFix)),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> ChangeAsync(Document document, TextChange change, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(change));
    }
}
