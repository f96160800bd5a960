using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes.Use;

/// <summary>A fix of a diagnostic of use: a change of a few nodes of one document, found by the places that the diagnostic names.</summary>
public abstract class UseFix : CodeFixProvider
{
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            SyntaxNode? other = diagnostic.AdditionalLocations.Count > 0 && diagnostic.AdditionalLocations[0].SourceTree == root.SyntaxTree ? root.FindNode(diagnostic.AdditionalLocations[0].SourceSpan, getInnermostNodeForTie: true) : null;
            FixSite site = new(root, model, diagnostic, node, other, context.CancellationToken);
            foreach (NodeChange change in Changes(site))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(change.Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(change.Apply(root))), equivalenceKey: GetType().Name + change.Kind),
                    diagnostic);
            }
        }
    }

    /// <summary>The changes that mend it, the best first; none where the code is of no known form.</summary>
    private protected abstract IEnumerable<NodeChange> Changes(FixSite site);
}

/// <summary>Where a fix is asked for.</summary>
/// <param name="Root">The document's syntax.</param>
/// <param name="Model">The document's meaning.</param>
/// <param name="Diagnostic">What is to be mended.</param>
/// <param name="Node">What it stands on.</param>
/// <param name="Other">The first place beside it: what made the value, or the other of two arguments.</param>
internal sealed record FixSite(SyntaxNode Root, SemanticModel Model, Diagnostic Diagnostic, SyntaxNode Node, SyntaxNode? Other, CancellationToken Cancellation)
{
    public ExpressionSyntax? Expression => Node switch
    {
        ArgumentSyntax argument => argument.Expression,
        ExpressionSyntax expression => expression,
        _ => null,
    };

    public string Property(string name) => Diagnostic.Properties.TryGetValue(name, out string? value) && value is not null ? value : "";

    public ITypeSymbol? TypeOf(ExpressionSyntax expression) => Model.GetTypeInfo(expression, Cancellation).Type;
}
