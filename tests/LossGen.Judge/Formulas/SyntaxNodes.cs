using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using LossGen.Generator.Syntax;

namespace LossGen.Judge.Formulas;

/// <summary>Walks a formula's tree.</summary>
internal static class SyntaxNodes
{
    /// <summary>An expression and everything in it.</summary>
    public static IEnumerable<ExpressionSyntax> All(ExpressionSyntax expression) => Children(expression).SelectMany(All).Prepend(expression);

    /// <summary>Everything in a formula, its bindings included.</summary>
    public static IEnumerable<ExpressionSyntax> All(FormulaSyntax formula) => formula.Bindings.Select(static binding => binding.Value).Prepend(formula.Body).SelectMany(All);

    /// <summary>The names of inputs, parameters and bindings that an expression uses, each once.</summary>
    public static IEnumerable<string> Names(ExpressionSyntax expression) => All(expression).OfType<NameSyntax>().Select(static name => name.Name).Distinct(StringComparer.Ordinal);

    private static ImmutableArray<ExpressionSyntax> Children(ExpressionSyntax expression) => expression switch
    {
        CallSyntax call => call.Arguments,
        IndexSyntax index => [index.Row, index.Index],
        UnarySyntax unary => [unary.Operand],
        BinarySyntax binary => [binary.Left, binary.Right],
        ConditionalSyntax choice => [choice.Condition, choice.WhenTrue, choice.WhenFalse],
        _ => [],
    };
}
