using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using LossGen.Generator.Analysis.Flow;
using LossGen.Generator.Analysis.Use;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes.Use;

/// <summary>Puts the stable form in the place of unstable maths by hand, where that is one expression (LG1101).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StableFormFix))]
[Shared]
public sealed class StableFormFix : UseFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UseIds.UnstableByHand];

    private protected override IEnumerable<NodeChange> Changes(FixSite site)
    {
        if (site.Expression is not InvocationExpressionSyntax { ArgumentList.Arguments.Count: <= 1 } log || Stable(log, site) is not { } text)
            yield break;

        yield return NodeChange.Replace($"Use '{text}'", site.Property(FixProperties.Form), log, SyntaxFactory.ParseExpression(text));
    }

    private static string? Stable(InvocationExpressionSyntax log, FixSite site)
    {
        if (site.TypeOf(log) is { Name: "Tensor" })
            return OfTensor(log, site);

        if (log.ArgumentList.Arguments.FirstOrDefault()?.Expression is not { } argument)
            return null;

        string form = site.Property(FixProperties.Form);
        if (form == nameof(UnstableForm.Softplus))
            return ExponentIn(argument) is { } exponent ? $"LossGen.StableMath.Softplus({exponent})" : null;

        // log(p), log(1 - p), with p = 1/(1 + exp(-x)) written there or before.
        if (form is not (nameof(UnstableForm.LogSigmoid) or nameof(UnstableForm.LogOneMinusSigmoid)) || site.Other is not ExpressionSyntax sigmoid || ExponentIn(sigmoid) is not { } negated)
            return null;

        string? logits = Bare(sigmoid) is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.DivideExpression } quotient && Bare(quotient.Left) is LiteralExpressionSyntax ? Negate(negated) : null;
        if (logits is null)
            return null;

        return form == nameof(UnstableForm.LogSigmoid) ? $"LossGen.StableMath.LogSigmoid({logits})" : $"LossGen.StableMath.LogSigmoid({negated})";
    }

    /// <summary>torch.log(x.softmax(1)), x.softmax(1).log().</summary>
    private static string? OfTensor(InvocationExpressionSyntax log, FixSite site)
    {
        if (site.Other is not InvocationExpressionSyntax activation || !log.Contains(activation) || activation.Expression is not MemberAccessExpressionSyntax member)
            return null;

        return site.Property(FixProperties.Form) == nameof(UnstableForm.LogSoftmax) && member.Name.Identifier.ValueText == "softmax" ? $"{member.Expression}.log_softmax{activation.ArgumentList}" : null;
    }

    /// <summary>a of the one exp(a) in an expression.</summary>
    private static ExpressionSyntax? ExponentIn(ExpressionSyntax expression)
    {
        InvocationExpressionSyntax[] exps = [.. expression.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Where(static call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Exp" } or IdentifierNameSyntax { Identifier.ValueText: "Exp" })];
        return exps.Length == 1 && exps[0].ArgumentList.Arguments.Count == 1 ? exps[0].ArgumentList.Arguments[0].Expression : null;
    }

    private static string Negate(ExpressionSyntax expression) => Bare(expression) switch
    {
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } negation => Bare(negation.Operand).ToString(),
        IdentifierNameSyntax or ElementAccessExpressionSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax => "-" + expression,
        _ => $"-({expression})",
    };

    private static ExpressionSyntax Bare(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized)
            expression = parenthesized.Expression;

        return expression;
    }
}
