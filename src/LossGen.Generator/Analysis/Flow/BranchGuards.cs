using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generator.Analysis.Flow;

/// <summary>
/// Tells whether an expression stands in a branch that was chosen by comparing what it is made of, as in <c>z >= 0 ? log(1 + exp(-z)) : log(1 + exp(z)) - z</c>: whoever wrote that has thought of the
/// other half.
/// </summary>
internal static class BranchGuards
{
    public static bool Bound(SyntaxNode expression)
    {
        HashSet<string> names = [.. NamesIn(expression)];
        for (SyntaxNode node = expression; node.Parent is { } parent and not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax); node = parent)
        {
            ExpressionSyntax? condition = parent switch
            {
                IfStatementSyntax choice when node != choice.Condition => choice.Condition,
                ElseClauseSyntax { Parent: IfStatementSyntax choice } => choice.Condition,
                ConditionalExpressionSyntax choice when node != choice.Condition => choice.Condition,
                _ => null,
            };
            if (condition is not null && condition.DescendantNodesAndSelf().Where(IsComparison).SelectMany(NamesIn).Any(names.Contains))
                return true;
        }

        return false;
    }

    private static bool IsComparison(SyntaxNode node) => node.Kind() is
        SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression;

    /// <summary>What may hold a number: a name that is neither called nor the type that a member is taken from.</summary>
    private static IEnumerable<string> NamesIn(SyntaxNode node) => node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
        .Where(static name => name.Parent is not (InvocationExpressionSyntax or MemberAccessExpressionSyntax))
        .Select(static name => name.Identifier.ValueText);
}
