using System;
using System.Collections.Generic;
using System.Linq;
using LossGen.Generator.Syntax;
using LossGen.Judge.Formulas;

namespace LossGen.Judge.Rows.Formulas;

/// <summary>What can be told of a formula from its tree.</summary>
internal static class RowSyntax
{
    /// <summary>The names of what it is made of.</summary>
    public static IEnumerable<string> Inputs(ExpressionSyntax expression) => SyntaxNodes.Names(expression);

    /// <summary>Whether a formula comes to one number a row, and not to one per element.</summary>
    public static bool IsPerRow(RowFormula formula)
    {
        var perElement = formula.Inputs.Where(static input => input.Kind.Shape != RowShape.Sample).Select(static input => input.Name).ToHashSet(StringComparer.Ordinal);
        return !IsRow(formula.Syntax.Body);

        bool IsRow(ExpressionSyntax expression) => expression switch
        {
            NameSyntax name when formula.Syntax.Bindings.FirstOrDefault(binding => binding.Name.Name == name.Name) is { } binding => IsRow(binding.Value),
            NameSyntax name => perElement.Contains(name.Name),
            CallSyntax { Function.Name: "sum" or "mean" or "norm" or "dot" or "logsumexp" or "classes" } => false,
            CallSyntax { Function.Name: "max" or "min", Arguments.Length: 1 } => false,
            CallSyntax { Function.Name: "onehot" } => true,
            CallSyntax call => call.Arguments.Any(IsRow),
            UnarySyntax unary => IsRow(unary.Operand),
            BinarySyntax binary => IsRow(binary.Left) || IsRow(binary.Right),
            ConditionalSyntax choice => IsRow(choice.Condition) || IsRow(choice.WhenTrue) || IsRow(choice.WhenFalse),
            _ => false,
        };
    }
}
