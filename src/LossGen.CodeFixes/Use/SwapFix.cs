using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using LossGen.Generator.Analysis.Use;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes.Use;

/// <summary>Lets prediction and target change places (LG1004).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwapFix))]
[Shared]
public sealed class SwapFix : UseFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UseIds.Swapped];

    private protected override IEnumerable<NodeChange> Changes(FixSite site)
    {
        ExpressionSyntax? target = site.Other is ArgumentSyntax argument ? argument.Expression : site.Other as ExpressionSyntax;
        if (site.Expression is not { } prediction || target is null)
            yield break;

        yield return new NodeChange(
            "Swap prediction and target",
            "",
            ImmutableDictionary<SyntaxNode, SyntaxNode>.Empty.Add(prediction, target.WithTriviaFrom(prediction)).Add(target, prediction.WithTriviaFrom(target)),
            []);
    }
}
