using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using LossGen.Generator.Analysis.Use;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes.Use;

/// <summary>Passes the logits in place of the probability that was made of them (LG1001).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DropActivationFix))]
[Shared]
public sealed class DropActivationFix : UseFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UseIds.ProbabilityForLogits];

    private protected override IEnumerable<NodeChange> Changes(FixSite site)
    {
        if (site.Expression is not { } argument || site.Other?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } activation || LogitsOf(activation, site) is not { } logits)
            yield break;

        string title = $"Pass the logits, '{logits.WithoutTrivia()}'";

        // Loss(sigmoid(x)): the call goes.
        if (argument == activation || argument.Contains(activation))
        {
            yield return NodeChange.Replace(title, "", argument, logits);
            yield break;
        }

        if (activation.Parent is not ExpressionStatementSyntax statement)
        {
            // var p = sigmoid(x): p may be used elsewhere; here the logits take its place.
            if (IsPlain(logits))
                yield return NodeChange.Replace(title, "", argument, logits);

            yield break;
        }

        // Sigmoid(x, x), in place: without the call, x holds the logits.
        if (SyntaxFactory.AreEquivalent(logits, argument))
            yield return NodeChange.Remove("Drop the activation", "", statement);
        else if (IsPlain(logits))
            yield return NodeChange.Replace(title, "", argument, logits) with { Removed = IsUsedElsewhere(argument, activation, site) ? [] : [statement] };
    }

    /// <summary>What the activation is applied to: the receiver of x.sigmoid(), else the first argument.</summary>
    private static ExpressionSyntax? LogitsOf(InvocationExpressionSyntax activation, FixSite site)
    {
        if (site.Model.GetSymbolInfo(activation, site.Cancellation).Symbol is not IMethodSymbol method)
            return null;

        // A module's forward, or a helper that does more than the activation, is not undone.
        if (method.Name is "forward" or "call" || method.DeclaringSyntaxReferences.Length > 0)
            return null;

        if (!method.IsStatic && activation.Expression is MemberAccessExpressionSyntax member)
            return member.Expression;

        return activation.ArgumentList.Arguments.FirstOrDefault()?.Expression;
    }

    /// <summary>A name: evaluating it again does nothing.</summary>
    private static bool IsPlain(ExpressionSyntax expression) => expression is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax or ThisExpressionSyntax };

    private static bool IsUsedElsewhere(ExpressionSyntax argument, InvocationExpressionSyntax activation, FixSite site)
    {
        if (site.Model.GetSymbolInfo(argument, site.Cancellation).Symbol is not ILocalSymbol local || argument.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } method)
            return true;

        return method.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == local.Name && name != argument && !activation.Span.Contains(name.Span)
            && SymbolEqualityComparer.Default.Equals(site.Model.GetSymbolInfo(name, site.Cancellation).Symbol, local));
    }
}
