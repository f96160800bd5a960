using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using LossGen.Generator.Analysis.Use;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes.Use;

/// <summary>Drops the division of what is a mean already (LG1006).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DropDivisionFix))]
[Shared]
public sealed class DropDivisionFix : UseFix
{
    private const string Title = "Drop the division by the count";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UseIds.DividedAgain];

    private protected override IEnumerable<NodeChange> Changes(FixSite site)
    {
        switch (site.Expression)
        {
            // loss / n is the loss; of loss * (1f / n) the mean may be either factor, and the other is no plain value.
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.DivideExpression } division:
                yield return NodeChange.Replace(Title, "", division, division.Left);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } product when IsQuotient(product.Right):
                yield return NodeChange.Replace(Title, "", product, product.Left);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } product when IsQuotient(product.Left):
                yield return NodeChange.Replace(Title, "", product, product.Right);
                break;
            case AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement }:
                yield return NodeChange.Remove(Title, "", WithItsLoop(statement));
                break;
            case InvocationExpressionSyntax { Parent: ExpressionStatementSyntax statement, ArgumentList.Arguments: { Count: 3 } arguments } when SyntaxFactory.AreEquivalent(arguments[0].Expression, arguments[2].Expression):
                yield return NodeChange.Remove(Title, "", statement);
                break;
        }
    }

    private static bool IsQuotient(ExpressionSyntax expression) =>
        expression is ParenthesizedExpressionSyntax { Expression: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.DivideExpression } };

    /// <summary>The statement, with the loop around it where it is all that the loop does.</summary>
    private static StatementSyntax WithItsLoop(StatementSyntax statement)
    {
        SyntaxNode? parent = statement.Parent;
        if (parent is BlockSyntax { Statements.Count: 1 } block)
            parent = block.Parent;

        return parent is ForStatementSyntax or ForEachStatementSyntax ? (StatementSyntax)parent : statement;
    }
}
