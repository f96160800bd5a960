using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace LossGen.CodeFixes.Use;

/// <summary>What a fix does to a document: nodes that take others' places, and statements that go.</summary>
/// <param name="Title">What the user chooses by.</param>
/// <param name="Kind">Tells the fixes of one provider apart, so that all of one kind can be applied at once.</param>
/// <param name="Replacements">The new nodes, by the old.</param>
/// <param name="Removed">The statements that go.</param>
internal sealed record NodeChange(string Title, string Kind, ImmutableDictionary<SyntaxNode, SyntaxNode> Replacements, ImmutableArray<SyntaxNode> Removed)
{
    public static NodeChange Replace(string title, string kind, SyntaxNode old, SyntaxNode @new) =>
        new(title, kind, ImmutableDictionary<SyntaxNode, SyntaxNode>.Empty.Add(old, @new.WithTriviaFrom(old)), []);

    public static NodeChange Remove(string title, string kind, params SyntaxNode[] nodes) => new(title, kind, ImmutableDictionary<SyntaxNode, SyntaxNode>.Empty, [.. nodes]);

    public SyntaxNode Apply(SyntaxNode root)
    {
        SyntaxNode tracked = root.TrackNodes(Replacements.Keys.Concat(Removed));
        SyntaxNode replaced = tracked.ReplaceNodes(Replacements.Keys.Select(tracked.GetCurrentNode).OfType<SyntaxNode>(), (old, _) => New(old, tracked));
        SyntaxNode[] gone = [.. Removed.Select(replaced.GetCurrentNode).OfType<SyntaxNode>()];
        return gone.Length == 0 ? replaced : replaced.RemoveNodes(gone, SyntaxRemoveOptions.KeepExteriorTrivia | SyntaxRemoveOptions.AddElasticMarker) ?? replaced;
    }

    private SyntaxNode New(SyntaxNode old, SyntaxNode tracked)
    {
        foreach (KeyValuePair<SyntaxNode, SyntaxNode> replacement in Replacements)
        {
            if (tracked.GetCurrentNode(replacement.Key) == old)
                return replacement.Value;
        }

        return old;
    }
}
